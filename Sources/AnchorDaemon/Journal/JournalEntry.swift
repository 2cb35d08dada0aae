// A happening as a journal entry: ids, kinds and times. Must never carry the user's words.

import AnchorEngine
import AnchorModel
import CivilTime

/// syslog(3) levels.
enum Priority: Int { case error = 3, warning = 4, notice = 5, info = 6, debug = 7 }

struct JournalEntry {
    let id: MessageID
    let priority: Priority
    let message: String
    /// `ANCHORD_*` fields.
    let fields: [(String, String)]

    init(
        _ id: MessageID, _ priority: Priority, _ message: String,
        _ fields: [(String, String)] = []
    ) {
        self.id = id
        self.priority = priority
        self.message = message
        self.fields = fields
    }

    init(_ happening: Happening) {
        self =
            switch happening {
            case .nudged(let slot, let due):
                .of(slot, .nudged, .info, "Nudge \(slot)", ("ANCHORD_SCHEDULED_USEC", usec(due)))
            case .held(let slot, let reason):
                .of(
                    slot, .held, .debug, "Held \(slot): \(reason.rawValue)",
                    ("ANCHORD_REASON", reason.rawValue))
            case .letGo(let slot, let reason):
                .of(
                    slot, .letGo, .info, "Let go \(slot): \(reason.rawValue)",
                    ("ANCHORD_REASON", reason.rawValue))
            case .snoozed(let slot, let until):
                .of(slot, .snoozed, .info, "Put off \(slot)", ("ANCHORD_UNTIL_USEC", usec(until)))
            case .notDelivered(let slot, let failure):
                .of(
                    slot, .notDelivered, .notice, "No bubble for \(slot): \(failure.words)",
                    ("ANCHORD_REASON", failure.words))
            case .answered(let anchor, let answer, let slot): .answer(anchor, answer, slot)
            case .answeredElsewhere(let slot, let answer):
                .of(
                    slot, .answeredElsewhere, .info,
                    "\(slot): \(answer.rawValue), on another machine",
                    ("ANCHORD_ANSWER", answer.rawValue))
            case .logged, .paused, .resumed, .undone, .clockStepped, .zoneChanged, .recordFailed,
                .recordsCaughtUp, .woke, .gentleDay, .mode:
                .ofNoSlot(happening)
            }
    }

    private static func of(
        _ slot: SlotKey, _ id: MessageID, _ priority: Priority, _ message: String,
        _ field: (String, String)
    ) -> JournalEntry {
        JournalEntry(id, priority, message, slotFields(slot) + [field])
    }

    private static func answer(_ anchor: String, _ answer: Answer, _ slot: SlotKey?) -> JournalEntry
    {
        let place = slot.map(slotFields) ?? [("ANCHORD_ANCHOR", anchor)]
        return JournalEntry(
            .answered, .info, "\(slot?.description ?? anchor): \(answer.rawValue)",
            place + [("ANCHORD_ANSWER", answer.rawValue)])
    }

    private static func ofNoSlot(_ happening: Happening) -> JournalEntry {
        switch happening {
        case .paused(let until):
            JournalEntry(.paused, .info, "Paused", [("ANCHORD_UNTIL_USEC", usec(until))])
        case .resumed: JournalEntry(.resumed, .info, "Resumed")
        case .undone(let event):
            JournalEntry(
                .undone, .info, "Taken back: \(event.rawValue)",
                [("ANCHORD_ANSWER", event.rawValue)])
        case .clockStepped(let span):
            JournalEntry(
                .clockStepped, .notice, "The clock was set \(span.asStep)",
                [("ANCHORD_STEP_USEC", "\(span.microseconds)")])
        case .zoneChanged(let name):
            JournalEntry(
                .zoneChanged, .notice, "The time zone is \(name) now", [("ANCHORD_ZONE", name)])
        case .recordFailed(let reason):
            JournalEntry(
                .recordFailed, .error, "The ledger could not be written: \(reason)",
                [("ANCHORD_REASON", reason)])
        case .recordsCaughtUp:
            JournalEntry(.recordsCaughtUp, .notice, "The ledger is written again")
        case .woke: JournalEntry(.woke, .info, "Somebody is back after a night")
        case .gentleDay(let cause, let until):
            JournalEntry(
                .gentleDay, .info, "A gentle day: \(cause.rawValue)",
                [("ANCHORD_REASON", cause.rawValue), ("ANCHORD_UNTIL_USEC", usec(until))])
        case .mode(let name, let until):
            JournalEntry(
                .mode, .info, "Mode: \(name ?? "none")",
                [("ANCHORD_MODE", name ?? "none")]
                    + (until.map { [("ANCHORD_UNTIL_USEC", usec($0))] } ?? []))
        // The word is the user's own and stays out.
        default: JournalEntry(.logged, .info, "An event was logged")
        }
    }
}

extension Span {
    /// To the nearest second: the clocks of one reading are read one after the other.
    fileprivate var asStep: String {
        let seconds = (microseconds.magnitude + 500_000) / 1_000_000
        return "\(microseconds < 0 ? "back" : "forward") by \(seconds) s"
    }
}

private func usec(_ instant: Instant) -> String { "\(instant.microseconds)" }

private func slotFields(_ slot: SlotKey) -> [(String, String)] {
    [("ANCHORD_ANCHOR", slot.anchor), ("ANCHORD_SLOT", slot.description)]
}

extension DeliveryFailure {
    var words: String {
        switch self {
        case .nobody: "no notification server"
        case .unanswered: "the notification server did not answer"
        case .refused(let name): "the notification server refused it (\(name))"
        }
    }
}
