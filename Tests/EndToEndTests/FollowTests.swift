// Events as they are followed: told once, in order, from a cursor on, whatever is killed; and no word of a
// person in them.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(30))) struct FollowTests {
    /// Events until a condition holds of them.
    private func follow(
        _ machine: TestMachine, from cursor: String? = nil, until enough: ([Follow.Reply]) -> Bool
    ) throws -> [Follow.Reply] {
        let caller = try Caller(socketPath: machine.socket)
        var events: [Follow.Reply] = []
        let parameters = try caller.encode(Follow.Parameters(cursor: cursor))
        try caller.stream(Follow.name.full, parameters) { reply throws(CallerError) in
            events.append(try caller.decode(Follow.Reply.self, reply.parameters))
            return !enough(events)
        }
        return events
    }

    private func cursor(_ machine: TestMachine) throws -> String {
        try #require(try follow(machine) { _ in true }.first?.cursor)
    }

    @Test("a day of words: events have ids, kinds and times, and no word of a person")
    func words() async throws {
        let machine = try TestMachine()
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]),
            "{ id: \"brew\", kind: \"custom\", title: \"Verborgen\", when: { after: \"koffie\", by: \"23:59\" } }",
            settings: "modes: { ziek: { off: [\"tea\"] } },")
        let daemon = try machine.start()
        try await daemon.ready()
        let start = try cursor(machine)
        for words in [
            ["log", "geheim"], ["log", "koffie"], ["note", "heel", "geheim"],
            ["done", "tea"], ["undo"], ["mode", "ziek"], ["letter", "geheim"], ["pause", "1h"],
            ["resume"], ["log", "bed", "23:00"],
        ] {
            let run = try await machine.ctl(words)
            #expect(run.code == 0, "\(words): \(run.errors)")
        }
        let count = try daemon.history().count
        let events = try follow(machine, from: start) { $0.count > count }
        #expect(Set(events.compactMap(\.id)) == Set(try daemon.history().map(\.id)))
        let text = try events.map { WireJSON.text(try WireJSON.convert($0, to: JSONValue.self)) }
            .joined()
        for word in ["geheim", "Verborgen"] { #expect(!text.contains(word), "\(text)") }
        #expect(events.contains { $0.event == "logged" && $0.word == "koffie" })
        #expect(events.contains { $0.event == "logged" && $0.word == "bed" })
        #expect(events.contains { $0.event == "mode" && $0.word == "ziek" })
        #expect(Set(events.dropFirst().compactMap(\.cursor)).count == count)
    }

    @Test("held, released and the schedule read again are told to who follows, without a cursor")
    func passing() async throws {
        let machine = try TestMachine()
        _ = try await machine.startServer()
        let due = machine.time(in: 3)
        try machine.write(Sample.anchor("tea", [due]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("set", "locked").code == 0)
        let start = try cursor(machine)
        let reader = try machine.run(
            machine.bin + "/anchorctl",
            ["monitor", "--events", "--json", "--since", start, "--socket", machine.socket])
        #expect(await reader.told { $0.output.contains("\"held\"") })
        #expect(try await machine.ctl("unset", "locked").code == 0)
        #expect(await reader.told(forAtMost: 40) { $0.output.contains("\"nudged\"") })
        #expect(try await machine.ctl("reload").code == 0)
        #expect(await reader.told { $0.output.contains("\"reloaded\"") })
        #expect(await daemon.stop() == .exited(0))
        #expect(await reader.told { $0.output.contains("\"ended\"") })
        let events = try reader.output.split(separator: "\n").map {
            try WireJSON.convert(WireJSON.value(Array($0.utf8)), to: Follow.Reply.self)
        }
        let kinds = events.map(\.event)
        #expect(
            kinds.filter { ["held", "released", "nudged", "reloaded", "ended"].contains($0) }
                == ["held", "released", "nudged", "reloaded", "ended"], "\(kinds)")
        for event in events where ["held", "released", "reloaded"].contains(event.event) {
            #expect(event.cursor == nil)
        }
        #expect(events.first { $0.event == "held" }?.reason == "locked")
    }

    @Test("history off: everything is told to who follows, nothing has a cursor, and it is said")
    func off() async throws {
        let machine = try TestMachine()
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]), settings: "history: \"off\",")
        let daemon = try machine.start()
        try await daemon.ready()
        let start = try cursor(machine)
        let reader = try machine.run(
            machine.bin + "/anchorctl",
            ["monitor", "--events", "--json", "--since", start, "--socket", machine.socket])
        #expect(await reader.told { $0.output.contains("\"following\"") })
        #expect(reader.output.contains("\"kept\":false"))
        #expect(try await machine.ctl("done", "tea").code == 0)
        #expect(try await machine.ctl("log", "geheim").code == 0)
        #expect(await reader.told { $0.output.contains("\"logged\"") })
        #expect(reader.output.contains("\"done\"") && !reader.output.contains("geheim"))
        let lines = reader.output.split(separator: "\n").dropFirst()
        #expect(lines.allSatisfy { $0.contains("\"cursor\":null") })
        #expect(try follow(machine, from: start) { _ in true }.first?.kept == false)
    }

    @Test("a cursor of a ledger that went is told as unknown, and of no place but its own")
    func unknown() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("log", "koffie").code == 0)
        let old = try cursor(machine)
        #expect(await daemon.stop() == .exited(0))
        rename(machine.ledger, machine.ledger + ".away")
        let new = try machine.start()
        try await new.ready()
        for (cursor, fault) in [(old, CursorFault.otherLedger), ("x", .unreadable)] {
            #expect(throws: CallerError.failed(ControlError.unknownCursor(fault).callError)) {
                try follow(machine, from: cursor) { _ in true }
            }
        }
        let run = try await machine.ctl("monitor", "--events", "--since", old)
        #expect(run.code == 4 && run.errors.contains("another ledger"), "\(run.errors)")
    }

    @Test("erased rows and rows of elsewhere are no events")
    func erased() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        let start = try cursor(machine)
        for word in ["a", "b", "c"] { #expect(try await machine.ctl("log", word).code == 0) }
        let rows = try daemon.history()
        _ = try daemon.caller().call(Forget.self, .init(id: rows[2].id))
        _ = try daemon.caller().call(
            ImportEntries.self,
            .init(entries: [
                Entry(
                    id: "5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b", atUSec: WallClock.now,
                    event: "logged", word: "d")
            ]))
        #expect(try await machine.ctl("log", "e").code == 0)
        let last = try #require(try daemon.history().last?.id)
        let events = try follow(machine, from: start) { $0.last?.id == last }
        #expect(events.dropFirst().compactMap(\.id) == [rows[0].id, rows[1].id, last])
    }

    @Test("a reader that takes a pause finds everything, in order")
    func slow() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        let caller = try Caller(socketPath: machine.socket)
        var ids: [String] = []
        let writer = try daemon.caller()
        var isFirst = true
        let wanted = 3000
        try caller.stream(Follow.name.full) { reply throws(CallerError) in
            if isFirst {
                isFirst = false
                for _ in 0..<wanted { _ = try writer.call(LogWord.self, .init(word: "x")) }
            }
            if let id = reply.parameters["id"]?.string { ids.append(id) }
            return ids.count < wanted
        }
        #expect(ids == (try daemon.history().map(\.id)))
    }

    /// 1,500 in every run; ANCHORD_EVENTS says how many otherwise.
    @Test("random kills of the daemon and of the reader: none lost, none twice")
    func kills() async throws {
        raiseFileLimit()
        let wanted = getenv("ANCHORD_EVENTS").flatMap { Int(String(cString: $0)) } ?? 1500
        let seed = seedOfThisRun()
        print("events over kills: seed \(seed), \(wanted) events")
        var race = try await Race(seed: seed)
        while race.acknowledged < wanted { try await race.round() }
        try await race.finish()
    }
}

