// The sentences of one language beside their English. Owns how a table is looked up; a table itself is
// data and stands in a file of its language.

import CivilTime

package struct Translations: Sendable {
    /// Nil: English, which has each sentence where it is said.
    let table: [String: String]?
    /// Between the hour and the minute; with a point an hour below ten has one digit (7.30).
    private let clockMark: Character

    /// - Parameters:
    ///   - tables: by the English, with {0}, {1} ... for the parts, in whatever order the language wants
    ///     them. The first of two for one sentence holds; a test says which they are.
    ///   - clockMark: what a time of day in a sentence has between hour and minute.
    package init(_ tables: [KeyValuePairs<String, String>], clockMark: Character = ":") {
        table = Dictionary(
            tables.joined().map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        self.clockMark = clockMark
    }

    private init() {
        table = nil
        clockMark = ":"
    }

    package static let english = Translations()

    /// What to say for an English text; nil where the table has nothing.
    func pattern(of text: Message.Text) -> String? {
        guard let table, text.english != "{0}" else { return text.english }
        return table[text.key]
    }

    /// Of one and other, as English, Dutch and German have it.
    func isOne(_ count: Int) -> Bool { count == 1 }

    func clock(_ time: LocalTime) -> String {
        guard clockMark == "." else { return time.description }
        let second = time.second == 0 ? "" : ".\(padded(time.second, 2))"
        return "\(time.hour).\(padded(time.minute, 2))\(second)"
    }
}
