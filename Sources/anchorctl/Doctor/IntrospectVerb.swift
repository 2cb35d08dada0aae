// `introspect`: the definition of an interface, for a machine without varlinkctl.

import ArgumentParser
import ControlInterface
import Varlink

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
