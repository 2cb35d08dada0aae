// The rules of one time zone: which offset holds when, and what a wall-clock reading means.
// Pure: the bytes of the zone's file are given; never reads a file, a clock or the environment.

/// A stretch of time with one offset: `start ..< end` in seconds since 1970.
struct TimeZoneSegment: Hashable {
    var start: Int64
    var end: Int64
    /// Seconds east of UTC.
    var offset: Int64

    /// Where the stretch begins and ends on the zone's own clock.
    var localStart: Int64 { start + offset }
    var localEnd: Int64 { end + offset }
}

extension Int64 {
    /// Twice as far as any transition may be, and far from overflow when an offset is added.
    static let distantPast: Int64 = -(1 << 60)
    static let distantFuture: Int64 = 1 << 60
}

/// Queries do not allocate: a binary search in the table, the footer's rule in O(1) after it.
package struct TimeZoneRules: Hashable, Sendable {
    package let name: String
    /// Whether other machines find the same rules under this name.
    package let isNamed: Bool
    /// Seconds since 1970 at which the offset changes, ascending.
    private let transitions: [Int64]
    /// `offsets[0]` holds before the first transition, `offsets[i + 1]` from `transitions[i]` on.
    private let offsets: [Int32]
    /// From `tableEnd` on (always, without a table) the footer decides.
    private let tableEnd: Int64
    private let footer: PosixTimeZone?

    package static let utc = TimeZoneRules(
        name: "UTC", isNamed: true, TZifData(transitions: [], offsets: [0], footer: nil))

    /// Reads a TZif file's bytes (RFC 9636, versions 1 to 4).
    package init(name: String, isNamed: Bool = true, tzif: [UInt8]) throws(TZifError) {
        self.init(name: name, isNamed: isNamed, try TZifReader.read(tzif))
    }

    /// Always the same offset: `+01:00`, as `mark(at:)` writes it. Up to a day from UTC.
    package init?(offset text: some StringProtocol) {
        let digits = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let sign = text.first, sign == "+" || sign == "-", digits.count == 2,
            digits.allSatisfy({ $0.utf8.count == 2 }), let hours = decimal(digits[0]), hours < 24,
            let minutes = decimal(digits[1]), minutes < 60
        else { return nil }
        let seconds = Int32(hours * 3600 + minutes * 60)
        self.init(
            name: String(text), isNamed: false,
            TZifData(transitions: [], offsets: [sign == "-" ? -seconds : seconds], footer: nil))
    }

    private init(name: String, isNamed: Bool, _ data: TZifData) {
        var transitions: [Int64] = []
        var offsets: [Int32] = Array(data.offsets.prefix(1))
        // A transition may change the abbreviation alone; here offsets count.
        for (time, offset) in zip(data.transitions, data.offsets.dropFirst())
        where offset != offsets.last {
            transitions.append(time)
            offsets.append(offset)
        }
        self.name = name
        self.isNamed = isNamed
        self.transitions = transitions
        self.offsets = offsets
        self.footer = data.footer
        tableEnd = data.footer == nil ? .distantFuture : data.transitions.last ?? .distantPast
    }

    /// What a row of history carries as its zone: the name, or where it has none, or one that holds on this
    /// machine alone, the offset of that moment as `+01:00` (to the minute, as RFC 3339 has it).
    package func mark(at instant: Instant) -> String {
        guard !isNamed else { return name }
        let offset = offset(at: instant)
        let minutes = abs(offset) / 60
        return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
    }

    /// Seconds east of UTC.
    package func offset(at instant: Instant) -> Int {
        Int(segment(at: instant.seconds).offset)
    }

    package func local(at instant: Instant) -> LocalMoment {
        let offset = segment(at: instant.seconds).offset
        let second = instant.seconds + offset
        let microsecond =
            floorMod(second, 86_400) * 1_000_000 + floorMod(instant.microseconds, 1_000_000)
        return LocalMoment(
            date: LocalDate(dayNumber: Int(floorDiv(second, 86_400))),
            time: LocalTime(microsecondOfDay: microsecond) ?? .midnight, offset: Int(offset))
    }

    /// Dates are taken as at most 273,000 years from 1970 (an instant's own range).
    package func resolve(_ date: LocalDate, _ time: LocalTime) -> Resolution {
        let day = TimeZoneRules.localSecond(date)
        let local = day + time.microseconds / 1_000_000
        let fraction = time.microseconds % 1_000_000
        func instant(_ offset: Int64) -> Instant {
            Instant(microseconds: (local - offset) * 1_000_000 + fraction)
        }

        var segment = firstSegment(showing: local)
        // Invariant: the reading is not before this stretch's local start, and each round moves
        // to a later stretch; a stretch that starts 25 h after the reading ends the search.
        while local >= segment.localEnd {
            let next = self.segment(at: segment.end)
            if local < next.localStart {
                return .gap(
                    shifted: instant(segment.offset),
                    length: .seconds(Int(next.offset - segment.offset)))
            }
            segment = next
        }
        guard let later = laterOffset(showing: local, after: segment) else {
            return .unique(instant(segment.offset))
        }
        return .overlap(first: instant(segment.offset), second: instant(later))
    }

    /// The "compatible" rule (RFC 5545 3.3.5, java.time, Temporal): in a gap later by its length,
    /// in an overlap the first pass.
    package func instant(_ date: LocalDate, _ time: LocalTime) -> Instant {
        switch resolve(date, time) {
        case .unique(let i), .gap(let i, _), .overlap(let i, _): i
        }
    }

    /// False for a date the zone jumped over (Apia 2011-12-30).
    package func exists(_ date: LocalDate) -> Bool {
        let midnight = TimeZoneRules.localSecond(date)
        var segment = firstSegment(showing: midnight)
        while segment.localEnd <= midnight { segment = self.segment(at: segment.end) }
        return segment.localStart < midnight + 86_400
    }

    /// The next instant at which the offset changes; nil when it never does again.
    package func nextTransition(after instant: Instant) -> Instant? {
        var segment = segment(at: instant.seconds)
        // Invariant: each round starts at a later change. In the table every one but its end
        // changes the offset; a footer changes it twice a year or (daylight saving all year)
        // never, and eight years of two changes, one of them a leap year, are enough to tell.
        for _ in 0..<16 {
            guard segment.end < TimeZoneRules.lastSecond else { return nil }
            let next = self.segment(at: segment.end)
            if next.offset != segment.offset { return Instant(seconds: segment.end) }
            segment = next
        }
        return nil
    }
}

