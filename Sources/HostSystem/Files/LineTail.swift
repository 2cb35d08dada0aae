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

        package init(bytes: [UInt8], number: Int?) {
            self.bytes = bytes
            self.number = number
        }
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

    /// Everything before is read.
    package private(set) var offset = 0
    /// Of the bytes before it, at most `markLength`: a sync tool puts a new file in the place of the old one
    /// for each line that is added, and that is the same file to a reader.
    private var mark = Mark()
    private var line: Int? = 0
    /// Inside a line that is too long.
    private var isSkipping = false

    package init() {}

    /// The place as a text without spaces, in which no byte of the file can be read.
    package var place: String {
        "\(offset)/\(String(mark.hash, radix: 16))/\(line.map { String($0) } ?? "")"
            + (isSkipping ? "/skipping" : "")
    }

    /// Nil for what is no place.
    package init?(place: String) {
        let parts = place.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 || parts.count == 4 && parts[3] == "skipping",
            let offset = Int(parts[0]), (0...LineTail.fileLimit).contains(offset),
            let hash = UInt64(parts[1], radix: 16), parts[2].isEmpty || Int(parts[2]) != nil
        else { return nil }
        self.offset = offset
        mark = Mark(hash: hash)
        line = Int(parts[2])
        isSkipping = parts.count == 4
    }

    /// A place in the file as it is now, behind whole lines.
    package init(behind offset: Int, of path: String, owner: UInt32) throws(FileError) {
        let file = try LineSource(path, owner: owner)
        guard file.size >= offset else { throw .notFound(path: path) }
        self.offset = offset
        line = nil
        mark = try LineTail.mark(before: offset, of: file)
    }

    private static func mark(
        before offset: Int, of file: borrowing LineSource
    ) throws(FileError) -> Mark {
        let length = min(markLength, offset)
        return Mark(of: try file.read(from: offset - length, count: length))
    }

    /// - Parameter owner: nobody else's file is read.
    package mutating func read(
        _ path: String, atMost limit: Int, owner: UInt32
    ) throws(FileError) -> Chunk {
        let file = try LineSource(path, owner: owner)
        var chunk = Chunk()
        if !isWhereItWas(file) {
            self = LineTail()
            chunk.isAnew = true
        }
        let start = offset
        let bytes = try file.read(from: start, count: min(limit, file.size - start))
        try take(bytes, from: file, &chunk)
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
        try tail.take(
            try file.read(from: tail.offset, count: min(limit, file.size)), from: file, &chunk)
        return chunk.lines
    }

    /// What was read of it still stands before the place read up to.
    private func isWhereItWas(_ file: borrowing LineSource) -> Bool {
        guard offset > 0, file.size >= offset else { return false }
        return (try? LineTail.mark(before: offset, of: file)) == mark
    }

    // MARK: Lines

    private mutating func take(
        _ bytes: [UInt8], from file: borrowing LineSource, _ chunk: inout Chunk
    ) throws(FileError) {
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
        guard start > 0 else { return }
        offset += start
        mark = try LineTail.mark(before: offset, of: file)
    }

    /// 64 bits of some bytes (FNV-1a): a mark is kept for long, and must not keep the words in them.
    private struct Mark: Hashable {
        let hash: UInt64

        init(hash: UInt64) { self.hash = hash }

        init(of bytes: [UInt8] = []) {
            hash = bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        }
    }
}

/// What the system tells of a file without opening it: by it one that nobody touched is known.
package struct FileFacts: Hashable, Sendable {
    package let size: Int
    private let inode: UInt64
    private let modified: Int64

    /// Nil where there is none.
    package init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        size = Int(status.st_size)
        inode = UInt64(status.st_ino)
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    }

    /// Without spaces.
    package var text: String { "\(size)/\(inode)/\(modified)" }

    package init?(text: String) {
        let parts = text.split(separator: "/")
        guard parts.count == 3, let size = Int(parts[0]), let inode = UInt64(parts[1]),
            let modified = Int64(parts[2])
        else { return nil }
        self.size = size
        self.inode = inode
        self.modified = modified
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
