// The watch of logind against a logind of the test's own, over a real bus.

import AnchorDesktop
import AnchorDomain
import AnchorTestSupport
import Systemd
import Testing

private let isInstalled = PrivateBus.isInstalled

private final class Login {
    let loop: EventLoop
    let bus: PrivateBus
    let watch: SessionWatch
    private let heard = Heard()
    var news: [SessionWatch.News] { heard.news }
    var surroundings: Surroundings { Surroundings(Evidence(sessions: watch.sessions)) }

    private final class Heard { var news: [SessionWatch.News] = [] }

    init(timeoutUSec: UInt64 = 2_000_000) throws {
        loop = try EventLoop()
        bus = try PrivateBus()
        watch = try SessionWatch(
            loop: loop, address: bus.address, user: 1000, timeoutUSec: timeoutUSec
        ) { [heard] in heard.news.append($0) }
    }

    func logind() throws -> TestLogind {
        let logind = try TestLogind(address: bus.address, loop: loop)
        try #require(try loop.run { logind.service.hasName })
        return logind
    }

    /// Connected, and what logind says is known.
    func ready() throws {
        try watch.connect()
        try #require(try loop.run { self.watch.isSettled })
    }

    func becomes(_ condition: @escaping (Surroundings) -> Bool) throws -> Bool {
        try loop.run { condition(self.surroundings) }
    }

    func pass(_ seconds: Double) throws {
        _ = try loop.run(forAtMost: seconds) { false }
    }
}

