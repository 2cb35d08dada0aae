// When an anchor comes, in words: on one line of a listing, and where it waits for an event.

package import CivilTime

extension Cue {
    package var message: Message {
        switch self {
        case .at(let times, let days):
            let clock = Message.list(times.map { Message("\($0)") })
            return Message.days(days).map { Message("at \(clock), \($0)") }
                ?? Message("at \(clock)")
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
        word == "wake" ? Message("getting up") : Message(verbatim: word)
    }

    /// `1h 30min`: whole hours and minutes as systemd writes them, in the language's letters.
    package static func short(_ span: Span) -> Message {
        let (hours, minutes) = (Int(span.seconds / 3600), Int(span.seconds / 60 % 60))
        guard span == .minutes(hours * 60 + minutes) else { return Message(verbatim: "\(span)") }
        if hours == 0 { return Message("\(minutes)min") }
        return minutes == 0 ? Message("\(hours)h") : Message("\(hours)h \(minutes)min")
    }
}
