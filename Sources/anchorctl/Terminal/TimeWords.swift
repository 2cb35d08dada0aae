// Instants as a person says them: how far off, and what the clock shows then.

import AnchorModel
import CivilTime
import ControlInterface

struct TimeWords {
    let clock: LocalClock
    let words: Words

    /// `in 12 min, 14:30`, `tomorrow 08:30`, `Mon 08:30`, `5 min ago, 14:13`.
    func relative(_ instant: Instant) -> String {
        let local = clock.rules.local(at: instant)
        let days = local.date.dayNumber - clock.today.dayNumber
        let shown = minute(local.time)
        let distance = instant - clock.now
        // Near midnight the distance says more than the date.
        let near = abs(distance.microseconds) < Span.hours(6).microseconds
        if days == 0 || near {
            let ahead = distance >= .zero
            // A nudge in 11 min 59.9 s is one in 12 min; one 12 min 50 s ago was 12 min ago.
            let minutes = ahead ? (distance.seconds + 59) / 60 : -distance.seconds / 60
            if minutes == 0 { return "\(words.now), \(shown)" }
            return ahead ? words.ahead(length(minutes), shown) : words.ago(length(minutes), shown)
        }
        return "\(day(local.date, days)) \(shown)"
    }

    /// The clock alone today, with the day otherwise.
    func plain(_ instant: Instant) -> String {
        let local = clock.rules.local(at: instant)
        let days = local.date.dayNumber - clock.today.dayNumber
        let shown = minute(local.time)
        if days == 0 { return shown }
        let isFar = days > TimeWords.namedDays || days < -1
        return "\(isFar ? day(local.date, days) : soon(local.date, days)) \(shown)"
    }

    /// So far ahead a day is called by its name and its date, and no year is needed.
    private static let namedDays = 300

    /// `tomorrow`, `Fri`, `Mon 7 Dec`.
    private func soon(_ date: LocalDate, _ days: Int) -> String {
        guard days > 6 else { return day(date, days) }
        let parts = date.yearMonthDay
        return "\(words.weekday(date.weekday)) \(parts.day) \(words.shortMonth(parts.month))"
    }

    /// `YYYY-MM-DD` as a person says it; anything else as it is.
    func day(_ text: String) -> String {
        guard let date = LocalDate(text) else { return text }
        return day(date, date.dayNumber - clock.today.dayNumber)
    }

    private func day(_ date: LocalDate, _ days: Int) -> String {
        switch days {
        case -1: words.yesterday
        case 0: "\(date)"
        case 1: words.tomorrow
        case 2...6: words.weekday(date.weekday)
        default: "\(date)"
        }
    }

    /// `at 14:30`, `tomorrow at 08:30`: in the middle of a sentence.
    func spoken(_ instant: Instant) -> Message {
        let local = clock.rules.local(at: instant)
        let days = local.date.dayNumber - clock.today.dayNumber
        let time = local.time.minutes
        return days == 0 ? Message("at \(time)") : Message("\(day(local.date, days)) at \(time)")
    }

    /// Where it waits for an event and comes anyway at a time: `after getting up, 11:30 at the latest`.
    func awaiting(_ event: String, by instant: Instant) -> String {
        let local = clock.rules.local(at: instant)
        let days = local.date.dayNumber - clock.today.dayNumber
        let (event, time) = (Message.event(event), local.time.minutes)
        return days == 0
            ? words.say("after \(event), \(time) at the latest")
            : words.say("\(day(local.date, days)), after \(event), \(time) at the latest")
    }

    private func minute(_ time: LocalTime) -> String { words.say("\(time.minutes)") }

    private func length(_ minutes: Int64) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours) \(words.hours)" : "\(hours) \(words.hours) \(rest) min"
    }
}

extension LocalTime {
    /// Without seconds.
    var minutes: LocalTime { LocalTime(hour: hour, minute: minute) ?? self }
}

extension Session {
    var times: TimeWords { TimeWords(clock: clock, words: words) }

    func day(_ text: String) -> String { times.day(text) }

    /// When a slot comes, or came.
    func coming(_ slot: Slot) -> String {
        let time = Instant(microseconds: slot.snoozedUntilUSec ?? slot.dueUSec)
        guard slot.state == .planned, let event = slot.after else { return times.relative(time) }
        return times.awaiting(event, by: time)
    }

    func relative(_ microseconds: Int64) -> String {
        times.relative(Instant(microseconds: microseconds))
    }
}
