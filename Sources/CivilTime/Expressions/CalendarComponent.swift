// One item of a comma list in a calendar expression: a value, a range, a repeat. Owns what it
// stands for, its normal form and its print; knows no dates.

/// `start`, `start..stop`, `start/step` or `start..stop/step`; seconds are in microseconds.
struct CalendarComponent: Hashable, Sendable {
    var start: Int
    /// The last value of a range; nil: a single value, or a repeat to the field's end.
    var stop: Int?
    /// 0: a single value.
    var step: Int
    /// Where it was read, for messages.
    var offset = 0

    /// `/` in the text, not a plain range `a..b`.
    func repeats(unit: Int) -> Bool { step > 0 && !(stop != nil && step == unit) }

    /// The smallest value at or after another; `last` ends an open repeat.
    func value(atOrAfter value: Int, last: Int) -> Int? {
        if start >= value { return start }
        guard step > 0 else { return nil }
        let steps = (value - start + step - 1) / step
        let next = start + steps * step
        return next <= stop ?? last ? next : nil
    }

    /// A stop that no step reaches moves down to the last one reached; a range of one value is
    /// that value.
    mutating func normalize() {
        guard let stop else { return }
        if stop > start, step > 0 { self.stop = stop - (stop - start) % step }
        if self.stop == start { (self.stop, step) = (nil, 0) }
    }

    func isBefore(_ other: CalendarComponent) -> Bool {
        (start, stop ?? -1, step) < (other.start, other.stop ?? -1, other.step)
    }

    func isSame(as other: CalendarComponent) -> Bool {
        (start, stop, step) == (other.start, other.stop, other.step)
    }

    func print(_ field: CalendarField) -> String {
        var text = field.print(start, width: field.width)
        if let stop { text += ".." + field.print(stop, width: field.width) }
        if repeats(unit: field.unit) { text += "/" + field.print(step, width: 1) }
        return text
    }
}

/// The parts of an expression, with systemd's limits.
enum CalendarField {
    case year, month, day
    /// The k-th last day of the month.
    case dayFromEnd
    case hour, minute
    /// In microseconds.
    case second

    var range: ClosedRange<Int> {
        switch self {
        case .year: CalendarExpression.years
        case .month: 1...12
        case .day: 1...31
        // The shortest month: every month has a 28th last day.
        case .dayFromEnd: 1...28
        case .hour: 0...23
        case .minute: 0...59
        case .second: 0...59_999_999
        }
    }

    var name: Expectation {
        switch self {
        case .year: Expectation("a year from 1970 to 2199")
        case .month: Expectation("a month from 1 to 12")
        case .day: Expectation("a day from 1 to 31")
        case .dayFromEnd: Expectation("a day from the month's end from 1 to 28")
        case .hour: Expectation("an hour from 0 to 23")
        case .minute: Expectation("a minute from 0 to 59")
        case .second: Expectation("a second from 0 to 59.999999")
        }
    }

    /// What counts as one step in a plain range.
    var unit: Int { self == .second ? 1_000_000 : 1 }
    var width: Int { self == .year ? 4 : 2 }

    func print(_ value: Int, width: Int) -> String {
        let whole = padded(value / unit, width)
        let fraction = value % unit
        return fraction == 0 ? whole : whole + "." + padded(fraction, 6)
    }

    /// The list in its normal form, or why it is none of this field's. Nil stands for `*`.
    func normalized(
        _ list: [CalendarComponent]?
    ) throws(TextError) -> [CalendarComponent]? {
        guard var list else { return nil }
        for index in list.indices {
            if self == .year {
                list[index].start = CalendarField.fullYear(list[index].start)
                list[index].stop = list[index].stop.map(CalendarField.fullYear)
            }
            list[index].normalize()
        }
        list.sort { $0.isBefore($1) }
        var unique: [CalendarComponent] = []
        for component in list where !(unique.last.map(component.isSame) ?? false) {
            unique.append(component)
        }
        for index in unique.indices {
            try validate(unique[index], place: index)
            // Equal expressions are equal wherever their items were read.
            unique[index].offset = 0
        }
        // Every second, whatever else the list says; but what it says has to be valid.
        let isEverySecond =
            self == .second && unique.contains { $0.isSame(as: CalendarField.everySecond) }
        return isEverySecond ? nil : unique
    }

    private static let everySecond = CalendarComponent(start: 0, stop: nil, step: 1_000_000)

    /// 0...69 are of this century, 70...99 of the last one.
    private static func fullYear(_ year: Int) -> Int {
        switch year {
        case 0..<70: 2000 + year
        case 70..<100: 1900 + year
        default: year
        }
    }

    /// In a list of days from the month's end systemd lowers the limit by three for each item:
    /// 28, 25, 22, ... `~10,26` is refused, and so it is here, as a file has one meaning.
    private func validate(_ component: CalendarComponent, place: Int) throws(TextError) {
        func refused(_ expected: Expectation) -> TextError {
            TextError(offset: component.offset, expected: expected)
        }
        let (lowest, last) = (range.lowerBound, range.upperBound)
        let highest = self == .dayFromEnd ? last - 3 * place : last
        let values = [component.start, component.stop ?? component.start]
        guard values.allSatisfy({ $0 >= lowest && $0 <= last }) else { throw refused(name) }
        guard values.allSatisfy({ $0 <= highest }) else {
            throw refused(
                "a day from the month's end up to \(max(highest, 0)), as item \(place + 1)")
        }
        guard component.step <= highest - lowest else {
            throw refused("a repeat that fits: \(name)")
        }
        if let stop = component.stop {
            guard component.start < stop else { throw refused("a range that ends after it begins") }
        } else if self == .dayFromEnd {
            guard component.start - component.step >= lowest else {
                throw refused("a repeat that comes at least once more before the month's end")
            }
        } else {
            guard component.start + component.step <= highest else {
                throw refused("a repeat that comes at least once more: \(name)")
            }
        }
    }
}
