// Reading on in a file of lines that others append to, replace, cut or leave half-written. A value: a
// reading that came to nothing is tried again from where it began. Must never block, follow a link, or
// hand out a line that has no end yet.

import Glibc

package struct LineTail: Sendable {
    /// A larger file is refused: 64 MiB are a quarter of a million lines, some decades.
    package static let fileLimit = 64 << 20
    /// A line of ours is at most some 30 KiB (2,000 characters, each escaped); a longer one is passed by.
    package static let lineLimit = 64 << 10
    /// The bytes before the place read up to, by which a rewritten file is known. A line's id is in them.
    private static let markLength = 256

    package struct Line: Hashable, Sendable {
        package let bytes: [UInt8]
        /// From 1; nil when reading began in the middle.
        package let number: Int?
    }

    package struct Chunk: Sendable {
        package var lines: [Line] = []
        /// Lines passed by because they are too long.
        package var tooLong: [Int?] = []
        /// More can be read at once.
        package var hasMore = false
        /// Began at the start: new, replaced, cut or rewritten since.
        package var isAnew = false
    }

    private var identity: FileIdentity?
    /// Everything before is read.
    private var offset = 0
    private var mark: [UInt8] = []
    private var line: Int? = 0
    /// Inside a line that is too long.
    private var isSkipping = false

    package init() {}

    /// - Parameter owner: nobody else's file is read.
    package mutating func read(
        _ path: String, atMost limit: Int, owner: UInt32
    ) throws(FileError) -> Chunk {
        let file = try LineSource(path, owner: owner)
        var chunk = Chunk()
        if !isWhereItWas(file) {
            self = LineTail()
            identity = file.identity
            chunk.isAnew = true
        }
        let start = offset
        let bytes = try file.read(from: start, count: min(limit, file.size - start))
        take(bytes, &chunk)
        // A piece is larger than any line, so that each takes the place further.
        chunk.hasMore = bytes.count == limit && start + bytes.count < file.size
        return chunk
    }

    /// The last lines of a file, at most `limit` bytes of them; nothing is remembered.
    package static func end(
        of path: String, atMost limit: Int, owner: UInt32
    ) throws(FileError) -> [Line] {
        let file = try LineSource(path, owner: owner)
        var tail = LineTail()
        tail.offset = max(0, file.size - limit)
        // Unless it begins there the first line is half of one.
        if tail.offset > 0 {
            tail.line = nil
            tail.isSkipping = true
        }
        var chunk = Chunk()
        tail.take(try file.read(from: tail.offset, count: min(limit, file.size)), &chunk)
        return chunk.lines
    }

    /// The same file, and what was read of it still stands before the place read up to.
    private func isWhereItWas(_ file: borrowing LineSource) -> Bool {
        guard let identity, identity == file.identity, file.size >= offset else { return false }
        return (try? file.read(from: offset - mark.count, count: mark.count)) == mark
    }

    // MARK: Lines

    private mutating func take(_ bytes: [UInt8], _ chunk: inout Chunk) {
        var start = 0
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            line = line.map { $0 + 1 }
            if isSkipping {
                if line != nil { chunk.tooLong.append(line) }
                isSkipping = false
            } else if end - start > LineTail.lineLimit {
                chunk.tooLong.append(line)
            } else if end > start {
                chunk.lines.append(Line(bytes: Array(bytes[start..<end]), number: line))
            }
            start = end + 1
        }
        // An unfinished line waits, unless no line is that long.
        if bytes.count - start > LineTail.lineLimit {
            isSkipping = true
            start = bytes.count
        }
        remember(bytes[..<start])
    }

    private mutating func remember(_ taken: ArraySlice<UInt8>) {
        offset += taken.count
        mark = Array((mark + taken.suffix(LineTail.markLength)).suffix(LineTail.markLength))
    }
}

/// Which file a name stands for.
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }
}

/// An open file that lines are read from: regular, of one owner, not too large.
private struct LineSource: ~Copyable {
    private let file: FileDescriptor
    private let path: String
    let size: Int
    let identity: FileIdentity

    init(_ path: String, owner: UInt32) throws(FileError) {
        guard let file = FileDescriptor(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW) else {
            switch errno {
            case ENOENT: throw .notFound(path: path)
            case ELOOP: throw .notRegular(path: path, what: "a link")
            case let code: throw .notReadable(path: path, reason: words(forErrno: code))
            }
        }
        var status = stat()
        guard fstat(file.raw, &status) == 0 else {
            throw .notReadable(path: path, reason: words(forErrno: errno))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .notRegular(path: path, what: "something else")
        }
        guard status.st_uid == owner else {
            throw .notReadable(path: path, reason: "it belongs to another user")
        }
        guard status.st_size <= LineTail.fileLimit else {
            throw .tooBig(path: path, limit: LineTail.fileLimit)
        }
        self.file = file
        self.path = path
        size = Int(status.st_size)
        identity = FileIdentity(status)
    }

    /// Fewer bytes when the file was cut meanwhile.
    borrowing func read(from start: Int, count: Int) throws(FileError) -> [UInt8] {
        guard count > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes[done...].withUnsafeMutableBytes {
                pread(file.raw, $0.baseAddress, $0.count, off_t(start + done))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                throw .notReadable(path: path, reason: words(forErrno: errno))
            }
            if got == 0 { break }
            done += got
        }
        return Array(bytes[..<done])
    }
}
