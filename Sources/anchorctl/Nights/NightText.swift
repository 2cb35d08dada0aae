// A night as a line of text: its evening, from when to when, and how it is known.

import AnchorModel
import CivilTime
import ControlInterface

struct NightText {
    private let session: Session
    private let book: NightBook

    init(_ session: Session) {
        self.session = session
        book = NightBook(session, start: "12:00")
    }

    /// `Fri 2026-11-20  23:05 - 06:50`, and a word unless it was said.
    func line(_ night: NightEntry) -> String {
        let words = session.words
        let what: String
        switch night.state {
        case .said: what = times(night.bedUSec, night.bedZone, night.wakeUSec, night.wakeZone)
        case .guessed:
            what =
                times(night.bedUSec, night.bedZone, night.wakeUSec, night.wakeZone)
                + "  (\(words.estimate))"
        case .sleepless: what = words.sleepless
        case .unknown where night.bedUSec == nil && night.wakeUSec == nil:
            what = words.nightUnknown
        case .unknown:
            what =
                times(night.bedUSec, night.bedZone, night.wakeUSec, night.wakeZone)
                + "  (\(words.nightUnknown))"
        }
        return "\(evening(night.day))  \(what)"
    }

    /// `Tue 2026-11-17  13:00 - 13:40  (a nap)`.
    func line(_ nap: NapEntry) -> String {
        let times = times(nap.bedUSec, nap.bedZone, nap.wakeUSec, nap.wakeZone)
        return "\(evening(nap.day))  \(times)  (\(session.words.nap))"
    }

    /// Nights and naps in order: a nap of a day comes before the night of its evening.
    func lines(_ list: ListNights.Reply) -> [String] {
        let nights = list.nights.map { (key: "\($0.day) night", line: line($0)) }
        let naps = (list.naps ?? []).map { (key: "\($0.day) by day", line: line($0)) }
        return (naps + nights).sorted { $0.key < $1.key }.map(\.line)
    }

    /// As it was just said.
    func line(_ said: ConfirmNights.Night) -> String {
        let what =
            if said.sleepless == true {
                session.words.sleepless
            } else if said.unknown == true {
                session.words.nightUnknown
            } else {
                times(said.bedUSec, said.bedZone, said.wakeUSec, said.wakeZone)
            }
        return "\(evening(said.day))  \(what)"
    }

    /// `Fri 2026-11-20`.
    func evening(_ day: String) -> String {
        guard let date = LocalDate(day) else { return day }
        return "\(session.words.weekday(date.weekday)) \(day)"
    }

    func times(_ bed: Int64?, _ bedZone: String?, _ wake: Int64?, _ wakeZone: String?) -> String {
        "\(time(bed, bedZone)) - \(time(wake, wakeZone))"
    }

    /// With its zone where that is another one than here.
    private func time(_ microseconds: Int64?, _ zone: String?) -> String {
        guard let microseconds else { return "?" }
        let rules = book.rules(zone)
        let instant = Instant(microseconds: microseconds)
        let time = rules.local(at: instant).time
        let shown = "\(padded(time.hour, 2)):\(padded(time.minute, 2))"
        guard let zone, zone != session.clock.rules.mark(at: instant) else { return shown }
        return "\(shown) (\(zone))"
    }
}
