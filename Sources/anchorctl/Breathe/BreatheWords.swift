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
