// The options every verb has, and the same for a run without the parser.

import ArgumentParser

extension ColourChoice: ExpressibleByArgument {}

struct CommonOptions: ParsableArguments {
    @Flag(
        name: [.customShort("j"), .long],
        help: "Print exactly what the daemon replied; streams one object per line.")
    var json = false

    @Option(help: ArgumentHelp("The daemon's socket (also ANCHORD_SOCKET).", valueName: "path"))
    var socket: String?

    @Option(help: ArgumentHelp("auto, always or never.", valueName: "when"))
    var color: ColourChoice = .auto
}

/// What a run needs to know of them. Making the parser's own costs as much as asking the daemon.
struct SessionOptions {
    var json = false
    var socket: String?
    var color: ColourChoice = .auto
}

extension SessionOptions {
    init(_ common: CommonOptions) {
        self.init(json: common.json, socket: common.socket, color: common.color)
    }
}
