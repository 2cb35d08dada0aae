// The names in a folder. Reads nothing of what they stand for.

import Glibc

package enum FolderNames {
    /// Without `.` and `..`, in no order; a name that is not UTF-8 is left out.
    package static func of(_ path: String) throws(FileError) -> [String] {
        guard let folder = opendir(path) else {
            switch errno {
            case ENOENT: throw .notFound(path: path)
            case ENOTDIR: throw .notRegular(path: path, what: "no folder")
            case let code: throw .notReadable(path: path, reason: words(forErrno: code))
            }
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if let name, name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
