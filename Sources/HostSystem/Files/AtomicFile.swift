// Writing a file so that a reader, or a crash at any point, finds the old content or the new one
// whole. Files are the user's own (0600), folders 0700.

import Glibc

package enum AtomicFile {
    /// The new content is on disk when this returns (the file, and its name in the folder).
    /// `replacing: false` never touches a file that is there: `notWritten` then says so.
    package static func write(
        _ bytes: [UInt8], to path: String, replacing: Bool = true
    ) throws(FileError) {
        let folder = folder(of: path)
        // The process id keeps two writers apart; a file left by a crash is replaced.
        let temporary = "\(path).\(getpid()).new"
        do throws(FileError) {
            try fill(temporary, bytes, for: path)
            if replacing {
                guard rename(temporary, path) == 0 else { throw failure(path) }
            } else {
                // link(2) fails where rename would write over.
                guard link(temporary, path) == 0 else { throw failure(path) }
                unlink(temporary)
            }
        } catch {
            unlink(temporary)
            throw error
        }
        try syncFolder(folder)
    }

    /// The names in it are on disk when this returns, where the file system can promise that. Some network
    /// and FUSE mounts refuse it for a folder: the file is whole all the same, and nobody has more to
    /// give.
    package static func syncFolder(_ folder: String) throws(FileError) {
        guard let directory = FileDescriptor(folder, O_RDONLY | O_DIRECTORY) else {
            throw failure(folder)
        }
        let refusals = [EINVAL, EBADF, ENOSYS, EOPNOTSUPP]
        guard fsync(directory.raw) == 0 || refusals.contains(errno) else { throw failure(folder) }
    }

    /// Makes a folder and those above it; one that exists keeps its mode.
    package static func makeFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, path != "/", !path.isEmpty else { throw failure(path) }
        try makeFolder(folder(of: path))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure(path) }
    }

    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What goes wrong is told of the file that was asked for: the temporary name says nothing to anybody.
    private static func fill(
        _ temporary: String, _ bytes: [UInt8], for path: String
    ) throws(FileError) {
        // What a crash left of ours goes. O_EXCL: neither a link planted under the temporary name nor a
        // file that somebody else has open is written into.
        var left = stat()
        if lstat(temporary, &left) == 0, left.st_mode & S_IFMT == S_IFREG,
            left.st_uid == geteuid()
        {
            unlink(temporary)
        }
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        guard let file = FileDescriptor(temporary, flags, mode: 0o600) else { throw failure(path) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file.raw, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            rest = rest.dropFirst(count)
        }
        guard fsync(file.raw) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> FileError {
        .notWritten(path: path, reason: words(forErrno: errno))
    }
}
