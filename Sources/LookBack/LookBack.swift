// What was done and slept between two days, from rows in any order. Counts what is there; what is not
// there is unknown, and no number is made of it.

package import AnchorModel
package import CivilTime
package import Rhythm

/// Which days, and how days, nights and working weeks are told apart.
package struct LookBackFrame: Hashable, Sendable {
    package let from: LocalDate
    /// The last day.
    package let to: LocalDate
    package let dayStartsAt: LocalTime
    package let window: NightWindow
    package let workDays: Set<Weekday>

    package init(
        from: LocalDate, to: LocalDate, dayStartsAt: LocalTime, window: NightWindow,
        workDays: Set<Weekday>
    ) {
        self.from = from
        self.to = to
        self.dayStartsAt = dayStartsAt
        self.window = window
        self.workDays = workDays
    }

    /// Rows of these instants may belong to the days: a date begins up to 14 hours before the same date
    /// in UTC and ends up to 12 hours after it; a late evening ends a day later still. A night that was
    /// said begins on its date or on the next, and is at most 16 hours long.
    package var reach: Range<Instant> {
        let midnight = { (day: LocalDate) in Instant(seconds: Int64(day.dayNumber) * 86_400) }
        return midnight(from) - .hours(14)..<midnight(to.adding(days: 2)) + .hours(12 + 16)
    }
}

package struct LookBack {
    private struct Slot: Hashable {
        let anchor: String
        let day: String
        let label: String

        /// Few slots share a day and a label, and ten years are a hundred thousand of them: the anchor
        /// is compared and not hashed.
        func hash(into hasher: inout Hasher) {
            var digits = 0
            for byte in day.utf8 { digits = digits &* 16 &+ Int(byte & 15) }
            hasher.combine(digits)
            for byte in label.utf8 { digits = digits &* 31 &+ Int(byte) }
            hasher.combine(digits)
        }
    }

    private struct Answered {
        var latest: Instant
        var isAttempt: Bool
        /// Of its first attempt: begun at eight and done at two past was at eight.
        var attempt: (at: Instant, local: LocalDateTime)?

        mutating func hear(_ isAttempt: Bool, _ at: Instant, _ local: LocalDateTime) {
            if at >= latest {
                latest = at
                self.isAttempt = isAttempt
            }
            if isAttempt, attempt.map({ at < $0.at }) ?? true { attempt = (at, local) }
        }
    }

    private struct Loose {
        let at: Instant
        let local: LocalDateTime
        let act: Answer
    }

    package let frame: LookBackFrame
    private var slots: [Slot: Answered] = [:]
    private var loose: [String: [Loose]] = [:]
    private var nights: [NightEvent] = []

    package init(_ frame: LookBackFrame) {
        self.frame = frame
        // Growing would hash all of them again and again; ten years of eight a day are 6 MB for as
        // long as it takes.
        let days = frame.to.dayNumber - frame.from.dayNumber + 1
        slots.reserveCapacity(min(max(days, 1) * 8, 32_768))
    }

    /// The last answer to a slot is the one that holds.
    package mutating func add(
        _ act: Answer, anchor: String, slotDay: String?, label: String?, at: Instant,
        local: LocalDateTime
    ) {
        guard let slotDay, let label else {
            loose[anchor, default: []].append(Loose(at: at, local: local, act: act))
            return
        }
        let key = Slot(anchor: anchor, day: slotDay, label: label)
        let isAttempt = act != .notToday
        slots[key, default: Answered(latest: at, isAttempt: isAttempt)]
            .hear(isAttempt, at, local)
    }

    package mutating func add(_ event: NightEvent) { nights.append(event) }

    package var rhythm: RhythmLook {
        let isLookedAt = { (day: LocalDate) in day >= frame.from && day <= frame.to }
        let noted = NightFinder.noted(nights) { _ in frame.window }
        return RhythmLook(
            nights: noted.compactMap { SleepNight($0, frame.window) }
                .filter { isLookedAt($0.day) },
            naps: noted.flatMap(\.naps).count { isLookedAt($0.bed.local.date) }, frame: frame)
    }

    /// Those with an attempt in these days, by id.
    package var anchors: [String: AnchorLook] {
        var looks: [String: AnchorLook] = [:]
        func count(_ anchor: String, _ local: LocalDateTime) {
            let day = local.day(startingAt: frame.dayStartsAt)
            guard day >= frame.from, day <= frame.to else { return }
            looks[anchor, default: AnchorLook(from: frame.from, to: frame.to)].count(day, local)
        }
        for (slot, answered) in slots where answered.isAttempt {
            if let attempt = answered.attempt { count(slot.anchor, attempt.local) }
        }
        for (anchor, acts) in loose {
            var own = LooseActs()
            for act in acts.sorted(by: { $0.at < $1.at })
            where act.act != .notToday && own.counts(act.act, at: act.at) {
                count(anchor, act.local)
            }
        }
        return looks
    }
}

/// One anchor over the days of a frame.
package struct AnchorLook: Hashable, Sendable {
    package private(set) var attempts = 0
    /// How many on each day, from the first day on.
    package private(set) var daily: [Int]
    /// How many in each hour of the clock, from midnight.
    package private(set) var hours = [Int](repeating: 0, count: 24)
    private let from: LocalDate
    private var moments: Set<Int> = []

    /// More days than this are told by the week and the quarter of an hour: what a picture can show.
    package static let mostExactDays = 92

    /// When, as the clock showed it there: minutes from the first day's midnight, in order. Of a time longer
    /// than `mostExactDays` each quarter of an hour of a week once, in the middle of the week.
    package var acts: [Int] { moments.sorted() }

    package init(from: LocalDate, to: LocalDate) {
        self.from = from
        daily = [Int](repeating: 0, count: max(to.dayNumber - from.dayNumber + 1, 0))
    }

    /// - Parameter day: that it counts for; the clock may have been past midnight.
    mutating func count(_ day: LocalDate, _ local: LocalDateTime) {
        let place = day.dayNumber - from.dayNumber
        guard daily.indices.contains(place) else { return }
        attempts += 1
        daily[place] += 1
        hours[local.time.hour] += 1
        let minute = local.time.hour * 60 + local.time.minute
        let date = local.date.dayNumber - from.dayNumber
        moments.insert(
            daily.count <= AnchorLook.mostExactDays
                ? date * 1440 + minute : (date / 7 * 7 + 3) * 1440 + minute / 15 * 15)
    }

    /// How many different days.
    package var days: Int { daily.count { $0 > 0 } }
    package var first: LocalDate? {
        daily.firstIndex { $0 > 0 }.map { from.adding(days: $0) }
    }
    package var last: LocalDate? {
        daily.lastIndex { $0 > 0 }.map { from.adding(days: $0) }
    }
}
