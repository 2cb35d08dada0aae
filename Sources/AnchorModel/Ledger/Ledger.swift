// What the engine asks to be kept and gets back at a start: slot rows, history rows, settings.
// The store writes these as they are and decides nothing.

package import CivilTime

/// The durable state of one slot.
package struct SlotRecord: Hashable, Sendable {
    package let key: SlotKey
    /// The planned instant.
    package var due: Instant
    package var state: SlotState
    /// When it was first shown (with a bubble or, released among others, without one).
    package var shown: Instant?
    /// The last bubble known for it.
    package var bubble: BubbleReference?
    /// The user swept the bubble away: seen, never shown again.
    package var dismissed: Bool
    /// Wall time of this row's last change.
    package var changed: Instant

    package init(
        key: SlotKey, due: Instant, state: SlotState, shown: Instant? = nil,
        bubble: BubbleReference? = nil, dismissed: Bool = false, changed: Instant
    ) {
        self.key = key
        self.due = due
        self.state = state
        self.shown = shown
        self.bubble = bubble
        self.dismissed = dismissed
        self.changed = changed
    }
}

/// What happened, as the log keeps it.
package enum HistoryEvent: String, CaseIterable, Sendable {
    case nudged, done, tried, notToday, snoozed, letGo, logged, paused, resumed, mode, sized, undone
    /// How a session was, in the `word`: light, right or heavy.
    case felt
    /// A person's own words: freely, at a check-in, about the week; and the signs after a rest.
    case noted, checkedIn, reflected, recovered
    /// An anchor stops nudging, and nudges again.
    case silenced, woken
    /// Words to oneself for a soft day.
    case letter
}

/// One line of history. Rows are never changed; `undone` names the row it takes back.
package struct HistoryRow: Hashable, Sendable {
    /// A UUID, lower case; unique across machines, so that two histories merge by union.
    package let id: String
    package let at: Instant
    package let event: HistoryEvent
    /// Nil for what concerns no anchor (a pause, a logged word).
    package let anchor: String?
    package let day: LocalDate?
    package let label: String?
    /// The logged event's word.
    package let word: String?
    package let length: Span?
    /// `LetGoReason` of a `letGo`; nil otherwise.
    package let reason: LetGoReason?
    /// The end of a `snoozed` or `paused`.
    package let until: Instant?
    /// The id of the row an `undone` takes back.
    package let undoes: String?
    /// The person's own words, verbatim; of a `recovered` the ids of the signs.
    package var text: String?
    /// The id of the question they answer.
    package let question: String?
    /// Whom it was shared with, in the person's own words.
    package var with: String?
    /// The time zone in use when it was logged (IANA name), for the nights of somebody who travels.
    package let zone: String?
    /// The machine it happened on; nil is this one.
    package let host: String?

    /// The `host` of what no machine saw: written down elsewhere, and imported. The nil UUID.
    package static let noMachine = "00000000-0000-0000-0000-000000000000"

    package init(
        id: String, at: Instant, event: HistoryEvent, anchor: String? = nil, day: LocalDate? = nil,
        label: String? = nil, word: String? = nil, length: Span? = nil,
        reason: LetGoReason? = nil, until: Instant? = nil, undoes: String? = nil,
        text: String? = nil, question: String? = nil, with: String? = nil, zone: String? = nil,
        host: String? = nil
    ) {
        self.id = id
        self.at = at
        self.event = event
        self.anchor = anchor
        self.day = day
        self.label = label
        self.word = word
        self.length = length
        self.reason = reason
        self.until = until
        self.undoes = undoes
        self.text = text
        self.question = question
        self.with = with
        self.zone = zone
        self.host = host
    }

    /// That it happened, without what was said.
    package var withoutWords: HistoryRow {
        var row = self
        row.text = nil
        row.with = nil
        return row
    }
}

/// One thing to be made durable. A batch of them is one transaction.
package enum LedgerChange: Hashable, Sendable {
    /// Inserted, or the row with the same key replaced.
    case slot(SlotRecord)
    case history(HistoryRow)
    /// A setting of the engine's own (`pausedUntil`, `revision/move`); nil removes it.
    case setting(String, String?)
    /// Slot rows of finished days before this one go (history stays).
    case pruneSlots(before: LocalDate)
    /// Rows of history before this are erased for good.
    case pruneHistory(before: Instant)
}

/// What the engine starts from.
package struct RestoredLedger: Hashable, Sendable {
    /// All rows that are not final, and the final ones of the last few days.
    package var slots: [SlotRecord]
    /// The rows of the last few days, oldest first.
    package var history: [HistoryRow]
    package var settings: [String: String]

    package init(
        slots: [SlotRecord] = [], history: [HistoryRow] = [], settings: [String: String] = [:]
    ) {
        self.slots = slots
        self.history = history
        self.settings = settings
    }
}
