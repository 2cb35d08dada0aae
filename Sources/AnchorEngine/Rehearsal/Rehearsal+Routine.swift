// A machine's ordinary days: asleep for a part of each, events at their times. Drives a rehearsal
// through them and decides nothing itself.

package import AnchorModel
package import CivilTime

/// What every day of a rehearsal is like; clock times are local.
package struct Routine: Sendable {
    package struct Event: Sendable {
        package let word: String
        package let time: LocalTime
        package init(word: String, time: LocalTime) {
            self.word = word
            self.time = time
        }
    }

    package var asleep: DailyWindow?
    package var events: [Event]

    package init(asleep: DailyWindow? = nil, events: [Event] = []) {
        self.asleep = asleep
        self.events = events
    }
}

extension Rehearsal {
    /// Lives on until `end`, which is excluded. Told of what happened at least once a day, in order.
    package mutating func live(
        until end: Instant, _ routine: Routine, told: ([RehearsedEvent]) -> Void
    ) {
        var lines = RehearsedEvents()
        var date = zones.local.local(at: now.wall).date.adding(days: -1)
        let lastDate = zones.local.local(at: end).date
        while date <= lastDate {
            for point in points(on: date, routine) where point.at < end {
                reach(point, before: end)
            }
            tell(&lines, told)
            date = date.adding(days: 1)
            // Days without points of their own pass one by one too: nobody waits for ten years.
            run(before: min(end, zones.local.instant(date, .midnight)))
        }
        run(before: end)
        tell(&lines, told)
    }

    private struct Point {
        enum Kind {
            case sleep(until: Instant)
            case event(String)
        }
        let at: Instant
        let kind: Kind
    }

    private func points(on date: LocalDate, _ routine: Routine) -> [Point] {
        guard zones.local.exists(date) else { return [] }
        var points = routine.events.map {
            Point(at: zones.local.instant(date, $0.time), kind: .event($0.word))
        }
        if let asleep = routine.asleep {
            let morning = asleep.crossesMidnight ? date.adding(days: 1) : date
            let end = zones.local.instant(morning, asleep.until)
            points.append(
                Point(at: zones.local.instant(date, asleep.from), kind: .sleep(until: end)))
        }
        return points.sorted { $0.at < $1.at }
    }

    private mutating func reach(_ point: Point, before end: Instant) {
        switch point.kind {
        case .sleep(let until):
            guard until > now.wall else { return }
            run(before: point.at)
            // Asleep beyond the end: nothing more happens.
            if until < end { sleep(for: until - now.wall) } else { pass(to: max(end, now.wall)) }
        case .event(let word):
            // Before the beginning it is not known; during sleep it comes at the end of it.
            guard point.at >= began else { return }
            run(before: point.at)
            send(.wake)
            send(.request(.log(word: word, length: nil, at: nil), nil))
        }
    }

    /// Up to an instant, that instant excluded.
    private mutating func run(before end: Instant) {
        guard end > now.wall else { return }
        run(until: end - Span(microseconds: 1))
        pass(to: end)
    }

    private mutating func tell(
        _ lines: inout RehearsedEvents, _ told: ([RehearsedEvent]) -> Void
    ) {
        for observation in seen { lines.take(observation, zones, engine.schedule) }
        seen.removeAll(keepingCapacity: true)
        if !lines.ready.isEmpty { told(lines.ready) }
        lines.ready.removeAll(keepingCapacity: true)
    }
}
