// `reload`, and the two for machines without varlinkctl: `call` and `introspect`.

import ArgumentParser
import ControlInterface
import Varlink

struct ReloadVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reload", abstract: "Read the schedule again; says what is wrong with it.",
        aliases: ["herlees"])
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard let reply = try session.call(ReloadSchedule.self, Nothing()) else { return }
        Output.line(session.words.reloaded(reply.anchors, reply.scheduleFile))
        for warning in reply.warnings { Output.complain(warning.text) }
    }
}

struct CallVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call a method of the daemon: call METHOD [JSON] [--more].")

    @Argument(
        help: "GetStatus, or a full name such as org.varlink.service.GetInfo.",
        completion: Completing.methods)
    var method: String
    @Argument(help: "The parameters, a JSON object.")
    var json: String?
    @Flag(help: "Ask for a stream of replies.")
    var more = false
    @OptionGroup var common: CommonOptions

    func validate() throws { _ = try parameters() }

    private func parameters() throws -> [String: JSONValue] {
        guard let json else { return [:] }
        guard let members = (try? WireJSON.value(Array(json.utf8)))?.object else {
            throw ValidationError { $0.noJSONObject }
        }
        return members
    }

    func run() throws {
        let session = Session(common)
        let name = method.contains(".") ? method : "\(Interface.name).\(method)"
        let streams = MethodName.allCases.contains { $0.full == name && $0.streams }
        let caller = try session.caller()
        do {
            guard more || streams else {
                session.printJSON(try caller.call(name, try parameters()))
                return
            }
            // What is told as it happens is printed at once; a history as its reader takes it.
            let isLive = name == Monitor.name.full
            var printed = ReadAhead()
            defer { printed.finish() }
            try caller.stream(name, try parameters(), patient: true) { reply throws(CallerError) in
                if isLive {
                    session.printJSON(reply.parameters)
                } else {
                    printed.add((WireJSON.text(reply.parameters) + "\n").utf8)
                }
                return true
            }
        } catch let error as CallerError {
            guard case .failed(let refused) = error else { throw session.failure(error) }
            let code = session.failure(error).code
            throw Failure(code, "\(refused.name) \(WireJSON.text(refused.parameters))")
        }
    }
}

struct IntrospectVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "introspect", abstract: "The definition of the daemon's interface.")

    @Argument(help: "Another interface, such as org.varlink.service.")
    var interface: String = Interface.name
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        let caller = try session.caller()
        do {
            let reply = try caller.call(
                "org.varlink.service.GetInterfaceDescription",
                ["interface": .string(interface)])
            if common.json { return session.printJSON(reply) }
            let lines = (reply["description"]?.string ?? "").split(
                separator: "\n", omittingEmptySubsequences: false)
            for line in lines { Output.line(String(line)) }
        } catch { throw session.failure(error) }
    }
}
