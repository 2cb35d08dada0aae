// Who has a name, asked on a real bus: the phone that mirrors bubbles.

import AnchorDesktop
import AnchorTestSupport
import Systemd
import Testing

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct NameQuestionTests {
    private let bus: PrivateBus
    private let loop: EventLoop

    init() throws {
        bus = try PrivateBus()
        loop = try EventLoop()
    }

    private func answer() throws -> Bool?? {
        let connection = try Bus(address: bus.address, loop: loop, name: "session-bus")
        try #require(try loop.run { connection.isReady })
        var told: Bool??
        NameQuestion.isThere(oneOf: NameQuestion.phone, on: connection) { told = .some($0) }
        #expect(try loop.run { told != nil })
        return told
    }

    @Test("Nobody there is a no, and nobody is started for the question")
    func nobody() throws {
        let started = bus.folder.file("started")
        for name in NameQuestion.phone { try bus.activate(name, "/usr/bin/touch \(started)") }
        #expect(try answer() == .some(false))
        #expect(throws: (any Error).self) { try readFile(started) }
    }

    @Test("Either of the two is a yes", arguments: NameQuestion.phone)
    func there(_ name: String) throws {
        let phone = try TestService(name, address: bus.address, loop: loop)
        try #require(try loop.run { phone.hasName })
        #expect(try answer() == .some(true))
        // Its name was enough.
        #expect(phone.calls.isEmpty)
    }
}
