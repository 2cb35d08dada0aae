// Days and months by name, for the sentences they stand in.

package import CivilTime

extension Message {
    package static func weekday(_ day: Weekday) -> Message {
        switch day {
        case .monday: Message("Monday")
        case .tuesday: Message("Tuesday")
        case .wednesday: Message("Wednesday")
        case .thursday: Message("Thursday")
        case .friday: Message("Friday")
        case .saturday: Message("Saturday")
        case .sunday: Message("Sunday")
        }
    }

    package static func shortWeekday(_ day: Weekday) -> Message {
        switch day {
        case .monday: Message("Mon")
        case .tuesday: Message("Tue")
        case .wednesday: Message("Wed")
        case .thursday: Message("Thu")
        case .friday: Message("Fri")
        case .saturday: Message("Sat")
        case .sunday: Message("Sun")
        }
    }

    /// `Mon to Wed, Fri and Sun`: runs of three days or more as one; nil for the whole week.
    package static func days(_ days: Set<Weekday>) -> Message? {
        guard days.count < Weekday.allCases.count else { return nil }
        var parts: [Message] = []
        var run: [Weekday] = []
        func close() {
            if run.count > 2, let first = run.first, let last = run.last {
                parts.append(
                    Message("\(shortWeekday(first)) to \(shortWeekday(last))", about: "days"))
            } else {
                parts += run.map(shortWeekday)
            }
            run = []
        }
        for day in Weekday.allCases {
            if days.contains(day) { run.append(day) } else { close() }
        }
        close()
        return list(parts)
    }

    /// `a, b and c`.
    package static func list(_ parts: [Message]) -> Message {
        guard let last = parts.last else { return Message(verbatim: "") }
        guard let first = parts.dropLast().first else { return last }
        let head = parts.dropFirst().dropLast().reduce(first) { Message("\($0), \($1)") }
        return Message("\(head) and \(last)")
    }

    /// - Parameter month: 1 to 12.
    package static func month(_ month: Int) -> Message {
        switch month {
        case 1: Message("January")
        case 2: Message("February")
        case 3: Message("March")
        case 4: Message("April")
        case 5: Message("May")
        case 6: Message("June")
        case 7: Message("July")
        case 8: Message("August")
        case 9: Message("September")
        case 10: Message("October")
        case 11: Message("November")
        default: Message("December")
        }
    }

    /// - Parameter month: 1 to 12.
    package static func shortMonth(_ month: Int) -> Message {
        switch month {
        case 1: Message("Jan")
        case 2: Message("Feb")
        case 3: Message("Mar")
        case 4: Message("Apr")
        case 5: Message("May", about: "short")
        case 6: Message("Jun")
        case 7: Message("Jul")
        case 8: Message("Aug")
        case 9: Message("Sep")
        case 10: Message("Oct")
        case 11: Message("Nov")
        default: Message("Dec")
        }
    }
}
