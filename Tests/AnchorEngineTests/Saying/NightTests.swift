// Nights on the virtual clock: what is guessed of them and what is not. What is said of them is in
// SaidNightTests.

import AnchorTestSupport
import CivilTime
import HostSystem
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Nights {
    static let there = Surroundings(present: .yes, locked: .no)
    static let locked = Surroundings(present: .yes, locked: .yes)
    static let amsterdam = zone("Europe/Amsterdam")

    static func zone(_ name: String) -> TimeZoneRules {
        ZoneFiles(environment: [:]).rules(name) ?? .utc
    }

    func schedule(
        _ bed: String = "22:45", _ wake: String = "06:45", history: HistoryDetail = .words
    ) -> Schedule {
        Schedule(
            anchors: [
                Anchor(
                    id: "bed", kind: .bedtime, cue: .bedtime(bed: clock(bed), wake: clock(wake)))
            ], history: history)
    }

    func days(
        _ schedule: Schedule? = nil, from: String = "2026-03-02 12:00",
        zone: TimeZoneRules = Nights.amsterdam
    ) -> Simulation {
        var days = Simulation(
            schedule ?? self.schedule(), zones: ZoneTable(local: zone), from: from)
        days.send(.surroundings(Nights.there))
        return days
    }

    func away(_ days: inout Simulation, _ from: String, _ until: String) {
        days.run(until: "2026-03-\(from)")
        days.send(.surroundings(Nights.locked))
        days.run(until: "2026-03-\(until)")
        days.send(.surroundings(Nights.there))
    }

    /// What the ledger has, as the daemon reads it.
    func words(_ days: Simulation) -> [NightWord] {
        let undone = Set(days.ledger.history.compactMap(\.undoes))
        return days.ledger.history.filter { !undone.contains($0.id) }.compactMap { row in
            NightWord(row, zone: row.zone.map(Nights.zone) ?? .utc)
        }
    }

    /// `03-02 guessed 23:05-06:50`, each by its own clock.
    func nights(_ days: Simulation) -> [String] {
        let since = LocalDate(dayNumber: 0)
        return days.engine.nights(words(days), since: since, at: days.now).map { night in
            func text(_ end: NightView.End?) -> String {
                guard let end else { return "" }
                return "\(Nights.zone(end.zone).local(at: end.at).time)"
            }
            let times =
                night.bed == nil && night.wake == nil
                ? "" : " \(text(night.bed))-\(text(night.wake))"
            return "\(night.day)".dropFirst(5) + " \(night.state)\(times)"
        }
    }

    @discardableResult
    func say(
        _ days: inout Simulation, _ day: String, _ bed: String? = nil, _ wake: String? = nil,
        _ other: SaidNight.What = .unknown
    ) -> Reply? {
        let rules = days.zones.local
        let date = LocalDate("2026-03-\(day)") ?? LocalDate(dayNumber: 0)
        var what = other
        if let bed, let wake {
            what = .slept(
                bed: NightEnd(at: Simulation.instant("2026-03-\(bed)", rules), zone: rules),
                wake: NightEnd(at: Simulation.instant("2026-03-\(wake)", rules), zone: rules))
        }
        return days.ask(.nights([SaidNight(day: date, what)], known: words(days)))
    }

    // MARK: Guesses

    @Test func `a week of locks and unlocks is a week of guesses, and not one of them counts`() {
        var week = days()
        for day in 2...8 { away(&week, "0\(day) 23:05", "0\(day + 1) 06:50") }
        #expect(nights(week) == (2...8).map { "03-0\($0) guessed 23:05-06:50" })
        #expect(!week.ledger.history.contains { $0.event == .logged })
        // A meeting, an evening out and a lunch are none.
        away(&week, "09 12:00", "09 15:30")
        away(&week, "09 17:30", "09 22:00")
        #expect(nights(week).count == 7)
    }

    @Test func `up at night, and back to bed in the morning, is one night`() {
        var night = days()
        away(&night, "02 23:00", "03 03:00")
        away(&night, "03 03:30", "03 05:15")
        away(&night, "03 05:40", "03 07:20")
        #expect(nights(night) == ["03-02 guessed 23:00-07:20"])
        // Breakfast, and off to work.
        away(&night, "03 07:40", "03 09:00")
        #expect(nights(night) == ["03-02 guessed 23:00-07:20"])
    }

    @Test func `after an evening out the sleep is what came last`() {
        var night = days()
        away(&night, "02 18:00", "03 00:30")
        away(&night, "03 01:00", "03 08:00")
        #expect(nights(night) == ["03-02 guessed 01:00-08:00"])
    }

    @Test func `a machine off over night, or asleep`() {
        var night = days()
        night.run(until: "2026-03-02 23:00")
        night.send(.stop)
        night.off(until: "2026-03-03 07:00")
        night.send(.surroundings(Nights.there))
        night.run(until: "2026-03-03 23:10")
        night.sleep(until: "2026-03-04 06:40")
        night.run(until: "2026-03-04 08:00")
        #expect(
            nights(night) == ["03-02 guessed 23:00-07:00", "03-03 guessed 23:10-06:40"])
    }

    @Test func `three days away, half a day and a short night are no guess`() {
        var night = days()
        away(&night, "02 23:00", "05 09:00")
        away(&night, "05 19:00", "06 07:30")
        away(&night, "07 05:00", "07 07:00")
        #expect(nights(night).isEmpty)
    }

    @Test func `sleep that begins after midnight is of the evening before`() {
        var night = days()
        away(&night, "03 00:40", "03 08:10")
        #expect(nights(night) == ["03-02 guessed 00:40-08:10"])
    }

    @Test func `night work has nights too, by day`() {
        var night = days(schedule("09:00", "16:30"))
        away(&night, "03 09:20", "03 16:10")
        away(&night, "03 23:00", "04 06:00")
        #expect(nights(night) == ["03-03 guessed 09:20-16:10"])
    }

    @Test func `a mode with a night of its own moves the window`() {
        var written = schedule()
        var bed = written.anchors[0]
        bed.cue = .bedtime(bed: clock("09:00"), wake: clock("16:30"))
        written.modes = ["nights": Mode(off: [], anchors: [bed])]
        var night = days(written)
        away(&night, "02 23:00", "03 06:45")
        night.ask(.mode("nights", until: at("2026-03-05 12:00")))
        away(&night, "04 09:10", "04 16:20")
        #expect(nights(night) == ["03-02 guessed 23:00-06:45", "03-04 guessed 09:10-16:20"])
    }

    @Test func `what is logged in a mode stays of that night when the mode is over`() {
        var written = schedule()
        var bed = written.anchors[0]
        bed.cue = .bedtime(bed: clock("09:00"), wake: clock("16:30"))
        written.modes = ["nights": Mode(off: [], anchors: [bed])]
        var night = days(written, from: "2026-03-04 08:00")
        night.ask(.mode("nights", until: at("2026-03-05 00:00")))
        for (word, time) in [("bed", "2026-03-04 09:10"), ("wake", "2026-03-04 16:20")] {
            night.run(until: time)
            night.ask(.log(word: word, length: nil, at: nil))
        }
        #expect(nights(night) == ["03-04 said 09:10-16:20"])
        night.run(until: "2026-03-05 23:00")
        night.ask(.log(word: "bed", length: nil, at: nil))
        let logged = night.ledger.history.filter { $0.event == .logged }
        #expect(logged.map(\.day) == [day(4), day(4), nil])
        #expect(nights(night).first == "03-04 said 09:10-16:20")
    }

    @Test func `without a bedtime anchor a night lies between two noons`() {
        var night = days(Schedule(anchors: []))
        away(&night, "02 23:50", "03 07:40")
        away(&night, "04 09:00", "04 16:00")
        #expect(nights(night) == ["03-02 guessed 23:50-07:40"])
    }

    @Test func `clocks set in the night: each end by the clock of the wall`() {
        var spring = days(from: "2026-03-28 12:00")
        away(&spring, "28 23:00", "29 07:00")
        #expect(nights(spring) == ["03-28 guessed 23:00-07:00"])
    }

    @Test func `gone to bed in one zone and up in another: each keeps its own`() {
        var night = days(from: "2026-03-02 12:00")
        night.run(until: "2026-03-02 23:00")
        night.send(.surroundings(Nights.locked))
        night.run(until: "2026-03-03 06:00")
        let there = ZoneTable(local: Nights.zone("Europe/Helsinki"))
        night.rehearsal.zones = there
        night.send(.zoneChanged(there))
        night.run(until: "2026-03-03 07:30")
        night.send(.surroundings(Nights.there))
        #expect(nights(night) == ["03-02 guessed 23:00-07:30"])
        let memory = night.engine.state.nights.byDay.values.first
        #expect(
            [memory?.bed?.zone, memory?.wake?.zone] == ["Europe/Amsterdam", "Europe/Helsinki"])
        #expect((memory?.wake?.at).map { $0 - at("2026-03-02 22:00") } == .minutes(450))
    }

    @Test func `a guess is remembered through a restart and forgotten after four weeks`() {
        var night = days()
        away(&night, "02 23:00", "03 07:00")
        night.restart(sameBoot: true)
        night.send(.surroundings(Nights.there))
        #expect(nights(night) == ["03-02 guessed 23:00-07:00"])
        night.run(until: "2026-04-10 23:00")
        #expect(nights(night).isEmpty)
        night.send(.surroundings(Nights.locked))
        night.run(until: "2026-04-11 07:00")
        night.send(.surroundings(Nights.there))
        #expect(
            night.ledger.settings.keys.filter { $0.hasPrefix("night/") } == ["night/2026-04-10"])
    }
}
