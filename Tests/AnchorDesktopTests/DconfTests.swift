// dconf's file, written here as its format is documented (GVDB), and the switch in it over a real bus.

import AnchorModel
import AnchorTestSupport
import Systemd
import Testing

@testable import AnchorDesktop

private let key = "/org/gnome/desktop/notifications/show-banners"

/// A GVDB file with these values, each a serialised variant, under whole paths split at their slashes.
private func database(_ values: [(key: String, value: [UInt8])]) -> [UInt8] {
    func word(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(number >> (8 * $0) & 0xFF) } }
    var items: [(name: String, parent: Int?, own: String, value: [UInt8]?)] = []
    func place(_ path: String) -> Int {
        if let known = items.firstIndex(where: { $0.name == path }) { return known }
        let body = path.hasSuffix("/") ? path.dropLast() : path[...]
        let slash = body.lastIndex(of: "/")
        let parent = slash.map { place(String(body[...$0])) }
        let own = slash.map { String(path[path.index(after: $0)...]) } ?? path
        items.append((path, parent, own, nil))
        return items.count - 1
    }
    for (key, value) in values { items[place(key)].value = value }
    let start = 24 + 8 + 4 + 24 * items.count
    var texts: [UInt8] = []
    var table = word(0) + word(1) + word(0)
    for item in items {
        let hash = item.name.utf8.reduce(UInt32(5381)) { $0 &* 33 &+ UInt32($1) }
        table += word(Int(hash)) + word(item.parent ?? 0xFFFF_FFFF) + word(start + texts.count)
        table += [UInt8(item.own.utf8.count & 0xFF), UInt8(item.own.utf8.count >> 8)]
        table += [UInt8(ascii: item.value == nil ? "L" : "v"), 0]
        texts += Array(item.own.utf8)
        let value = item.value ?? []
        table += word(start + texts.count) + word(start + texts.count + value.count)
        texts += value
    }
    let root = word(24) + word(24 + table.count)
    return Array("GVariant".utf8) + word(0) + word(0) + root + table + texts
}

private let no: [UInt8] = [0, 0, UInt8(ascii: "b")]
private let yes: [UInt8] = [1, 0, UInt8(ascii: "b")]

@Suite struct DconfFileTests {
    @Test("a boolean is found by its whole path, whatever else is there")
    func found() throws {
        let file = database([
            ("/org/gnome/desktop/interface/clock-show-seconds", yes), (key, no),
            ("/org/gnome/desktop/notifications/show-in-lock-screen", yes),
        ])
        #expect(try DconfFile.boolean(key, in: file) == false)
        #expect(
            try DconfFile.boolean("/org/gnome/desktop/interface/clock-show-seconds", in: file)
                == true)
    }

    @Test("a key that was never set, or has only others below its folder, is absent")
    func absent() throws {
        let file = database([("/org/gnome/desktop/notifications/other", yes)])
        #expect(try DconfFile.boolean(key, in: file) == nil)
        #expect(try DconfFile.boolean("/org/gnome/desktop/notifications/", in: file) == nil)
        #expect(try DconfFile.boolean(key, in: database([])) == nil)
    }

    @Test(
        "what is no boolean is not understood",
        arguments: [[], [1], [2, 0, UInt8(ascii: "b")], [1, 0, UInt8(ascii: "y")]] as [[UInt8]])
    func otherValues(value: [UInt8]) {
        #expect(throws: DconfFile.NotUnderstood.self) {
            try DconfFile.boolean(key, in: database([(key, value)]))
        }
    }

    @Test("what is no such file is not understood")
    func otherFiles() {
        for bytes in [[], Array("GVariant".utf8), [UInt8](repeating: 0xFF, count: 200)] {
            #expect(throws: DconfFile.NotUnderstood.self) {
                try DconfFile.boolean(key, in: bytes)
            }
        }
    }

    @Test("a file cut short, or with any byte changed, is an answer or is not understood")
    func damaged() {
        let whole = database([(key, no), ("/a/b", yes)])
        for length in 0..<whole.count {
            _ = try? DconfFile.boolean(key, in: Array(whole.prefix(length)))
        }
        for place in whole.indices {
            for byte in [UInt8(0), 1, 0x7F, 0xFF] {
                var bytes = whole
                bytes[place] = byte
                _ = try? DconfFile.boolean(key, in: bytes)
            }
        }
    }

    @Test("an item that is its own parent ends")
    func circle() {
        var bytes = database([(key, no)])
        // "/", "org/", "gnome/", "desktop/", "notifications/" and the key itself.
        bytes.replaceSubrange(36 + 24 * 5 + 4..<36 + 24 * 5 + 8, with: [5, 0, 0, 0])
        #expect(throws: DconfFile.NotUnderstood.self) { try DconfFile.boolean(key, in: bytes) }
    }
}

