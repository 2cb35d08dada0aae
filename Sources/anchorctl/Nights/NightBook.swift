// The night that an answer makes. Asks nothing and keeps nothing.

import AnchorModel
import CivilTime
import ControlInterface
import HostSystem
import SpokenTime

/// Nights of one listing: where they begin, and the zones of their clocks.
struct NightBook {
    private let session: Session
    private let start: LocalTime
    private let zones: ZoneFiles

    init(_ session: Session, start: String) {
        self.session = session
        self.start = LocalTime(start) ?? .midnight
        zones = ZoneFiles(environment: session.environment)
    }

    func rules(_ zone: String?) -> TimeZoneRules {
        guard let zone, zone != session.clock.rules.name else { return session.clock.rules }
        return zones.rules(written: zone) ?? session.clock.rules
    }

    /// As it stands in the listing.
    func said(_ night: NightEntry) -> ConfirmNights.Night {
        ConfirmNights.Night(
            day: night.day, bedUSec: night.bedUSec, bedZone: night.bedZone,
            wakeUSec: night.wakeUSec, wakeZone: night.wakeZone)
    }

    /// Corrected by an answer; nil where one of the two times is still not known.
    func said(_ night: NightEntry, _ answer: SpokenNight) -> ConfirmNights.Night? {
        guard let day = LocalDate(night.day) else { return nil }
        switch answer {
        case .back: return nil
        case .sleepless: return ConfirmNights.Night(day: night.day, sleepless: true)
        case .unknown: return ConfirmNights.Night(day: night.day, unknown: true)
        case .times(let bed, let wake):
            var said = said(night)
            if let bed {
                let date = bed < start ? day.adding(days: 1) : day
                said.bedUSec = rules(said.bedZone).instant(date, bed).microseconds
                said.bedZone = rules(said.bedZone).name
            }
            guard let from = said.bedUSec.map(Instant.init(microseconds:)) else { return nil }
            let here = rules(said.wakeZone)
            // The wake is the first time after it that the clock shows this.
            if let time = wake
                ?? said.wakeUSec.map({ here.local(at: .init(microseconds: $0)).time })
            {
                said.wakeUSec = here.next(time, after: from)
                said.wakeZone = here.name
            }
            return said.wakeUSec == nil ? nil : said
        }
    }

    /// What the daemon would refuse, told before anything is sent; nil: nothing.
    func problem(_ said: ConfirmNights.Night) -> String? {
        guard let bed = said.bedUSec, let wake = said.wakeUSec else { return nil }
        let from = rules(said.bedZone).local(at: Instant(microseconds: bed)).time
        let until = rules(said.wakeZone).local(at: Instant(microseconds: wake)).time
        let length = floorMod(until.microseconds - from.microseconds, LocalTime.microsecondsPerDay)
        guard (NightBook.shortest...NightBook.longest).contains(length) else {
            return session.words.nightTooLong
        }
        return wake > session.clock.again.now.microseconds + 60_000_000
            ? session.words.nightToCome : nil
    }

    /// An hour and 16 hours: the daemon's limits.
    private static let shortest: Int64 = 3_600_000_000
    private static let longest: Int64 = 16 * 3_600_000_000
}

extension TimeZoneRules {
    /// The first instant after another one at which the clock shows this.
    fileprivate func next(_ time: LocalTime, after instant: Instant) -> Int64 {
        let date = local(at: instant).date
        let first = (0...2).map { self.instant(date.adding(days: $0), time) }.first { $0 > instant }
        return (first ?? instant).microseconds
    }
}
