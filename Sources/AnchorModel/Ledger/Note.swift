// A person's own words, what they answer, and how much fits. Values; must never judge or count.

/// What words are about.
package enum NoteKind: String, CaseIterable, Sendable {
    /// Of one's own accord.
    case note
    case checkIn, reflection
    /// What a rest did.
    case recovery
}

/// A question by its id; the words are the phrasebook's. An id that was released never changes its
/// meaning: the history holds it.
package enum Question: String, CaseIterable, Sendable {
    // A check-in, in this order.
    case body, breath, need
    // A look back at the week: the bank, and the order of its first round.
    case softer, helped, tension, bodyTells, lessTightly, energy, company, restKind, friendlyNo
    case samePace, returningThought, keepAsIs
    case heldLess, recovered, outside, underneath, smallMoment, tooMuch, oneThing, longSignals,
        takeAlong
    case food, driver, plannedRest, laughed, notDare, nowLess, whatFor, change
    /// Ends every look back.
    case mayGo

    package var kind: NoteKind {
        switch self {
        case .body, .breath, .need: .checkIn
        default: .reflection
        }
    }

    /// Asked in turn, some each week.
    package var isInBank: Bool { kind == .reflection && self != .mayGo }

    /// From the article that goes deepest: at most one of them in a look back, and where to turn stands
    /// beside it.
    package var isDeep: Bool {
        switch self {
        case .lessTightly, .friendlyNo, .underneath, .longSignals, .notDare, .change, .driver,
            .heldLess:
            true
        default: false
        }
    }

    package static func all(of kind: NoteKind) -> [Question] {
        allCases.filter { $0.kind == kind }
    }
}

/// Something a person may notice after a rest: any of them, or none.
package enum RecoverySign: String, CaseIterable, Sendable {
    case deeperBreath, lighterBody, clearerHead, moreEnergy, looserMuscles, steadierMood
    case deeperSleep
}

/// Words to store, or a choice about what to ask.
package struct Note: Hashable, Sendable {
    package var kind: NoteKind
    /// The question it answers; without a text the question was asked and left open, which keeps
    /// nothing.
    package var question: Question?
    /// Verbatim.
    package var text: String?
    package var with: String?
    package var signs: [RecoverySign]
    /// What it is about; nil: the open anchor of its kind, if there is one.
    package var anchor: String?
    /// True: stop asking this question. False: ask it again, or without a question all of the kind.
    package var setAside: Bool?

    package init(
        _ kind: NoteKind, question: Question? = nil, text: String? = nil, with: String? = nil,
        signs: [RecoverySign] = [], anchor: String? = nil, setAside: Bool? = nil
    ) {
        self.kind = kind
        self.question = question
        self.text = text
        self.with = with
        self.signs = signs
        self.anchor = anchor
        self.setAside = setAside
    }

    /// 2,000 characters, about a written page: room for any evening, and a slip that pastes a whole file
    /// is noticed.
    package static let textLimit = 2_000
    /// A name, or a few.
    package static let withLimit = 64

    /// What does not fit; nil: all of it does.
    package var misfit: RequestPart? {
        if let text, !Note.fits(text, Note.textLimit) { return .text }
        if let with, !Note.fits(with, Note.withLimit) || Note.isBlank(with) { return .with }
        if let question, question.kind != kind { return .question }
        if Set(signs).count != signs.count || kind != .recovery && !signs.isEmpty { return .signs }
        let asks = kind == .checkIn || kind == .reflection
        if let setAside {
            guard asks, !hasText else { return .aside }
            return setAside && question == nil ? .question : nil
        }
        switch kind {
        case .note: return hasText ? nil : .text
        case .checkIn, .reflection: return hasText && question == nil ? .question : nil
        case .recovery: return text == nil ? nil : .text
        }
    }

    /// Blank is nothing said.
    package var hasText: Bool { text.map { !Note.isBlank($0) } ?? false }

    /// What the history stores of it.
    package var keptText: String? {
        guard kind == .recovery else { return hasText ? text : nil }
        return signs.isEmpty ? nil : signs.map(\.rawValue).joined(separator: " ")
    }

    private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    /// No control characters but the ends of lines and tabs: the text is shown on terminals.
    package static func fits(_ text: String, _ limit: Int) -> Bool {
        text.unicodeScalars.count <= limit
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.value {
                case 0x09, 0x0A: true
                case 0..<0x20, 0x7F..<0xA0: false
                default: true
                }
            }
    }
}

/// What became of a note.
package struct Noted: Hashable, Sendable {
    package let kind: NoteKind
    /// What it is about.
    package let anchor: String?
    /// The slot it answered.
    package let slot: SlotKey?
    /// Whether the history keeps the words: `history` may be "counts" or "off".
    package let isKept: Bool

    package init(kind: NoteKind, anchor: String?, slot: SlotKey?, isKept: Bool) {
        self.kind = kind
        self.anchor = anchor
        self.slot = slot
        self.isKept = isKept
    }
}

extension NoteKind {
    package var event: HistoryEvent {
        switch self {
        case .note: .noted
        case .checkIn: .checkedIn
        case .reflection: .reflected
        case .recovery: .recovered
        }
    }

    /// The kind of anchor that such words answer.
    package var answers: Kind? {
        switch self {
        case .note: nil
        case .checkIn: .checkIn
        case .reflection: .reflection
        case .recovery: .rest
        }
    }
}
