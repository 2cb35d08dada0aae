// What the launcher says in a terminal, in the language of LANG.

import AnchorModel

struct LaunchWords {
    private let say: Language

    init(environment: [String: String]) { say = Language(environment: environment) }

    var usage: String {
        say(
            "anchorpage shows the page in your browser; with --print it prints the address, which opens once and within half a minute."
        )
    }
    var noPage: String {
        say("The page did not start; anchorctl doctor says whether anchord runs.")
    }
    var noBrowser: String {
        say("There is no browser to open it in from here. The address, for half a minute:")
    }
}
