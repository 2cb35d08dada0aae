// What is said about letting go: silent anchors, and the letter for a soft day.

import AnchorModel

extension Words {
    var today: String { say("today") }
    func isSilent(_ anchor: String, since day: String) -> String {
        say("\(anchor): silent since \(day). To have it come again: anchorctl start \(anchor)")
    }
    func maySilence(_ anchor: String) -> String {
        say(
            "You often begin \(anchor) before I come. Shall I be silent there?"
                + " Yes: anchorctl silent \(anchor). Rather not: anchorctl silent \(anchor) --off")
    }
    func nowSilent(_ anchor: String) -> String {
        say(
            "\(anchor) is silent now, and what you do counts as ever."
                + " To have it come again: anchorctl start \(anchor)")
    }
    func keepsComing(_ anchor: String) -> String { say("\(anchor) comes, as the schedule says.") }
    var comesAgain: String { say("It was silent, and comes again from now on.") }
    var nothingSilent: String { say("No anchor is silent.") }

    var letterIntro: String {
        say("A few lines to yourself, for a day that is heavy. An empty line ends it.")
    }
    func letterWaits(_ day: String) -> String {
        say(
            "A letter from you is waiting, from \(day). A soft day opens it: anchorctl soft. To replace it: anchorctl letter --new"
        )
    }
    func letterWaitsAlready(_ day: String) -> String {
        say(
            "A letter from you is waiting already, from \(day). It stays, and this one was not saved. To replace it: anchorctl letter --new TEXT"
        )
    }
    func letterFrom(_ day: String) -> String { say("From yourself, \(day):") }
    var noLetter: String {
        say("There is no letter yet. One for later, on a good day: anchorctl letter")
    }
    func letterIsFull(_ limit: Int) -> String {
        say(
            "With that line the letter gets too long: at most \(limit) characters. The lines before it are kept; an empty line ends it."
        )
    }
}
