// English: looking ahead and back (explain, simulate, times without a daemon).

extension EnglishWords: ExplainWords {
    func isWaiting(_ due: String, _ reason: String) -> String { "From \(due), waiting: \(reason)." }
    func wasPutOff(_ due: String, _ back: String) -> String { "From \(due), back \(back)." }
    func isOpen(_ due: String) -> String { "Open, from \(due)." }
    func wasAnswered(_ due: String, _ answer: String) -> String { "Last \(due): \(answer)." }
    func wasLetGo(_ due: String, _ reason: String) -> String { "Last \(due), let go: \(reason)." }
    func cameLater(_ shown: String, _ reason: String?) -> String {
        "Shown \(shown)" + (reason.map { ", after waiting (\($0))." } ?? ", a little later.")
    }
    func cameWith(_ other: String, _ reason: String?) -> String {
        (reason.map { "Waited (\($0)) and came" } ?? "Came")
            + " together with \(other), which had the bubble."
    }
    func comesNext(_ time: String) -> String { "Next \(time)." }
    func comesOn(_ machines: String) -> String { "comes on \(machines)" }
    func isOnItsWay(_ goal: String) -> String {
        "On the way to \(goal), a quarter of an hour at a time, as your mornings allow."
    }
    func mayStay(_ cue: String) -> String {
        "Staying here is fine too: write \(cue) into the schedule, and leave shiftFrom out."
    }
    func comesShifted(_ label: String) -> String {
        "The clock skips \(label), so it comes that much after it."
    }
}

extension EnglishWords: SimulationWords {
    func clockSkips(_ label: String) -> String { "the clock skips \(label)" }
    func afterWaiting(_ reason: String) -> String { "after waiting (\(reason))" }
    var openWithout: String { "open, without a bubble of its own" }
    func letsGo(_ reason: String) -> String { "let go (\(reason))" }
    var noSuchRange: String { "--until comes after --from, both from 1970 to 2199." }
}

extension EnglishWords: OfflineTimeWords {
    func badExpression(at column: Int, _ expected: String) -> String {
        "character \(column): expected \(expected)"
    }
    func noSuchZone(_ name: String) -> String {
        "\(name) is no time zone on this machine (UTC, or a name such as Europe/Amsterdam)."
    }
    func noSuchTime(_ text: String) -> String {
        "\(text) is no time here (2026-03-29, \"2026-03-29 07:40\" or @1774762800)."
    }
    var isPast: String { "It lies in the past, and does not come again." }
    var neverElapses: String { "It never comes." }
    var lastElapse: String { "After that it does not come again." }
}

extension EnglishWords: MonitorWords {
    func inTime(_ length: String) -> String { "in \(length)" }
    func inSession(_ anchor: String, _ until: String) -> String { "\(anchor) runs, until \(until)" }
}
