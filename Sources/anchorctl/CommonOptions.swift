// The options every verb has.

import ArgumentParser

extension ColourChoice: ExpressibleByArgument {}

struct CommonOptions: ParsableArguments {
    @Flag(help: "Print exactly what the daemon replied; streams one object per line.")
    var json = false

    @Option(help: ArgumentHelp("The daemon's socket (also ANCHORD_SOCKET).", valueName: "path"))
    var socket: String?

    @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
    var color: ColourChoice = .auto
}

extension CommonOptions {
    /// As the parser would make them, without it. No initializer: in one, these assignments would
    /// make definitions for the parser again.
    static func plain(json: Bool) -> CommonOptions {
        var options = CommonOptions()
        options.json = json
        options.socket = nil
        options.color = .auto
        return options
    }
}
