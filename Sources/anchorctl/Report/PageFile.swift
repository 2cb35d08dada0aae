// Writing a page of ours to a file: whole or not at all, readable by its owner alone. Must never write
// over what is not such a page.

import Glibc
import HostSystem
import Presentation

enum PageFile {
    /// What every page begins with; its comment is what tells ours from others.
    static let mark: StaticString = "a look back by anchord"

    static func write(_ text: String, to path: String, _ words: Words) throws {
        guard mayWrite(path) else { throw Failure(.failed, words.notOurPage(path)) }
        do throws(FileError) {
            try AtomicFile.write(Array(text.utf8), to: path)
        } catch {
            throw Failure(.failed, "\(error.path): \(error.reason)")
        }
    }

    /// Nothing there, an empty file (mktemp's), or a page of ours.
    private static func mayWrite(_ path: String) -> Bool {
        var found = stat()
        guard lstat(path, &found) == 0 else { return true }
        guard found.st_mode & S_IFMT == S_IFREG else { return false }
        guard found.st_size > 0 else { return true }
        let start = Markup.document(mark, .nothing).dropLast()
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return false }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: start.utf8.count)
        let count = read(file, &bytes, bytes.count)
        return count == bytes.count && bytes.elementsEqual(start.utf8)
    }
}
