// What `breathe` says. Quiet words: nothing is counted at anybody, and stopping is as good an end
// as any.

import AnchorModel

extension Words {
    var breatheIntro: String { say("Stop whenever you like.") }
    /// With the key that stops it first, for whom keys are read.
    var breatheHintsWithKey: [String] {
        [say("Through your nose. Dizzy? Just breathe as you always do. q: stop")]
            + [say("Dizzy? Just breathe. q: stop")] + breatheHints
    }
    var breatheHints: [String] {
        [
            say("Through your nose. Dizzy? Just breathe as you always do."),
            say("Dizzy? Just breathe."),
        ]
    }
    var breatheIn: String { say("In") }
    var breatheOut: String { say("out") }
    var breatheOver: String { say("That was it. Take your time.") }
    var breatheStopped: String { say("Fine. Every breath counts.") }
    func nothingNoted(_ reason: String) -> String { say("Nothing was noted: \(reason)") }
    var noBreathingAnchor: String { say("The schedule has no breathing anchor.") }
    func whichBreathingAnchor(_ names: String) -> String {
        say("There is more than one breathing anchor: \(names). Choose one with --anchor.")
    }
    var noSound: String { say("No sound here: canberra-gtk-play and a terminal are both missing.") }
}
