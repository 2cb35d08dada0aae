// The wire's words for people. One that this version does not know, of a newer daemon, is shown as it came.

import AnchorEngine
import AnchorModel
import ControlInterface
import HistoryFormats

extension Words {
    /// Why a slot waits, waited or was let go.
    func reason(_ word: String) -> String {
        if let hold = HoldReason(rawValue: word) { return say(hold.message) }
        return LetGoReason(rawValue: word).map { say($0.message) } ?? word
    }

    /// Why something waited that came in the end.
    func waited(_ word: String) -> String {
        HoldReason(rawValue: word).map { say($0.pastMessage) } ?? reason(word)
    }

    func answered(_ answer: AnswerWord, _ what: String) -> String {
        answered(Answer(answer), what)
    }

    func event(_ word: String) -> String {
        if let event = HistoryEvent(rawValue: word) { return say(event.message) }
        return switch EventKind(rawValue: word) {
        // Of events that are kept nowhere.
        case .held?: say("waiting")
        case .released?: say("comes now")
        case .answeredElsewhere?: say("elsewhere")
        case .reloaded?: say("schedule read")
        default: word
        }
    }

    func undone(_ event: String, _ anchor: String?) -> String {
        let event = self.event(event)
        return anchor.map { say("Taken back: \(event) (\($0)).") } ?? say("Taken back: \(event).")
    }

    /// The detail of a `sized` or a `felt`.
    func change(_ word: String) -> String {
        switch SizeChange(rawValue: word) {
        case .smaller?: return say("smaller")
        case .larger?: return say("larger")
        case .keep?: return say("keep")
        case nil: break
        }
        return switch Felt(rawValue: word) {
        case .light?: say("light")
        case .right?: say("just right")
        case .heavy?: say("heavy")
        case nil: word
        }
    }

    /// What is wrong with a parameter, by the limits of the method that was called.
    func invalid(_ parameter: ParameterName, of method: MethodName?) -> String {
        switch parameter {
        case .atUSec: say("that time is out of range: from a week ago until now")
        case .untilUSec where method == .snooze, .spanUSec where method == .snooze:
            say("that time is out of range: at most a day ahead")
        case .untilUSec, .spanUSec, .forUSec:
            say("that time is out of range: from now, and at most a year ahead")
        case .lengthUSec: say("that length is out of range: at most a day")
        case .text:
            say("that text cannot be saved: at most 2000 characters, without control characters")
        case .with: say("that name cannot be saved: at most 64 plain characters")
        case .nights: say("those nights cannot be saved: each day once, at most 31 at a time")
        case .day, .sinceDay: say("that day is out of range: at most a year back")
        case .bedUSec: say("that bedtime does not belong to that night")
        case .wakeUSec:
            say(
                "that night cannot be saved: one to 16 hours from bed to getting up, and not in the future"
            )
        case .bedZone, .wakeZone: say("there is no such time zone")
        case .word: say("that word cannot be saved: at most 64 plain characters")
        case .anchor: say("that anchor has no size of its own")
        case .question, .signs, .aside, .kind, .count, .all, .id, .entries, .beforeUSec, .fromDay,
            .toDay, .workDays:
            notAccepted(parameter.rawValue)
        }
    }

    func notAccepted(_ parameter: String) -> String {
        say("the daemon did not accept \(parameter)")
    }
}
