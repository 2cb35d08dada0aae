// One raw connection: sends what it is given, counts the replies that come back and looks at how
// each begins. Never blocks but to connect.

import ControlInterface
import Glibc
import Varlink

struct NoConnection: Error {}

struct Line {
    let fd: Int32
    /// Complete replies, and those of them that were errors.
    private(set) var replies = 0
    private(set) var errors = 0
    private(set) var isOver = false
    /// Bytes of the present reply so far.
    private var offset = 0

    init(_ path: String) throws(NoConnection) {
        fd = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard fd >= 0, var address = StreamSocket.address(path) else { throw NoConnection() }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(fd, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else { throw NoConnection() }
        _ = fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK)
    }

    /// How many bytes the kernel took.
    mutating func send(_ bytes: ArraySlice<UInt8>) -> Int {
        let count = bytes.withUnsafeBytes {
            Glibc.send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0, errno != EAGAIN, errno != EINTR { isOver = true }
        return max(count, 0)
    }

    /// Reads what is there into the common buffer and counts replies in it.
    mutating func receive(_ buffer: UnsafeMutableRawBufferPointer) {
        let count = recv(fd, buffer.baseAddress, buffer.count, 0)
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        guard count > 0 else {
            isOver = true
            return
        }
        for byte in buffer[..<count] {
            // Keys are sorted: {"continues", {"error" and {"parameters" differ in the third byte.
            if offset == 2, byte == UInt8(ascii: "e") { errors += 1 }
            offset += 1
            guard byte == 0 else { continue }
            // A NUL in front of that is no reply at all.
            if offset < 3 { errors += 1 }
            replies += 1
            offset = 0
        }
    }

    static func call(
        _ method: MethodName, _ parameters: [String: JSONValue] = [:], more: Bool = false
    ) -> [UInt8] {
        var members: [String: JSONValue] = ["method": .string(method.full)]
        if !parameters.isEmpty { members["parameters"] = .object(parameters) }
        if more { members["more"] = true }
        return (WireJSON.encode(JSONValue.object(members)) ?? []) + [0]
    }
}
