// The wire rules of UAPI.20, one row each, against the server's side of a connection.

import Testing
import Varlink

/// What a peer sees of one connection: the replies, then whether it was closed.
func converse(
    _ chunks: [[UInt8]], endOfInput: Bool = false, limit: Int = MessageFramer.callLimit,
    answer: (Call, inout ServerConnection) -> [UInt8] = dispatch
) -> (replies: [String], closed: Bool) {
    var connection = ServerConnection(limit: limit)
    var output: [UInt8] = []
    var closed = false
    func drain() {
        while let event = connection.next() {
            switch event {
            case .call(let call): output += answer(call, &connection)
            case .close: closed = true
            }
        }
    }
    for chunk in chunks {
        connection.feed(chunk)
        drain()
    }
    if endOfInput {
        connection.endInput()
        drain()
    }
    let replies = output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    return (replies, closed)
}

let echoDefinition = """
    interface org.example.echo
    type Shape (round, square)
    method Echo(text: string, times: ?int, shape: ?Shape) -> (text: string)
    method Count(until: int) -> (number: int)
    error NoEcho()
    """

func dispatch(_ call: Call, _ connection: inout ServerConnection) -> [UInt8] {
    let info = ServiceInfo(vendor: "v", product: "p", version: "1", url: "u")
    guard let echo = try? InterfaceDescription(echoDefinition),
        let service = try? VarlinkService(info: info, interfaces: [echo])
    else { return [] }
    switch service.route(call) {
    case .reply(let parameters): return connection.reply(parameters)
    case .fail(let error): return connection.fail(error)
    case .method(_, "Count"):
        guard call.more else { return connection.fail(.expectedMore) }
        let until = call.parameters["until"]?.int ?? 0
        return (1...max(until, 1)).flatMap { number in
            connection.reply(["number": number], continues: number < until)
        }
    case .method: return connection.reply(["text": call.parameters["text"] ?? "?"])
    }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) + [0] }

private func notFound(_ method: String) -> String {
    #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"\#(method)"}}"#
}

private func invalid(_ parameter: String) -> String {
    #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"\#(parameter)"}}"#
}

private let info =
    #"{"parameters":{"interfaces":["org.varlink.service","org.example.echo"],"product":"p","url":"u","vendor":"v","version":"1"}}"#
private let echoed = #"{"parameters":{"text":"a/b"}}"#

