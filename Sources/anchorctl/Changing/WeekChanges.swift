// What another schedule changes in the next seven days, as lines of a terminal.

import AnchorModel
import CivilTime
import HostSystem
import ScheduleEditing

struct WeekChanges {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// `+ move  08:30  Mon..Fri` and `- ...`, by anchor and time; empty when no time changes.
    func lines(from before: Schedule, to after: Schedule) -> [String] {
        let zones = ZoneFiles(environment: session.environment)
        let week = WeekDifference(
            now: session.clock.now, rules: session.clock.rules, host: SimulateVerb.hostName(),
            zone: { zones.rules($0) })
        let rows = week.rows(from: before, to: after).map { ($0, when: words($0)) }
        let name = rows.map(\.0.anchor.columns).max() ?? 0
        let when = rows.map(\.when.columns).max() ?? 0
        return rows.map { row, time in
            "  \(row.isNew ? "+" : "-") " + Output.padded(row.anchor, name) + "  "
                + Output.padded(time, when) + "  " + words(row.days)
        }
    }

    private func words(_ row: WeekDifference.Row) -> String {
        if let event = row.event { return session.words.followsEvent(event, row.time) }
        return row.time.map { session.words.say("\($0)") } ?? ""
    }

    private func through(_ first: String, _ last: String) -> String {
        session.words.say("\(first)..\(last)")
    }

    private func words(_ days: Set<Weekday>) -> String {
        guard days.count < WeekDifference.days else {
            return session.words.say(session.words.everyDay)
        }
        // Runs of three or more in short.
        var runs: [[Weekday]] = []
        for day in Weekday.allCases where days.contains(day) {
            let before = runs.last?.last.flatMap { Weekday.allCases.firstIndex(of: $0) }
            if let before, Weekday.allCases[before...].dropFirst().first == day {
                runs[runs.count - 1].append(day)
            } else {
                runs.append([day])
            }
        }
        return runs.flatMap { run -> [String] in
            let names = run.map(session.words.weekday)
            return names.count < 3 ? names : [through(names[0], names[names.count - 1])]
        }.joined(separator: ", ")
    }
}
