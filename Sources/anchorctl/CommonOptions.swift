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
