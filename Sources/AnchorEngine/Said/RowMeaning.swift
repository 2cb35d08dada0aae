// What a row of the history is to the engine: an answer, an attempt, a slot's, a cue, of a night. Functions on values;
// owns nothing.

import AnchorModel
import CivilTime

extension HistoryRow {
    /// One order on every machine: by time, then by id.
    static func isBefore(_ a: HistoryRow, _ b: HistoryRow) -> Bool { (a.at, a.id) < (b.at, b.id) }

    var slot: SlotKey? {
        guard let anchor, let day, let label else { return nil }
        return SlotKey(anchor: anchor, day: day, label: label)
    }

    /// The event that this row is to an `after` cue.
    var cue: String? {
        switch event {
        case .done, .tried: anchor
        // A night that was said is no cue. One without sleep has its day however it was said, and then
        // its time tells: an event's is its row's.
        case .logged: day == nil || word == NightSign.sleepless.rawValue ? word : nil
        default: nil
        }
    }

    var isOfNight: Bool {
        event == .logged && word.flatMap(NightSign.init(rawValue:)) != nil
    }

    /// That a night is unknown. Among what can be taken back alone: in no ledger.
    init(unknown day: LocalDate, at time: Instant) {
        self.init(id: "\(HistoryRow.unknown)\(day)", at: time, event: .logged, day: day)
    }

    /// No UUID begins with it.
    private static let unknown = "unknown/"

    var unknownNight: LocalDate? { id.hasPrefix(HistoryRow.unknown) ? day : nil }
}

extension HistoryEvent {
    /// What it says about a slot.
    var answer: Answer? {
        switch self {
        case .done: .done
        case .tried: .tried
        case .notToday: .notToday
        default: nil
        }
    }

    var isAttempt: Bool { self == .done || self == .tried }

    /// Whether somebody who did it knows how a bubble is answered.
    var isOnBubble: Bool {
        switch self {
        case .done, .tried, .notToday, .snoozed: true
        default: false
        }
    }

    /// Whether `undo` can take it back.
    var isUndoable: Bool {
        switch self {
        case .done, .tried, .notToday, .snoozed, .logged: true
        case .noted, .checkedIn, .reflected, .recovered, .letter: true
        case .silenced, .woken: true
        case .nudged, .letGo, .paused, .resumed, .mode, .sized, .felt, .undone: false
        }
    }
}

extension Answer {
    var event: HistoryEvent {
        switch self {
        case .done: .done
        case .tried: .tried
        case .notToday: .notToday
        }
    }
}
