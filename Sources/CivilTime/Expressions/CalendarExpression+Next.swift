// When an expression elapses: its labels as instants under a zone's rules. Away from changes of
// the offset the same as systemd; at them as design says. Every result is after the one before.

extension CalendarExpression {
    /// Strictly after; nil when it never elapses again (up to the end of 2199).
    ///
    /// `zone` holds the rules of `zoneName` where the expression names one, of the local zone
    /// otherwise; the caller finds them. At a change of the offset:
    /// - gap: a label that no clock shows comes later by the gap's length, once if another label
    ///   falls there; with `repeatsWithinDay` it is dropped, as is a date that does not exist;
    /// - overlap: the first pass only.
    package func next(after instant: Instant, in zone: TimeZoneRules) -> Instant? {
        guard instant < CalendarExpression.end else { return nil }
        var from = max(instant.microseconds + 1, CalendarExpression.start.microseconds)
        // Invariant: each round begins in a later stretch of one offset. The jump below goes to
        // within a day of the next label, so a round or three finds it however far it is.
        while true {
            let stretch = zone.segment(at: floorDiv(from, 1_000_000))
            let before = zone.segment(before: stretch)
            // What the stretch before showed already is not shown again here.
            let shown = max(
                from + microseconds(stretch.offset),
                microseconds(before?.localEnd ?? .distantPast))
            let label = label(atOrAfter: shown)
            var found: Int64?
            if let label, floorDiv(label, 1_000_000) < stretch.localEnd {
                found = label - microseconds(stretch.offset)
            }
            if let shifted = shiftedLabel(from: from, before, stretch, zone) {
                found = min(found ?? shifted, shifted)
            }
            if let found { return Instant(microseconds: found) }
            guard let label else { return nil }
            // No offset reaches 26 h: the label is not shown before this.
            from = max(microseconds(stretch.end), label - 93_600_000_000)
        }
    }

    /// The first instant at or after `from` of a label the clocks jumped over between two
    /// stretches.
    private func shiftedLabel(
        from: Int64, _ before: TimeZoneSegment?, _ after: TimeZoneSegment, _ zone: TimeZoneRules
    ) -> Int64? {
        guard !repeatsWithinDay, let before, before.localEnd < after.localStart else { return nil }
        let offset = microseconds(before.offset)
        var start = max(from + offset, microseconds(before.localEnd))
        while let label = label(atOrAfter: start), label < microseconds(after.localStart) {
            let day = floorDiv(label, LocalTime.microsecondsPerDay)
            if zone.exists(LocalDate(dayNumber: Int(day))) { return label - offset }
            start = (day + 1) * LocalTime.microsecondsPerDay
        }
        return nil
    }

    /// systemd knows no instant before 1970; 2199 has ended everywhere two days later.
    private static let start = Instant(seconds: 0)
    private static let end = Instant(
        seconds: Int64(LocalDate.dayNumber(year: years.upperBound + 1, month: 1, day: 3)) * 86_400)

    /// The bound keeps a stretch without beginning or end within Int64; it lies far outside the
    /// years above.
    private func microseconds(_ seconds: Int64) -> Int64 {
        min(max(seconds, -1_000_000_000_000), 1_000_000_000_000) * 1_000_000
    }
}
