// A calendar expression of systemd.time(7), `Mon..Fri 07:30`: which wall-clock times it names, in
// systemd's grammar and normal form. Pure; the rules of a zone are given, and no clock is read.

package struct CalendarExpression: Hashable, Sendable, CustomStringConvertible {
    /// systemd's own range; the search for an elapse ends after the last year.
    package static let years = 1970...2199

    /// The normalised form, as `systemd-analyze calendar` prints it.
    package let description: String
    /// `UTC` or the file's name; nil: the local zone. `next` is given the rules of this zone.
    package let zoneName: String?
    /// `*` or `/` in hour or minute: labels that do not exist are dropped, not shifted.
    package let repeatsWithinDay: Bool

    /// Nil: every year.
    let yearList: [CalendarComponent]?
    /// Bit n: month n, day n (or the n-th last day), hour n, minute n.
    let months: UInt64
    let days: UInt64
    let daysCountFromEnd: Bool
    let hours: UInt64
    let minutes: UInt64
    /// Microseconds within the minute.
    let secondList: [CalendarComponent]
    let firstSecond: Int
    let weekdays: WeekdayMask

    /// `isZone` says whether a name is a time zone with a file. The abbreviations of the local
    /// zone (`CEST`), which systemd takes in some processes and not in others, are refused.
    package init(
        _ text: String, isZone: (String) -> Bool
    ) throws(CalendarExpressionError) {
        self = try CalendarReader.read(text, isZone: isZone)
    }

    init(_ parts: CalendarParts) throws(TextError) {
        // `~*` is every day as well.
        daysCountFromEnd = parts.daysCountFromEnd && parts.day != nil
        let dayField: CalendarField = daysCountFromEnd ? .dayFromEnd : .day
        let year = try CalendarField.year.normalized(parts.year)
        let month = try CalendarField.month.normalized(parts.month)
        let day = try dayField.normalized(parts.day)
        let hour = try CalendarField.hour.normalized(parts.hour)
        let minute = try CalendarField.minute.normalized(parts.minute)
        let second = try CalendarField.second.normalized(parts.second)

        zoneName = parts.zoneName
        yearList = year
        months = CalendarExpression.mask(month, .month)
        days = CalendarExpression.mask(day, dayField)
        hours = CalendarExpression.mask(hour, .hour)
        minutes = CalendarExpression.mask(minute, .minute)
        secondList = second ?? [CalendarComponent(start: 0, stop: nil, step: 1_000_000)]
        firstSecond = secondList.map(\.start).min() ?? 0
        weekdays = parts.weekdays.isEmpty ? .all : parts.weekdays
        repeatsWithinDay = [hour, minute].contains { list in
            list?.contains { $0.repeats(unit: 1) } ?? true
        }

        let dayText = CalendarExpression.print(day, dayField)
        var words = weekdays == .all ? [] : [weekdays.description]
        words.append(
            CalendarExpression.print(year, .year) + "-" + CalendarExpression.print(month, .month)
                + (daysCountFromEnd ? "~" : "-") + dayText)
        words.append(
            [
                CalendarExpression.print(hour, .hour), CalendarExpression.print(minute, .minute),
                CalendarExpression.print(second, .second),
            ].joined(separator: ":"))
        if let zoneName { words.append(zoneName) }
        description = words.joined(separator: " ")
    }

    private static func print(_ list: [CalendarComponent]?, _ field: CalendarField) -> String {
        list.map { $0.map { $0.print(field) }.joined(separator: ",") } ?? "*"
    }

    private static func mask(_ list: [CalendarComponent]?, _ field: CalendarField) -> UInt64 {
        var bits: UInt64 = 0
        guard let list else {
            for value in field.range { bits |= 1 << UInt64(value) }
            return bits
        }
        for component in list {
            // A repeat in days from the end goes on towards the end: downwards.
            let downwards = field == .dayFromEnd && component.stop == nil
            let last =
                component.stop ?? (downwards ? field.range.lowerBound : field.range.upperBound)
            let step = max(component.step, 1)
            let end = component.step == 0 ? component.start : last
            for value in stride(from: component.start, through: end, by: downwards ? -step : step) {
                bits |= 1 << UInt64(value)
            }
        }
        return bits
    }
}

/// An expression as written, before it is normalised and checked; nil stands for `*`.
struct CalendarParts {
    var weekdays = WeekdayMask(bits: 0)
    var year: [CalendarComponent]?
    var month: [CalendarComponent]?
    var day: [CalendarComponent]?
    var daysCountFromEnd = false
    var hour: [CalendarComponent]?
    var minute: [CalendarComponent]?
    var second: [CalendarComponent]?
    var zoneName: String?
}
