// Which sleep was the night of a day, and which were naps. A night with one side missing is unknown and is not
// made; nothing is guessed here.

package import CivilTime

/// What is noted of one night.
package struct NotedNight: Hashable, Sendable {
    /// The local date on which its window begins: that of the evening, or the one it was said about.
    package let day: LocalDate
    package fileprivate(set) var night: Sleep?
    /// Said to be without sleep.
    package fileprivate(set) var isSleepless = false
    /// Where there is no night: the one half that is known.
    package fileprivate(set) var bed: NightEvent?
    package fileprivate(set) var wake: NightEvent?
    /// Sleep outside the night, in order; kept, and never part of one.
    package fileprivate(set) var naps: [Sleep] = []

    /// A nap alone says nothing about the night.
    package var saysNothing: Bool { night == nil && !isSleepless && bed == nil && wake == nil }
}

package enum NightFinder {
    /// Shorter is a nap, longer is a forgotten note (science 2.0).
    package static let lengths = 60...960
    /// Up for less than this does not count as up (science 2.0), in minutes.
    package static let leastGap = 30

    /// In order of their days; nights with a side unknown are not among them.
    package static func nights(_ events: [NightEvent], in window: NightWindow) -> [SleepNight] {
        noted(events) { _ in window }.compactMap { SleepNight($0, window) }
    }

    /// Every day that anything is noted of, in order.
    /// - Parameter window: that of the night around an instant.
    package static func noted(
        _ events: [NightEvent], _ window: @escaping (Instant) -> NightWindow
    ) -> [NotedNight] {
        var search = NightSearch(window: window)
        search.run(events.sorted { $0.at < $1.at })
        return search.days.keys.sorted().compactMap { search.days[$0] }
    }
}

private struct NightSearch {
    let window: (Instant) -> NightWindow
    var days: [LocalDate: NotedNight] = [:]

    /// A sleep with nothing of the planned night is one from here on: after a feast somebody sleeps by day.
    private static let leastByDay = Span.hours(3)

    init(window: @escaping (Instant) -> NightWindow) { self.window = window }

    /// A night that was said is never overruled by what is logged: the words of a day come first where they
    /// make one.
    mutating func run(_ events: [NightEvent]) {
        var rest = events.filter { $0.day == nil }
        for (day, words) in Dictionary(grouping: events.filter { $0.day != nil }, by: \.day) {
            guard let day else { continue }
            let said = said(day, words)
            if said.saysNothing { rest += words } else { days[day] = said }
        }
        rest.sort { $0.at < $1.at }
        let pairs = SleepPairs(rest, window)
        for (day, sleeps) in Dictionary(grouping: pairs.sleeps, by: day) { add(sleeps, to: day) }
        for event in pairs.alone { add(event) }
        for event in rest where event.what == .sleepless {
            var noted = noted(day(event))
            guard noted.saysNothing else { continue }
            noted.isSleepless = true
            days[noted.day] = noted
        }
    }

    private func noted(_ day: LocalDate) -> NotedNight { days[day] ?? NotedNight(day: day) }

    private func day(_ event: NightEvent) -> LocalDate {
        event.day ?? window(event.at).day(of: event.local)
    }

    private func day(_ sleep: Sleep) -> LocalDate {
        sleep.bed.day ?? sleep.wake.day ?? day(sleep.bed)
    }

    private func said(_ day: LocalDate, _ words: [NightEvent]) -> NotedNight {
        let sleeps = SleepPairs(words, window).sleeps
        var noted = NotedNight(day: day)
        noted.night = best(sleeps, day) { _, _ in true }
        noted.isSleepless = noted.night == nil && words.contains { $0.what == .sleepless }
        if noted.night != nil { noted.naps = sleeps.filter { $0 != noted.night } }
        return noted
    }

    private mutating func add(_ sleeps: [Sleep], to day: LocalDate) {
        var noted = noted(day)
        let isKnown = !noted.saysNothing
        if !isKnown {
            noted.night = best(sleeps, day) { planned, sleep in
                planned > 0 || sleep.length >= NightSearch.leastByDay
            }
        }
        for sleep in sleeps where sleep != noted.night {
            let minutes = minutes(sleep, day)
            if let night = noted.night, isKnown, night.overlaps(sleep) {
                // The same night once more, in another program's words.
                continue
            }
            if noted.isSleepless, window(sleep.bed.at).planned(of: minutes) > 0 { continue }
            if sleep.length >= .minutes(60), !NightFinder.lengths.contains(minutes.count) {
                // By a clock that was moved on the way: nobody can say how long it was.
                guard noted.saysNothing else { continue }
                noted.bed = sleep.bed
                noted.wake = sleep.wake
                continue
            }
            noted.naps.append(sleep)
        }
        noted.naps.sort { $0.bed.at < $1.bed.at }
        days[day] = noted
    }

    /// First to bed, last up (science 2.0).
    private mutating func add(_ event: NightEvent) {
        var noted = noted(day(event))
        guard noted.night == nil, !noted.isSleepless else { return }
        if event.what == .bed { noted.bed = noted.bed ?? event } else { noted.wake = event }
        days[noted.day] = noted
    }

    // MARK: Choosing

    /// Most of the planned night, then the longest; the first of two that are alike.
    private func best(
        _ sleeps: [Sleep], _ day: LocalDate, where fits: (Int, Sleep) -> Bool
    ) -> Sleep? {
        var best: (sleep: Sleep, planned: Int)?
        for sleep in sleeps {
            let minutes = minutes(sleep, day)
            let planned = window(sleep.bed.at).planned(of: minutes)
            guard NightFinder.lengths.contains(minutes.count), fits(planned, sleep) else {
                continue
            }
            if let best, (planned, sleep.length) <= (best.planned, best.sleep.length) { continue }
            best = (sleep, planned)
        }
        return best?.sleep
    }

    /// By the clock; empty where it went backwards on a journey.
    private func minutes(_ sleep: Sleep, _ day: LocalDate) -> Range<Int> {
        let window = window(sleep.bed.at)
        let from = window.minute(of: sleep.bed.local, on: day)
        return from..<max(from, window.minute(of: sleep.wake.local, on: day))
    }
}

extension SleepNight {
    /// As numbers; nil for a night of which one side is unknown.
    package init?(_ noted: NotedNight, _ window: NightWindow) {
        guard let night = noted.night else {
            guard noted.isSleepless else { return nil }
            self.init(day: noted.day, bed: 0, wake: 0, origin: window.origin)
            return
        }
        let minute = { (event: NightEvent) in window.minute(of: event.local, on: noted.day) }
        let begun = minute(night.bed)
        // A night of its own day may lie outside this window: it counts by what the clock showed.
        let bed = floorMod(begun, Clock.day)
        let gaps = night.gaps.compactMap { gap -> Range<Int>? in
            let (from, until) = (minute(gap.up) + bed - begun, minute(gap.back) + bed - begun)
            return until - from >= NightFinder.leastGap ? from..<until : nil
        }
        self.init(
            day: noted.day, bed: bed, wake: bed + minute(night.wake) - begun,
            duration: Double(night.length.microseconds) / 60_000_000, gaps: gaps,
            origin: window.origin, morning: night.wake.local.date)
    }
}
