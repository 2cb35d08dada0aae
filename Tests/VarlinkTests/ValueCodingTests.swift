// From types to values and back without text: the same as by way of text, and text is made once.

import AnchorTestSupport
import Testing

@testable import Varlink

private enum Word: String, Codable, CaseIterable { case one, two }

private struct Inner: Codable, Hashable {
    var name: String
    var flags: [Bool]
    var deeper: [String: [Int64]]?
}

/// A member of every kind that an interface has.
private struct Whole: Codable, Hashable {
    var text: String
    var number: Int64
    var count: Int?
    var small: UInt8?
    var share: Double
    var isSo: Bool
    var word: Word
    var inner: Inner?
    var list: [Inner]
    var maybe: [String?]
    var any: JSONValue?
}

/// Says which coders it met.
private final class Probe: Codable {
    nonisolated(unsafe) static var met: [String] = []
    init() {}
    init(from decoder: any Decoder) throws { Probe.met.append("\(type(of: decoder))") }
    func encode(to encoder: any Encoder) throws {
        Probe.met.append("\(type(of: encoder))")
        var members = encoder.container(keyedBy: Key.self)
        try members.encode(1, forKey: .a)
    }
    private enum Key: CodingKey { case a }
}

@Suite(.serialized) struct ValueCodingTests {
    private let whole = Whole(
        text: "ë \"\u{1F33F}\"", number: .max, count: -7, small: 255, share: 88.5, isSo: true,
        word: .two, inner: Inner(name: "", flags: [], deeper: ["a": [.min, 0]]),
        list: [Inner(name: "x", flags: [true, false])], maybe: ["a", nil],
        any: ["k": [1, "two", .null, .double(0.25)]])

    /// As it was done before: written, and taken apart again.
    private func byText<T: Decodable>(_ value: some Encodable, _ type: T.Type) -> Result<
        T, WireError
    > {
        guard let bytes = WireJSON.encode(value) else {
            return .failure(WireError("a number JSON has no form for"))
        }
        return Result { () throws(WireError) in try WireJSON.decode(type, from: bytes) }
    }

    private func byValue<T: Decodable>(_ value: some Encodable, _ type: T.Type) -> Result<
        T, WireError
    > {
        Result { () throws(WireError) in try WireJSON.convert(value, to: type) }
    }

    @Test func `a type with every kind of member is the same value, and comes back`() throws {
        let value = try WireJSON.convert(whole, to: JSONValue.self)
        #expect(try byText(whole, JSONValue.self).get() == value)
        #expect(try WireJSON.convert(value, to: Whole.self) == whole)
    }

    @Test func `numbers are what they are when they are read`() throws {
        for number in [0, -0.0, 88, 0.1, 1e18, 1e19, -1e300, 4.5e-7] {
            #expect(
                try WireJSON.convert([number], to: JSONValue.self)
                    == byText([number], JSONValue.self).get(), "\(number)")
        }
        #expect(
            try WireJSON.convert([UInt64.max], to: JSONValue.self)
                == byText([UInt64.max], JSONValue.self).get())
        #expect(byValue([Double.infinity], JSONValue.self) == byText([Double.nan], JSONValue.self))
    }

    @Test func `whatever comes in, it is taken or refused as text is, in the same words`() throws {
        let seed = seedOfThisRun()
        print("values: seed \(seed)")
        var generator = SeededGenerator(state: seed)
        guard case .object(let good) = try WireJSON.convert(whole, to: JSONValue.self) else {
            return
        }
        let others: [JSONValue] = [
            .null, true, 7, -1, 256, .double(1.5), "one", [], [1, .null], [:], ["name": "n"],
            ["name": "n", "flags": [true], "deeper": ["x": ["y"]]], .int(.max),
        ]
        var taken = 0
        for _ in 0..<2000 {
            var members = good
            for _ in 0..<Int.random(in: 0...2, using: &generator) {
                let key = members.keys.sorted().randomElement(using: &generator) ?? ""
                members[key] = others.randomElement(using: &generator)
                if Bool.random(using: &generator) { members[key] = nil }
            }
            let value = JSONValue.object(members)
            let result = byValue(value, Whole.self)
            let text = byText(value, Whole.self)
            // Of a number that does not fit the way through text knows no more than that.
            if case .failure(let error) = text, error.description == "no JSON" {
                guard case .failure(let own) = result else {
                    Issue.record("\(WireJSON.text(value))")
                    continue
                }
                #expect(own.description.hasSuffix(" has another type"))
                continue
            }
            #expect(result == text, "\(WireJSON.text(value))")
            if case .success = result { taken += 1 }
        }
        #expect(taken > 100 && taken < 1900, "both are tried")
    }

    @Test func `parameters are made into text once, and taken apart once`() throws {
        Probe.met = []
        var client = ClientConnection()
        var server = ServerConnection()
        let parameters = try WireJSON.convert(Probe(), to: JSONValue.self).object ?? [:]
        server.feed(try client.send(Call("a.b.C", parameters)))
        guard case .call(let call)? = server.next() else {
            Issue.record("no call")
            return
        }
        _ = try WireJSON.convert(JSONValue.object(call.parameters), to: Probe.self)
        #expect(Probe.met == ["ValueEncoder", "ValueDecoder"])
        // A reply goes into its message as it is.
        Probe.met = []
        client.feed(server.reply(Probe()))
        let reply = try #require(try client.next())
        _ = try WireJSON.convert(JSONValue.object(reply.parameters), to: Probe.self)
        #expect(Probe.met == ["ValueEncoder", "ValueDecoder"])
    }
}