extension TimeZoneRules {
    /// The last whole second an instant can hold.
    private static let lastSecond = Int64.max / 1_000_000

    /// Midnight as if in UTC; the clamp keeps microseconds within Int64.
    private static func localSecond(_ date: LocalDate) -> Int64 {
        Int64(min(max(date.dayNumber, -100_000_000), 100_000_000)) * 86_400
    }

    /// An offset is less than 26 h, so a clock cannot show the reading before this stretch.
    private func firstSegment(showing local: Int64) -> TimeZoneSegment {
        segment(at: local - 93_600)
    }

    /// The offset of the last later stretch that shows the reading again.
    private func laterOffset(showing local: Int64, after first: TimeZoneSegment) -> Int64? {
        var segment = first
        var found: Int64?
        // No offset is below -25 h: a stretch that starts later cannot show the reading.
        while segment.end <= local + 90_000 {
            segment = self.segment(at: segment.end)
            if (segment.localStart..<segment.localEnd).contains(local) { found = segment.offset }
        }
        return found == first.offset ? nil : found
    }

    func segment(before segment: TimeZoneSegment) -> TimeZoneSegment? {
        segment.start > .distantPast ? self.segment(at: segment.start - 1) : nil
    }

    func segment(at second: Int64) -> TimeZoneSegment {
        if let footer, second >= tableEnd {
            var segment = footer.segment(at: second)
            segment.start = max(segment.start, tableEnd)
            return segment
        }
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return TimeZoneSegment(
            start: low == 0 ? .distantPast : transitions[low - 1],
            end: low == transitions.count ? tableEnd : transitions[low],
            offset: Int64(offsets[low]))
    }
}
