// The clocks on the wall, minute by minute: for every minute of the model's years what a zone's clock
// shows, and back. Filled by walking; asks CivilTime for nothing but the reading at an instant.

import CivilTime
import HostSystem

/// Microseconds since 1970; a length of time has the same unit.
typealias Time = Int

let second: Time = 1_000_000
let minute: Time = 60 * second
let hour: Time = 60 * minute

struct Atlas: Sendable {
    let rules: TimeZoneRules
    /// By the minute since `Atlas.base`: the clock's reading, in minutes since 1970-01-01 00:00 on
    /// that clock, itself counted from `base`.
    private let readings: [Int32]
    /// By the reading: the first minute that shows it. What no minute shows (the clock went
    /// forward) has the minute it would have been, had the clock not been changed.
    private let first: [Int32]
    /// The later minute of a reading that is shown twice.
    private let second: [Int: Int]
    private let missing: Set<Int>

    /// Minutes since 1970 of 2025-12-01 00:00 UTC; the years end on 2027-02-01.
    private static let base = (LocalDate(year: 2025, month: 12, day: 1)?.dayNumber ?? 0) * 1440
    private static let length = 427 * 1440

    static let zoneNames = [
        "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC",
    ]

    /// Nil: a zone has no file here.
    static func all() -> [Atlas]? {
        let files = ZoneFiles(environment: [:])
        let found = zoneNames.compactMap { files.rules($0).map(Atlas.init) }
        return found.count == zoneNames.count ? found : nil
    }

    init(_ rules: TimeZoneRules) {
        var readings: [Int32] = []
        // A day on either side: a clock is behind or ahead by less.
        var first = [Int32](repeating: -1, count: Atlas.length + 2880)
        var second: [Int: Int] = [:]
        var missing: Set<Int> = []
        var last: Int?
        for place in 0..<Atlas.length {
            let instant = Instant(seconds: Int64((Atlas.base + place) * 60))
            let here = rules.local(at: instant)
            let reading =
                here.date.dayNumber * 1440 + here.time.hour * 60 + here.time.minute - Atlas.base
            readings.append(Int32(reading))
            for skipped in (last ?? reading) + 1..<max(reading, (last ?? reading) + 1) {
                first[skipped + 1440] = Int32(place + skipped - (last ?? 0) - 1)
                missing.insert(skipped)
            }
            if first[reading + 1440] < 0 {
                first[reading + 1440] = Int32(place)
            } else {
                second[reading] = place
            }
            last = reading
        }
        self.rules = rules
        self.readings = readings
        self.first = first
        self.second = second
        self.missing = missing
    }

    // MARK: From the clock on the wall

    /// When a clock time of a date is: the first pass of two; one that is skipped comes later by
    /// what is skipped.
    func instant(_ day: Int, _ minuteOfDay: Int) -> Time {
        let place = Int(first[day * 1440 + minuteOfDay - Atlas.base + 1440])
        return (place + Atlas.base) * minute
    }

    /// The second pass, where there are two.
    func lastInstant(_ day: Int, _ minuteOfDay: Int) -> Time {
        guard let place = second[day * 1440 + minuteOfDay - Atlas.base] else {
            return instant(day, minuteOfDay)
        }
        return (place + Atlas.base) * minute
    }

    /// When the latest stretch began that this time is in.
    func beginning(of stretch: Stretch, around time: Time) -> Time? {
        for day in (day(time) - 2...day(time) + 1).reversed() {
            let begins = instant(day, stretch.from)
            let ends = lastInstant(stretch.until <= stretch.from ? day + 1 : day, stretch.until)
            if begins <= time, time < ends { return begins }
        }
        return nil
    }

    func isSkipped(_ day: Int, _ minuteOfDay: Int) -> Bool {
        missing.contains(day * 1440 + minuteOfDay - Atlas.base)
    }

    // MARK: From an instant

    private func place(_ time: Time) -> Int { time / minute - Atlas.base }

    /// Minutes since 1970-01-01 00:00 on the wall.
    func reading(_ time: Time) -> Int { Int(readings[place(time)]) + Atlas.base }
    func day(_ time: Time) -> Int { reading(time) / 1440 }
    func minuteOfDay(_ time: Time) -> Int { reading(time) % 1440 }

    /// `08:30`; in the second pass of two with the offset, `02:30+01:00`.
    func label(_ time: Time) -> String {
        let reading = reading(time)
        let clock = hhmm(reading % 1440)
        guard second[reading - Atlas.base] == place(time) else { return clock }
        let offset = reading - time / minute
        return clock + (offset < 0 ? "-" : "+") + hhmm(abs(offset))
    }

    /// The instants at which the clock on the wall is changed.
    var changes: [Time] {
        (1..<readings.count).filter { readings[$0] != readings[$0 - 1] + 1 }
            .map { ($0 + Atlas.base) * minute }
    }
}

func hhmm(_ minutes: Int) -> String { "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))" }
