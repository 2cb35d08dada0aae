// What was noted (to bed, up) as sleeps: pairs, of which those with less than an hour between them are one. Says
// nothing about which of them is a night.

package import CivilTime

package struct NightEvent: Hashable, Sendable {
    package enum What: String, Sendable {
        case bed, wake
        /// Did not sleep that night, in a person's own word.
        case sleepless
    }

    package let what: What
    package let at: Instant
    /// What the clock showed then.
    package let local: LocalDateTime
    /// The night it was said about, where it was said about one. It holds whatever the window: in a
    /// mode of night work another part of the day was the night.
    package let day: LocalDate?

    package init(_ what: What, at: Instant, local: LocalDateTime, day: LocalDate? = nil) {
        self.what = what
        self.at = at
        self.local = local
        self.day = day
    }
}

/// From going to bed to getting up, with times up in between of less than an hour.
package struct Sleep: Hashable, Sendable {
    package struct Gap: Hashable, Sendable {
        package let up: NightEvent
        package let back: NightEvent
    }

    package let bed: NightEvent
    package fileprivate(set) var wake: NightEvent
    package fileprivate(set) var gaps: [Gap] = []

    /// Elapsed time between the two.
    package var length: Span { wake.at - bed.at }
    /// What it was made of.
    package var events: [NightEvent] { [bed] + gaps.flatMap { [$0.up, $0.back] } + [wake] }

    package func overlaps(_ other: Sleep) -> Bool {
        bed.at < other.wake.at && other.bed.at < wake.at
    }
}

/// Sleeps from notes in order of time, and the notes that are no half of one.
struct SleepPairs {
    /// Longer is a forgotten note (science 2.0).
    static let longest = Span.hours(16)
    /// Up for less than this is no end of a sleep (design section 4).
    static let leastUp = Span.hours(1)
    /// A second word for the same end comes sooner.
    private static let again = Span.hours(3)

    private(set) var sleeps: [Sleep] = []
    private(set) var alone: [NightEvent] = []
    private var waiting: NightEvent?
    private let window: (Instant) -> NightWindow

    init(_ events: [NightEvent], _ window: @escaping (Instant) -> NightWindow) {
        self.window = window
        for event in events {
            switch event.what {
            case .bed: goToBed(event)
            case .wake: getUp(event)
            case .sleepless: break
            }
        }
        if let waiting { alone.append(waiting) }
        join()
    }

    /// To bed twice in a night: the first one counts (science 2.0). One by day was for a nap.
    private mutating func goToBed(_ event: NightEvent) {
        if let first = waiting {
            let isOneNight =
                day(first) == day(event)
                && window(first.at).isBedtime(first.local)
                && window(event.at).isBedtime(event.local)
            guard !isOneNight else { return }
            alone.append(first)
        }
        waiting = event
    }

    /// Up twice in a night: the last one counts. One long after it was of a nap.
    private mutating func getUp(_ event: NightEvent) {
        guard let bed = waiting else {
            guard let last = sleeps.last, day(last.bed) == day(event),
                event.at - last.bed.at <= SleepPairs.longest,
                event.at - last.wake.at <= SleepPairs.again || isInMorning(event, of: last)
            else { return alone.append(event) }
            sleeps[sleeps.count - 1].wake = event
            return
        }
        waiting = nil
        guard event.at > bed.at, event.at - bed.at <= SleepPairs.longest else {
            alone += [bed, event]
            return
        }
        sleeps.append(Sleep(bed: bed, wake: event))
    }

    private mutating func join() {
        var joined: [Sleep] = []
        for sleep in sleeps {
            guard let last = joined.last, sleep.bed.at - last.wake.at < SleepPairs.leastUp,
                sleep.wake.at - last.bed.at <= SleepPairs.longest
            else {
                joined.append(sleep)
                continue
            }
            joined[joined.count - 1].gaps.append(.init(up: last.wake, back: sleep.bed))
            joined[joined.count - 1].wake = sleep.wake
        }
        sleeps = joined
    }

    /// Of the planned night still, or not long after it.
    private func isInMorning(_ event: NightEvent, of sleep: Sleep) -> Bool {
        let window = window(sleep.bed.at)
        let minute = window.minute(of: event.local, on: day(sleep.bed))
        return minute < window.core.upperBound + NightWindow.ahead
    }

    private func day(_ event: NightEvent) -> LocalDate {
        event.day ?? window(event.at).day(of: event.local)
    }
}
