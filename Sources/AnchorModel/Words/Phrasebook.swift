// The words of one language, complete by the compiler: a language is one file that conforms. First
// lines are concrete, under 60 characters and free of blame; a test reads every one of them.

package import CivilTime

/// Two lines of a bubble.
package struct Phrase: Hashable, Sendable {
    package let summary: String
    package let body: String
    package init(_ summary: String, _ body: String) {
        self.summary = summary
        self.body = body
    }
}

package protocol Phrasebook: Sendable {
    /// Every practice by its id; `{length}` and `{Length}` stand for the length of the step.
    var practices: [String: Phrase] { get }
    /// Second lines by their ids.
    var sayings: [String: String] { get }
    /// First lines that say which kind it is and nothing more; at least one for every kind.
    func neutral(_ kind: Kind) -> [String]
    /// What a discreet bubble says instead.
    var discreet: Phrase { get }
    /// Under a session's concrete step while it runs.
    /// - Parameter length: in words; nil: no clock runs.
    func underway(_ kind: Kind, length: String?) -> String
    /// At its end, above three buttons that nobody has to press.
    func sessionOver(_ kind: Kind) -> Phrase
    /// What asks for words goes on with a verb of anchorctl.
    func goOn(with verb: String) -> String
    func label(of button: ActionKey, for kind: Kind) -> String
    /// In the second line of the first nudges where buttons are hidden; nil where they are not.
    func howToAnswer(_ buttons: ButtonsShown) -> String?
    /// In the place of *not today*, on what was put off again and again.
    var letItBe: String { get }
    /// A nudge that comes after its time says from when it is.
    func from(_ time: LocalTime) -> String
    /// What a person is asked, in words they would use to themselves.
    func ask(_ question: Question) -> String
    func sign(_ sign: RecoverySign) -> String
    /// Where to turn when it is too much, a paragraph each. Never on a bubble, and never because of what
    /// somebody wrote.
    func support(_ territory: Territory) -> [String]
    /// One minute a day more, with the command that says yes.
    func offer(_ anchor: String, minutes: Int) -> String
    /// Asked once, below the step of an anchor that is begun before its nudge. Says nothing of what
    /// it is: it stands on discreet bubbles too.
    var maySilence: String { get }
    /// Whole minutes up to sixty in words, else digits.
    func length(_ span: Span) -> String
}

extension Kind {
    /// The buttons of a bubble, first the one that answers.
    package var buttons: [ActionKey] {
        switch self {
        case .movement, .breathing, .rest, .checkIn, .reflection: [.start, .later, .notToday]
        case .bedtime, .custom: [.done, .later, .notToday]
        }
    }

    /// One minute to begin with; a breath takes two (twelve breaths), a pause five.
    package var defaultLength: Span {
        switch self {
        case .movement, .bedtime, .checkIn, .reflection, .custom: .minutes(1)
        case .breathing: .minutes(2)
        case .rest: .minutes(5)
        }
    }
}

extension String {
    /// The first letter in upper case, without the accents of stress (Dutch writes "één" and
    /// "Eén"); the rest as it is.
    package var capitalisedFirst: String {
        let first = prefix(1) == "é" ? "E" : prefix(1).uppercased()
        return first + dropFirst()
    }
}
