// The same when logind or the bus is absent, hangs, lies, leaves or returns.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import Systemd
import Testing

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct SessionWatchTroubleTests {
    @Test("A signal that is not logind's is not believed")
    func impostor() throws {
        let login = try Login()
        let logind = try login.logind()
        try login.ready()
        let impostor = try Bus(address: login.bus.address, loop: login.loop, name: "impostor")
        let mine = try #require(try login.watchName())
        for (sender, expected) in [
            (impostor, []), (logind.service.bus, [.sleep(true)]),
        ] as [(Bus, [SessionWatch.News])] {
            try sender.emit(
                path: "/org/freedesktop/login1", interface: "org.freedesktop.login1.Manager",
                member: "PrepareForSleep", to: mine
            ) { $0.append(true) }
            try login.pass(0.2)
            #expect(login.sleeps == expected)
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

    @Test(
        "What logind says after its time counts, and its later news too", arguments: [false, true])
    func slowLogind(_ isSlowWithEach: Bool) throws {
        let login = try Login(timeoutUSec: 100_000)
        let logind = try login.logind()
        try logind.set("2") { $0.isLocked = true }
        logind.service.manner = .slow
        try login.ready()
        #expect(login.watch.sessions == nil)
        let asked = logind.service.calls.count
        // Nothing is asked again meanwhile: its answer is the sign of life.
        try login.pass(0.5)
        #expect(logind.service.calls.count == asked)
        logind.service.answerKept()
        if isSlowWithEach {
            logind.service.manner = .slow
            try login.pass(0.3)
            #expect(login.watch.sessions == nil)
            logind.service.answerKept()
        }
        #expect(try login.becomes { $0.locked == .yes })
        try logind.set("2") { $0.isLocked = false }
        #expect(try login.becomes { $0.locked == .no })
    }

    @Test("A reading that was overtaken does not count, however late it comes")
    func overtaken() throws {
        let login = try Login(timeoutUSec: 100_000)
        let logind = try login.logind()
        try logind.set("2")
        try login.ready()
        #expect(login.surroundings.locked == .no)
        logind.service.manner = .slow
        try logind.set("2") { $0.isLocked = true }
        #expect(try login.becomes { $0.locked == .unknown })
        // Still heard of, though nothing is known.
        logind.service.manner = .answering
        try logind.set("2") { $0.isLocked = false }
        #expect(try login.becomes { $0.locked == .no })
        let news = login.news
        logind.service.answerKept()
        try login.pass(0.3)
        #expect(login.news == news)
    }
}
