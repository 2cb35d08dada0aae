// The wall clock and the zone of the person at the terminal. The one place of the client that reads
// a clock.

import CivilTime
import Glibc
import HostSystem

struct LocalClock {
    let rules: TimeZoneRules
    let now: Instant

    init(environment: [String: String]) {
        rules = ZoneFiles(environment: environment).local().rules
        now = LocalClock.read()
    }

    init(rules: TimeZoneRules, now: Instant) {
        self.rules = rules
        self.now = now
    }

    /// The same zone at this moment (a monitor runs for days).
    var again: LocalClock { LocalClock(rules: rules, now: LocalClock.read()) }

    private static func read() -> Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    var today: LocalDate { rules.local(at: now).date }
    /// Noon is still to come.
    var isMorning: Bool { rules.local(at: now).time.hour < 12 }

    /// The next time a clock shows this.
    func next(_ time: LocalTime) -> Instant {
        let instant = rules.instant(today, time)
        return instant > now ? instant : rules.instant(today.adding(days: 1), time)
    }

    /// The last time a clock showed this; a minute ahead counts as now.
    func last(_ time: LocalTime) -> Instant {
        let instant = rules.instant(today, time)
        return instant <= now + .minutes(1)
            ? instant : rules.instant(today.adding(days: -1), time)
    }
}
