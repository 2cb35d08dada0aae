// A ledger that is being made, beside the one it becomes: begun, given its name when it is whole and on the
// disk, or cleared away. Owns the name of such a file, which is no set-aside's.

import Glibc

extension LedgerFile {
    private static func draftName(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return ".new-\(path)" }
        return path[...slash] + ".new-" + path[path.index(after: slash)...]
    }

    /// An empty file (0600); what a crash left of an earlier one goes. A mode given at creation can lose
    /// bits to the umask but never gain them, so nobody else can open it in between.
    static func newDraft(_ path: String) throws(StoreError) -> String {
        removeDraft(path)
        let draft = draftName(path)
        let file = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw StoreError(errno: errno, "open") }
        close(file)
        return draft
    }

    static func removeDraft(_ path: String) {
        for part in ["", "-wal", "-shm", "-journal"] { unlink(draftName(path) + part) }
    }

    /// Gives it its name, which nothing may have yet, and has both on the disk.
    static func adopt(_ draft: String, as path: String) throws(StoreError) {
        try sync(draft, O_RDWR)
        // link(2) fails where rename would write over; where there are no links, the look has to do.
        if link(draft, path) == 0 {
            unlink(draft)
        } else {
            guard errno != EEXIST, !isThere(path), rename(draft, path) == 0 else {
                throw StoreError(errno: errno, "rename")
            }
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        try sync(folder, O_RDONLY | O_DIRECTORY)
    }

    /// Some mounts refuse it for a folder, and nobody has more to give there.
    private static func sync(_ path: String, _ way: Int32) throws(StoreError) {
        let file = open(path, way | O_CLOEXEC)
        guard file >= 0 else { throw StoreError(errno: errno, "open") }
        defer { close(file) }
        let refusals = [EINVAL, EBADF, ENOSYS, EOPNOTSUPP]
        guard fsync(file) == 0 || refusals.contains(errno) else {
            throw StoreError(errno: errno, "fsync")
        }
    }

    /// The bytes of one file into a new one that is there already, empty.
    static func copy(_ path: String, to target: String) throws(StoreError) {
        let source = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard source >= 0 else { throw StoreError(errno: errno, "open") }
        defer { close(source) }
        let copy = open(target, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard copy >= 0 else { throw StoreError(errno: errno, "open") }
        defer { close(copy) }
        var buffer = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = read(source, &buffer, buffer.count)
            guard count != 0 else { return }
            guard count > 0, write(copy, buffer, count) == count else {
                throw StoreError(errno: errno, "copy")
            }
        }
    }
}
