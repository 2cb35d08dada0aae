// Which half of the day was meant. Owns rules 2 and 3 of docs/times.md.

package import CivilTime

extension SpokenClock {
    /// A time, and how many days after the day it was said of.
    struct Exact: Hashable {
        let time: LocalTime
        var daysLater = 0
    }

    /// The one time it is, or both it may be, the earlier one first.
    var times: [Exact] {
        guard let first = exact(hour) else { return [] }
        guard isEither, let other = exact((hour + 12) % 24) else { return [first] }
        return [first, other].sorted { $0.time < $1.time }
    }

    private func exact(_ hour: Int) -> Exact? {
        let seconds = Int64(hour % 24 * 3600 + minute * 60 + second)
        return LocalTime(microsecondOfDay: seconds * 1_000_000 + Int64(microsecond)).map {
            Exact(time: $0, daysLater: hour == 24 ? 1 : 0)
        }
    }

    /// The first of the times it may be, from an hour of the day on.
    func first(from start: LocalTime) -> Exact? {
        let times = times
        return times.first { $0.time >= start } ?? times.first
    }

    /// In a part of the day; nil where it does not fit there.
    func inPart(_ part: DayPart) -> Exact? {
        guard !isHalfSaid || times.count == 1 else { return nil }
        let face = hour % 12
        guard hour <= 12, !isHalfSaid else {
            return DayPart.of(hour % 24).contains(part) || hour == 24 ? exact(hour) : nil
        }
        switch part {
        case .morning: return hour == 12 ? nil : exact(face)
        case .afternoon: return face <= 6 ? exact(face + 12) : nil
        case .evening:
            if face == 0 { return exact(24) }
            return face >= 5 ? exact(face + 12) : nil
        case .night:
            if face == 0 {
                return exact(minute == 0 ? 24 : 0).map { Exact(time: $0.time, daysLater: 1) }
            }
            if face >= 7 { return exact(face + 12) }
            return face <= 6 ? exact(face).map { Exact(time: $0.time, daysLater: 1) } : nil
        }
    }
}

extension DayPart {
    /// The parts an hour may be said to be in.
    fileprivate static func of(_ hour: Int) -> Set<DayPart> {
        switch hour {
        case 0...5: [.night, .morning]
        case 6...11: [.morning]
        case 12...16: [.afternoon]
        case 17...18: [.afternoon, .evening]
        default: [.evening, .night]
        }
    }
}

extension LocalTime {
    /// A time of the day, waking, and going to bed, for a time that may be either half's.
    package static let fromSix = hour(6)
    package static let wakeFrom = hour(3)
    package static let bedFrom = hour(17)

    private static func hour(_ hour: Int) -> LocalTime {
        LocalTime(hour: hour, minute: 0) ?? .midnight
    }
}
