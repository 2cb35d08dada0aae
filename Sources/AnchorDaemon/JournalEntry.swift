// A happening as a journal entry: ids, kinds and times. Must never carry the user's words.

import AnchorDomain
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
        switch happening {
        case .nudged, .held, .letGo, .snoozed, .notDelivered: self.init(ofSlot: happening)
        case .answered(let anchor, let answer, let slot):
            self.init(
                .answered, .info, "\(slot?.description ?? anchor): \(answer.rawValue)",
                [("ANCHORD_EVENT", answer.rawValue), ("ANCHORD_ANCHOR", anchor)]
                    + (slot.map(slotFields) ?? []))
        case .logged:
            self.init(.logged, .info, "An event was logged", [("ANCHORD_EVENT", "logged")])
        case .paused(let until):
            self.init(.paused, .info, "Paused", [("ANCHORD_UNTIL_USEC", usec(until))])
        case .resumed: self.init(.resumed, .info, "Resumed")
        case .undone(let event):
            self.init(
                .undone, .info, "Taken back: \(event.rawValue)", [("ANCHORD_EVENT", event.rawValue)]
            )
        case .clockStepped(let span):
            self.init(
                .clockStepped, .notice, "The clock was set by \(span.seconds) s",
                [("ANCHORD_STEP_USEC", "\(span.microseconds)")])
        case .zoneChanged(let name):
            self.init(
                .zoneChanged, .notice, "The time zone is \(name) now", [("ANCHORD_ZONE", name)])
        case .recordFailed(let reason):
            self.init(
                .recordFailed, .error, "The ledger could not be written: \(reason)",
                [("ANCHORD_REASON", reason)])
        case .recordsCaughtUp:
            self.init(.recordFailed, .notice, "The ledger is written again")
        }
    }

    private init(ofSlot happening: Happening) {
        switch happening {
        case .nudged(let slot, let due):
            self.init(
                .nudged, .info, "Nudge \(slot)",
                slotFields(slot) + [("ANCHORD_DUE_USEC", usec(due)), ("ANCHORD_EVENT", "nudged")])
        case .held(let slot, let reason):
            self.init(
                .held, .debug, "Held \(slot): \(reason.rawValue)",
                slotFields(slot) + [("ANCHORD_REASON", reason.rawValue)])
        case .letGo(let slot, let reason):
            self.init(
                .letGo, .info, "Let go \(slot): \(reason.rawValue)",
                slotFields(slot) + [("ANCHORD_REASON", reason.rawValue)])
        case .snoozed(let slot, let until):
            self.init(
                .snoozed, .info, "Put off \(slot)",
                slotFields(slot) + [("ANCHORD_UNTIL_USEC", usec(until))])
        case .notDelivered(let slot, let failure):
            self.init(
                .notifierLost, .notice, "No bubble for \(slot): \(failure.words)",
                slotFields(slot) + [("ANCHORD_REASON", failure.words)])
        default: self.init(.logged, .debug, "")
        }
    }
}

private func usec(_ instant: Instant) -> String { "\(instant.microseconds)" }

private func slotFields(_ slot: SlotKey) -> [(String, String)] {
    [
        ("ANCHORD_ANCHOR", slot.anchor), ("ANCHORD_DAY", slot.day.description),
        ("ANCHORD_LABEL", slot.label),
    ]
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
