// What is said when looking ahead and back: explain, simulate, times without a daemon.

import AnchorModel
import CivilTime
import ControlInterface

extension Words {
    func isWaiting(_ due: Message, _ reason: String) -> String {
        say("Planned \(due); waiting: \(reason).")
    }
    func wasPutOff(_ due: Message, _ back: String) -> String {
        say("Planned \(due); put off, \(back).")
    }
    func isOpen(_ due: Message) -> String { say("Open; planned \(due).") }
    func wasAnswered(_ due: Message, _ answer: String) -> String {
        say("Last planned \(due): \(answer).")
    }
    func wasLetGo(_ due: Message, _ reason: String) -> String {
        say("Last planned \(due); let go: \(reason).")
    }
    func cameLater(_ shown: Message, _ reason: String?) -> String {
        reason.map { say("Shown \(shown), after waiting (\($0)).") }
            ?? say("Shown \(shown), a little later.")
    }
    func cameWith(_ other: String, _ reason: String?) -> String {
        reason.map {
            say("Waited (\($0)) and came with \(other), in one notification.")
        } ?? say("Came with \(other), in one notification.")
    }
    func never(_ reason: NeverWord) -> String {
        switch reason {
        case .quiet: say("never: always in quiet hours")
        case .outsideWindow: say("never: always outside its window")
        }
    }
    func neverComes(_ reason: NeverWord) -> String {
        switch reason {
        case .quiet: say("It never comes: its times are always inside the quiet hours.")
        case .outsideWindow: say("It never comes: its times are always outside its own window.")
        }
    }
    func isNotDue(_ reason: NotDueWord) -> String {
        switch reason {
        case .otherDay: say("Not today: today is none of its days.")
        case .otherWeek: say("Not this week: this is none of its weeks.")
        case .except: say("Not today: this date is left out in the schedule.")
        }
    }
    func comesNext(_ time: String) -> String { say("Next: \(time).") }
    func waitsWhile(_ words: [String]) -> String { say("It waits while \(oneOf(words)) is set.") }
    func isSetNow(_ word: String) -> String {
        say("\(word) is set now. To unset it: anchorctl unset \(word)")
    }
    /// What a bedtime means on the clock; nil for other anchors, and for one on its way to another.
    func bedtimeNudge(of anchor: Anchor) -> String? {
        guard let night = anchor.night, anchor.shiftFrom == nil else { return nil }
        return bedtimeNudge(night.bed, anchor.windDown)
    }
    func bedtimeNudge(_ bed: LocalTime, _ windDown: Span) -> String {
        let nudge = Anchor.windDownTime(windDown, before: bed)
        return say("To bed at \(bed); the nudge comes \(earlier(windDown)) earlier, at \(nudge).")
    }
    private func earlier(_ span: Span) -> Message {
        let minutes = Int(span.seconds / 60)
        guard span == .minutes(minutes), minutes % 60 > 0 else { return .short(span) }
        return Message(minutes, one: "1 minute", other: "\(minutes) minutes")
    }
    func comesOn(_ machines: String) -> String { say("comes on \(machines)") }
    func isOnItsWay(_ goal: String) -> String {
        say("On the way to \(goal), a quarter of an hour at a time, as your mornings allow.")
    }
    func mayStay(_ cue: String) -> String {
        say(
            "Staying here is fine too: put these times in the schedule (\(cue)) and remove shiftFrom."
        )
    }
    func comesShifted(_ label: String) -> String {
        say("The clock skips \(label); it comes that much later.")
    }
}

extension Words {
    func clockSkips(_ label: String) -> String { say("the clock skips \(label)") }
    func afterWaiting(_ reason: String) -> String { say("after waiting (\(reason))") }
    var openWithout: String { say("open, without a notification of its own") }
    func letsGo(_ reason: String) -> String { say("let go (\(reason))") }
    var noSuchRange: String { say("--until has to be after --from, both between 1970 and 2199") }
}

extension Words {
    func badExpression(at column: Int, _ expected: Expectation) -> String {
        say("character \(column): expected \(Message(expected: expected))")
    }
    func noSuchZone(_ name: String) -> String {
        say("no such time zone: \(name) (for example UTC or Europe/Amsterdam)")
    }
    var isPast: String { say("It is in the past, and does not come again.") }
    var neverElapses: String { say("It never comes.") }
    var lastElapse: String { say("After that it does not come again.") }
}

extension Words {
    func inTime(_ length: String) -> String { say("in \(length)") }
    func inSession(_ anchor: String, _ until: String) -> String {
        say("\(anchor) is running, until \(until)")
    }
}
