// The bytes of an import, gone through twice: once to check them, once to send them. Never has more than a piece of
// them in memory; what comes through a pipe waits in a file without a name.

import Glibc
import HostSystem

final class ImportInput {
    private static let piece = 64 << 10

    private let file: FileDescriptor
    private let name: String

    /// - Parameter path: `-` is standard input.
    /// - Parameter folder: the person's own, for what comes through a pipe.
    init(_ path: String, folder: String, limit: Int) throws(FileError) {
        if path == "-" {
            name = "stdin"
            file = try ImportInput.standardInput(folder, limit)
            return
        }
        name = path
        // Looked at first: a FIFO with nobody behind it would hold this up.
        guard let file = FileDescriptor(path, O_RDONLY | O_NONBLOCK | O_NOCTTY) else {
            throw errno == ENOENT || errno == ENOTDIR
                ? FileError.notFound(path: path)
                : .notReadable(path: path, reason: ImportInput.reason)
        }
        var status = stat()
        fstat(file.raw, &status)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isFolder(path: path)
        default: throw .notRegular(path: path, what: "no file")
        }
        guard status.st_size <= limit else { throw .tooBig(path: path, limit: limit) }
        self.file = file
    }

    private static var reason: String { String(cString: strerror(errno)) }

    private static func standardInput(
        _ folder: String, _ limit: Int
    ) throws(FileError) -> FileDescriptor {
        var status = stat()
        // `< file`: it can be gone through as often as one likes.
        if fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            lseek(STDIN_FILENO, 0, SEEK_CUR) == 0, status.st_size <= limit
        {
            return FileDescriptor(dup(STDIN_FILENO))
        }
        try AtomicFile.makeFolder(folder)
        let path = "\(folder)/import.\(getpid())"
        guard let spool = FileDescriptor(path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600) else {
            throw .notWritten(path: path, reason: reason)
        }
        // From here on nobody can open it, and it goes with this process.
        unlink(path)
        var chunk = [UInt8](repeating: 0, count: piece)
        var total = 0
        while true {
            let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return spool }
            total += count
            guard total <= limit else { throw .tooBig(path: "stdin", limit: limit) }
            guard Glibc.write(spool.raw, chunk, count) == count else {
                throw .notWritten(path: path, reason: reason)
            }
        }
    }

    /// All of it, a piece at a time, from the beginning.
    func read(_ body: (ArraySlice<UInt8>) throws -> Void) throws {
        var chunk = [UInt8](repeating: 0, count: ImportInput.piece)
        var place = 0
        while true {
            let count = pread(file.raw, &chunk, chunk.count, off_t(place))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw FileError.notReadable(path: name, reason: ImportInput.reason)
            }
            if count == 0 { return }
            try body(chunk[..<count])
            place += count
        }
    }
}
