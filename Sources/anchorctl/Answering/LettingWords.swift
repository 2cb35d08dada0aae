// What is said about letting go: silent anchors, and the letter for a soft day.

protocol LettingWords {
    var today: String { get }
    func isSilent(_ anchor: String, since day: String) -> String
    /// Asked once, with the command for either answer.
    func maySilence(_ anchor: String) -> String
    func nowSilent(_ anchor: String) -> String
    func keepsComing(_ anchor: String) -> String
    /// Below the words of `start`.
    var comesAgain: String { get }
    var nothingSilent: String { get }

    var letterIntro: String { get }
    var letterKept: String { get }
    func letterWaits(_ day: String) -> String
    /// Another was written, and was not kept.
    func letterWaitsAlready(_ day: String) -> String
    /// Above the letter.
    func letterFrom(_ day: String) -> String
    var noLetter: String { get }
    func letterIsFull(_ limit: Int) -> String
}
