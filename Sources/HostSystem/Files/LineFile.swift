// The file of lines that this machine alone appends to, in a folder that others carry about. Every line
// is whole, or is not there; knows whether somebody else changed the file. Must never write through a link.

import Glibc

package struct LineFile: Sendable {
    package let path: String
    /// As this left it; nil: not looked at yet.
    private var left: (identity: FileIdentity, size: Int)?

    package init(_ path: String) { self.path = path }

    /// In bytes, as this left it.
    package var size: Int? { left?.size }

    /// Nobody else wrote to it, replaced it or took it away.
    package var isAsLeft: Bool {
        var status = stat()
        guard let left, lstat(path, &status) == 0 else { return false }
        return FileIdentity(status) == left.identity && Int(status.st_size) == left.size
    }

    /// Makes the file where there is none (0600), and cuts a last line without an end: a death in the
    /// middle of it, or a copy that was not whole.
    package mutating func begin() throws(FileError) {
        left = nil
        let file = try open(O_RDWR | O_CREAT)
        var status = try status(of: file)
        let end = try endOfLines(file, Int(status.st_size))
        if end < Int(status.st_size) {
            guard ftruncate(file.raw, off_t(end)) == 0 else { throw failure() }
            status = try self.status(of: file)
        }
        left = (FileIdentity(status), end)
    }

    /// Empty, whatever was there before.
    package mutating func beginAnew() throws(FileError) {
        unlink(path)
        try begin()
    }

    /// Another file of lines takes the place of this one: a reader finds the old lines or the new ones.
    package mutating func become(_ other: LineFile) throws(FileError) {
        let file = try other.open(O_RDONLY)
        // What is gone from the new one is not to come back with a power cut.
        guard fsync(file.raw) == 0, rename(other.path, path) == 0 else { throw failure() }
        left = other.left
    }

    /// Whole lines, each with its end. False, and nothing written, when the file is not as it was left.
    package mutating func append(_ bytes: [UInt8]) throws(FileError) -> Bool {
        guard let left, isAsLeft else { return false }
        let file = try open(O_WRONLY | O_APPEND)
        let status = try status(of: file)
        guard FileIdentity(status) == left.identity, Int(status.st_size) == left.size else {
            return false
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file.raw, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = failure()
                // Back to whole lines. Where that fails too, `begin` does it the next time.
                if ftruncate(file.raw, off_t(left.size)) != 0 { self.left = nil }
                throw error
            }
            rest = rest.dropFirst(count)
        }
        self.left = (left.identity, left.size + bytes.count)
        return true
    }

    private func open(_ flags: Int32) throws(FileError) -> FileDescriptor {
        guard
            let file = FileDescriptor(
                path, flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY, mode: 0o600)
        else { throw failure() }
        guard try status(of: file).st_mode & S_IFMT == S_IFREG else {
            throw .notRegular(path: path, what: "something else")
        }
        return file
    }

    private func status(of file: borrowing FileDescriptor) throws(FileError) -> stat {
        var status = stat()
        guard fstat(file.raw, &status) == 0 else { throw failure() }
        return status
    }

    /// Behind the last end of a line.
    private func endOfLines(
        _ file: borrowing FileDescriptor, _ size: Int
    ) throws(FileError) -> Int {
        var end = size
        var piece = [UInt8](repeating: 0, count: 4096)
        while end > 0 {
            let start = max(0, end - piece.count)
            let count = pread(file.raw, &piece, end - start, off_t(start))
            guard count == end - start else { throw failure() }
            if let last = piece[..<count].lastIndex(of: UInt8(ascii: "\n")) {
                return start + last + 1
            }
            end = start
        }
        return 0
    }

    private func failure() -> FileError {
        .notWritten(path: path, reason: words(forErrno: errno))
    }
}
