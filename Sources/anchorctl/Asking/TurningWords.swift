// What is said about where to turn, and about words that an older version hid.

import AnchorModel

extension Words {
    /// Beside a question that goes deep; always the same, and asks nothing.
    var whereToTurn: String {
        say("If this goes deep, anchorctl support says where to turn.")
    }
    func mayBeRead(_ anchor: String) -> String {
        say(
            "\(anchor) still hides its words on the screen. discreet: false in the schedule shows them,"
                + " discreet: true keeps it so: anchorctl edit")
    }
}
