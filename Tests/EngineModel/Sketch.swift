// A schedule as the model draws it: whole minutes and plain choices, from which both the engine's
// schedule and the reference's own plan are made. Decides nothing.

import AnchorEngine
import AnchorModel
import CivilTime

/// A stretch of the day, in minutes since midnight.
struct Stretch: Hashable {
    var from: Int
    var until: Int
    var value: DailyWindow { DailyWindow(from: clock(from), until: clock(until)) }
}

/// When; all numbers are minutes (of the day, or long).
enum CueSketch: Hashable {
    case at([Int])
    /// `Mon,Tue 08:05`, or every few minutes of some hours: `01..04:0/20`.
    case calendar(days: Set<Weekday>, at: Int)
    case repeating(hours: ClosedRange<Int>, step: Int)
    case times(Int, Stretch)
    case every(Int, Stretch)
    case after(String, delay: Int, by: Int?)
    case bed(Int, wake: Int)
}

struct AnchorSketch: Hashable {
    var kind: Kind
    var cue: CueSketch
    /// All of them beside a calendar expression.
    var dates = DatesSketch()
    var grace: Int?
    var openFor: Int?
    var window: Stretch?
    var windDown = 45
    /// A place in the list of zones; nil floats.
    var zone: Int?
    /// What the plan does not depend on.
    var snooze = 10
    var title: String?
    var enabled = true
    var unless: [String] = []

    /// The same to the plan: what is on the screen may stay there.
    func plansAs(_ other: AnchorSketch) -> Bool {
        kind == other.kind && cue == other.cue && dates == other.dates && grace == other.grace
            && openFor == other.openFor && window == other.window && windDown == other.windDown
            && zone == other.zone
    }

    func value(_ id: String) -> Anchor {
        Anchor(
            id: id, kind: kind, cue: cue.value, dates: dates.value, title: title,
            windDown: .minutes(windDown),
            snooze: .minutes(snooze), grace: grace.map { .minutes($0) },
            openFor: openFor.map { .minutes($0) }, window: window?.value,
            timeZone: zone.map { Atlas.zoneNames[$0] }, enabled: enabled, unless: unless)
    }
}

struct Sketch: Hashable {
    /// Named a, b, c and d; an anchor keeps its place for its whole life.
    var anchors: [AnchorSketch]
    var quiet: Stretch?
    var perDay: Int?
    var apart: Int?
    var dayStart = 240
    var unless: [String] = []

    static let ids = ["a", "b", "c", "d"]

    var schedule: Schedule {
        Schedule(
            dayStartsAt: clock(dayStart), quiet: quiet?.value,
            budget: Budget(perDay: perDay, apart: apart.map { .minutes($0) }),
            anchors: zip(Sketch.ids, anchors).map { $1.value($0) }, unless: unless)
    }
}

extension CueSketch {
    var isCalendar: Bool {
        switch self {
        case .calendar, .repeating: true
        case .at, .times, .every, .after, .bed: false
        }
    }

    var value: Cue {
        switch self {
        case .at(let times): return .at(times.map(clock))
        case .calendar(let days, let at): return calendar("\(names(days)) \(hhmm(at))")
        case .repeating(let hours, let step):
            return calendar(
                "\(padded(hours.lowerBound, 2))..\(padded(hours.upperBound, 2)):0/\(step)")
        case .times(let count, let window): return .times(count, between: window.value)
        case .every(let step, let window): return .every(.minutes(step), between: window.value)
        case .after(let word, let delay, let by):
            return .after(word, delay: .minutes(delay), by: by.map(clock))
        case .bed(let bed, let wake): return .bedtime(bed: clock(bed), wake: clock(wake))
        }
    }

    private func calendar(_ text: String) -> Cue {
        guard let expression = try? CalendarExpression(text, isZone: { _ in false }) else {
            preconditionFailure("the model wrote \(text)")
        }
        return .calendar(expression)
    }

    private func names(_ days: Set<Weekday>) -> String {
        days.sorted().map(\.abbreviation).joined(separator: ",")
    }
}

func clock(_ minuteOfDay: Int) -> LocalTime {
    LocalTime(hour: minuteOfDay / 60, minute: minuteOfDay % 60) ?? .midnight
}
