// What `mode` and `soft` have in common: until when, and what is said of it.

import AnchorModel
import CivilTime
import ControlInterface
import SpokenTime

extension Session {
    /// Nil where none was said, or today.
    /// - Parameter isDays: days are counted with today as the first, and each is whole.
    func modeEnd(
        _ words: [String], _ option: String?, isDays: Bool = false
    ) throws -> Instant? {
        let text = option ?? words.joined(separator: " ")
        guard !text.isEmpty else { return nil }
        return try understand { listener throws(NotUnderstood) in
            let end = try listener.end(text, isUntil: option != nil)
            switch end {
            case .day(listener.today, isIncluded: true): return nil
            case .calendar(let length) where isDays && length.time == .zero:
                let day = listener.today.adding(months: length.months).adding(days: length.days)
                return listener.instant(of: .day(day, isIncluded: false))
            default: return listener.instant(of: end)
            }
        }
    }

    func plain(_ microseconds: Int64) -> String { times.plain(Instant(microseconds: microseconds)) }

    /// Above times that a gentle day may pass by.
    func tellGentle() {
        guard let until = status?.gentleUntilUSec else { return }
        Output.prose(words.gentleUntil(plain(until)))
    }

    func tell(_ reply: SetMode.Reply) {
        guard let mode = reply.mode, let until = reply.untilUSec else {
            return Output.line(words.usualSchedule)
        }
        guard mode == Schedule.softMode else {
            Output.line(words.modeUntil(mode, plain(until)))
            return Output.line(words.backEarlier)
        }
        Output.line(words.gentleUntil(plain(until)))
        Output.line(words.gentleEndsEarlier)
        showLetter()
    }
}
