// A socket of the user's own through which the one that serves hands out addresses: each opens once. Only
// the user's own processes reach it, by its folder (0700), its mode and the peer's uid.

import ControlInterface
import Glibc
import HostSystem

struct Doorbell: Sendable {
    private let folder: String
    private var path: String { folder + "/page" }
    /// A server that starts on a slow machine, in milliseconds.
    private static let patience: Int32 = 10_000

    init(folder: String) { self.folder = folder }

    // MARK: Outside

    /// An address; nil where nobody serves and nobody could be started.
    func ring(starting start: () -> Bool) -> String? {
        if let address = answer() { return address }
        guard start() else { return nil }
        // It listens when its own socket does: looked at a few times a second until then.
        for _ in 0..<(Doorbell.patience / 20) {
            usleep(20_000)
            if let address = answer() { return address }
        }
        return nil
    }

    private func answer() -> String? {
        guard let socket = try? StreamSocket(path: path, timeout: Doorbell.patience) else {
            return nil
        }
        var bytes: [UInt8] = []
        while let more = try? socket.read(), !more.isEmpty, bytes.count < 4096 { bytes += more }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.hasPrefix("http://127.") && text.hasSuffix("\n")
            ? String(text.dropLast()) : nil
    }

    // MARK: Inside

    /// Held as long as the process lives; nil: another one serves.
    func takeTurn() -> FileDescriptor? {
        _ = mkdir(folder, 0o700)
        guard let file = FileDescriptor(path + ".lock", O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600),
            flock(file.raw, LOCK_EX | LOCK_NB) == 0
        else { return nil }
        return file
    }

    /// Answers on a thread of its own, until the process ends.
    func listen(_ address: @escaping @Sendable () -> String) -> Bool {
        unlink(path)
        guard let listener = bound() else { return false }
        let thread = ServingThread {
            while true {
                let client = accept(listener, nil, nil)
                if client < 0 {
                    if errno == EINTR || errno == ECONNABORTED { continue }
                    return
                }
                if Doorbell.isOwn(client) {
                    let line = Array((address() + "\n").utf8)
                    _ = send(client, line, line.count, Int32(MSG_NOSIGNAL))
                }
                close(client)
            }
        }
        return thread.start()
    }

    private func bound() -> Int32? {
        let descriptor = socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0, var name = StreamSocket.address(path) else { return nil }
        let old = umask(0o177)
        defer { umask(old) }
        let code = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0, Glibc.listen(descriptor, 8) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private static func isOwn(_ client: Int32) -> Bool {
        // `struct ucred` of unix(7), which Swift does not see: process, user, group.
        var peer: [UInt32] = [0, .max, .max]
        var size = socklen_t(MemoryLayout<UInt32>.size * peer.count)
        return getsockopt(client, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
            && peer[1] == getuid()
    }

    func leave() { unlink(path) }
}

/// A thread that waits for others, so that nothing else does.
struct ServingThread: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    func start() -> Bool {
        final class Box {
            let work: @Sendable () -> Void
            init(_ work: @escaping @Sendable () -> Void) { self.work = work }
        }
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Box(work))
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Box>.fromOpaque(context).takeRetainedValue().work()
                return nil
            }, box.toOpaque())
        if code != 0 {
            box.release()
            return false
        }
        pthread_detach(thread)
        return true
    }
}
