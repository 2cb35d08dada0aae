// The wire as people and programs meet it: raw bytes to the real daemon, one row for each thing sent,
// and what came back until the end of the line. sd-varlink was seen to answer each row alike, but for
// the vendor key, which UAPI.20 wants ignored and sd-varlink closes on.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

private let service = "org.varlink.service"
private let own = "io.github.anchord.Anchord"

private func notFound(_ method: String) -> String {
    #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"\#(method)"}}"#
}

private func invalid(_ parameter: String) -> String {
    #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"\#(parameter)"}}"#
}

struct WireRow: Sendable, CustomTestStringConvertible {
    let sent: String
    /// How the one reply begins; nil for the end of the line without a byte.
    let answer: String?

    init(_ sent: String, _ answer: String?) {
        self.sent = sent
        self.answer = answer
    }

    var testDescription: String { sent }
}

private let info =
    #"{"parameters":{"interfaces":["org.varlink.service","\#(own)"],"product":"anchord","#
private let table: [WireRow] = [
    // Unknown, by any part of the name.
    WireRow(#"{"method":"org.nope.X"}"#, notFound("org.nope.X")),
    WireRow(#"{"method":"\#(own).Nope"}"#, notFound("\(own).Nope")),
    WireRow(#"{"method":"Foo"}"#, notFound("Foo")),
    WireRow(
        #"{"method":"\#(service).GetInterfaceDescription","parameters":{"interface":"org.nope"}}"#,
        #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"org.nope"}}"#),
    // A parameter too many, one too few, one of another type.
    WireRow(#"{"method":"\#(own).GetStatus","parameters":{"extra":1}}"#, invalid("extra")),
    WireRow(#"{"method":"\#(service).GetInterfaceDescription"}"#, invalid("interface")),
    WireRow(#"{"method":"\#(own).ListNext","parameters":{"count":"five"}}"#, invalid("count")),
    WireRow(
        #"{"method":"\#(own).ListNext","parameters":{"count":99999999999999999999}}"#,
        invalid("count")),
    // What means the same as nothing.
    WireRow(#"{"method":"\#(service).GetInfo","more":false}"#, info),
    WireRow(#"{"method":"\#(service).GetInfo","parameters":null}"#, info),
    WireRow(#"{"method":"\#(service).GetInfo","parameters":{}}"#, info),
    WireRow(" {\"method\" :\n\t\"\(service).GetInfo\"} ", info),
    // One reply to whoever asked for more, or for an upgrade, where there is nothing of the kind.
    WireRow(#"{"method":"\#(service).GetInfo","more":true}"#, info),
    WireRow(#"{"method":"\#(service).GetInfo","upgrade":true}"#, info),
    // A vendor's key is ignored.
    WireRow(#"{"method":"\#(service).GetInfo","org.example":{}}"#, info),
    // A stream that was not asked for.
    WireRow(#"{"method":"\#(own).Monitor"}"#, #"{"error":"org.varlink.service.ExpectedMore"}"#),
    // The end of the line.
    WireRow(#"{"method":"\#(service).GetInfo","more":true,"oneway":true}"#, nil),
    WireRow(#"{"method":"\#(service).GetInfo","more":true,"upgrade":true}"#, nil),
    WireRow(#"{"method":"\#(service).GetInfo","unknown":1}"#, nil),
    WireRow(#"{"method":"\#(service).GetInfo","more":1}"#, nil),
    WireRow(#"{"method":"\#(service).GetInfo""#, nil),
    WireRow("[]", nil),
    WireRow("", nil),
    WireRow("{}", nil),
    WireRow(#"{"parameters":{}}"#, nil),
    WireRow(#"{"method":"\#(service).GetInfo","parameters":{"x":NaN}}"#, nil),
    WireRow(#"{"method":"\#(service).GetInfo","parameters":{"x":"\ud800"}}"#, nil),
]

@Suite(.timeLimit(.minutes(2))) struct WireTableTests {
    /// Everything that comes until the end, after our half was closed (`nc -N`).
    private func answer(_ machine: TestMachine, to bytes: [UInt8]) throws -> [UInt8] {
        let socket = try StreamSocket(path: machine.socket, timeout: 5000)
        try socket.write(bytes)
        socket.finishWriting()
        var received: [UInt8] = []
        while true {
            let chunk = try socket.read()
            if chunk.isEmpty { return received }
            received += chunk
        }
    }

    @Test("each thing sent has its answer, or the end of the line")
    func rows() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        for row in table {
            let received = try answer(machine, to: Array(row.sent.utf8) + [0])
            guard let expected = row.answer else {
                #expect(received.isEmpty, "\(row.sent)")
                continue
            }
            let replies = received.split(separator: 0)
            #expect(replies.count == 1, "\(row.sent)")
            let text = String(decoding: replies.first ?? [], as: UTF8.self)
            #expect(text.hasPrefix(expected), "\(row.sent): \(text)")
        }
        // Oneway: nothing at all, not even an error, and the line stays good for the next call.
        let oneway = #"{"method":"org.nope.X","oneway":true}"# + "\0"
        let after = #"{"method":"Foo"}"# + "\0"
        let received = try answer(machine, to: Array((oneway + after + oneway + after).utf8))
        let texts = received.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        #expect(texts == [notFound("Foo"), notFound("Foo")])
        // Half a call and the end of input: nobody's call.
        #expect(try answer(machine, to: Array(after.utf8) + Array("{\"met".utf8)).last == 0)
        #expect(daemon.process.end == nil)
    }
}
