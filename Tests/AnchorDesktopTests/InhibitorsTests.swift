// Who keeps the screen awake, asked of a logind, a session manager and a Plasma of the test's own, over a
// real bus that is both the session's and the system's.

import AnchorDesktop
import AnchorTestSupport
import Systemd
import Testing

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct InhibitorsTests {
    private struct Block {
        var what = "idle"
        var who: String
        var mode = "block"
    }

    private final class Desk {
        let loop: EventLoop
        let bus: PrivateBus
        let connection: Bus

        init() throws {
            loop = try EventLoop()
            bus = try PrivateBus()
            connection = try Bus(address: bus.address, loop: loop, name: "asking")
            try #require(try loop.run { self.connection.isReady })
        }

        func service(
            _ name: String, _ answer: @escaping (Bus, BusMessage) throws(SystemdError) -> Bool
        ) throws -> TestService {
            let service = try TestService(name, address: bus.address, loop: loop)
            service.answer = { [weak service] message throws(SystemdError) in
                guard let service else { return false }
                return try answer(service.bus, message)
            }
            try #require(try loop.run { service.hasName })
            return service
        }

        func logind(_ blocks: [Block]) throws -> TestService {
            try service("org.freedesktop.login1") { bus, message throws(SystemdError) in
                guard message.member == "ListInhibitors" else { return false }
                try bus.reply(to: message) { body in
                    body.appendArray(of: "(ssssuu)") {
                        for block in blocks {
                            body.appendStruct(of: "ssssuu") {
                                for text in [block.what, block.who, "a film", block.mode] {
                                    body.append(text)
                                }
                                body.append(UInt32(1000))
                                body.append(UInt32(4242))
                            }
                        }
                    }
                }
                return true
            }
        }

        /// GNOME's and Cinnamon's: an object for each, with its name.
        func manager(_ names: [String]) throws -> TestService {
            let path = "/org/gnome/SessionManager"
            return try service("org.gnome.SessionManager") { bus, message throws(SystemdError) in
                if message.member == "GetInhibitors", message.path == path {
                    try bus.reply(to: message) { body in
                        body.appendArray(of: "o") {
                            for number in names.indices {
                                body.appendPath("\(path)/Inhibitor\(number)")
                            }
                        }
                    }
                    return true
                }
                guard message.member == "GetAppId",
                    let number = names.indices.first(where: {
                        message.path == "\(path)/Inhibitor\($0)"
                    })
                else { return false }
                try bus.reply(to: message) { $0.append(names[number]) }
                return true
            }
        }

        func plasma(_ names: [String]) throws -> TestService {
            try service("org.kde.Solid.PowerManagement.PolicyAgent") {
                bus, message throws(SystemdError) in
                guard message.member == "ListInhibitions" else { return false }
                try bus.reply(to: message) { body in
                    body.appendArray(of: "(ss)") {
                        for name in names {
                            body.appendStruct(of: "ss") {
                                body.append(name)
                                body.append("a film")
                            }
                        }
                    }
                }
                return true
            }
        }

        /// What is told; asked once, and told once.
        func names(session: Bool = true, system: Bool = true) throws -> [String] {
            var answers: [[String]] = []
            Inhibitors.ask(
                session: session ? connection : nil, system: system ? connection : nil
            ) { answers.append($0) }
            try #require(try loop.run { !answers.isEmpty })
            for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
            try #require(answers.count == 1)
            return answers[0]
        }
    }

    @Test("logind's are told by name: those that forbid idling, and no delays")
    func logind() throws {
        let desk = try Desk()
        let service = try desk.logind([
            Block(who: "mpv"), Block(what: "sleep", who: "apt"),
            Block(what: "sleep:idle", who: "Firefox"), Block(who: "UPower", mode: "delay"),
            Block(what: "idle-ish", who: "nobody"),
        ])
        #expect(try desk.names() == ["mpv", "Firefox"])
        #expect(service.calls == ["ListInhibitors"])
    }

    @Test("the session manager's are asked one by one")
    func manager() throws {
        let desk = try Desk()
        let service = try desk.manager(["org.gnome.Totem", "firefox"])
        #expect(try desk.names() == ["org.gnome.Totem", "firefox"])
        #expect(service.calls == ["GetInhibitors", "GetAppId", "GetAppId"])
    }

    @Test("each name is told once, an empty one not at all, whoever knows it")
    func together() throws {
        let desk = try Desk()
        let services = [
            try desk.logind([Block(who: "mpv")]), try desk.manager(["mpv", "", "firefox"]),
            try desk.plasma(["mpv", "Elisa"]),
        ]
        #expect(Set(try desk.names()) == ["mpv", "firefox", "Elisa"])
        #expect(services.allSatisfy { !$0.calls.isEmpty })
    }

    @Test("five are enough, also of those who are asked")
    func many() throws {
        let desk = try Desk()
        let service = try desk.manager((0..<20).map { "player \($0)" })
        #expect(try desk.names().count == 5)
        #expect(service.calls.filter { $0 == "GetAppId" }.count == 5)
    }

    @Test("nobody there, refused, or no bus: nothing is told, and it is told at once")
    func nobody() throws {
        let desk = try Desk()
        #expect(try desk.names().isEmpty)
        #expect(try desk.names(session: false, system: false).isEmpty)
        let service = try desk.logind([Block(who: "mpv")])
        service.manner = .refusing
        #expect(try desk.names().isEmpty)
        service.manner = .answering
        #expect(try desk.names(session: false) == ["mpv"])
        #expect(try desk.names(system: false).isEmpty)
    }
}
