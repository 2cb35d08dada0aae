// A Varlink server on a real socket, in the test's own thread: it moves when it is pumped.

import ControlInterface
import Glibc
package import Varlink

/// Answers one call; may reply several times.
package typealias Handler = (Call, inout ServerConnection) -> [UInt8]

package final class TestServer {
    package let path: String
    private let listener: Int32
    private let handler: Handler
    private var peers: [Int32: ServerConnection] = [:]
    /// Accept and say nothing, as a daemon that hangs.
    package var isMute = false
    /// All that came in, from everybody.
    package private(set) var heard: [UInt8] = []
    /// A reply was not taken whole within `patience`.
    package private(set) var isLetDown = false
    /// Less than anchorctl's own 10 s.
    private static let patience = timeval(tv_sec: 5, tv_usec: 0)

    package init(path: String, _ handler: @escaping Handler) throws {
        self.path = path
        self.handler = handler
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard var address = StreamSocket.address(path) else { throw SpawnError(path, ENAMETOOLONG) }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0, listen(listener, 16) == 0 else { throw SpawnError(path, errno) }
    }

    deinit {
        for peer in peers.keys { close(peer) }
        close(listener)
    }

    package func pump(milliseconds: Int32) {
        var polled = ([listener] + peers.keys).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
        for entry in polled where entry.revents != 0 {
            guard entry.fd == listener else {
                receive(entry.fd)
                continue
            }
            let peer = accept(listener, nil, nil)
            guard peer >= 0 else { continue }
            var patience = TestServer.patience
            setsockopt(
                peer, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
            peers[peer] = ServerConnection()
        }
    }

    private func receive(_ peer: Int32) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(peer, &buffer, buffer.count)
        if count > 0 { heard += buffer[..<count] }
        guard !isMute, var connection = peers[peer] else { return }
        if count > 0 { connection.feed(buffer[..<count]) } else { connection.endInput() }
        var output: [UInt8] = []
        var isOver = false
        while let event = connection.next() {
            switch event {
            case .call(let call): output += handler(call, &connection)
            case .close: isOver = true
            }
        }
        let sent = output.withUnsafeBytes {
            send(peer, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if !output.isEmpty, sent != output.count { isLetDown = true }
        peers[peer] = isOver ? nil : connection
        if isOver { close(peer) }
    }

    /// Serves until the process has ended; nil if it does not in time.
    package func serve(_ child: ChildProcess, forAtMost seconds: Double = 30) -> ProcessEnd? {
        let deadline = TestClock.now + seconds
        while child.end == nil, TestClock.now < deadline {
            pump(milliseconds: 3)
            child.look()
        }
        return child.waitForEnd(forAtMost: 1)
    }
}
