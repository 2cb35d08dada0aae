// A sentence that can be told in another language after it was made: its pattern, and what stands in it.
// As gettext has it, the English is the key. Owns no translation.

/// Made by a string literal: what is interpolated as text is a name or a value and stays; a sentence
/// in a sentence is told in the same language.
package struct Sentence: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case name(String)
        case sentence(Sentence)
    }

    /// English, with a % for each part.
    package let pattern: String
    package let parts: [Part]

    package init(pattern: String, parts: [Part] = []) {
        self.pattern = pattern
        self.parts = parts
    }

    /// In another language by its patterns; nil where one of them is not known, so that no sentence is
    /// half in one language and half in another.
    private func text(by patterns: [String: String]) -> String? {
        guard let other = patterns[pattern] else { return nil }
        return filled(other) { $0.text(by: patterns) }
    }

    /// Whole in one language: English where the table lacks a part of it.
    /// - Parameter dutch: of the room that made the sentence, by the English pattern.
    package func text(in language: Language, dutch: [String: String]) -> String {
        switch language {
        case .english: description
        case .dutch: text(by: dutch) ?? description
        }
    }

    private func filled(_ pattern: String, _ tell: (Sentence) -> String?) -> String? {
        let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false)
        guard pieces.count == parts.count + 1 else { return nil }
        var text = String(pieces[0])
        for (part, piece) in zip(parts, pieces.dropFirst()) {
            switch part {
            case .name(let name): text += name
            case .sentence(let sentence):
                guard let told = tell(sentence) else { return nil }
                text += told
            }
            text += piece
        }
        return text
    }

    package static func + (_ first: Sentence, _ second: Sentence) -> Sentence {
        Sentence(pattern: first.pattern + second.pattern, parts: first.parts + second.parts)
    }
}

extension Sentence: CustomStringConvertible {
    /// In English.
    package var description: String { filled(pattern) { $0.description } ?? pattern }
}

extension Sentence: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self.init(pattern: text) }
    package init(stringInterpolation: StringInterpolation) {
        self.init(pattern: stringInterpolation.pattern, parts: stringInterpolation.parts)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var pattern = ""
        var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}
        package mutating func appendLiteral(_ text: String) { pattern += text }
        package mutating func appendInterpolation(_ sentence: Sentence) {
            pattern += "%"
            parts.append(.sentence(sentence))
        }
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            pattern += "%"
            parts.append(.name(value.description))
        }
    }
}
