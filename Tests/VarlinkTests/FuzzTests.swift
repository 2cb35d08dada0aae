// Random and damaged bytes against each reader of this room: whatever comes, they answer, refuse or
// wait, and never trap. Bounded to a second or so; a failure names its seed.

import AnchorTestSupport
import Testing
import Varlink

struct FuzzTests {
    private static let pieces = [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u0000", "\\ud800", "\\udc00\\ud800", "null",
        "true", "false", "-", "0", "1e999", "-0", "18446744073709551616", "9223372036854775808",
        "0.1", "1E400", "\"method\":", "\"a.B\"", "\"parameters\":", "\"more\":true",
        "\"oneway\":true", "\"continues\":true", "\"error\":", "\u{7F}", "\u{202E}", "é", "🍵",
        " ", "\n", "/", "//", "/*", "'", "NaN", "Infinity",
    ]

    /// Pieces of JSON in any order, now and then a whole call with some bytes changed.
    private func message(_ random: inout SeededGenerator) -> [UInt8] {
        guard Int.random(in: 0..<4, using: &random) > 0 else {
            var text = Array(
                #"{"method":"org.example.echo.Echo","parameters":{"text":"a\u00e9","times":12}}"#
                    .utf8)
            for _ in 0...Int.random(in: 0...4, using: &random) {
                let place = Int.random(in: text.indices, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: text[place] = UInt8.random(in: 0...255, using: &random)
                case 1: text.remove(at: place)
                default: text.insert(UInt8.random(in: 0...255, using: &random), at: place)
                }
            }
            return text
        }
        return (0..<Int.random(in: 1...30, using: &random)).flatMap { _ in
            Array(FuzzTests.pieces.randomElement(using: &random)?.utf8 ?? "".utf8)
        }
    }

    @Test("the server's side answers, closes or waits")
    func server() {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        for _ in 0..<3000 {
            let sent = message(&random) + [0]
            let seen = converse([sent])
            // One message has one reply or the end; a NUL within it may make it two.
            let messages = sent.count { $0 == 0 }
            #expect(seen.replies.count + (seen.closed ? 1 : 0) <= messages, "seed \(seed)")
            #expect(seen.closed || seen.replies.count == messages, "seed \(seed)")
            let again = converse([sent])
            #expect(seen == again, "seed \(seed)")
        }
    }

    @Test("the client's side takes, refuses or waits")
    func client() throws {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        var taken = 0
        for _ in 0..<3000 {
            var client = ClientConnection()
            _ = try client.send(Call("a.B", more: true))
            client.feed(message(&random) + [0])
            if let reply = try? client.next() {
                taken += 1
                #expect(reply.error == nil || !reply.continues, "seed \(seed)")
            }
        }
        #expect(taken < 3000, "seed \(seed)")
    }

    @Test("what is read as a value is written and read as the same value")
    func values() throws {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        var read = 0
        for _ in 0..<5000 {
            guard let value = try? WireJSON.value(message(&random)) else { continue }
            read += 1
            let text = try #require(WireJSON.encode(value), "seed \(seed)")
            #expect(!text.contains(0) && !text.contains(10), "seed \(seed)")
            #expect(try WireJSON.value(text) == value, "seed \(seed)")
        }
        #expect(read > 0, "seed \(seed)")
    }

    @Test("a damaged definition is refused or read, and then served as it was given")
    func definitions() {
        let seed = seedOfThisRun()
        var random = SeededGenerator(state: seed)
        let whole = Array(VarlinkService.definition.unicodeScalars)
        let strange: [Unicode.Scalar] = ["(", ")", "[", "]", "?", ":", ",", "-", ">", "#", "\n"]
        var refused = 0
        for _ in 0..<400 {
            var text = whole
            for _ in 0...Int.random(in: 0...6, using: &random) {
                let place = Int.random(in: text.indices, using: &random)
                text[place] = strange.randomElement(using: &random) ?? "?"
            }
            var damaged = String.UnicodeScalarView()
            damaged.append(contentsOf: text)
            do throws(WireError) {
                let read = try InterfaceDescription(String(damaged))
                #expect(read.text == String(damaged), "seed \(seed)")
            } catch {
                refused += 1
            }
        }
        #expect(refused > 100, "seed \(seed)")
    }

    @Test(
        "half a surrogate, and text that is no UTF-8 once decoded, is closed on",
        arguments: [#"\ud800"#, #"\udc00\ud800"#, #"\uD83C"#, #"\u12"#, #"\x41"#])
    func escapes(text: String) {
        let call = #"{"method":"org.example.echo.Echo","parameters":{"text":"\#(text)"}}"#
        #expect(converse([bytes(call)]).closed)
    }

    @Test("a zero in a text is the text's own; a key given twice counts once")
    func odd() {
        let zero = #"{"method":"org.example.echo.Echo","parameters":{"text":"a\u0000b"}}"#
        #expect(converse([bytes(zero)]).replies == [#"{"parameters":{"text":"a\u0000b"}}"#])
        let twice = #"{"method":"a.B","method":"org.nope.X","parameters":{}}"#
        let seen = converse([bytes(twice)])
        #expect(seen.replies.count + (seen.closed ? 1 : 0) == 1)
    }

    @Test(
        "a whole number within 64 bits is exact; beyond it is no int",
        arguments: [
            ("9223372036854775807", true), ("-9223372036854775808", true), ("1.0", true),
            ("9223372036854775808", false), ("18446744073709551615", false),
            ("18446744073709551616", false), ("1e30", false), ("-1e30", false), ("0.5", false),
        ])
    func numbers(text: String, isInt: Bool) {
        let call =
            #"{"method":"org.example.echo.Echo","parameters":{"text":"a","times":\#(text)}}"#
        let refused =
            #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"times"}}"#
        let seen = converse([bytes(call)])
        #expect(seen.replies == [isInt ? #"{"parameters":{"text":"a"}}"# : refused])
    }
}
