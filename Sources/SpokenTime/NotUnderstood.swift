// What was typed and could not be read as what was asked for, with an example that can. Owns these
// sentences.

package import AnchorModel

package struct NotUnderstood: Error, Hashable, Sendable {
    /// What was asked for.
    package enum Asked: Hashable, Sendable {
        case clock, length, ahead, until, past, dayAhead, dayPast, weekdays, night, window, cue,
            event
    }

    package enum Reason: Hashable, Sendable {
        case unreadable
        /// Two readings, as they would be typed.
        case either(String, String)
        /// A day, or a part of it, without a time.
        case needsTime(example: String)
        /// Asked for the past.
        case toCome
        /// Asked for what is ahead.
        case over
        case zero
    }

    package let text: String
    package let asked: Asked
    package let reason: Reason

    package init(_ text: String, _ asked: Asked, _ reason: Reason = .unreadable) {
        // What is shown back is a line.
        self.text = text.count <= 60 ? text : text.prefix(57) + "..."
        self.asked = asked
        self.reason = reason
    }

    package func text(in language: Language) -> String {
        message.text(in: language)
    }

    package var message: Message {
        switch reason {
        case .either(let first, let second):
            return Message("\(text) can mean two things. Type \(first) or \(second).")
        case .needsTime(let example):
            return Message("\(text): at what time? Type for example \(example).")
        case .toCome: return Message("\(text) is still to come.")
        case .over: return Message("\(text) is over.")
        case .zero: return Message("\(text) is no time at all. Type for example 10 min.")
        case .unreadable: break
        }
        switch asked {
        case .clock:
            return Message(
                "\(text) is not a time that I understand. Type for example 7:30, half past seven or 7:30pm."
            )
        case .length:
            return Message(
                "\(text) is not a length that I understand. Type for example 10 min, a quarter of an hour or 1h 30min."
            )
        case .ahead:
            return Message(
                "\(text) is not a time that I understand. Type for example 10 min, 16:30, half past seven or tomorrow 9:00."
            )
        case .until:
            return Message(
                "\(text) is not an end that I understand. Type for example 2 hours, a week, 18:00, tomorrow or until friday 9:00."
            )
        case .past:
            return Message(
                "\(text) is not a time that I understand. Type for example 7:40, 10 min ago or yesterday 7:40."
            )
        case .dayAhead:
            return Message(
                "\(text) is not a day that I understand. Type for example tomorrow, friday or 1 december."
            )
        case .dayPast:
            return Message(
                "\(text) is not a day that I understand. Type for example yesterday, saturday or 14 november."
            )
        case .weekdays:
            return Message(
                "\(text) are not days that I understand. Type for example weekdays, mon-fri or tue and thu."
            )
        case .night:
            return Message(
                "\(text) is not a night that I understand. Type for example 22:40 7:05, none or ?.")
        case .window:
            return Message(
                "\(text) is not a part of the day that I understand. Type for example 9:00-17:00.")
        case .cue:
            return Message(
                "\(text) is not a moment that I understand. Type for example 8:30, after coffee or three times between 9 and 17 on weekdays."
            )
        case .event:
            return Message(
                "\(text) is not an event that I understand. Type a word or two, for example coffee or getting up."
            )
        }
    }
}
