// The ledger as a file: made private before SQLite opens it, looked at before it is written,
// moved aside whole. Must never delete anything.

import Glibc

enum LedgerFile {
    /// Which file a name stood for when it was opened.
    struct Identity: Equatable {
        let device: UInt64
        let inode: UInt64
    }

    /// The files that a connection has open; nil for one that it has not (its index in memory).
    struct Identities: Equatable {
        let file: Identity
        let log: Identity?
        let index: Identity?
    }

    /// The file is a regular one of ours (0600) afterwards. -wal and -shm take their mode from it.
    static func prepare(_ path: String) throws(StoreError) -> Identity {
        // Not blocking: a FIFO in its place must not hold the daemon up.
        let file = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW)
        guard file >= 0 else { throw StoreError(errno: errno, "open") }
        // Closed before SQLite opens it: closing drops all POSIX locks of the process on the file.
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw StoreError(errno: errno, "fstat") }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError.notAFile }
        if status.st_mode & 0o077 != 0, fchmod(file, 0o600) != 0 {
            throw StoreError(errno: errno, "fchmod")
        }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    /// Anything at all under this name, a link that leads nowhere too.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 || errno != ENOENT
    }

    /// What a planted link leads to would be written over, and made ours.
    static func refuseLinks(_ path: String) throws(StoreError) {
        for part in ["-wal", "-shm"] where isLink(path + part) { throw StoreError.notAFile }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Nil when nothing is there.
    static func identity(_ path: String) -> Identity? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }

    static func identities(_ path: String) -> Identities? {
        guard let file = identity(path) else { return nil }
        return Identities(
            file: file, log: identity(path + "-wal"), index: identity(path + "-shm"))
    }

    /// In bytes; 0 when nothing is there.
    static func size(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Room for some sixty pages, a day or two of nudges, before the log has to grow.
    static let logRoom = 256 << 10

    /// Fills the log with zeros up to `logRoom` behind what is in it. A commit that makes the file
    /// longer waits for the file system's own journal as well (median 0.17 instead of 0.27 ms on a
    /// quiet disk), and such a commit lies between a due time and its bubble. It is also room for
    /// some answers on a disk that has filled up. SQLite's format allows it: a frame whose salt is
    /// not the header's ends the log (sqlite.org/fileformat2.html#walformat). Where there is no
    /// room to set aside, nothing is lost either.
    static func makeLogRoom(_ path: String) {
        let present = size(path + "-wal")
        guard present < logRoom else { return }
        let file = open(path + "-wal", O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { return }
        defer { close(file) }
        let zeros = [UInt8](repeating: 0, count: logRoom - present)
        _ = pwrite(file, zeros, zeros.count, off_t(present))
        fdatasync(file)
    }

    /// Renames the ledger with its -wal and -shm, which keep belonging to it, and returns the new
    /// name. The log goes first: a log left beside a new ledger could be played into it. A log that is left
    /// without its file is set aside too.
    static func setAside(_ path: String, suffix: String) throws(StoreError) -> String {
        let target = try freeName("\(path).\(suffix)")
        var count = 0
        for part in ["-wal", "-shm", ""] {
            if rename(path + part, target + part) == 0 {
                count += 1
            } else if errno != ENOENT {
                throw StoreError(errno: errno, "rename")
            }
        }
        guard count > 0 else { throw StoreError(errno: ENOENT, "rename") }
        return target
    }

    /// Two in one second are thinkable, a hundred are not.
    static func freeName(_ wanted: String) throws(StoreError) -> String {
        for attempt in 1...100 {
            let name = attempt == 1 ? wanted : "\(wanted).\(attempt)"
            let isFree = ["", "-wal", "-shm"].allSatisfy { access(name + $0, F_OK) != 0 }
            if isFree { return name }
        }
        throw StoreError.io(detail: "no free name to set it aside")
    }

    /// Ledgers that were set aside beside this one.
    static func setAsides(_ path: String) -> [String] {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return [] }
        let folder = String(path[..<slash])
        let start = path[path.utf8.index(after: slash)...] + "."
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var found: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(start) { found.append("\(folder)/\(name)") }
        }
        return found.sorted()
    }

    /// The folder (0700), with its missing parents, as the XDG base directory specification asks.
    static func makeFolder(of path: String) throws(StoreError) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
            return
        }
        let folder = String(path[..<slash])
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT else { throw StoreError(errno: errno, "mkdir") }
        try makeFolder(of: folder)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
            throw StoreError(errno: errno, "mkdir")
        }
    }
}
