// The words that the wire and the model both have, one to the other. A word that only one of them has
// does not compile.

package import AnchorModel
package import ControlInterface

extension Answer {
    package init(_ word: AnswerWord) {
        switch word {
        case .done: self = .done
        case .tried: self = .tried
        case .notToday: self = .notToday
        }
    }
}

extension AnswerWord {
    package init(_ answer: Answer) {
        switch answer {
        case .done: self = .done
        case .tried: self = .tried
        case .notToday: self = .notToday
        }
    }
}

extension SizeChange {
    package init(_ word: SizeWord) {
        switch word {
        case .smaller: self = .smaller
        case .larger: self = .larger
        case .keep: self = .keep
        }
    }
}

extension Felt {
    package init(_ word: FeltWord) {
        switch word {
        case .light: self = .light
        case .right: self = .right
        case .heavy: self = .heavy
        }
    }
}

extension NoteKind {
    package init(_ word: NoteKindWord) {
        switch word {
        case .note: self = .note
        case .checkIn: self = .checkIn
        case .reflection: self = .reflection
        case .recovery: self = .recovery
        }
    }
}

extension NightStateWord {
    package init(_ state: NightView.State) {
        switch state {
        case .guessed: self = .guessed
        case .said: self = .said
        case .sleepless: self = .sleepless
        case .unknown: self = .unknown
        }
    }
}
