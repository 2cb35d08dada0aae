// The file beside the control socket that says a daemon answers there: written by the daemon when it
// does, read by a client that must not start one (connecting to a socket of the service manager
// would). Never connects; waiting is inotify(7), so nothing wakes while nothing happens.

import Glibc

package enum RunningMark {
    package static func path(socket: String) -> String { socket + ".running" }

    /// Whether the process the mark names is there and is anchord. A mark that a crash left behind
    /// names nobody, or somebody else by now.
    package static func isSet(socket: String) -> Bool { process(socket: socket) != nil }

    /// Whether that process runs a program file that is there no more, or is another by now: an update
    /// came since it began.
    package static func isOfOldFile(socket: String) -> Bool {
        guard let pid = process(socket: socket) else { return false }
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/\(pid)/exe", &target, target.count)
        // proc(5): so the kernel names a file whose last name is gone.
        return count > 0
            && String(decoding: target.prefix(count), as: UTF8.self).hasSuffix(" (deleted)")
    }

    private static func process(socket: String) -> Int32? {
        guard let bytes = try? SafeFile.read(path(socket: socket), limit: 32),
            let word = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first,
            let pid = Int32(word), pid > 0
        else { return nil }
        let name = (try? SafeFile.read("/proc/\(pid)/comm", limit: 64)) ?? []
        return String(decoding: name, as: UTF8.self) == "anchord\n" ? pid : nil
    }
}

/// Something happened in the folder of a socket, or in the nearest one above it that is there.
package final class FolderWait {
    package enum End: Hashable, Sendable { case changed, interrupted, readerGone }

    private let descriptor: Int32
    private let reader: Int32?

    /// - Parameter reader: a descriptor that is written to; its other end closing ends a wait.
    package init?(socket: String, reader: Int32?) {
        descriptor = inotify_init1(O_CLOEXEC | O_NONBLOCK)
        self.reader = reader
        guard descriptor >= 0 else { return nil }
        var folder = socket[..<(socket.lastIndex(of: "/") ?? socket.startIndex)]
        let mask = UInt32(IN_CREATE | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE | IN_DELETE_SELF)
        var missing: String?
        while true {
            let name = folder.isEmpty ? "/" : String(folder)
            if inotify_add_watch(descriptor, name, mask) >= 0 {
                // Made since it was looked for: the watch belongs there.
                guard let deeper = missing, access(deeper, F_OK) == 0 else { return }
                folder = deeper[...]
                missing = nil
                continue
            }
            missing = name
            guard errno == ENOENT || errno == ENOTDIR, name != "/" else { return nil }
            folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Until something happens; nothing wakes before.
    package func wait() -> End {
        var polled = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: reader ?? -1, events: 0, revents: 0),
        ]
        guard poll(&polled, 2, -1) > 0 else { return .interrupted }
        if polled[1].revents != 0 { return .readerGone }
        // What happened is looked at again; the events themselves say nothing more.
        var buffer = [UInt8](repeating: 0, count: 4096)
        while read(descriptor, &buffer, buffer.count) > 0 {}
        return .changed
    }
}
