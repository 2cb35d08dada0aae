// What the tests of this room share: files in a folder of a test's own.

import AnchorTestSupport
import Glibc

extension TemporaryFolder {
    /// Makes folders on the way.
    @discardableResult
    func write(_ text: String, to name: String) -> String {
        var parent = path
        for part in name.split(separator: "/").dropLast() {
            parent += "/\(part)"
            mkdir(parent, 0o755)
        }
        guard let handle = fopen(file(name), "w") else { fatalError("cannot write \(name)") }
        fputs(text, handle)
        fclose(handle)
        return file(name)
    }

    var names: [String] {
        guard let handle = opendir(path) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}
