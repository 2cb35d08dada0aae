// What another schedule changes in the next seven days: times that come and times that go. The daemon's
// own planning, without anybody in it.

import AnchorModel
import CivilTime
import HostSystem

struct WeekChanges {
    private struct Row: Hashable {
        let anchor: String
        /// In the day, for the order of rows; -1 for what waits for an event alone.
        let minute: Int
        let when: String
    }

    /// Today's later ones and six more days: each day of the week once.
    private static let days = 7

    private let session: Session
    private let zones: ZoneFiles

    init(_ session: Session) {
        self.session = session
        zones = ZoneFiles(environment: session.environment)
    }

    /// `+ move  08:30  Mon..Fri` and `- ...`, by anchor and time; empty when no time changes.
    func lines(from before: Schedule, to after: Schedule) -> [String] {
        let old = week(of: before)
        let new = week(of: after)
        var lines: [(row: Row, sign: String, days: Set<Weekday>)] = []
        for row in Set(old.keys).union(new.keys) {
            let left = (old[row] ?? []).subtracting(new[row] ?? [])
            let come = (new[row] ?? []).subtracting(old[row] ?? [])
            if !left.isEmpty { lines.append((row, "-", left)) }
            if !come.isEmpty { lines.append((row, "+", come)) }
        }
        lines.sort {
            ($0.row.anchor, $0.row.minute, $0.sign) < ($1.row.anchor, $1.row.minute, $1.sign)
        }
        let name = lines.map(\.row.anchor.columns).max() ?? 0
        let when = lines.map(\.row.when.columns).max() ?? 0
        return lines.map { line in
            "  \(line.sign) " + Output.padded(line.row.anchor, name) + "  "
                + Output.padded(line.row.when, when) + "  " + words(line.days)
        }
    }

    private func week(of schedule: Schedule) -> [Row: Set<Weekday>] {
        let host = SimulateVerb.hostName()
        let anchors = schedule.anchors.filter { anchor in
            anchor.enabled && (anchor.only.isEmpty || anchor.only.contains(host))
        }
        var named: [String: TimeZoneRules] = [:]
        for name in Set(schedule.zoneNames) { named[name] = zones.rules(name) }
        let clock = session.clock
        let planner = Planner(
            anchors: anchors, zones: ZoneTable(local: clock.rules, named: named),
            schedule: schedule, events: [:])
        var rows: [Row: Set<Weekday>] = [:]
        for day in 0..<WeekChanges.days {
            let date = clock.today.adding(days: day)
            for slot in planner.slots(on: date) where slot.due > clock.now {
                let local = clock.rules.local(at: slot.due).time
                let row = Row(
                    anchor: slot.key.anchor, minute: local.hour * 60 + local.minute,
                    when: words(local, anchors[slot.anchor]))
                rows[row, default: []].insert(date.weekday)
            }
            // What waits for an event alone has no time ahead of it.
            for anchor in anchors {
                guard case .after(let event, _, nil) = anchor.cue else { continue }
                let row = Row(
                    anchor: anchor.id, minute: -1, when: session.words.followsEvent(event, nil))
                rows[row, default: []].insert(date.weekday)
            }
        }
        return rows
    }

    private func words(_ time: LocalTime, _ anchor: Anchor) -> String {
        guard case .after(let event, _, _) = anchor.cue else {
            return session.words.say("\(time.minutes)")
        }
        return session.words.followsEvent(event, time)
    }

    private func words(_ days: Set<Weekday>) -> String {
        guard days.count < WeekChanges.days else { return session.words.everyDay }
        // Runs of three or more as systemd writes them.
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
            return names.count < 3 ? names : ["\(names[0])..\(names[names.count - 1])"]
        }.joined(separator: ",")
    }
}
