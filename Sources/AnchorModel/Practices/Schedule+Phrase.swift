// Chosen words as the two lines of a bubble, in the schedule's language; a person's own unchanged.

package import CivilTime

extension Schedule {
    /// - Parameter length: of the step; nil: no clock belongs to it.
    package func phrase(for anchor: Anchor, _ words: ChosenWords, length: Span?) -> Phrase {
        let book = language.phrasebook
        let length = book.length(length ?? .minutes(1))
        let own = anchor.ownWords
        func ownLine(_ place: Int) -> String { own[place % own.count] }
        let saying = words.saying.flatMap { book.sayings[$0] } ?? ""
        switch words.first {
        case .title:
            guard let title = anchor.title else { break }
            return Phrase(title, own.isEmpty ? saying : ownLine(words.idea ?? 0))
        // An idea is shown as it was written; a step is often written within a sentence.
        case .own(let place):
            guard !own.isEmpty else { break }
            let line = ownLine(place)
            return Phrase(anchor.kind == .bedtime ? line.capitalisedFirst : line, saying)
        case .practice(let id):
            guard let phrase = book.practices[id]?.filled(length: length) else { break }
            return words.saying == nil ? phrase : Phrase(phrase.summary, saying)
        }
        // The schedule was edited since, or the words are an older version's.
        return book.fallback(anchor, length: length)
    }
}

extension Phrasebook {
    fileprivate func fallback(_ anchor: Anchor, length: String) -> Phrase {
        if let title = anchor.title { return Phrase(title, "") }
        let first = Practice.all(of: anchor.kind).first.flatMap { practices[$0.id] }
        return first?.filled(length: length) ?? Phrase(anchor.id, "")
    }

    /// What a bubble says that tells the kind and nothing more.
    package func neutral(_ words: ChosenWords, _ kind: Kind) -> Phrase {
        let lines = neutral(kind)
        return Phrase(lines[words.neutral % lines.count], "")
    }
}

extension Phrase {
    /// With a length in the place of `{length}`, or of `{Length}` at the beginning of a sentence.
    package func filled(length: String) -> Phrase {
        func fill(_ text: String) -> String {
            var result = ""
            var rest = text[...]
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}")
            {
                let isFirst = rest[rest.index(after: open)] == "L"
                result += rest[..<open] + (isFirst ? length.capitalisedFirst : length)
                rest = rest[rest.index(after: close)...]
            }
            return result + rest
        }
        return Phrase(fill(summary), fill(body))
    }
}

extension Anchor {
    /// What may stand in a nudge, in the person's words.
    package var ownWords: [String] { steps + ideas }

    /// None of our practices: wished so, or something somebody made up themselves.
    var keepsToOwn: Bool { onlyMine || kind == .custom }
}