/// A desktop's own switch, heard while its own server shows the notifications.
@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct OwnSwitchTests {
    private final class Desk {
        let loop: EventLoop
        let bus: PrivateBus
        let connection: Bus
        var file = DconfBytes.absent
        private(set) var watch: DesktopWatch?

        init() throws {
            loop = try EventLoop()
            bus = try PrivateBus()
            connection = try Bus(address: bus.address, loop: loop, name: "session-bus")
            watch = try DesktopWatch(
                bus: connection, dconf: { [unowned self] in self.file }, changed: {})
            try #require(try loop.run { self.watch?.isSettled == true })
        }

        var silence: Certainty { watch?.silence ?? .unknown }

        func service(_ name: String) throws -> TestService {
            let service = try TestService(name, address: bus.address, loop: loop)
            try #require(try loop.run { service.hasName })
            return service
        }
    }

    @Test(
        "GNOME's and Cinnamon's switch is read from dconf's file, when dconf says it changed",
        arguments: [
            ("gnome-shell", key),
            ("cinnamon", "/org/cinnamon/desktop/notifications/display-notifications"),
        ], [true, false])
    func dconf(desktop: (server: String, key: String), tellsFolder: Bool) throws {
        let desk = try Desk()
        let service = try desk.service("ca.desrt.dconf")
        func changed() throws {
            let end = desktop.key.lastIndex(of: "/") ?? desktop.key.startIndex
            let folder = String(desktop.key[...end])
            try service.bus.emit(
                path: "/ca/desrt/dconf/Writer/user", interface: "ca.desrt.dconf.Writer",
                member: "Notify"
            ) {
                $0.append(tellsFolder ? folder : desktop.key)
                $0.append([tellsFolder ? String(desktop.key.dropFirst(folder.count)) : ""])
                $0.append("tag")
            }
        }
        #expect(desk.silence == .unknown)
        desk.watch?.serverIs(desktop.server)
        #expect(desk.silence == .no)
        #expect(try desk.loop.run { desk.watch?.isSettled == true })
        for value in [no, yes] {
            desk.file = .bytes(database([(desktop.key, value)]))
            try changed()
            #expect(try desk.loop.run { desk.silence == Certainty(value == no) })
        }
        desk.file = .bytes([1, 2, 3])
        try changed()
        #expect(try desk.loop.run { desk.silence == .unknown })
    }

    @Test("what changed before the bus had the watch's rule, and was told to nobody, is read")
    func early() throws {
        let desk = try Desk()
        desk.watch?.serverIs("gnome-shell")
        #expect(desk.silence == .no)
        #expect(desk.watch?.isSettled == false)
        desk.file = .bytes(database([(key, no)]))
        #expect(try desk.loop.run { desk.watch?.isSettled == true })
        #expect(desk.silence == .yes)
    }

    @Test("Xfce's switch is asked of xfconf; unset it is off")
    func xfce() throws {
        let desk = try Desk()
        let service = try desk.service("org.xfce.Xfconf")
        var isSet: Bool?
        service.answer = { [weak service] message throws(SystemdError) in
            guard let service, message.member == "GetProperty",
                message.readString() == "xfce4-notifyd", message.readString() == "/do-not-disturb"
            else { return false }
            guard let isSet else {
                try service.bus.reply(
                    to: message, error: "org.xfce.Xfconf.Error.PropertyNotFound", text: "no")
                return true
            }
            try service.bus.reply(to: message) { body in
                body.appendVariant(of: "b") { body.append(isSet) }
            }
            return true
        }
        func changed(_ member: String) throws {
            try service.bus.emit(
                path: "/org/xfce/Xfconf", interface: "org.xfce.Xfconf", member: member
            ) {
                $0.append("xfce4-notifyd")
                $0.append("/do-not-disturb")
            }
        }
        desk.watch?.serverIs("Xfce Notify Daemon")
        #expect(try desk.loop.run { desk.silence == .no })
        isSet = true
        try changed("PropertyChanged")
        #expect(try desk.loop.run { desk.silence == .yes })
        isSet = nil
        try changed("PropertyRemoved")
        #expect(try desk.loop.run { desk.silence == .no })
    }

    @Test("it means nothing where another server shows them, and nothing is asked of it there")
    func otherServer() throws {
        let desk = try Desk()
        desk.file = .bytes(database([(key, no)]))
        desk.watch?.serverIs("gnome-shell")
        #expect(desk.silence == .yes)
        desk.watch?.serverIs("dunst")
        #expect(desk.silence == .unknown)
        let service = try desk.service("org.xfce.Xfconf")
        for _ in 0..<10 { try desk.loop.runOnce(timeoutUSec: 5000) }
        #expect(service.calls.isEmpty)
        desk.watch?.serverIs("gnome-shell")
        #expect(desk.silence == .yes)
        desk.watch?.serverIs(nil)
        #expect(desk.silence == .unknown)
    }

    // MARK: Calls and films

    @Test("a session manager that lets nobody go idle is busy", arguments: [4, 8, 15] as [UInt32])
    func sessionManager(actions: UInt32) throws {
        let desk = try Desk()
        let name = "org.gnome.SessionManager"
        let service = try desk.service(name)
        var now: UInt32 = 0
        service.answer = { [weak service] message throws(SystemdError) in
            guard let service, message.member == "Get", message.readString() == name,
                message.readString() == "InhibitedActions"
            else { return false }
            try service.bus.reply(to: message) { body in
                body.appendVariant(of: "u") { body.append(now) }
            }
            return true
        }
        #expect(try desk.loop.run { desk.watch?.busy == .no })
        now = actions
        try service.emitChanged(name, at: "/org/gnome/SessionManager")
        let asked = service.calls.count
        #expect(try desk.loop.run { service.calls.count > asked })
        #expect(try desk.loop.run { desk.watch?.busy == Certainty(actions & 8 != 0) })
    }

    @Test("Plasma's word is heard, and its change")
    func plasma() throws {
        let desk = try Desk()
        let name = "org.freedesktop.PowerManagement"
        let service = try desk.service(name)
        var isBusy = false
        service.answer = { [weak service] message throws(SystemdError) in
            guard let service, message.member == "HasInhibit" else { return false }
            try service.bus.reply(to: message) { $0.append(isBusy) }
            return true
        }
        #expect(try desk.loop.run { desk.watch?.busy == .no })
        isBusy = true
        try service.bus.emit(
            path: "/org/freedesktop/PowerManagement/Inhibit", interface: name + ".Inhibit",
            member: "HasInhibitChanged"
        ) { $0.append(true) }
        #expect(try desk.loop.run { desk.watch?.busy == .yes })
    }
}