struct WireRuleTests {
    @Test(
        "Each call has its answer",
        arguments: [
            (#"{"method":"org.varlink.service.GetInfo"}"#, info),
            (#" { "method" : "org.varlink.service.GetInfo" } "#, info),
            (#"{"method":"org.varlink.service.GetInfo","parameters":null}"#, info),
            (#"{"method":"org.varlink.service.GetInfo","parameters":{}}"#, info),
            (#"{"method":"org.varlink.service.GetInfo","more":false}"#, info),
            (#"{"method":"org.varlink.service.GetInfo","more":true}"#, info),
            (#"{"method":"org.varlink.service.GetInfo","upgrade":true}"#, info),
            (#"{"method":"org.varlink.service.GetInfo","org.example.vendor":{}}"#, info),
            (#"{"method":"org.nope.X"}"#, notFound("org.nope.X")),
            (#"{"method":"org.example.echo.Nope"}"#, notFound("org.example.echo.Nope")),
            (#"{"method":"Foo"}"#, notFound("Foo")),
            (#"{"method":""}"#, notFound("")),
            (#"{"method":"org.varlink.service.GetInfo","parameters":{"x":1}}"#, invalid("x")),
            (
                #"{"method":"org.varlink.service.GetInterfaceDescription"}"#, invalid("interface")
            ),
            (
                #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":3}}"#,
                invalid("interface")
            ),
            (
                #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":{"interface":"a.b"}}"#,
                #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"a.b"}}"#
            ),
            (#"{"method":"org.example.echo.Echo","parameters":{"text":"a/b"}}"#, echoed),
            (
                #"{"method":"org.example.echo.Echo","parameters":{"text":"a/b","times":null}}"#,
                echoed
            ),
            (
                #"{"method":"org.example.echo.Echo","parameters":{"text":"a/b","shape":"round"}}"#,
                echoed
            ),
            (
                #"{"method":"org.example.echo.Echo","parameters":{"text":"a","shape":"flat"}}"#,
                invalid("shape")
            ),
            (
                #"{"method":"org.example.echo.Echo","parameters":{"text":"a","times":1.5}}"#,
                invalid("times")
            ),
            (
                #"{"method":"org.example.echo.Echo","parameters":{"text":"a","times":99999999999999999999}}"#,
                invalid("times")
            ),
            (#"{"method":"org.example.echo.Echo","parameters":{"text":null}}"#, invalid("text")),
            (
                #"{"method":"org.example.echo.Count","parameters":{"until":2}}"#,
                #"{"error":"org.varlink.service.ExpectedMore"}"#
            ),
        ])
    func answers(sent: String, expected: String) {
        let seen = converse([bytes(sent)])
        #expect(seen.replies == [expected])
        #expect(!seen.closed)
    }

    @Test(
        "What UAPI.20 closes a connection for gets no byte in reply",
        arguments: [
            "", "{", "}", "[]", "null", "3", #""text""#, "nonsense", "{}", #"{"method":3}"#,
            #"{"method":null}"#, #"{"method":"a.B","unknown":1}"#, #"{"method":"a.B","more":1}"#,
            #"{"method":"a.B","oneway":"true"}"#, #"{"method":"a.B","upgrade":null}"#,
            #"{"method":"a.B","more":true,"oneway":true}"#,
            #"{"method":"a.B","more":true,"upgrade":true}"#,
            #"{"method":"a.B","oneway":true,"upgrade":true}"#,
            #"{"method":"a.B","parameters":[]}"#, #"{"method":"a.B","parameters":"x"}"#,
            #"{"method":"a.B"} {"method":"a.B"}"#, #"{"method":"a.B",}"#, "\u{FEFF}{}",
            #"{"method":"a.B","parameters":{"x":1e999}}"#,
            #"{"method":"a.B","parameters":{"x":NaN}}"#, "{\"method\":\"a\nB\"}",
        ])
    func closes(sent: String) {
        let next = #"{"method":"org.varlink.service.GetInfo"}"#
        let seen = converse([bytes(sent), bytes(next)])
        #expect(seen.replies.isEmpty)
        #expect(seen.closed)
    }

    @Test("Calls sent at once are answered in order, and again when the peer has closed its half")
    func pipelining() {
        let calls = (0..<3).flatMap { number in
            bytes(#"{"method":"org.example.echo.Echo","parameters":{"text":"\#(number)"}}"#)
        }
        let seen = converse([calls + Array("{\"half".utf8)], endOfInput: true)
        #expect(seen.replies == (0..<3).map { #"{"parameters":{"text":"\#($0)"}}"# })
        #expect(seen.closed)
    }

    @Test("A oneway call is never answered, not even with an error")
    func oneway() {
        let calls = [
            #"{"method":"org.nope.X","oneway":true}"#,
            #"{"method":"org.example.echo.Echo","parameters":{"text":"x"},"oneway":true}"#,
            #"{"method":"org.example.echo.Echo","parameters":{"text":"a/b"}}"#,
        ]
        #expect(converse(calls.map(bytes)).replies == [echoed])
    }

    @Test("A stream continues until its last reply, and the next call waits for it")
    func streaming() throws {
        var connection = ServerConnection()
        connection.feed(bytes(#"{"method":"a.Stream","more":true}"#) + bytes(#"{"method":"a.B"}"#))
        #expect(connection.next() == .call(Call("a.Stream", more: true)))
        #expect(connection.next() == nil)
        let first = connection.reply(["n": 1], continues: true)
        #expect(first == bytes(#"{"continues":true,"parameters":{"n":1}}"#))
        #expect(connection.next() == nil)
        #expect(connection.reply(["n": 2]) == bytes(#"{"parameters":{"n":2}}"#))
        #expect(connection.next() == .call(Call("a.B")))
        let only = connection.reply(["n": 3], continues: true)
        #expect(only == bytes(#"{"parameters":{"n":3}}"#), "no more, no continues")
        #expect(connection.reply(["n": 4]).isEmpty, "a second answer goes nowhere")
        #expect(connection.next() == nil)
    }

    @Test("A reply without content is an empty object, an error without parameters has none")
    func emptyReplies() {
        var connection = ServerConnection()
        connection.feed(bytes(#"{"method":"a.B"}"#) + bytes(#"{"method":"a.B"}"#))
        _ = connection.next()
        #expect(connection.reply() == bytes(#"{"parameters":{}}"#))
        _ = connection.next()
        #expect(connection.fail(CallError("a.E")) == bytes(#"{"error":"a.E"}"#))
    }

    @Test("A reply that JSON has no form for ends the connection instead of hanging the peer")
    func unencodable() {
        var connection = ServerConnection()
        connection.feed(bytes(#"{"method":"a.B"}"#))
        _ = connection.next()
        #expect(connection.reply(["x": Double.infinity]).isEmpty)
        guard case .close(.violation) = connection.next() else {
            Issue.record("not closed")
            return
        }
    }
}
