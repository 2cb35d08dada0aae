// Zone files, calendar expressions and spans: what is read obeys the laws of time, and what is printed is
// read back.

import CivilTime

enum TimeFuzzers {
    /// The bytes of a TZif file.
    static func zones(_ bytes: [UInt8]) {
        guard let zone = try? TimeZoneRules(name: "Fuzz/Zone", tzif: bytes) else { return }
        var changes: [Instant] = []
        // 250,000 years: dates reach a little further.
        var instant = Instant(seconds: -8_000_000_000_000)
        while changes.count < 40, let next = zone.nextTransition(after: instant),
            next.seconds < 8_000_000_000_000
        {
            require(next > instant, "a transition that is not after")
            changes.append(next)
            instant = next
        }
        // Between clocks that jump to and fro within two days a reading can be in two places; no zone
        // of the world has such, and all that is asked is an answer.
        let isSane = zip(changes, changes.dropFirst()).allSatisfy { $1 - $0 > .days(2) }
        for change in changes {
            look(zone, at: change, isSane: isSane)
            look(zone, at: Instant(microseconds: change.microseconds - 1), isSane: isSane)
        }
        // Far on the footer's rule decides alone.
        for year in stride(from: 1900, to: 2200, by: 23) {
            guard let date = LocalDate(year: year, month: 3, day: 29) else { continue }
            look(zone, date, LocalTime(microsecondOfDay: 9_000_000_000) ?? .midnight)
        }
    }

    private static func look(_ zone: TimeZoneRules, at instant: Instant, isSane: Bool) {
        let local = zone.local(at: instant)
        require(local.offset == zone.offset(at: instant), "two offsets at one instant")
        require(zone.exists(local.date), "a date that is shown and does not exist")
        let resolution = zone.resolve(local.date, local.time)
        guard isSane else { return }
        switch resolution {
        case .unique(let found): require(found == instant, "read back as another instant")
        case .overlap(let first, let second):
            require(first < second, "the second pass is before the first")
        case .gap: require(false, "a clock that shows what it skips")
        }
    }

    private static func look(_ zone: TimeZoneRules, _ date: LocalDate, _ time: LocalTime) {
        guard case .gap(let shifted, let length) = zone.resolve(date, time) else { return }
        require(length > .seconds(0), "a gap without a length")
        require(zone.local(at: shifted).date >= date, "shifted to before")
    }

    private static let zone = TimeZoneRules(offset: "+01:00") ?? .utc

    static func calendar(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self),
            let expression = try? CalendarExpression(text, isZone: { $0 == "Europe/Amsterdam" })
        else { return }
        let again = try? CalendarExpression(
            expression.description, isZone: { $0 == "Europe/Amsterdam" })
        require(
            again?.description == expression.description, "printed as \(expression.description)")
        var instant = Instant(seconds: 1_774_000_000)
        for _ in 0..<8 {
            let next = expression.next(after: instant, in: zone)
            require(again?.next(after: instant, in: zone) == next, "printed, it elapses elsewhere")
            guard let next else { return }
            require(next > instant, "it elapses in the past")
            require(expression.includes(zone.local(at: next).date), "on a date that is not its own")
            instant = next
        }
    }

    static func spans(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        _ = try? Weekday.parseSet(text)
        guard let span = try? Span(systemd: text) else { return }
        require(span >= .seconds(0), "a length below zero")
        require((try? Span(systemd: span.description)) == span, "printed as \(span)")
    }
}
