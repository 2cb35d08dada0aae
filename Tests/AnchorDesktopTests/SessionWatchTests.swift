// The watch of logind against a logind of the test's own, over a real bus: what it hears.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import Systemd
import Testing

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
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
        #expect(login.surroundings == Surroundings(present: .yes, loggedIn: .yes, locked: .no))
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
        // What keeps the screen awake is asked beside it.
        #expect(logind.service.calls.filter { $0 != "Get" } == ["ListSessions"])
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
        #expect(login.sleeps == [.sleep(true), .sleep(false), .sleep(true)])
    }
}