/// One daemon that is killed, one reader that is killed, and somebody who logs without end.
private struct Race {
    private let machine: TestMachine
    private var daemon: Daemon
    private var reader: ChildProcess
    private var random: SeededGenerator
    private let seed: UInt64
    private var cursor: String
    private var read: [String] = []
    private(set) var acknowledged = 0
    private var deaths = (daemon: 0, reader: 0)

    init(seed: UInt64) async throws {
        self.seed = seed
        machine = try TestMachine()
        random = SeededGenerator(seed)
        try machine.write(Sample.anchor("tea", [machine.time(in: 7200)]))
        daemon = try machine.start()
        try await daemon.ready()
        let caller = try daemon.caller()
        var first = ""
        try caller.stream(Follow.name.full) { reply throws(CallerError) in
            first = reply.parameters["cursor"]?.string ?? ""
            return false
        }
        cursor = first
        reader = try Race.reader(machine, first)
    }

    private static func reader(_ machine: TestMachine, _ cursor: String) throws -> ChildProcess {
        try ChildProcess(
            machine.bin + "/anchorctl",
            [
                "monitor", "--events", "--json", "--no-start", "--since", cursor, "--socket",
                machine.socket,
            ], environment: machine.environment)
    }

    /// Up to a hundred calls at once, and in the middle of them a death or none.
    mutating func round() async throws {
        let socket = try StreamSocket(path: machine.socket, timeout: 20_000)
        let call = Array(
            "{\"method\":\"\(LogWord.name.full)\",\"parameters\":{\"word\":\"x\"}}\0".utf8)
        let count = 1 + random.below(100)
        try socket.write(Array(repeatElement(call, count: count).joined()))
        let moment = UInt32(random.below(20_000))
        switch random.below(6) {
        case 0:
            usleep(moment)
            await daemon.kill()
            deaths.daemon += 1
            acknowledged += replies(socket, atMost: count)
            daemon = try machine.start()
            try await daemon.ready()
        case 1:
            usleep(moment)
            try await killReader()
            acknowledged += replies(socket, atMost: count)
        default: acknowledged += replies(socket, atMost: count)
        }
        reader.look()
    }

