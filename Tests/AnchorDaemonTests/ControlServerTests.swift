// The sockets and the clients on them: who is let in, how much is kept for them, and who has to go.

import AnchorTestSupport
import ControlInterface
import Systemd
import Testing
import Varlink

@testable import AnchorDaemon

/// A server on a real socket, with a loop that moves when it is pumped.
private final class House {
    let folder: TemporaryFolder
    let loop: EventLoop
    var performed: [String] = []
    var letGo: [ClientAccounts<ObjectIdentifier>.Fault] = []
    /// How each call is answered.
    var answer: (Call, ControlConnection) -> Void = { call, client in
        client.reply(["method": JSONValue.string(call.method)])
    }
    private(set) var server: ControlServer?

    init(_ limits: ControlServer.Limits = .init()) throws {
        folder = try TemporaryFolder()
        loop = try EventLoop()
        let server = try ControlServer(
            loop, limits: limits,
            perform: { [unowned self] call, client in
                performed.append(call.method)
                answer(call, client)
            }, letGo: { [unowned self] _, fault in letGo.append(fault) })
        try server.listen(on: try UnixListener(path: folder.file("s"), mode: 0o600))
        self.server = server
    }

    func client() throws -> Client { try Client(folder.file("s")) }

    func pump(until condition: () throws -> Bool) throws -> Bool {
        for _ in 0..<2000 {
            if try condition() { return true }
            try loop.runOnce(timeoutUSec: 5_000)
        }
        return try condition()
    }
}

private final class Client {
    let socket: UnixConnection
    private var wire = ClientConnection()
    private var replies: [ClientConnection.Reply] = []
    private(set) var isOver = false

    init(_ path: String) throws { socket = try UnixConnection(connectingTo: path) }

    func ask(_ methods: String...) throws {
        let bytes = try methods.flatMap { try wire.send(Call($0)) }
        #expect(try socket.write(bytes[...]) == bytes.count)
    }

    /// What has come by now.
    func answers() throws -> [String] {
        reading: while !isOver {
            switch try socket.read(atMost: 1 << 16) {
            case .bytes(let bytes): wire.feed(bytes)
            case .nothingYet: break reading
            case .end: isOver = true
            }
        }
        while let reply = try wire.next() { replies.append(reply) }
        return replies.compactMap { $0.parameters["method"]?.string }
    }

    /// Whether the server has ended it.
    func isLetGo() throws -> Bool {
        // What was sent to who never asked is nothing; a reset is an end as well.
        do { _ = try answers() } catch { isOver = true }
        return isOver
    }
}

@Suite struct ControlServerTests {
    @Test func `calls are answered in their order, also more than a turn of them`() throws {
        let house = try House()
        let client = try house.client()
        let methods = (0..<40).map { "a.b.M\($0)" }
        for method in methods { try client.ask(method) }
        #expect(try house.pump { try client.answers().count == 40 })
        #expect(try client.answers() == methods)
        #expect(house.performed == methods && house.letGo.isEmpty)
    }

    @Test func `everybody has a turn before one has a second`() throws {
        let house = try House()
        let (busy, calm) = (try house.client(), try house.client())
        for number in 0..<200 { try busy.ask("busy.M\(number)") }
        try calm.ask("calm.M")
        #expect(try house.pump { house.performed.count == 201 })
        let place = try #require(house.performed.firstIndex(of: "calm.M"))
        #expect(place < 100)
    }

    @Test func `one whose service is late waits, and the others do not`() throws {
        let house = try House()
        var waiting: ControlConnection?
        house.answer = { call, client in
            guard call.method == "a.Slow" else { return client.replyNothing() }
            waiting = client
        }
        let (slow, quick) = (try house.client(), try house.client())
        try slow.ask("a.Slow", "a.Behind")
        try quick.ask("a.Quick")
        #expect(try house.pump { house.performed.contains("a.Quick") })
        #expect(!house.performed.contains("a.Behind"))
        waiting?.replyNothing()
        #expect(try house.pump { house.performed.contains("a.Behind") })
    }

    @Test func `in a full house the one goes that has been silent for longest`() throws {
        var limits = ControlServer.Limits()
        limits.clients = 3
        let house = try House(limits)
        let (first, second, third) = (try house.client(), try house.client(), try house.client())
        try first.ask("a.First")
        #expect(try house.pump { try first.answers().count == 1 })
        let fourth = try house.client()
        try fourth.ask("a.Fourth")
        #expect(try house.pump { try fourth.answers().count == 1 })
        #expect(house.letGo == [.neverAsked])
        #expect(try house.pump { try second.isLetGo() })
        #expect(try !first.isLetGo())
        #expect(try !third.isLetGo())
    }

