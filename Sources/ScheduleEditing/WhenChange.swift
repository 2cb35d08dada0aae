// What somebody wants of the moment an anchor comes, and which keys of its `when` that is: a bare time is
// the bed of a bedtime, the latest time of what follows an event, the time of anything else. Pure;
// whether the result is a schedule is the loader's to say.

package import AnchorModel
package import CivilTime

package struct WhenChange: Hashable, Sendable {
    package var times: [LocalTime] = []
    /// Said as "at": the times are the cue.
    package var isAt = false
    package var after: String?
    package var delay: Span?
    package var by: LocalTime?
    package var count: Int?
    package var every: Span?
    package var between: DailyWindow?
    package var days: Set<Weekday>?
    package var bed: LocalTime?
    package var wake: LocalTime?
    package var calendar: String?

    package init() {}

    package var isEmpty: Bool { self == WhenChange() }

    package enum Problem: Error, Hashable {
        /// Nothing says when a new anchor comes.
        case noMoment
        /// Two moments in one, as after an event and three times a day.
        case twoCues
        /// A latest time or a delay belongs to what follows an event.
        case needsEvent
        /// A window belongs to several times a day.
        case needsCount
        /// Two times of a night, and no more.
        case manyTimes
        /// An expression without one time of day in it.
        case calendar(String)
    }

    /// How long a night is where only one end of it is given: eight hours.
    private static let night = Span.hours(8)
    /// Between which hours several a day come, if nothing else is said.
    private static let workday = DailyWindow(
        from: LocalTime(hour: 9, minute: 0) ?? .midnight,
        until: LocalTime(hour: 17, minute: 0) ?? .midnight)

    /// What a `when` has to say.
    struct Keys {
        /// The key that makes the cue; nil: the one there is.
        var cue: String?
        var values: [Literal.Entry] = []
        /// Those that go.
        var gone: [String] = []
    }

    /// - Parameters:
    ///   - cue: the one there is; nil for a new anchor.
    ///   - expression: its calendar expression as it is written.
    func keys(_ kind: Kind, _ cue: Cue?, expression: String?) throws(Problem) -> Keys {
        guard !isEmpty else { throw .noMoment }
        var keys = try moment(kind, cue, expression)
        guard let days, expression == nil || keys.cue != nil, calendar == nil else { return keys }
        // Every day is what stands where nothing does.
        if days.count == Weekday.allCases.count {
            keys.gone.append("days")
        } else {
            keys.values.append(.init("days", .text(Weekday.describe(days))))
        }
        if keys.cue == nil, cue == nil { throw .noMoment }
        return keys
    }

    private func moment(
        _ kind: Kind, _ cue: Cue?, _ expression: String?
    ) throws(Problem) -> Keys {
        let isSpread = count != nil || every != nil || between != nil
        let isNight = bed != nil || wake != nil
        let cues = [isAt, after != nil, isSpread, isNight, calendar != nil]
        // A time after an event is the latest one.
        guard cues.count(where: { $0 }) - (isAt && after != nil ? 1 : 0) <= 1 else {
            throw .twoCues
        }
        if let calendar {
            return Keys(cue: "calendar", values: [.init("calendar", .text(calendar))])
        }
        if kind == .bedtime { return try night(cue) }
        if isNight { throw .twoCues }
        if isSpread { return try spread(cue) }
        if after != nil { return try event(nil) }
        if case .after? = cue, !isAt { return try event(cue) }
        guard by == nil, delay == nil else { throw .needsEvent }
        if let expression, !isAt { return try rewritten(expression) }
        guard !times.isEmpty else { return Keys() }
        return Keys(cue: "at", values: [.init("at", .texts(times.map(\.description)))])
    }

    private func night(_ cue: Cue?) throws(Problem) -> Keys {
        guard after == nil, count == nil, every == nil, between == nil else { throw .twoCues }
        guard times.count <= 2 else { throw .manyTimes }
        var bed = bed ?? times.first
        var wake = wake ?? times.dropFirst().first
        if cue == nil {
            guard bed != nil || wake != nil else { throw .noMoment }
            bed = bed ?? wake.map { WhenChange.moved($0, by: .zero - WhenChange.night) }
            wake = wake ?? bed.map { WhenChange.moved($0, by: WhenChange.night) }
        }
        var keys = Keys(cue: bed == nil && wake == nil ? nil : "bed")
        if let bed { keys.values.append(.init("bed", .text("\(bed)"))) }
        if let wake { keys.values.append(.init("wake", .text("\(wake)"))) }
        return keys
    }

    private func event(_ cue: Cue?) throws(Problem) -> Keys {
        guard times.count + (by == nil ? 0 : 1) <= 1 else { throw .manyTimes }
        var keys = Keys(cue: after == nil ? nil : "after")
        if let after { keys.values.append(.init("after", .text(after))) }
        if let delay {
            if delay == .zero {
                keys.gone.append("delay")
            } else {
                keys.values.append(.init("delay", .text("\(delay)")))
            }
        }
        if let by = by ?? times.first { keys.values.append(.init("by", .text("\(by)"))) }
        return keys
    }

    private func spread(_ cue: Cue?) throws(Problem) -> Keys {
        guard times.isEmpty, by == nil, delay == nil else { throw .twoCues }
        var standing: DailyWindow?
        var key = count != nil ? "times" : every != nil ? "every" : nil
        switch cue {
        case .times(_, let window)?:
            standing = window
            key = key ?? "times"
        case .every(_, let window)?:
            standing = window
            key = key ?? "every"
        default: break
        }
        guard let key else { throw .needsCount }
        guard count == nil || every == nil else { throw .twoCues }
        var keys = Keys(cue: key)
        if let count { keys.values.append(.init("times", .number(count))) }
        if let every { keys.values.append(.init("every", .text("\(every)"))) }
        if let window = between ?? (standing == nil ? WhenChange.workday : nil) {
            keys.values.append(
                .init("between", .list([.text("\(window.from)"), .text("\(window.until)")])))
        }
        return keys
    }

    /// Another time, or other days, in a calendar expression.
    private func rewritten(_ expression: String) throws(Problem) -> Keys {
        guard times.count <= 1 else {
            return Keys(cue: "at", values: [.init("at", .texts(times.map(\.description)))])
        }
        var parts = expression.split(separator: " ").map(String.init)
        if let time = times.first {
            guard let place = parts.firstIndex(where: { LocalTime($0) != nil }) else {
                throw .calendar(expression)
            }
            parts[place] = "\(time)"
        }
        if let days {
            let hasDays = parts.first?.first?.isLetter ?? false
            if hasDays, parts.count > 1 || (try? Weekday.parseSet(parts[0])) != nil {
                guard (try? Weekday.parseSet(parts[0])) != nil else { throw .calendar(expression) }
                parts.removeFirst()
            }
            if days.count < Weekday.allCases.count {
                parts.insert(Weekday.describe(days), at: 0)
            }
            guard !parts.isEmpty else { throw .calendar(expression) }
        }
        return Keys(values: [.init("calendar", .text(parts.joined(separator: " ")))])
    }

    static func moved(_ time: LocalTime, by span: Span) -> LocalTime {
        let sum = (time.microseconds + span.microseconds) % LocalTime.microsecondsPerDay
        let whole = sum < 0 ? sum + LocalTime.microsecondsPerDay : sum
        return LocalTime(microsecondOfDay: whole) ?? time
    }
}
