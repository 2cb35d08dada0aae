// Many connections, many calls: everything is answered or it is an error. Half of the calls are
// GetStatus, half GetInfo of the protocol's own interface.

import CSystemd
import ControlInterface
import Glibc
import Varlink

struct Load {
    private let path: String
    private let clients: Int
    private let calls: Int
    private let depth: Int
    /// Seconds without any reply after which the rest counts as lost.
    private static let patience: Int32 = 20

    init(_ path: String, clients: Int, calls: Int, depth: Int) {
        self.path = path
        self.clients = clients
        self.calls = calls
        self.depth = depth
    }

    private struct Client {
        var line: Line
        var sent = 0
    }

    /// Whole calls one after the other, and where each ends.
    private struct Text {
        let bytes: [UInt8]
        let ends: [Int]

        init(calls: Int) {
            let kinds = [
                Line.call(.getStatus),
                Array(#"{"method":"org.varlink.service.GetInfo"}"#.utf8) + [0],
            ]
            var bytes: [UInt8] = []
            var ends: [Int] = []
            for number in 0..<calls {
                bytes += kinds[number % 2]
                ends.append(bytes.count)
            }
            (self.bytes, self.ends) = (bytes, ends)
        }
    }

    func run() -> (String, Int) {
        let text = Text(calls: calls)
        var all: [Client] = []
        for _ in 0..<clients {
            guard let line = try? Line(path) else { return ("no connection", 1) }
            all.append(Client(line: line))
        }
        let begin = microseconds()
        converse(&all, text)
        let seconds = Double(microseconds() - begin) / 1e6
        let replies = all.reduce(0) { $0 + $1.line.replies }
        let wrong = all.reduce(0) { $0 + $1.line.errors } + abs(clients * calls - replies)
        let rate = Int(Double(replies) / max(seconds, 0.001))
        return ("\(replies) replies, \(wrong) errors, \(rate) calls/s", wrong)
    }

    private func converse(_ all: inout [Client], _ text: Text) {
        let poller = epoll_create1(0)
        defer { close(poller) }
        for index in all.indices {
            var event = epoll_event()
            event.events = EPOLLIN.rawValue
            event.data.u64 = UInt64(index)
            epoll_ctl(poller, EPOLL_CTL_ADD, all[index].line.fd, &event)
            send(&all[index], text)
        }
        var left = all.count
        var events = [epoll_event](repeating: epoll_event(), count: 256)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
        defer { buffer.deallocate() }
        while left > 0 {
            let count = epoll_wait(poller, &events, 256, Load.patience * 1000)
            guard count > 0 else { return }
            for event in events[..<Int(count)] {
                let index = Int(event.data.u64)
                all[index].line.receive(buffer)
                send(&all[index], text)
                guard all[index].line.isOver || all[index].line.replies >= calls else { continue }
                left -= 1
                epoll_ctl(poller, EPOLL_CTL_DEL, all[index].line.fd, nil)
            }
        }
    }

    /// What may be under way now. A call that went out in part is completed with the next reply: its
    /// socket was full, so replies are to come.
    private func send(_ client: inout Client, _ text: Text) {
        let may = text.ends[min(client.line.replies + depth, calls) - 1]
        guard client.sent < may else { return }
        client.sent += client.line.send(text.bytes[client.sent..<may])
    }
}
