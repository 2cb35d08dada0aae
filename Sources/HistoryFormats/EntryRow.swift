// An entry of the wire or of a file as a row of the domain and back. What comes in was written by
// somebody else: every value is checked, and the first one that does not fit is told.

package import AnchorModel
import CivilTime
package import ControlInterface

/// Why an entry cannot be a row of the history, for a person to read.
package struct EntryProblem: Error, Hashable, Sendable, CustomStringConvertible {
    let sentence: Message
    package init(_ sentence: Message) { self.sentence = sentence }
    package var description: String { sentence.description }
}

extension Entry {
    /// - Parameter host: the id of this machine, which rows of ours do not carry.
    package init(_ row: HistoryRow, host: String?) {
        self.init(
            id: row.id, atUSec: row.at.microseconds, event: row.event.rawValue, anchor: row.anchor,
            day: row.day?.description, label: row.label, word: row.word,
            lengthUSec: row.length?.microseconds, reason: row.reason?.rawValue,
            untilUSec: row.until?.microseconds, undoes: row.undoes, text: row.text,
            question: row.question, with: row.with, zone: row.zone, host: row.host ?? host)
    }
}

extension HistoryRow {
    /// A row without a host stays one: whose it is, the caller knows.
    package init(validating entry: Entry) throws(EntryProblem) {
        guard let event = HistoryEvent(rawValue: entry.event) else {
            throw EntryProblem(
                Message(
                    "\"event\" is \"\(shown(entry.event))\" (expected one of \(listed(HistoryEvent.self)))"
                )
            )
        }
        if event == .undone, entry.undoes == nil {
            throw EntryProblem(
                Message("\"undoes\" is missing (expected the id of what was taken back)"))
        }
        self.init(
            id: try Check.uuid(entry.id, "id"), at: try Check.instant(entry.atUSec, "atUSec"),
            event: event, anchor: try Check.name(entry.anchor, "anchor"),
            day: try Check.day(entry.day, "day"), label: try Check.name(entry.label, "label"),
            word: try Check.name(entry.word, "word"),
            length: try Check.length(entry.lengthUSec, "lengthUSec"),
            reason: try Check.reason(entry.reason, "reason"),
            until: try entry.untilUSec.map { (usec) throws(EntryProblem) in
                try Check.instant(usec, "untilUSec")
            },
            undoes: try entry.undoes.map { (id) throws(EntryProblem) in
                try Check.uuid(id, "undoes")
            },
            text: try Check.text(entry.text, "text"),
            question: try Check.name(entry.question, "question"),
            with: try Check.name(entry.with, "with"), zone: try Check.zone(entry.zone, "zone"),
            host: try entry.host.map { (id) throws(EntryProblem) in
                try Check.uuid(id, "host")
            })
    }
}

private enum Check {
    /// 1900 to 2199: a person's life, and the years of calendar expressions.
    static let instants: Range<Int64> = -2_208_988_800_000_000..<7_258_118_400_000_000
    /// As the engine takes them: nothing a person does in one go takes longer.
    static let longestLength = Span.hours(24).microseconds
    /// Names of anchors, labels, words, questions and people: as the engine and the schedule limit
    /// them.
    static let nameLimit = 64

    static func uuid(_ text: String, _ key: String) throws(EntryProblem) -> String {
        let bytes = Array(text.utf8)
        let fits =
            bytes.count == 36
            && bytes.enumerated().allSatisfy { place, byte in
                [8, 13, 18, 23].contains(place)
                    ? byte == UInt8(ascii: "-")
                    : (48...57).contains(byte) || (97...102).contains(byte)
            }
        guard fits else {
            throw EntryProblem(
                Message(
                    "\"\(key)\" is \"\(shown(text))\" (expected a UUID in small letters, such as "
                        + "5f3c9a52-0d1e-4b7a-9c43-1c2d3e4f5a6b)"))
        }
        return text
    }

    static func instant(_ usec: Int64, _ key: String) throws(EntryProblem) -> Instant {
        guard instants.contains(usec) else {
            throw EntryProblem(
                Message(
                    "\"\(key)\" is \(usec) (expected microseconds since 1970, of the years 1900 to 2199)"
                )
            )
        }
        return Instant(microseconds: usec)
    }

    static func length(_ usec: Int64?, _ key: String) throws(EntryProblem) -> Span? {
        guard let usec else { return nil }
        guard (0...longestLength).contains(usec) else {
            throw EntryProblem(
                Message("\"\(key)\" is \(usec) (expected microseconds, at most a day)"))
        }
        return Span(microseconds: usec)
    }

    static func day(_ text: String?, _ key: String) throws(EntryProblem) -> LocalDate? {
        guard let text else { return nil }
        guard let day = LocalDate(text) else {
            throw EntryProblem(
                Message("\"\(key)\" is \"\(shown(text))\" (expected a day such as 2026-03-29)"))
        }
        return day
    }

    static func reason(_ text: String?, _ key: String) throws(EntryProblem) -> LetGoReason? {
        guard let text else { return nil }
        guard let reason = LetGoReason(rawValue: text) else {
            throw EntryProblem(
                Message(
                    "\"\(key)\" is \"\(shown(text))\" (expected one of \(listed(LetGoReason.self)))"
                ))
        }
        return reason
    }

    static func name(_ text: String?, _ key: String) throws(EntryProblem) -> String? {
        guard let text else { return nil }
        guard !text.isEmpty, Note.fits(text, nameLimit), !text.contains("\n"), !text.contains("\t")
        else {
            throw EntryProblem(
                Message(
                    "\"\(key)\" is \"\(shown(text))\" (expected 1 to \(nameLimit) characters on one line)"
                )
            )
        }
        return text
    }

    static func text(_ text: String?, _ key: String) throws(EntryProblem) -> String? {
        guard let text else { return nil }
        guard Note.fits(text, Note.textLimit) else {
            throw EntryProblem(
                Message(
                    "\"\(key)\" does not fit (expected at most \(Note.textLimit) characters, and no "
                        + "control characters but ends of lines and tabs)"))
        }
        return text
    }

    /// Whether there is such a zone, the machine that reads it knows; here, whether it can be a name, an
    /// offset, or a POSIX rule as older versions wrote it.
    static func zone(_ text: String?, _ key: String) throws(EntryProblem) -> String? {
        guard let text else { return nil }
        let fits =
            (1...nameLimit).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || "/_+-:,.<>".utf8.contains(byte)
            }
        guard fits else {
            throw EntryProblem(
                Message(
                    "\"\(key)\" is \"\(shown(text))\" (expected a time zone such as Europe/Amsterdam)"
                ))
        }
        return text
    }
}

private func listed<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> String {
    Word.allCases.map(\.rawValue).joined(separator: ", ")
}

/// Enough of a value to find it by.
func shown(_ text: String) -> String {
    text.count <= 40 ? text : String(text.prefix(39)) + "…"
}
