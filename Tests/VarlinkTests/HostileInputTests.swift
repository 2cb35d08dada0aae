// Bytes nobody meant well: cut anywhere, endless, nested, broken. Random tests print their seed.

import AnchorTestSupport
import Testing
import Varlink

/// splitmix64 (Steele, Lea, Flood 2014): small, seedable, good enough to cut bytes with.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

struct HostileInputTests {
    @Test("However a stream of bytes is cut, the same events come of it")
    func fragmentation() {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        let calls = (0..<40).flatMap { number in
            bytes(#"{"method":"org.example.echo.Echo","parameters":{"text":"é\u0000 \#(number)"}}"#)
        }
        let stream = calls + bytes("[]") + calls
        let whole = converse([stream])
        #expect(whole.replies.count == 40)
        #expect(whole.closed)
        for _ in 0..<200 {
            var rest = stream[...]
            var chunks: [[UInt8]] = []
            while !rest.isEmpty {
                let count = min(Int.random(in: 0...90, using: &random), rest.count)
                chunks.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            let cut = converse(chunks)
            #expect(cut.replies == whole.replies, "seed \(seed)")
            #expect(cut.closed, "seed \(seed)")
        }
    }

    @Test("Random bytes are closed on or waited for, never answered")
    func garbage() {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        for _ in 0..<500 {
            let length = Int.random(in: 1...300, using: &random)
            var junk = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            if Bool.random(using: &random) { junk = Array(#"{"method":"#.utf8) + junk }
            let seen = converse([junk + [0]])
            #expect(seen.replies.isEmpty, "seed \(seed)")
            #expect(seen.closed, "seed \(seed)")
        }
    }

    @Test(
        "A damaged call is answered like a whole one or closed on, and never traps",
        arguments: 0..<4)
    func damaged(round: Int) {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        let call = Array(
            #"{"method":"org.example.echo.Echo","parameters":{"text":"a","times":12},"more":false}"#
                .utf8)
        for _ in 0..<500 {
            var copy = call
            for _ in 0...Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: copy.indices, using: &random)
                copy[place] = UInt8.random(in: 1...255, using: &random)
            }
            let seen = converse([copy + [0]])
            #expect(seen.replies.count == (seen.closed ? 0 : 1), "seed \(seed)")
        }
    }

    @Test(
        "Nesting up to 64 levels is read, deeper is closed on",
        arguments: [
            (62, false), (63, true), (10_000, true),
        ])
    func nesting(levels: Int, closed: Bool) {
        // The object and its parameters are two levels, so 62 brackets more make 64.
        let open = String(repeating: "[", count: levels)
        let shut = String(repeating: "]", count: levels)
        let text = #"{"method":"a.B","parameters":{"x":\#(open)\#(shut)}}"#
        #expect(converse([bytes(text)]).closed == closed)
        let unbalanced = #"{"method":"a.B","parameters":{"x":\#(open)"#
        #expect(converse([bytes(unbalanced)]).closed)
    }

    @Test("Brackets within a string are no nesting")
    func bracketsInText() {
        let text = String(repeating: #"[{\""#, count: 100)
        let call = #"{"method":"org.example.echo.Echo","parameters":{"text":"\#(text)"}}"#
        #expect(converse([bytes(call)]).replies.count == 1)
    }

    @Test("Ten megabytes of brackets without an end are let go at the limit")
    func endless() {
        var connection = ServerConnection()
        let chunk = [UInt8](repeating: UInt8(ascii: "["), count: 64 * 1024)
        var fed = 0
        var closed = false
        while fed < 10 * 1024 * 1024, !closed {
            connection.feed(chunk)
            fed += chunk.count
            if case .close = connection.next() { closed = true }
        }
        #expect(closed)
        #expect(fed <= MessageFramer.callLimit + chunk.count)
    }

    @Test("A message of exactly the limit is read, one byte more is not")
    func limit() {
        let call = #"{"method":"org.varlink.service.GetInfo"}"#
        #expect(converse([bytes(call)], limit: call.utf8.count).replies.count == 1)
        #expect(converse([bytes(call)], limit: call.utf8.count - 1).closed)
    }

    @Test("A flood of NULs closes at the first")
    func nulFlood() {
        let seen = converse([[UInt8](repeating: 0, count: 1_000_000)])
        #expect(seen.closed)
        #expect(seen.replies.isEmpty)
    }

    @Test(
        "Text that is not UTF-8 is closed on",
        arguments: [
            [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]])
    func invalidUTF8(sequence: [UInt8]) {
        let start = Array(#"{"method":"org.example.echo.Echo","parameters":{"text":""#.utf8)
        let message = start + sequence + Array(#""}}"#.utf8) + [0]
        #expect(converse([message]).closed)
    }

    @Test("A peer that only sends is read no further, and let go when it goes on regardless")
    func backpressure() {
        var connection = ServerConnection()
        let call = bytes(#"{"method":"a.B"}"#)
        connection.feed(call)
        #expect(connection.next() == .call(Call("a.B")))
        while connection.wantsInput { connection.feed(call) }
        for _ in 0..<200_000 { connection.feed(call) }
        _ = connection.reply()
        guard case .close(.violation) = connection.next() else {
            Issue.record("not closed")
            return
        }
    }

    @Test(
        "A client refuses replies that break the protocol",
        arguments: [
            "[]", "nonsense", #"{"parameters":[]}"#, #"{"continues":true}"#, #"{"continues":1}"#,
            #"{"error":3}"#, #"{"error":"a.E","continues":true}"#,
        ])
    func clientRefuses(reply: String) throws {
        var client = ClientConnection()
        _ = try client.send(Call("a.B"))
        client.feed(bytes(reply))
        #expect(throws: WireError.self) { try client.next() }
    }

    @Test("A client refuses a reply it did not ask for, and expects none to a oneway call")
    func unasked() throws {
        var client = ClientConnection()
        let sent = try client.send(Call("a.B", oneway: true))
        #expect(sent == bytes(#"{"method":"a.B","oneway":true}"#))
        #expect(client.isIdle)
        client.feed(bytes("{}"))
        #expect(throws: WireError.self) { try client.next() }
    }

    @Test("A client matches replies and errors to its calls in order")
    func clientReplies() throws {
        var client = ClientConnection()
        _ = try client.send(Call("a.B", more: true))
        _ = try client.send(Call("a.C"))
        client.feed(
            bytes(#"{"continues":true,"parameters":{"n":1},"x":1}"#) + bytes("{}")
                + bytes(#"{"error":"a.E","parameters":{"why":"so"}}"#))
        let replies = try (0..<3).map { _ in try #require(try client.next()) }
        #expect(replies.map(\.continues) == [true, false, false])
        #expect(replies[0].parameters == ["n": 1])
        #expect(replies[2].error == CallError("a.E", ["why": "so"]))
        #expect(client.isIdle)
    }
}
