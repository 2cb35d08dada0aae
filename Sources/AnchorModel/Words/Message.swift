// One sentence in front of a person: English where it is said, with its parts inside it, told in the
// reader's language at the end. As gettext has it, the English is the key. Owns how parts get into a
// sentence; holds no translation.

package import CivilTime

/// Made from a literal that is marked, so that a test finds every one in the sources:
/// `Message("There is no anchor \(name).")`. What is interpolated is a name or a value and stays as it
/// is; a message in a message, and a time of day, are told in the same language as the rest.
package struct Message: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case name(String)
        case message(Message)
        case clock(LocalTime)
    }

    private indirect enum Form: Hashable, Sendable {
        case sentence(Text)
        case counted(Int, one: Text, other: Text)
        case joined([Message])
    }

    /// A literal: English with {0}, {1} ... where its parts go.
    package struct Text: Hashable, Sendable {
        fileprivate(set) var english = ""
        /// What tells two meanings of it apart; never shown.
        fileprivate(set) var context: String?
        fileprivate(set) var parts: [Part] = []

        /// What a table has it under.
        var key: String { english + (context.map { "{\($0)}" } ?? "") }
    }

    private let form: Form

    /// - Parameter about: tells two meanings of one English text apart, and is not shown: `Message("From",
    ///   about: "column")` has the key `From{column}`.
    package init(_ text: Text, about context: String? = nil) {
        var text = text
        text.context = context
        form = .sentence(text)
    }

    /// The form that the reader's language has for a count.
    package init(_ count: Int, one: Text, other: Text) {
        form = .counted(count, one: one, other: other)
    }

    /// What a reader of texts expected.
    package init(expected expectation: Expectation) {
        let parts = expectation.parts.map { part -> Part in
            switch part {
            case .name(let name): .name(name)
            case .expectation(let inner): .message(Message(expected: inner))
            }
        }
        form = .sentence(Text(english: expectation.pattern, parts: parts))
    }

    /// A sentence that stands somewhere else in the sources as a plain text (the help of a verb), by the
    /// whole of it.
    package init(key: String) { form = .sentence(Text(english: key)) }

    /// What needs no other language: a name, a command, a reason of the operating system.
    package init(verbatim name: String) {
        form = .sentence(Text(english: "{0}", parts: [.name(name)]))
    }

    private init(_ form: Form) { self.form = form }

    /// Sentences one behind the other, each told by itself.
    package static func + (_ first: Message, _ second: Message) -> Message {
        Message(.joined([first, second]))
    }

    /// Whole in one language: English where the table lacks a part of it.
    package func text(in language: Language) -> String { text(by: language.translations) }

    package func text(by translations: Translations) -> String {
        told(by: translations) ?? told(by: .english) ?? ""
    }

    /// Nil where a sentence of it is not in the table.
    private func told(by translations: Translations) -> String? {
        switch form {
        case .sentence(let text): return filled(text, by: translations)
        case .counted(let count, let one, let other):
            return filled(translations.isOne(count) ? one : other, by: translations)
        case .joined(let messages):
            let told = messages.compactMap { $0.told(by: translations) }
            return told.count == messages.count ? told.joined() : nil
        }
    }

    private func filled(_ text: Text, by translations: Translations) -> String? {
        guard let pattern = translations.pattern(of: text) else { return nil }
        var isWhole = true
        let told = CivilTime.filled(pattern) { number -> String? in
            guard text.parts.indices.contains(number) else { return nil }
            switch text.parts[number] {
            case .name(let name): return name
            case .clock(let time): return translations.clock(time)
            case .message(let message):
                let inner = message.told(by: translations)
                if inner == nil { isWhole = false }
                return inner ?? ""
            }
        }
        return isWhole ? told : nil
    }
}

extension Message: CustomStringConvertible {
    /// In English.
    package var description: String { text(by: .english) }
}

extension Message.Text: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self.init(english: text) }
    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

    /// A long sentence on two lines of the source.
    package static func + (_ first: Message.Text, _ second: Message.Text) -> Message.Text {
        var text = first
        text.english += CivilTime.filled(second.english) { number in
            second.parts.indices.contains(number) ? "{\(first.parts.count + number)}" : nil
        }
        text.parts += second.parts
        return text
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = Message.Text()

        package init(literalCapacity: Int, interpolationCount: Int) {}
        package mutating func appendLiteral(_ literal: String) { text.english += literal }
        package mutating func appendInterpolation(_ message: Message) { add(.message(message)) }
        package mutating func appendInterpolation(_ time: LocalTime) { add(.clock(time)) }
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            add(.name(value.description))
        }

        private mutating func add(_ part: Message.Part) {
            text.english += "{\(text.parts.count)}"
            text.parts.append(part)
        }
    }
}
