// The questions to screen savers and notification servers, each against one of the test's own over a
// real bus.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import Systemd
import Testing

private final class Session {
    let loop: EventLoop
    let bus: PrivateBus
    var connection: Bus
    var watch: DesktopWatch

    init(_ bus: PrivateBus, timeoutUSec: UInt64 = 2_000_000) throws {
        loop = try EventLoop()
        self.bus = bus
        connection = try Bus(address: bus.address, loop: loop, name: "session-bus")
        watch = try DesktopWatch(bus: connection, timeoutUSec: timeoutUSec) {}
    }

    func service(_ name: String) throws -> TestService {
        let service = try TestService(name, address: bus.address, loop: loop)
        try #require(try loop.run { service.hasName })
        return service
    }

    func settled() throws { try #require(try loop.run { self.watch.isSettled }) }

    func pass(_ seconds: Double) throws { _ = try loop.run(forAtMost: seconds) { false } }
}

/// A service that answers `member` with what is in `value` at the time.
private final class Switch {
    let service: TestService
    var value = false

    init(_ service: TestService, _ member: String, _ write: @escaping (BusBody, Bool) -> Void) {
        self.service = service
        service.answer = { [weak self, weak service] message throws(SystemdError) in
            guard let self, let service, message.member == member else { return false }
            try service.bus.reply(to: message) { write($0, self.value) }
            return true
        }
    }
}

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct DesktopWatchTests {
    @Test("With no service at all everything is unknown, at once")
    func nobody() throws {
        let session = try Session(PrivateBus())
        try session.settled()
        #expect(session.watch.screenSaver == .unknown)
        #expect(session.watch.silence == .unknown)
    }

    @Test("A service that could be started is not")
    func startsNothing() throws {
        let bus = try PrivateBus()
        let names = [
            "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.freedesktop.Notifications",
            "org.erikreider.swaync.cc", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver",
            "org.xfce.ScreenSaver",
        ]
        for name in names {
            try bus.activate(name, "/usr/bin/touch \(bus.folder.file("started"))")
        }
        let session = try Session(bus)
        try session.settled()
        try session.pass(0.3)
        #expect(throws: (any Error).self) { try readFile(bus.folder.file("started")) }
    }

    @Test(
        "A screen saver is heard when it covers the screen and when it does not",
        arguments: [
            ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
            ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
            ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
            ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
            ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
            ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
        ])
    func screenSaver(name: String, signalPath: String) throws {
        let session = try Session(PrivateBus())
        let saver = Switch(try session.service(name), "GetActive") { $0.append($1) }
        #expect(try session.loop.run { session.watch.screenSaver == .no })
        for isActive in [true, false] {
            saver.value = isActive
            try saver.service.bus.emit(
                path: signalPath, interface: name, member: "ActiveChanged"
            ) { $0.append(isActive) }
            #expect(
                try session.loop.run { session.watch.screenSaver == Certainty(isActive) })
        }
        saver.service.leave()
        #expect(try session.loop.run { session.watch.screenSaver == .unknown })
    }

    @Test("One of two screen savers refuses, the other's word counts")
    func proxy() throws {
        let session = try Session(PrivateBus())
        let proxy = try session.service("org.freedesktop.ScreenSaver")
        let saver = Switch(try session.service("org.gnome.ScreenSaver"), "GetActive") {
            $0.append($1)
        }
        saver.value = true
        #expect(try session.loop.run { session.watch.screenSaver == .yes })
        #expect(proxy.calls == ["GetActive"])
    }

    @Test(
        "Plasma's, dunst's and mako's switches are heard",
        arguments: [
            ("org.freedesktop.Notifications", "org.freedesktop.Notifications", "b"),
            ("org.freedesktop.Notifications", "org.dunstproject.cmd0", "b"),
            ("org.freedesktop.Notifications", "fr.emersion.Mako", "as"),
        ])
    func silence(name: String, interface: String, type: String) throws {
        let session = try Session(PrivateBus())
        let service = try session.service(name)
        var isSilent = false
        service.answer = { [weak service] message throws(SystemdError) in
            guard let service, message.member == "Get", message.readString() == interface else {
                return false
            }
            try service.bus.reply(to: message) { body in
                body.appendVariant(of: type) {
                    if type == "b" {
                        body.append(isSilent)
                    } else {
                        body.append(isSilent ? ["default", "do-not-disturb"] : ["default"])
                    }
                }
            }
            return true
        }
        #expect(try session.loop.run { session.watch.silence == .no })
        for value in [true, false] {
            isSilent = value
            try service.emitChanged(interface, at: "/somewhere")
            #expect(try session.loop.run { session.watch.silence == Certainty(value) })
        }
        service.leave()
        #expect(try session.loop.run { session.watch.silence == .unknown })
    }

    @Test(
        "swaync's switch is heard, by the signal of 0.7 and by that of later ones",
        arguments: ["Subscribe", "SubscribeV2"])
    func swaync(signal: String) throws {
        let session = try Session(PrivateBus())
        let name = "org.erikreider.swaync.cc"
        let server = Switch(try session.service(name), "GetDnd") { $0.append($1) }
        #expect(try session.loop.run { session.watch.silence == .no })
        server.value = true
        try server.service.bus.emit(
            path: "/org/erikreider/swaync/cc", interface: name, member: signal
        ) { body in
            body.append(UInt32(0))
            for flag in [true, false, false] { body.append(flag) }
        }
        #expect(try session.loop.run { session.watch.silence == .yes })
    }

    @Test("A service that does not answer in time, or in another form, is unknown")
    func lagging() throws {
        let session = try Session(PrivateBus(), timeoutUSec: 100_000)
        let name = "org.gnome.ScreenSaver"
        let service = try session.service(name)
        service.answer = { [weak service] message throws(SystemdError) in
            try service?.bus.reply(to: message) { $0.append(true) }
            return true
        }
        #expect(try session.loop.run { session.watch.screenSaver == .yes })
        func changed() throws {
            try service.bus.emit(
                path: "/org/gnome/ScreenSaver", interface: name, member: "ActiveChanged"
            ) { $0.append(false) }
        }
        service.manner = .silent
        try changed()
        #expect(try session.loop.run { session.watch.screenSaver == .unknown })
        service.manner = .answering
        try changed()
        #expect(try session.loop.run { session.watch.screenSaver == .yes })
        service.answer = { [weak service] message throws(SystemdError) in
            try service?.bus.reply(to: message) { $0.append("perhaps") }
            return true
        }
        try changed()
        #expect(try session.loop.run { session.watch.screenSaver == .unknown })
    }

    @Test("The bus gone, nothing is known")
    func busLost() throws {
        let session = try Session(PrivateBus())
        let saver = Switch(try session.service("org.gnome.ScreenSaver"), "GetActive") {
            $0.append($1)
        }
        saver.value = true
        #expect(try session.loop.run { session.watch.screenSaver == .yes })
        session.bus.kill()
        #expect(try session.loop.run { !session.connection.isOpen })
        // The owner begins anew with another connection.
        try session.bus.start()
        session.connection = try Bus(
            address: session.bus.address, loop: session.loop, name: "session-bus")
        session.watch = try DesktopWatch(bus: session.connection) {}
        try session.settled()
        #expect(session.watch.screenSaver == .unknown)
    }
}