@Suite(.enabled(if: isInstalled, "needs dbus-daemon"))
struct SessionWatchTests {
    @Test("The user's own sessions are read, and nobody else's")
    func ownSessions() throws {
        let login = try Login()
        let logind = try login.logind()
        try logind.set("2")
        try logind.set("3") { $0.type = "tty" }
        try logind.set("c1") { $0.class = "greeter" }
        try logind.set("4") { $0.class = "manager" }
        try logind.set("5") {
            $0.state = "closing"
            $0.isActive = false
        }
        try logind.set("9") { $0.user = 1001 }
        try login.ready()
        #expect(
            login.watch.sessions == [
                SessionFacts(isGraphical: true), SessionFacts(isGraphical: false),
            ])
        #expect(logind.service.calls.filter { $0 == "GetAll" }.count == 5)
    }

    @Test("Every fact of a session is read")
    func facts() throws {
        let login = try Login()
        let logind = try login.logind()
        try logind.set("2") {
            $0.type = "wayland"
            $0.isActive = false
            $0.isRemote = true
            $0.seat = ""
            $0.isLocked = true
            $0.isIdle = true
            $0.idleSince = 5
        }
        try login.ready()
        #expect(
            login.watch.sessions == [
                SessionFacts(
                    isGraphical: true, isActive: false, isRemote: true, hasSeat: false,
                    isLocked: true, idle: .yes)
            ])
        try logind.set("2") { $0.isIdle = false }
        #expect(try login.becomes { $0.idle == .no })
    }

    @Test("Lock, unlock, log out and in again are heard")
    func changes() throws {
        let login = try Login()
        let logind = try login.logind()
        try logind.set("2")
        try login.ready()
        #expect(login.surroundings == Surroundings(present: .yes, locked: .no))
        try logind.set("2") { $0.isLocked = true }
        #expect(try login.becomes { $0.locked == .yes })
        try logind.set("3")
        #expect(try login.becomes { $0.locked == .no })
        try logind.set("3") { $0.isLocked = true }
        #expect(try login.becomes { $0.locked == .yes })
        try logind.remove("3")
        try logind.set("2") { $0.isLocked = false }
        #expect(try login.becomes { $0.locked == .no })
        try logind.remove("2")
        #expect(try login.becomes { $0.present == .no })
        #expect(login.surroundings.locked == .unknown)
        try logind.set("4") { $0.isLocked = true }
        #expect(try login.becomes { $0.locked == .yes })
    }

    @Test("A change while a reading is under way is not lost")
    func overtaken() throws {
        let login = try Login()
        let logind = try login.logind()
        try logind.set("2")
        try login.ready()
        for number in 0..<20 {
            try logind.set("2") { $0.isLocked = number % 2 == 0 }
            try logind.set("2") { $0.isLocked.toggle() }
            try login.loop.runOnce(timeoutUSec: 1000)
        }
        try logind.set("2") { $0.isLocked = true }
        #expect(try login.becomes { $0.locked == .yes })
        try login.pass(0.1)
        #expect(login.surroundings.locked == .yes)
    }

    @Test("Another user's coming and going is not asked about")
    func others() throws {
        let login = try Login()
        let logind = try login.logind()
        try logind.set("9") { $0.user = 0 }
        try login.ready()
        let before = login.news.count
        try logind.set("9") { $0.isLocked = true }
        try logind.remove("9")
        try login.pass(0.1)
        #expect(logind.service.calls == ["ListSessions"])
        #expect(login.news.count == before)
    }

    @Test("Sleep is told once each way")
    func sleep() throws {
        let login = try Login()
        let logind = try login.logind()
        try login.ready()
        for isAsleep in [true, true, false, false, true] { try logind.prepareForSleep(isAsleep) }
        #expect(try login.loop.run { login.news.filter { $0 != .changed }.count >= 3 })
        try login.pass(0.1)
        #expect(login.news == [.changed, .sleep(true), .sleep(false), .sleep(true)])
    }

    @Test("A signal that is not logind's is not believed")
    func impostor() throws {
        let login = try Login()
        let logind = try login.logind()
        try login.ready()
        let impostor = try Bus(address: login.bus.address, loop: login.loop, name: "impostor")
        let mine = try #require(try login.watchName())
        for (sender, expected) in [
            (impostor, [.changed]), (logind.service.bus, [.changed, .sleep(true)]),
        ] as [(Bus, [SessionWatch.News])] {
            try sender.emit(
                path: "/org/freedesktop/login1", interface: "org.freedesktop.login1.Manager",
                member: "PrepareForSleep", to: mine
            ) { $0.append(true) }
            try login.pass(0.2)
            #expect(login.news == expected)
        }
    }

    @Test("Without logind nothing is known, and the answer is there at once")
    func noLogind() throws {
        let login = try Login()
        try login.ready()
        #expect(login.watch.sessions == nil)
        #expect(login.surroundings == Surroundings())
        let logind = try login.logind()
        try logind.set("2") { $0.isLocked = true }
        #expect(try login.becomes { $0.locked == .yes })
    }

    @Test("Without a bus connecting throws, and nothing is known")
    func noBus() throws {
        let login = try Login()
        login.bus.kill()
        #expect(throws: SystemdError.self) { try login.watch.connect() }
        #expect(login.watch.isSettled)
        #expect(login.watch.sessions == nil)
        try login.bus.start()
        let logind = try login.logind()
        try logind.set("2")
        try login.watch.connect()
        #expect(try login.becomes { $0.present == .yes })
    }

    @Test("logind that refuses or keeps silent is unknown", arguments: [true, false])
    func refusing(isSilent: Bool) throws {
        let login = try Login(timeoutUSec: 100_000)
        let logind = try login.logind()
        logind.service.manner = isSilent ? .silent : .refusing
        try login.ready()
        #expect(login.watch.sessions == nil)
        logind.service.manner = .answering
        try logind.set("2")
        #expect(try login.becomes { $0.present == .yes })
        logind.service.manner = isSilent ? .silent : .refusing
        try logind.set("3")
        #expect(try login.becomes { $0.present == .unknown })
    }

    @Test("An answer of another form is unknown")
    func otherForm() throws {
        let login = try Login()
        let logind = try login.logind()
        logind.service.answer = { [service = logind.service] message throws(SystemdError) in
            try service.bus.reply(to: message) { $0.append("sessions?") }
            return true
        }
        try login.ready()
        #expect(login.watch.sessions == nil)
    }

    @Test("logind restarting does not forget the lock; logind gone does")
    func logindRestarts() throws {
        let login = try Login()
        var logind: TestLogind? = try login.logind()
        try logind?.set("2") { $0.isLocked = true }
        try login.ready()
        let before = login.news
        logind?.service.leave()
        try login.pass(0.3)
        logind = try login.logind()
        try logind?.set("2") { $0.isLocked = true }
        try login.pass(0.3)
        #expect(login.news == before)
        #expect(login.surroundings.locked == .yes)
        logind?.service.leave()
        #expect(try login.becomes { $0.locked == .unknown })
    }

    @Test("The bus restarting is told, and connecting again reads anew")
    func busRestarts() throws {
        let login = try Login()
        let logind = try login.logind()
        try logind.set("2") { $0.isLocked = true }
        try login.ready()
        login.bus.kill()
        #expect(try login.loop.run { login.news.last == .busLost })
        #expect(login.surroundings.locked == .yes)
        try login.bus.start()
        let next = try login.logind()
        try next.set("2")
        try login.watch.connect()
        #expect(try login.becomes { $0.locked == .no })
        #expect(login.news.filter { $0 == .busLost }.count == 1)
    }
}

extension Login {
    /// The watch's own name on the bus: the only connection there besides logind's.
    fileprivate func watchName() throws -> String? {
        let asking = try Bus(address: bus.address, loop: loop, name: "asking")
        let driver = "org.freedesktop.DBus"
        var names: [String] = []
        try asking.call(
            BusMethod(
                destination: driver, path: "/org/freedesktop/DBus", interface: driver,
                member: "ListNames"), timeoutUSec: 2_000_000
        ) {
            if case .success(let reply) = $0 { names = reply.readStrings() ?? [] }
        }
        _ = try loop.run { !names.isEmpty }
        // Ours connected second, after logind's.
        return names.filter { $0.hasPrefix(":") }.sorted().dropFirst().first
    }
}
