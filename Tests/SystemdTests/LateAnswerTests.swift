// Answers that come after their time, and buses that accept and keep silent.

import AnchorTestSupport
import Systemd
import Testing

private let listNames = BusMethod(
    destination: "org.freedesktop.DBus", path: "/org/freedesktop/DBus",
    interface: "org.freedesktop.DBus", member: "ListNames")

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct LateAnswerTests {
    @Test("an answer that is asked for counts when it comes late, and only then once more")
    func lateAnswer() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let service = try TestService("org.example.Slow", address: daemon.address, loop: loop)
        service.answer = { message throws(SystemdError) in
            try service.bus.reply(to: message) { $0.append("after all") }
            return true
        }
        #expect(try loop.run { service.hasName })
        service.manner = .slow
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        let method = BusMethod(
            destination: "org.example.Slow", path: "/", interface: "org.example.Slow",
            member: "Say")
        var asked: [Result<String?, BusFailure>] = []
        var called: [Result<String?, BusFailure>] = []
        try bus.ask(method, timeoutUSec: 100_000) { answer in
            asked.append(answer.map { $0.readString() })
        }
        try bus.call(method, timeoutUSec: 100_000) { answer in
            called.append(answer.map { $0.readString() })
        }
        #expect(try loop.run { !asked.isEmpty && !called.isEmpty })
        #expect(asked == [.failure(.timedOut)])
        service.answerKept()
        #expect(try loop.run { asked.count == 2 })
        #expect(asked.last == .success("after all"))
        #expect(called == [.failure(.timedOut)])
        bus.close()
        #expect(asked.count == 2)
    }

    @Test("a bus that is closed says nothing more of a call whose time was over")
    func closedAfterwards() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        daemon.freeze()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var answers = 0
        // More than are kept.
        for _ in 0..<100 {
            try bus.ask(listNames, timeoutUSec: 50_000) { answer in
                answers += 1
                guard case .failure(.timedOut) = answer else { Issue.record("\(answer)"); return }
            }
        }
        #expect(try loop.run { answers == 100 })
        bus.close()
        #expect(answers == 100)
    }

    @Test("of the answers that are late a limited number is waited for")
    func manyLate() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        daemon.freeze()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var late = 0
        var isOver = 0
        for _ in 0..<100 {
            try bus.ask(listNames, timeoutUSec: 50_000) { answer in
                if case .success = answer { late += 1 } else { isOver += 1 }
            }
        }
        #expect(try loop.run { isOver == 100 })
        daemon.thaw()
        #expect(try loop.run { late == 64 })
        _ = try loop.run(forAtMost: 0.2) { false }
        #expect(late == 64)
    }
}
