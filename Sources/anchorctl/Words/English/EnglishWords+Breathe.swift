// English: breathing.

extension EnglishWords: BreatheWords {
    var breatheIntro: String { "Stop whenever you like." }
    var breatheHints: [String] {
        ["Through your nose. Dizzy? Just breathe as you always do.", "Dizzy? Just breathe."]
    }
    var breatheIn: String { "In" }
    var breatheOut: String { "out" }
    var breatheOver: String { "That was it. Take your time." }
    var breatheStopped: String { "Fine. Every breath of it counts." }
    func nothingNoted(_ reason: String) -> String { "Nothing was noted. \(reason)" }
    var noBreathingAnchor: String { "The schedule has no breathing anchor." }
    func whichBreathingAnchor(_ names: String) -> String {
        "There is more than one breathing anchor: \(names). Name one: --anchor."
    }
    var noSound: String { "There is no sound here: no canberra-gtk-play and no terminal." }
}
