// The method that tells every event, and why it may know no cursor. See Methods.swift.

/// What an event is: a word of the history, or what is so from now on and kept nowhere.
package enum EventKind: String, Codable, CaseIterable, Hashable, Sendable {
    /// The first reply of a stream, and its last.
    case following, ended
    case nudged, done, tried, notToday, snoozed, letGo, logged, paused, resumed, mode, sized, felt
    case undone, noted, checkedIn, reflected, recovered, silenced, woken, letter
    case held, released, answeredElsewhere, reloaded
}

/// Why there is no such place to go on from.
package enum CursorFault: String, Codable, CaseIterable, Hashable, Sendable {
    case unreadable, otherLedger, olderLedger
}

/// A stream of every event, each behind a cursor: from the one given, or from now.
///
/// Errors: `UnknownCursor`, `NotRead`.
package enum Follow: ControlMethod {
    package static let name = MethodName.follow
    package struct Parameters: Codable, Hashable, Sendable {
        package var cursor: String?
        package init(cursor: String? = nil) { self.cursor = cursor }
    }
    /// One event. Ids and kinds: no word of a person has a place in it.
    package struct Reply: Codable, Hashable, Sendable {
        package var event: String
        @Nullable package var cursor: String?
        package var atUSec: Int64
        package var id: String?
        package var anchor: String?
        /// `YYYY-MM-DD`.
        package var day: String?
        package var label: String?
        package var word: String?
        package var lengthUSec: Int64?
        package var reason: String?
        package var untilUSec: Int64?
        package var undoes: String?
        package var answer: AnswerWord?
        package var kept: Bool?

        package init(
            _ event: EventKind, cursor: String? = nil, atUSec: Int64, anchor: String? = nil,
            day: String? = nil, label: String? = nil, reason: String? = nil,
            answer: AnswerWord? = nil, kept: Bool? = nil
        ) {
            self.event = event.rawValue
            self.cursor = cursor
            self.atUSec = atUSec
            self.anchor = anchor
            self.day = day
            self.label = label
            self.reason = reason
            self.answer = answer
            self.kept = kept
        }

        /// - Parameter entry: without a person's words; those have no place here.
        /// - Parameter cursor: nil for what is kept nowhere.
        package init(_ entry: Entry, cursor: String?) {
            event = entry.event
            self.cursor = cursor
            atUSec = entry.atUSec
            id = entry.id
            anchor = entry.anchor
            day = entry.day
            label = entry.label
            word = entry.word
            lengthUSec = entry.lengthUSec
            reason = entry.reason
            untilUSec = entry.untilUSec
            undoes = entry.undoes
        }

        package var kind: EventKind? { EventKind(rawValue: event) }
    }
}
