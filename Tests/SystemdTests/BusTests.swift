// A connection to a real bus: calls answered exactly once, values read without trapping.

import AnchorTestSupport
import Systemd
import Testing

private let driver = "org.freedesktop.DBus"

private func driverMethod(_ member: String) -> BusMethod {
    BusMethod(
        destination: driver, path: "/org/freedesktop/DBus", interface: driver, member: member)
}

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct BusTests {
    @Test("a connection stands after a while, and knows itself and its bus")
    func connecting() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var connected = 0
        bus.onConnected = { connected += 1 }
        #expect(bus.isOpen)
        #expect(!bus.isReady)
        #expect(bus.uniqueName == nil)
        #expect(bus.busID == nil)
        #expect(try loop.run { connected == 1 })
        #expect(bus.isReady)
        #expect(bus.uniqueName?.hasPrefix(":1.") == true)
        #expect(bus.busID?.utf8.count == 32)
    }

    @Test("a call made before the connection stands is answered after")
    func earlyCall() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var has: [Bool?] = []
        try bus.call(driverMethod("NameHasOwner"), timeoutUSec: 5_000_000) {
            $0.append(driver)
        } completion: {
            has.append((try? $0.get())?.readBool())
        }
        #expect(try loop.run { !has.isEmpty })
        #expect(has == [true])
    }

    @Test("a reply of another shape reads as nil, and what is there still reads")
    func mismatch() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var reply: BusMessage?
        try bus.call(driverMethod("ListNames"), timeoutUSec: 5_000_000) { reply = try? $0.get() }
        #expect(try loop.run { reply != nil })
        let message = try #require(reply)
        #expect(message.signature == "as")
        #expect(message.readUInt32() == nil)
        #expect(message.readBool() == nil)
        #expect(message.readString() == nil)
        #expect(message.readVariant(of: "s") { $0.readString() } == nil)
        #expect(message.variantSignature() == nil)
        #expect(!message.skipVariant())
        #expect(message.readStrings()?.contains(driver) == true)
        // Past the end.
        #expect(message.readString() == nil)
        #expect(message.readStrings() == nil)
    }

    /// A compiler takes no noncharacter in a text, so they are given by number.
    @Test(
        "any text a person can write can be sent, noncharacters and NUL as U+FFFD",
        arguments: [
            [0x61, 0, 0x62], [0xfdd0], [0xfdef, 0x78], [0xfffe, 0xffff], [0xe9, 0x1fffe, 0x10ffff],
            [0xfdcf, 0xfdf0, 0xfffd, 0x1f331, 0x65, 0x301],
        ] as [[UInt32]])
    func texts(values: [UInt32]) throws {
        let isRefused: (UInt32) -> Bool = {
            $0 == 0 || (0xfdd0...0xfdef).contains($0) || $0 % 0x10000 >= 0xfffe
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: values.compactMap(Unicode.Scalar.init))
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        try #require(try loop.run { bus.isReady })
        var heard: [String] = []
        let match = try bus.addMatch(
            sender: bus.uniqueName ?? "", path: "/", interface: "org.example.Test", member: "Said"
        ) { message in heard += [message.readString()].compactMap(\.self) }
        try bus.emit(path: "/", interface: "org.example.Test", member: "Said") {
            $0.append(String(text))
        }
        #expect(try loop.run { !heard.isEmpty })
        #expect(
            heard.map { $0.unicodeScalars.map(\.value) } == [
                values.map { isRefused($0) ? 0xfffd : $0 }
            ])
        withExtendedLifetime(match) {}
    }

    @Test("an error reply is a refusal with its name")
    func refusal() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var results: [Result<BusMessage, BusFailure>] = []
        try bus.call(driverMethod("GetNameOwner"), timeoutUSec: 5_000_000) {
            $0.append("org.example.Nobody")
        } completion: {
            results.append($0)
        }
        #expect(try loop.run { !results.isEmpty })
        guard case .failure(.refused(let name, _))? = results.first else {
            Issue.record("\(results)")
            return
        }
        #expect(name == "org.freedesktop.DBus.Error.NameHasNoOwner")
    }

    @Test("a bus that is killed fails every call once, then says it is gone, once")
    func killed() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let silent = try TestNotificationServer(address: daemon.address, loop: loop)
        silent.manner = .silent
        #expect(try loop.run { silent.hasName })
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var log: [String] = []
        bus.onDisconnected = { log.append("gone") }
        for _ in 0..<3 {
            try bus.call(notify, timeoutUSec: 60_000_000) { log.append(describe($0)) }
        }
        #expect(try loop.run { silent.calls.count == 3 })
        daemon.kill()
        #expect(try loop.run { log.contains("gone") })
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 2000) }
        #expect(log == ["disconnected", "disconnected", "disconnected", "gone"])
        #expect(!bus.isOpen)
        #expect(bus.uniqueName == nil)
        #expect(throws: SystemdError.self) {
            try bus.call(notify, timeoutUSec: 1000) { _ in }
        }
    }

    @Test("closing, and dropping, answer what is outstanding", arguments: [true, false])
    func closing(explicitly: Bool) throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        var bus: Bus? = try Bus(address: daemon.address, loop: loop, name: "test")
        var log: [String] = []
        bus?.onDisconnected = { log.append("gone") }
        for _ in 0..<2 {
            try bus?.call(driverMethod("ListNames"), timeoutUSec: 1_000_000) {
                log.append(describe($0))
            }
        }
        if explicitly { bus?.close() } else { bus = nil }
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 2000) }
        #expect(log == ["disconnected", "disconnected"])
        #expect(bus?.isOpen != true)
    }

    @Test("a connection may be closed from inside an answer")
    func closedInside() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var log: [String] = []
        for _ in 0..<3 {
            try bus.call(driverMethod("ListNames"), timeoutUSec: 5_000_000) {
                log.append(describe($0))
                bus.close()
            }
        }
        #expect(try loop.run { log.count == 3 })
        #expect(log == ["answered", "disconnected", "disconnected"])
    }

    @Test("a silent callee times out, and the connection lives on")
    func timeout() throws {
        let loop = try EventLoop()
        let daemon = try PrivateBus()
        let silent = try TestNotificationServer(address: daemon.address, loop: loop)
        silent.manner = .silent
        #expect(try loop.run { silent.hasName })
        let bus = try Bus(address: daemon.address, loop: loop, name: "test")
        var log: [String] = []
        try bus.call(notify, timeoutUSec: 100_000) { log.append(describe($0)) }
        #expect(try loop.run { !log.isEmpty })
        #expect(log == ["timed out"])
        #expect(bus.isReady)
    }

    @Test(
        "the session bus is where the environment says, else in the runtime folder",
        arguments: [
            (["DBUS_SESSION_BUS_ADDRESS": "unix:path=/x"], "unix:path=/x"),
            (
                ["DBUS_SESSION_BUS_ADDRESS": "", "XDG_RUNTIME_DIR": "/run/user/7"],
                "unix:path=/run/user/7/bus"
            ),
            (["XDG_RUNTIME_DIR": "/tmp/a b;é"], "unix:path=/tmp/a%20b%3b%c3%a9/bus"),
            ([:], nil),
        ] as [([String: String], String?)])
    func addresses(environment: [String: String], address: String?) {
        #expect(BusAddress.session(environment: environment) == address)
    }

    @Test(
        "an address that leads nowhere is an error at once",
        arguments: ["", "unix:path=/nowhere/bus", "nonsense", "unix:", "tcp:host=x"])
    func badAddresses(address: String) throws {
        let loop = try EventLoop()
        #expect(throws: SystemdError.self) {
            _ = try Bus(address: address, loop: loop, name: "test")
        }
    }
}

private let notify = BusMethod(
    destination: "org.freedesktop.Notifications", path: "/org/freedesktop/Notifications",
    interface: "org.freedesktop.Notifications", member: "Notify")

private func describe(_ result: Result<BusMessage, BusFailure>) -> String {
    switch result {
    case .success: "answered"
    case .failure(.disconnected): "disconnected"
    case .failure(.timedOut): "timed out"
    case .failure(.refused(let name, _)): name
    }
}
