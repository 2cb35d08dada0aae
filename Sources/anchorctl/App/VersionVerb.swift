// `anchorctl version`.

import ArgumentParser
import ControlInterface
import Varlink

struct VersionVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Which anchorctl this is.", aliases: ["versie"])
    @OptionGroup var common: CommonOptions

    static let line = "anchorctl \(Version.number)"

    func run() throws {
        guard common.json else { return Output.line(VersionVerb.line) }
        let told: [String: JSONValue] = ["version": .string(Version.number)]
        Output.raw(WireJSON.text(told) + "\n")
    }
}
