// What `breathe` says. Quiet words: nothing is counted at anybody, and stopping is as good an end
// as any.

protocol BreatheWords {
    /// The first line of the screen, and the only one of a quiet one.
    var breatheIntro: String { get }
    /// The longest first, for narrower and narrower terminals.
    var breatheHints: [String] { get }
    var breatheIn: String { get }
    var breatheOut: String { get }
    var breatheOver: String { get }
    var breatheStopped: String { get }
    /// `reason` is a sentence.
    func nothingNoted(_ reason: String) -> String
    var noBreathingAnchor: String { get }
    func whichBreathingAnchor(_ names: String) -> String
    var noSound: String { get }
}

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

extension DutchWords: BreatheWords {
    var breatheIntro: String { "Stop gerust wanneer je wilt." }
    var breatheHints: [String] {
        ["Door je neus. Duizelig? Adem dan gewoon zoals altijd.", "Duizelig? Adem gewoon."]
    }
    var breatheIn: String { "In" }
    var breatheOut: String { "uit" }
    var breatheOver: String { "Dat was het. Neem de tijd." }
    var breatheStopped: String { "Prima. Elke adem ervan telt." }
    func nothingNoted(_ reason: String) -> String { "Er is niets genoteerd. \(reason)" }
    var noBreathingAnchor: String { "Het schema heeft geen ademanker." }
    func whichBreathingAnchor(_ names: String) -> String {
        "Er is meer dan één ademanker: \(names). Noem er een: --anchor."
    }
    var noSound: String { "Er is hier geen geluid: geen canberra-gtk-play en geen terminal." }
}
