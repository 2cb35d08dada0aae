// One recurring intention and its cue, with the defaults of its kind already filled in by the
// loader where the user wrote nothing.

package import CivilTime

package enum Kind: String, CaseIterable, Sendable {
    case movement, breathing, bedtime, rest, checkIn, reflection, custom
}

/// What makes an anchor due.
package enum Cue: Hashable, Sendable {
    /// Fixed clock times.
    case at([LocalTime])
    case calendar(CalendarExpression)
    /// n slots at the midpoints of n equal parts of the window, labelled 1...n.
    case times(Int, between: DailyWindow)
    /// Every span of elapsed time from the window's start, the end excluded.
    case every(Span, between: DailyWindow)
    /// After an event (`wake`, an anchor's id, or any logged word); `by` is when it comes anyway.
    case after(String, delay: Span, by: LocalTime?)
    case bedtime(bed: LocalTime, wake: LocalTime)

    /// The event that anchord notices by itself: somebody is up.
    package static let wakeWord = "wake"
}

package enum Growth: String, CaseIterable, Sendable { case never, ask }
package enum AfterSuspend: String, CaseIterable, Sendable { case normal, countAsDone }

package struct Anchor: Hashable, Sendable {
    /// `[a-z0-9]` words joined by `-`, `_` or `.`; 1...64 bytes. The name on the command line.
    package var id: String
    package var kind: Kind
    package var cue: Cue
    /// The dates on which the cue counts; a calendar expression has its own grammar for them.
    package var dates: DueDates
    package var title: String?
    package var why: String?
    package var ideas: [String]
    package var steps: [String]
    package var length: Span?
    package var grow: Growth
    package var windDown: Span
    /// The nights somebody has now: from there to the cue's own, step by step.
    package var shiftFrom: Night?
    package var snooze: Span
    /// How late a first showing may be; nil: the kind's own rule (breathing until `by`, bedtime until `bed`).
    package var grace: Span?
    /// How long a shown nudge stays open; nil: the kind's own rule (bedtime until `bed`).
    package var openFor: Span?
    /// Shown only inside this window of the day.
    package var window: DailyWindow?
    /// A pinned zone's name; nil floats with the machine.
    package var timeZone: String?
    package var afterSuspend: AfterSuspend
    /// As written; nil: the kind's own rule (`openness`).
    package var discreet: Bool?
    /// No practices of ours between the person's own ideas or steps.
    package var onlyMine: Bool
    /// Host names this anchor is for; empty: all.
    package var only: [String]
    package var enabled: Bool
    /// Words of the person's: held while one of them is set.
    package var unless: [String]

    package init(
        id: String, kind: Kind, cue: Cue, dates: DueDates = .all, title: String? = nil,
        why: String? = nil, ideas: [String] = [], steps: [String] = [], length: Span? = nil,
        grow: Growth = .never,
        windDown: Span = .minutes(45), shiftFrom: Night? = nil, snooze: Span = .minutes(10),
        grace: Span? = nil,
        openFor: Span? = nil, window: DailyWindow? = nil, timeZone: String? = nil,
        afterSuspend: AfterSuspend = .normal, discreet: Bool? = nil, onlyMine: Bool = false,
        only: [String] = [], enabled: Bool = true, unless: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.cue = cue
        self.dates = dates
        self.title = title
        self.why = why
        self.ideas = ideas
        self.steps = steps
        self.length = length
        self.grow = grow
        self.windDown = windDown
        self.shiftFrom = shiftFrom
        self.snooze = snooze
        self.grace = grace
        self.openFor = openFor
        self.window = window
        self.timeZone = timeZone
        self.afterSuspend = afterSuspend
        self.discreet = discreet
        self.onlyMine = onlyMine
        self.only = only
        self.enabled = enabled
        self.unless = unless
    }

    /// Whether `only` has this machine. A name with a domain and one without are the same machine
    /// when their first parts are; capitals do not matter (RFC 1123).
    package func isMeant(for host: String) -> Bool {
        func parts(_ name: String) -> [Substring] {
            name.lowercased().split(separator: ".", maxSplits: 1)
        }
        let own = parts(host)
        return only.isEmpty
            || only.contains { name in
                let wanted = parts(name)
                return wanted.count == own.count ? wanted == own : wanted.first == own.first
            }
    }
}
