// A place in what was typed, and the small steps of reading. A step that does not fit moves nothing.

struct Phrase {
    let tokens: [Token]
    private(set) var place = 0

    init(_ tokens: [Token]) { self.tokens = tokens }

    var atEnd: Bool { place >= tokens.count }

    func peek(_ ahead: Int = 0) -> Token? {
        tokens.indices.contains(place + ahead) ? tokens[place + ahead] : nil
    }

    func word(_ ahead: Int = 0) -> String? {
        if case .word(let word)? = peek(ahead)?.kind { return word }
        return nil
    }

    func isMark(_ mark: Character, _ ahead: Int = 0) -> Bool {
        peek(ahead)?.kind == .mark(mark)
    }

    mutating func skip(_ count: Int = 1) { place = min(place + count, tokens.count) }

    /// These words, one after the other.
    mutating func take(_ words: String...) -> Bool {
        for (ahead, expected) in words.enumerated() where word(ahead) != expected { return false }
        skip(words.count)
        return true
    }

    /// Any of these words.
    mutating func take(oneOf words: Set<String>) -> Bool {
        guard let next = word(), words.contains(next) else { return false }
        skip()
        return true
    }

    mutating func take(mark: Character) -> Bool {
        guard isMark(mark) else { return false }
        skip()
        return true
    }

    /// Any of several phrases of words; a longer one comes before its own beginning.
    mutating func take(anyOf phrases: [[String]]) -> Bool {
        for phrase in phrases
        where phrase.indices.allSatisfy({ word($0) == phrase[$0] }) {
            skip(phrase.count)
            return true
        }
        return false
    }

    /// What a step reads, or nothing moved.
    mutating func attempt<Found>(_ step: (inout Phrase) -> Found?) -> Found? {
        var trial = self
        guard let found = step(&trial) else { return nil }
        self = trial
        return found
    }

    /// A step that has to read all the rest.
    func whole<Found>(_ step: (inout Phrase) -> Found?) -> Found? {
        var trial = self
        guard let found = step(&trial), trial.atEnd else { return nil }
        return found
    }
}

/// A number that was read, and whether its word belongs to one language.
struct SpokenNumber: Hashable {
    enum Spelling: Hashable { case digits(Int), english, dutch }

    let value: Int
    let spelling: Spelling

    var isWord: Bool {
        if case .digits = spelling { return false }
        return true
    }
}

extension Phrase {
    /// `8`, `acht`, `twenty-five`, `vijf en twintig`; `een` and `a` are articles and not read here
    /// unless `one` asks for it.
    mutating func number(one: Bool = true) -> SpokenNumber? {
        guard let token = peek() else { return nil }
        switch token.kind {
        case .number(let value, let digits):
            skip()
            return SpokenNumber(value: value, spelling: .digits(digits))
        case .mark: return nil
        case .word(let word):
            if !one, word == "een" { return nil }
            if let value = Lexicon.dutchNumbers[word] {
                skip()
                return SpokenNumber(value: value, spelling: .dutch)
            }
            guard var value = Lexicon.englishNumbers[word] else { return nil }
            skip()
            if value >= 20, value % 10 == 0 {
                let unit = attempt { phrase -> Int? in
                    _ = phrase.take(mark: "-")
                    guard let word = phrase.word(), let unit = Lexicon.englishNumbers[word],
                        (1...9).contains(unit)
                    else { return nil }
                    phrase.skip()
                    return unit
                }
                value += unit ?? 0
            }
            return SpokenNumber(value: value, spelling: .english)
        }
    }
}
