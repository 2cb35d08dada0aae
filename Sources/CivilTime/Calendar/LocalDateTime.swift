// A date and a time of day on the wall, without a zone. Owns its text form; what it means as an
// instant is TimeZoneRules'.

package struct LocalDateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let date: LocalDate
    package let time: LocalTime

    package init(date: LocalDate, time: LocalTime) {
        self.date = date
        self.time = time
    }

    package init(_ moment: LocalMoment) { self.init(date: moment.date, time: moment.time) }

    /// `YYYY-MM-DD`, at midnight, or `YYYY-MM-DD HH:MM[:SS]` with one space; nil for anything
    /// else.
    package init?(_ text: some StringProtocol) {
        let words = text.split(
            separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = words.first, let date = LocalDate(first) else { return nil }
        self.date = date
        guard words.count > 1 else {
            time = .midnight
            return
        }
        guard let time = LocalTime(words[1]) else { return nil }
        self.time = time
    }

    package static func < (a: LocalDateTime, b: LocalDateTime) -> Bool {
        (a.date, a.time) < (b.date, b.time)
    }

    /// The day that something at this time belongs to, where days begin at `start` and not at midnight.
    package func day(startingAt start: LocalTime) -> LocalDate {
        time < start ? date.adding(days: -1) : date
    }

    package var description: String { "\(date) \(time)" }
}
