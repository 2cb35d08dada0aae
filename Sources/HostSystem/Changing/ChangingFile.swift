// A person's file that is about to be changed: where it really is behind its links, what was in it, and
// whether it may be written. A link is never replaced, a mode is kept, and nothing that somebody else
// wrote meanwhile is written over.

import Glibc

package struct ChangingFile: Hashable, Sendable {
    /// The name people know it by.
    package let path: String
    /// The file behind the links.
    package let target: String
    package let bytes: [UInt8]
    /// It is not there: `bytes` are another's.
    package let isNew: Bool

    /// Why it is not to be written.
    package enum Obstacle: Hashable, Sendable {
        /// Its permissions, or its file system's, are for reading alone: a store.
        case readOnly
        /// Whose it is, as a user id.
        case otherOwner(UInt32)
        /// The folder it is in takes no new file.
        case folder(String)
    }

    package enum Problem: Error, Hashable, Sendable {
        case file(FileError)
        case obstacle(Obstacle)
        /// Somebody else was there since it was read.
        case changedMeanwhile
    }

    package init(_ path: String, limit: Int = SafeFile.scheduleLimit) throws(FileError) {
        self.path = path
        target = try ChangingFile.writable(path)
        bytes = try SafeFile.read(target, limit: limit)
        isNew = false
    }

    /// A file that is not there yet, with the content of another: the person's own in place of the system's.
    package init(new path: String, like bytes: [UInt8]) {
        self.path = path
        target = path
        self.bytes = bytes
        isNew = true
    }

    /// Where the links lead; the path itself where they lead nowhere.
    package static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    /// The same, for who is going to write there.
    package static func writable(_ path: String) throws(FileError) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        guard let name = ForeignBytes.text(real) else {
            throw .notReadable(path: path, reason: "it leads to a name that is not UTF-8")
        }
        return name
    }

    /// Nil where it can be written. Root is held to the permissions too: what is for reading alone was
    /// meant to be.
    package var obstacle: Obstacle? {
        var status = stat()
        guard stat(target, &status) == 0 else { return nil }
        if status.st_uid != geteuid() { return .otherOwner(status.st_uid) }
        var system = statvfs()
        let isFixed =
            statvfs(target, &system) == 0 && system.f_flag & UInt(ST_RDONLY) != 0
        if isFixed || status.st_mode & S_IWUSR == 0 || access(target, W_OK) != 0 {
            return .readOnly
        }
        let folder = AtomicFile.folder(of: target)
        let isOpen = stat(folder, &status) == 0 && status.st_mode & S_IWUSR != 0
        return isOpen && access(folder, W_OK | X_OK) == 0 ? nil : .folder(folder)
    }

    /// Whole or not at all.
    package func write(_ new: [UInt8]) throws(Problem) {
        if let obstacle { throw .obstacle(obstacle) }
        var status = stat()
        let isThere = stat(target, &status) == 0
        if isThere, !isAsRead { throw .changedMeanwhile }
        do throws(FileError) {
            try AtomicFile.makeFolder(AtomicFile.folder(of: target))
            try AtomicFile.write(new, to: target, replacing: isThere)
        } catch { throw .file(error) }
        if isThere { chmod(target, status.st_mode & 0o777) }
    }

    /// A file that a change made goes with it.
    package func remove() throws(Problem) {
        if let obstacle { throw .obstacle(obstacle) }
        guard isAsRead else { throw .changedMeanwhile }
        guard unlink(target) == 0 else {
            throw .file(.notWritten(path: target, reason: words(forErrno: errno)))
        }
    }

    private var isAsRead: Bool {
        (try? SafeFile.read(target, limit: SafeFile.scheduleLimit)) == bytes
            && ChangingFile.resolved(path) == target
    }
}
