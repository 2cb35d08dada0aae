// Reading a whole file that somebody else may have put there: never blocks, never reads more than
// it was told, never follows into a device. Symbolic links are fine (dotfile managers use them).

import Glibc

package enum SafeFile {
    /// As ScheduleReading has it: a larger file is refused before it costs memory.
    package static let scheduleLimit = 1 << 20

    /// The bytes of a regular file of at most `limit` bytes.
    package static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
        guard !path.utf8.contains(0) else {
            throw .notReadable(path: path, reason: "its name has a zero byte")
        }
        // O_NONBLOCK: opening a FIFO returns at once; O_NOCTTY: a terminal does not become ours.
        guard let file = FileDescriptor(path, O_RDONLY | O_NONBLOCK | O_NOCTTY) else {
            throw failure(path, errno)
        }
        var status = stat()
        guard fstat(file.raw, &status) == 0 else { throw failure(path, errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .isFolder(path: path)
        case let type: throw .notRegular(path: path, what: name(type))
        }
        guard status.st_size <= limit else { throw .tooBig(path: path, limit: limit) }
        return try readAll(file, path, limit, expecting: Int(status.st_size))
    }

    private static func readAll(
        _ file: borrowing FileDescriptor, _ path: String, _ limit: Int, expecting size: Int
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        // Some files (in /proc) say they are empty; so the end is where read says it is.
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = Glibc.read(file.raw, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(path, errno)
            }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else { throw .tooBig(path: path, limit: limit) }
            bytes += chunk[..<count]
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> FileError {
        switch code {
        case ENOENT, ENOTDIR: .notFound(path: path)
        case ENXIO: .notRegular(path: path, what: "a socket or device")
        default: .notReadable(path: path, reason: words(forErrno: code))
        }
    }

    private static func name(_ type: mode_t) -> String {
        switch type {
        case S_IFIFO: "a FIFO"
        case S_IFSOCK: "a socket"
        default: "a device"
        }
    }
}
