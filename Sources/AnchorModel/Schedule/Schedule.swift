// The user's schedule as a value: what the engine plans from. Loading and checking live in
// ScheduleReading; this room never sees text.

package import CivilTime

/// The whole file, checked.
package struct Schedule: Hashable, Sendable {
    package var language: Language
    /// An answer at 01:30 belongs to yesterday while this is 04:00.
    package var dayStartsAt: LocalTime
    /// As written; nil: from bed to wake where there is a bedtime anchor (`ShowingHours`).
    package var quiet: DailyWindow?
    package var budget: Budget
    package var fade: Bool
    package var except: [DateRange]
    package var modes: [String: Mode]
    package var anchors: [Anchor]
    /// How long a bubble asks to stay on the screen.
    package var bubble: Span
    /// Whether bubbles may make a sound.
    package var sound: Bool
    package var whileBusy: WhileBusy
    /// How long history is kept; nil: for good.
    package var keep: Span?
    package var history: HistoryDetail
    /// A folder that other machines of the same person have too: absolute, or `~/` and more.
    package var shared: String?
    /// Words of the person's: nothing comes while one of them is set.
    package var unless: [String]

    package init(
        language: Language = .english, dayStartsAt: LocalTime = Schedule.defaultDayStart,
        quiet: DailyWindow? = nil, budget: Budget = Budget(), fade: Bool = false,
        except: [DateRange] = [], modes: [String: Mode] = [:], anchors: [Anchor] = [],
        bubble: Span = .seconds(30), sound: Bool = false, whileBusy: WhileBusy = .hold,
        keep: Span? = nil,
        history: HistoryDetail = .words, shared: String? = nil, unless: [String] = []
    ) {
        self.language = language
        self.dayStartsAt = dayStartsAt
        self.quiet = quiet
        self.budget = budget
        self.fade = fade
        self.except = except
        self.modes = modes
        self.anchors = anchors
        self.bubble = bubble
        self.sound = sound
        self.whileBusy = whileBusy
        self.keep = keep
        self.history = history
        self.shared = shared
        self.unless = unless
    }

    /// Every word that holds something here, in the order they are written, each once.
    package var allUnless: [String] {
        let written =
            unless + (anchors + modes.values.flatMap(\.anchors)).flatMap(\.unless)
        var seen: Set<String> = []
        return written.filter { seen.insert($0).inserted }
    }

    /// 04:00, as Workrave's `day/4:00`: later than the latest evening, earlier than the first alarm.
    package static let defaultDayStart = LocalTime(hour: 4, minute: 0) ?? .midnight

    package func anchor(_ id: String) -> Anchor? { anchors.first { $0.id == id } }
}

/// What nudges do while a call or a film keeps the screen awake.
package enum WhileBusy: String, CaseIterable, Sendable { case hold, show }

/// What history stores: nothing, that something happened, or also the person's words.
package enum HistoryDetail: String, CaseIterable, Sendable { case off, counts, words }

/// At most `perDay` first bubbles a day, at least `apart` between two. Nil: no limit.
package struct Budget: Hashable, Sendable {
    package var perDay: Int?
    package var apart: Span?
    package init(perDay: Int? = nil, apart: Span? = nil) {
        self.perDay = perDay
        self.apart = apart
    }
}

/// From a clock time until another; over midnight when `until <= from`.
package struct DailyWindow: Hashable, Sendable {
    package var from: LocalTime
    package var until: LocalTime
    package init(from: LocalTime, until: LocalTime) {
        self.from = from
        self.until = until
    }
    package var crossesMidnight: Bool { until <= from }
    /// `from` is inside, `until` is not.
    package func contains(_ time: LocalTime) -> Bool {
        crossesMidnight ? time >= from || time < until : time >= from && time < until
    }
}

/// Dates without nudges; `12-25..12-26` (every year) or `2026-07-18..2026-08-09`.
package enum DateRange: Hashable, Sendable {
    case dates(LocalDate, LocalDate)
    /// Month and day, both ends included; over new year when the end is earlier.
    case yearly(from: MonthDay, until: MonthDay)

    package func contains(_ date: LocalDate) -> Bool {
        switch self {
        case .dates(let from, let until): return date >= from && date <= until
        case .yearly(let from, let until):
            let parts = date.yearMonthDay
            let this = MonthDay(month: parts.month, day: parts.day)
            return from <= until
                ? this >= from && this <= until : this >= from || this <= until
        }
    }
}

package struct MonthDay: Hashable, Comparable, Sendable {
    package var month: Int
    package var day: Int
    package init(month: Int, day: Int) {
        self.month = month
        self.day = day
    }
    package static func < (a: MonthDay, b: MonthDay) -> Bool {
        (a.month, a.day) < (b.month, b.day)
    }
}

/// A named variation: some anchors off, some replaced or added.
package struct Mode: Hashable, Sendable {
    package var off: [String]
    package var anchors: [Anchor]
    package init(off: [String] = [], anchors: [Anchor] = []) {
        self.off = off
        self.anchors = anchors
    }
}
