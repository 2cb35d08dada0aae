// When an anchor comes, in words: on one line of a listing, on which dates, and where it waits for an event.

package import CivilTime

extension Anchor {
    /// "at 15:00, every other week, Mon to Fri".
    package var whenMessage: Message {
        dates.message.map { Message("\(cue.message), \($0)") } ?? cue.message
    }
}

extension DueDates {
    /// "every other week, Mon to Fri, not on 25 Dec"; nil where every date is one.
    package var message: Message? {
        let parts = [weeks?.message, Message.days(days), exceptMessage].compactMap(\.self)
        return parts.first.map { first in
            parts.dropFirst().reduce(first) { Message("\($0), \($1)") }
        }
    }

    /// More than two are a list that nobody reads on a line.
    private var exceptMessage: Message? {
        guard !except.isEmpty else { return nil }
        guard except.count <= 2 else { return Message("with \(except.count) exceptions") }
        return Message("not \(Message.list(except.map(\.message)))", about: "dates")
    }
}

extension WeekCycle {
    fileprivate var message: Message {
        switch every {
        case 1: Message("from \(from) on", about: "weeks")
        case 2: Message("every other week")
        default: Message("every \(every) weeks")
        }
    }
}

extension DateRange {
    fileprivate var message: Message {
        switch self {
        case .dates(let from, let until) where from == until: Message("on \(from)", about: "dates")
        case .dates(let from, let until):
            Message("from \(from) to \(until)", about: "dates")
        case .yearly(let from, let until) where from == until:
            Message("on \(from.message)", about: "dates")
        case .yearly(let from, let until):
            Message("from \(from.message) to \(until.message)", about: "dates")
        }
    }
}

extension MonthDay {
    fileprivate var message: Message { Message("\(day) \(Message.shortMonth(month))") }
}

extension Cue {
    package var message: Message {
        switch self {
        case .at(let times):
            return Message("at \(Message.list(times.map { Message("\($0)") }))")
        // systemd's own spelling, which the schedule has too.
        case .calendar(let expression): return Message("calendar \(expression)")
        case .times(let count, let window):
            return Message(
                count, one: "once between \(window.from) and \(window.until)",
                other: "\(count) times between \(window.from) and \(window.until)")
        case .every(let span, let window):
            return Message(
                "every \(Message.short(span)) between \(window.from) and \(window.until)")
        case .after(let word, let delay, let by):
            let event = Message.event(word)
            let start =
                delay > .zero
                ? Message("\(Message.short(delay)) after \(event)") : Message("after \(event)")
            return by.map { Message("\(start), \($0) at the latest") } ?? start
        case .bedtime(let bed, let wake): return Message.night(bed: bed, wake: wake)
        }
    }
}

extension Message {
    package static func night(bed: LocalTime, wake: LocalTime) -> Message {
        Message("to bed \(bed), up \(wake)")
    }

    /// What an anchor comes after: getting up, or a word of the person's own.
    package static func event(_ word: String) -> Message {
        word == Cue.wakeWord ? Message("getting up") : Message(verbatim: word)
    }

    /// `1h 30min`: whole hours and minutes as systemd writes them, in the language's letters.
    package static func short(_ span: Span) -> Message {
        let (hours, minutes) = (Int(span.seconds / 3600), Int(span.seconds / 60 % 60))
        guard span == .minutes(hours * 60 + minutes) else { return Message(verbatim: "\(span)") }
        if hours == 0 { return Message("\(minutes)min") }
        return minutes == 0 ? Message("\(hours)h") : Message("\(hours)h \(minutes)min")
    }
}
