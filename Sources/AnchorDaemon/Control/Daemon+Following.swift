// What the engine says on the way, for who follows events: what is on no disk. Contains no rule.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import Varlink

extension Daemon {
    func follow(_ call: Call, _ client: ControlConnection) throws {
        let wanted = try parameters(Follow.self, call)
        try followers.add(client, cursor: wanted.cursor, at: clocks().wall)
    }

    /// A row that the schedule does not want kept.
    func passOn(_ row: HistoryRow) {
        followers.pass(
            Follow.Reply(Entry(engine.schedule.event(of: row), host: nil), cursor: nil))
    }

    func passOn(released slot: SlotKey) { passOn(.released, slot) }

    func passOn(_ happening: Happening) {
        switch happening {
        // A moment of waiting for others is no hold.
        case .held(let slot, let reason) where reason != .settling:
            passOn(.held, slot, reason: reason)
        case .answeredElsewhere(let slot, let answer):
            passOn(.answeredElsewhere, slot, answer: AnswerWord(rawValue: answer.rawValue))
        default: break
        }
    }

    func passOnReload() {
        followers.pass(
            Follow.Reply(
                .reloaded, atUSec: clocks().wall.microseconds, kept: followers.keepsEvents))
        followers.tell()
    }

    private func passOn(
        _ event: EventKind, _ slot: SlotKey, reason: HoldReason? = nil, answer: AnswerWord? = nil
    ) {
        followers.pass(
            Follow.Reply(
                event, atUSec: clocks().wall.microseconds, anchor: slot.anchor,
                day: slot.day.description, label: slot.label, reason: reason?.rawValue,
                answer: answer))
    }
}
