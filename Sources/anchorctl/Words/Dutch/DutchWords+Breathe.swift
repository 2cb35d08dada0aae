// Nederlands: breathing.

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
