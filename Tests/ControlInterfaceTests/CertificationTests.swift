// The certification suite, both ways, against the Python implementation (PyPI `varlink`, 31.0.0).

import AnchorTestSupport
import ControlInterface
import FoundationEssentials
import Glibc
import Testing
import Varlink

private let environment = ProcessInfo.processInfo.environment

/// The build folder's own, where scripts/prepare put it; else whatever Python there is.
private let pythonPath: String = {
    let own = productsFolder() + "/../../python/bin/python3"
    return access(own, X_OK) == 0 ? own : "python3"
}()

private func python(_ arguments: String...) throws -> ChildProcess {
    try ChildProcess(
        "/usr/bin/env", [pythonPath, "-u"] + arguments, environment: environment)
}

private func hasPythonVarlink() -> Bool {
    let probe = try? python("-c", "import varlink.tests.test_certification")
    return probe?.waitForEnd() == .exited(0)
}

@Suite(
    .enabled("the Python package varlink is not here: scripts/prepare test") {
        hasPythonVarlink()
    })
struct CertificationTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("certification") }

    init() throws { folder = try TemporaryFolder() }

    @Test("Python's client passes certification against our server")
    func pythonClient() throws {
        let service = try CertificationService()
        let server = try TestServer(path: path, service.answer)
        let client = try python(
            "-m", "varlink.tests.test_certification", "--client", "--varlink=unix:\(path)")
        let end = server.serve(client)
        #expect(end == .exited(0), "\(client.errors)")
        #expect(client.output.contains("Certification passed"), "\(client.output)\(client.errors)")
        #expect(service.mistakes.isEmpty, "\(service.mistakes)")
        let tests = (1...11).map { $0 < 10 ? "Test0\($0)" : "Test\($0)" }
        #expect(service.called == ["Start"] + tests + ["End"])
    }

    @Test("Our client passes certification against Python's server")
    func pythonServer() throws {
        let server = try python(
            "-m", "varlink.tests.test_certification", "--varlink=unix:\(path)")
        #expect(server.read { $0.output.contains("Listening") }, "\(server.errors)")
        let client = try Client(path)
        let name = Certification.name
        let id = try #require(try client.call("\(name).Start")["client_id"])
        var last: [String: JSONValue] = [:]
        for (method, expected) in Certification.replies {
            var reply = try client.call("\(name).\(method)", last.merging(["client_id": id]) { $1 })
            // The Python server adds one that is not declared to Test09; clients ignore it.
            reply["client_id"] = nil
            let plain = CertificationService.withoutNulls(.object(reply))
            #expect(plain == .object(expected), "\(method)")
            last = reply
        }
        let ten = try client.stream("\(name).Test10", last.merging(["client_id": id]) { $1 })
        #expect(ten.compactMap { $0["string"] } == Certification.tenReplies)
        try client.oneway(
            "\(name).Test11",
            ["client_id": id, "last_more_replies": .array(ten.compactMap { $0["string"] })])
        #expect(try client.call("\(name).End", ["client_id": id]) == ["all_ok": true])
    }
}

/// The bare protocol over a socket.
private final class Client {
    private let socket: StreamSocket
    private var connection = ClientConnection()

    init(_ path: String) throws { socket = try StreamSocket(path: path, timeout: 10_000) }

    func call(
        _ method: String, _ parameters: [String: JSONValue] = [:]
    ) throws -> [String: JSONValue] {
        try socket.write(try connection.send(Call(method, parameters)))
        return try receive().parameters
    }

    func stream(
        _ method: String, _ parameters: [String: JSONValue]
    ) throws -> [[String: JSONValue]] {
        try socket.write(try connection.send(Call(method, parameters, more: true)))
        var replies: [[String: JSONValue]] = []
        while true {
            let reply = try receive()
            replies.append(reply.parameters)
            if !reply.continues { return replies }
        }
    }

    func oneway(_ method: String, _ parameters: [String: JSONValue]) throws {
        try socket.write(try connection.send(Call(method, parameters, oneway: true)))
    }

    private func receive() throws -> ClientConnection.Reply {
        while true {
            if let reply = try connection.next() {
                if let error = reply.error { throw error }
                return reply
            }
            let bytes = try socket.read()
            guard !bytes.isEmpty else { throw WireError("hung up") }
            connection.feed(bytes)
        }
    }
}
