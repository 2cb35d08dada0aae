// What is said when looking ahead and back: explain, simulate, times without a daemon.

import AnchorModel
import CivilTime

extension Words {
    func isWaiting(_ due: String, _ reason: String) -> String {
        say("From \(due), waiting: \(reason).")
    }
    func wasPutOff(_ due: String, _ back: String) -> String { say("From \(due), back \(back).") }
    func isOpen(_ due: String) -> String { say("Open, from \(due).") }
    func wasAnswered(_ due: String, _ answer: String) -> String { say("Last \(due): \(answer).") }
    func wasLetGo(_ due: String, _ reason: String) -> String {
        say("Last \(due), let go: \(reason).")
    }
    func cameLater(_ shown: String, _ reason: String?) -> String {
        reason.map { say("Shown \(shown), after waiting (\($0)).") }
            ?? say("Shown \(shown), a little later.")
    }
    func cameWith(_ other: String, _ reason: String?) -> String {
        reason.map {
            say("Waited (\($0)) and came together with \(other), which had the bubble.")
        } ?? say("Came together with \(other), which had the bubble.")
    }
    func comesNext(_ time: String) -> String { say("Next \(time).") }
    func comesOn(_ machines: String) -> String { say("comes on \(machines)") }
    func isOnItsWay(_ goal: String) -> String {
        say("On the way to \(goal), a quarter of an hour at a time, as your mornings allow.")
    }
    func mayStay(_ cue: String) -> String {
        say("Staying here is fine too: write \(cue) into the schedule, and leave shiftFrom out.")
    }
    func comesShifted(_ label: String) -> String {
        say("The clock skips \(label), so it comes that much after it.")
    }
}

extension Words {
    func clockSkips(_ label: String) -> String { say("the clock skips \(label)") }
    func afterWaiting(_ reason: String) -> String { say("after waiting (\(reason))") }
    var openWithout: String { say("open, without a bubble of its own") }
    func letsGo(_ reason: String) -> String { say("let go (\(reason))") }
    var noSuchRange: String { say("--until comes after --from, both from 1970 to 2199.") }
}

extension Words {
    func badExpression(at column: Int, _ expected: Expectation) -> String {
        say("character \(column): expected \(Message(expected: expected))")
    }
    func noSuchZone(_ name: String) -> String {
        say("\(name) is no time zone on this machine (UTC, or a name such as Europe/Amsterdam).")
    }
    var isPast: String { say("It lies in the past, and does not come again.") }
    var neverElapses: String { say("It never comes.") }
    var lastElapse: String { say("After that it does not come again.") }
}

extension Words {
    func inTime(_ length: String) -> String { say("in \(length)") }
    func inSession(_ anchor: String, _ until: String) -> String {
        say("\(anchor) runs, until \(until)")
    }
}