    @Test func `nobody goes for those that have left, or that have asked and were not read yet`()
        throws
    {
        var limits = ControlServer.Limits()
        limits.clients = 40
        let house = try House(limits)
        // More than the loop hears in one turn, and fewer than a full house.
        func crowd() throws -> [Client] { try (0..<39).map { _ in try house.client() } }
        var there = try crowd()
        for client in there { try client.ask("a.Before") }
        #expect(try house.pump { house.performed.count == 39 })
        // They leave, and others come in their place and say nothing yet: the daemon learns both at once.
        there = []
        there = try crowd()
        for _ in 0..<20 { try house.loop.runOnce(timeoutUSec: 1_000) }
        #expect(house.letGo.isEmpty)
        // All of them ask while more than there is room for come.
        for client in there { try client.ask("a.After") }
        let more = try [house.client(), house.client()]
        for client in more { try client.ask("a.More") }
        for _ in 0..<20 { try house.loop.runOnce(timeoutUSec: 1_000) }
        #expect(house.letGo.isEmpty && house.performed.count == 39 + 39 + 1)
        there.removeLast()
        #expect(try house.pump { house.performed.count == 39 + 39 + 2 })
        #expect(house.letGo.isEmpty)
    }

    @Test func `where all have asked, the next one waits until one leaves`() throws {
        var limits = ControlServer.Limits()
        limits.clients = 2
        let house = try House(limits)
        var first: Client? = try house.client()
        let second = try house.client()
        try first?.ask("a.First")
        try second.ask("a.Second")
        #expect(try house.pump { house.performed.count == 2 })
        let third = try house.client()
        try third.ask("a.Third")
        for _ in 0..<20 { try house.loop.runOnce(timeoutUSec: 1_000) }
        #expect(house.performed.count == 2 && house.letGo.isEmpty)
        first = nil
        #expect(try house.pump { try third.answers() == ["a.Third"] })
        #expect(house.letGo.isEmpty)
        #expect(try second.answers() == ["a.Second"])
    }

    @Test func `who never reads is let go after the patience, and who reads is not`() throws {
        var limits = ControlServer.Limits()
        limits.patience = 300_000
        let house = try House(limits)
        house.answer = { _, client in
            client.reply(["method": JSONValue.string(String(repeating: "x", count: 1 << 20))])
        }
        let (deaf, reader) = (try house.client(), try house.client())
        try deaf.ask("a.Deaf")
        try reader.ask("a.Reader")
        #expect(
            try house.pump {
                try reader.answers().count == 1 && !house.letGo.isEmpty
            })
        #expect(house.letGo == [.neverReads])
        #expect(try !reader.isLetGo())
    }

    @Test func `together they hold so much, and who holds most goes`() throws {
        var limits = ControlServer.Limits()
        limits.memory = 1 << 20
        let house = try House(limits)
        house.answer = { call, client in
            let size = call.method == "a.Big" ? 2 << 20 : 10
            client.reply(["method": JSONValue.string(String(repeating: "x", count: size))])
        }
        let (small, big) = (try house.client(), try house.client())
        try small.ask("a.Small")
        try big.ask("a.Big")
        #expect(try house.pump { !house.letGo.isEmpty })
        #expect(house.letGo == [.holdsTooMuch])
        #expect(try house.pump { try small.answers().count == 1 })
    }

    @Test func `after the end of listening nobody comes in, and who is in is served`() throws {
        let house = try House()
        let client = try house.client()
        try client.ask("a.One")
        #expect(try house.pump { house.performed.count == 1 })
        house.server?.stopListening()
        #expect(throws: SystemdError.self) { try house.client() }
        try client.ask("a.Two")
        #expect(try house.pump { try client.answers() == ["a.One", "a.Two"] })
    }

    @Test func `what is no call ends its connection and no other`() throws {
        let house = try House()
        let (odd, fine) = (try house.client(), try house.client())
        _ = try odd.socket.write(Array("nonsense\0".utf8)[...])
        #expect(try house.pump { try odd.isLetGo() })
        try fine.ask("a.Fine")
        #expect(try house.pump { try fine.answers() == ["a.Fine"] })
        #expect(house.letGo.isEmpty)
    }
}
