// `call`: any method of the daemon, for a machine without varlinkctl.

import ArgumentParser
import ControlInterface
import Varlink

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