    private func replies(_ socket: StreamSocket, atMost count: Int) -> Int {
        var found = 0
        while found < count, let bytes = try? socket.read(), !bytes.isEmpty {
            found += bytes.count { $0 == 0 }
        }
        return found
    }

    private mutating func killReader() async throws {
        reader.signal(SIGKILL)
        _ = await reader.ended()
        deaths.reader += 1
        try take()
        reader = try Race.reader(machine, cursor)
    }

    /// The whole lines the reader printed: what its own reader has of it.
    private mutating func take() throws {
        let lines = reader.output.split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast()
        for line in lines {
            let event = try WireJSON.value(Array(line.utf8))
            if let id = event["id"]?.string { read.append(id) }
            if let next = event["cursor"]?.string { cursor = next }
        }
        #expect(reader.errors.isEmpty, "seed \(seed): \(reader.errors)")
    }

    mutating func finish() async throws {
        let rows = try daemon.history().map(\.id)
        let last = rows.last ?? ""
        let isThere = await reader.told(forAtMost: 60) { $0.output.contains(last) }
        #expect(isThere, "seed \(seed)")
        try take()
        #expect(rows.count >= acknowledged, "seed \(seed)")
        #expect(read.count == Set(read).count, "seed \(seed): told twice")
        #expect(Set(rows).subtracting(read).isEmpty, "seed \(seed): lost")
        #expect(read == rows, "seed \(seed)")
        print(
            "\(rows.count) events, \(acknowledged) acknowledged, \(deaths.daemon) deaths of the "
                + "daemon, \(deaths.reader) of the reader")
    }
}
