// Nights on the virtual clock: how what is said of them is kept, corrected and taken back.

import AnchorTestSupport
import CivilTime
import HostSystem
import Testing

@testable import AnchorEngine
@testable import AnchorModel

extension Nights {
    @Test func `a night that is said is two rows with their zone, and not asked again`() {
        var night = days()
        away(&night, "02 23:05", "03 06:50")
        let count = night.ledger.history.count
        say(&night, "02", "02 23:05", "03 06:50")
        let rows = night.ledger.history.dropFirst(count)
        #expect(rows.map(\.word) == ["bed", "wake"])
        #expect(rows.map(\.zone) == ["Europe/Amsterdam", "Europe/Amsterdam"])
        #expect(rows.map(\.event) == [.logged, .logged])
        #expect(nights(night) == ["03-02 said 23:05-06:50"])
        // Said again the same: nothing new.
        say(&night, "02", "02 23:05", "03 06:50")
        #expect(night.ledger.history.count == count + 2)
    }

    @Test func `a correction takes the place of what was said, and history keeps both`() {
        var night = days()
        away(&night, "02 23:05", "03 06:50")
        say(&night, "02", "02 23:05", "03 06:50")
        say(&night, "02", "02 22:30", "03 06:50")
        #expect(nights(night) == ["03-02 said 22:30-06:50"])
        #expect(
            night.ledger.history.filter { $0.word != nil }.map { "\($0.event) \($0.word ?? "")" }
                == ["logged bed", "logged wake", "undone bed", "logged bed"])
        say(&night, "02", nil, nil, .sleepless)
        #expect(nights(night) == ["03-02 sleepless"])
        say(&night, "02", nil, nil, .unknown)
        #expect(nights(night) == ["03-02 unknown"])
        night.restart(sameBoot: true)
        #expect(nights(night) == ["03-02 unknown"])
        say(&night, "02", "02 23:00", "03 06:30")
        #expect(nights(night) == ["03-02 said 23:00-06:30"])
    }

    func day(_ number: Int) -> LocalDate {
        LocalDate(year: 2026, month: 3, day: number) ?? LocalDate(dayNumber: 0)
    }

    private func kept(_ days: Simulation) -> [String] {
        days.ledger.settings.keys.filter { $0.hasPrefix("night/") }.sorted()
    }

    @Test(arguments: [false, true])
    func `undo takes back that a night is unknown, and nothing older instead`(_ restarts: Bool) {
        var night = days()
        away(&night, "02 23:05", "03 06:50")
        night.ask(.log(word: "thee", length: nil, at: nil))
        for day in ["01", "02"] { say(&night, day) }
        if restarts { night.restart(sameBoot: true) }
        #expect(nights(night) == ["03-01 unknown", "03-02 unknown"])
        #expect(night.ask(.undo) == .undone(.logged, anchor: nil, night: day(2)))
        #expect(nights(night) == ["03-01 unknown", "03-02 guessed 23:05-06:50"])
        #expect(kept(night) == ["night/2026-03-01", "night/2026-03-02"])
        if restarts { night.restart(sameBoot: true) }
        #expect(night.ask(.undo) == .undone(.logged, anchor: nil, night: day(1)))
        #expect(kept(night) == ["night/2026-03-02"])
        #expect(night.ask(.undo) == .undone(.logged, anchor: nil, word: "thee"))
        #expect(night.ask(.undo) == .refused(.nothingOpen))
        #expect(night.ledger.history.filter { $0.event == .undone }.count == 1)
    }

    @Test func `an unknown night that was said or erased since is not there to be taken back`() {
        var night = days(from: "2026-03-03 12:00")
        say(&night, "02")
        say(&night, "02", "02 23:00", "03 06:30")
        #expect(kept(night).isEmpty, "nothing is left to keep beside the rows")
        night.ask(.undo)
        #expect(nights(night).isEmpty && kept(night).isEmpty)
        #expect(night.ask(.undo) == .refused(.nothingOpen))
        for erasure in [Erasure.all, .before(night.now.wall + .days(2))] {
            say(&night, "02")
            night.send(.erased(erasure))
            #expect(night.ask(.undo) == .refused(.nothingOpen))
        }
        // Longer ago than rows are taken back after a restart.
        say(&night, "01")
        night.run(until: "2026-03-12 12:00")
        night.restart(sameBoot: true)
        #expect(night.ask(.undo) == .refused(.nothingOpen))
        #expect(nights(night).contains("03-01 unknown"))
    }

    @Test func `a setting with nothing in it, of an older version, is none`() {
        var night = days(from: "2026-03-03 12:00")
        night.ledger.settings["night/2026-03-02"] = "guessed"
        night.restart(sameBoot: true)
        #expect(nights(night).isEmpty)
    }

    @Test(
        "somebody who did not sleep means the night behind them, until it is time for bed again",
        arguments: [
            ("22:45", "06:45", "03 03:00", 2), ("22:45", "06:45", "03 09:00", 2),
            ("22:45", "06:45", "03 15:30", 2), ("22:45", "06:45", "03 22:40", 2),
            ("22:45", "06:45", "03 22:50", 3), ("09:00", "16:30", "03 08:30", 2),
            ("09:00", "16:30", "03 13:00", 3), ("09:00", "16:30", "03 23:00", 3),
        ])
    func sleepless(_ bed: String, _ wake: String, _ time: String, _ evening: Int) {
        var night = days(schedule(bed, wake), from: "2026-03-\(time)")
        say(&night, "0\(evening)")
        night.ask(.log(word: "sleepless", length: nil, at: nil))
        #expect(nights(night) == ["03-0\(evening) sleepless"])
        #expect(night.ledger.history.last?.day == day(evening))
        guard case .undone(.logged, anchor: nil, day(evening), "sleepless") = night.ask(.undo)
        else {
            Issue.record("the reply does not say which night went")
            return
        }
        #expect(night.ledger.history.last?.day == day(evening))
    }

    @Test func `sleepless is a word beside what was said of that night, and an event`() {
        var written = schedule()
        written.anchors.append(
            Anchor(id: "tea", kind: .rest, cue: .after("sleepless", delay: .zero, by: nil)))
        var night = days(written, from: "2026-03-03 12:00")
        say(&night, "02", "02 23:05", "03 06:50")
        night.ask(.log(word: "sleepless", length: nil, at: nil))
        #expect(night.ledger.settings["event/sleepless"] != nil)
        night.ask(.undo)
        #expect(night.ledger.settings["event/sleepless"] == nil)
        #expect(nights(night) == ["03-02 said 23:05-06:50"])
    }

    @Test func `a row that takes back a night's word says which night`() {
        var night = days()
        away(&night, "02 23:05", "03 06:50")
        say(&night, "02", "02 23:05", "03 06:50")
        night.ask(.undo)
        night.ask(
            .log(
                word: "bed", length: nil,
                at: Simulation.instant("2026-03-03 00:30", Nights.amsterdam)))
        night.ask(.undo)
        let rows = night.ledger.history.filter { $0.event == .undone }
        #expect(rows.map(\.word) == ["bed", "wake", "bed", nil])
        #expect(rows.prefix(3).allSatisfy { $0.day == day(2) })
    }

    @Test func `what is guessed goes with the history that is erased`() {
        var night = days()
        for day in 2...3 { away(&night, "0\(day) 23:05", "0\(day + 1) 06:50") }
        night.send(.erased(.id("none")))
        #expect(nights(night).count == 2)
        night.send(.erased(.before(Simulation.instant("2026-03-03 00:00", Nights.amsterdam))))
        #expect(nights(night) == ["03-03 guessed 23:05-06:50"])
        night.send(.erased(.all))
        #expect(nights(night).isEmpty)
        night.restart(sameBoot: true)
        #expect(nights(night).isEmpty, "nor in the ledger")
    }

    @Test(arguments: [false, true])
    func `undo takes back one night, both its ends`(_ restarts: Bool) {
        var night = days()
        for day in 2...3 { away(&night, "0\(day) 23:05", "0\(day + 1) 06:50") }
        let said = (2...3).map { day in
            SaidNight(
                day: LocalDate(year: 2026, month: 3, day: day) ?? LocalDate(dayNumber: 0),
                .slept(
                    bed: NightEnd(
                        at: Simulation.instant("2026-03-0\(day) 23:00", Nights.amsterdam),
                        zone: Nights.amsterdam),
                    wake: NightEnd(
                        at: Simulation.instant("2026-03-0\(day + 1) 07:00", Nights.amsterdam),
                        zone: Nights.amsterdam)))
        }
        night.run(until: "2026-03-04 08:00")
        night.ask(.nights(said, known: []))
        if restarts { night.restart(sameBoot: true) }
        let quiet = night.engine.status(at: night.now).quietUntil
        let third = LocalDate(year: 2026, month: 3, day: 3)
        guard case .undone(.logged, anchor: nil, third, _) = night.ask(.undo) else {
            Issue.record("the reply does not say which night went")
            return
        }
        #expect(nights(night) == ["03-02 said 23:00-07:00", "03-03 guessed 23:05-06:50"])
        #expect(night.engine.status(at: night.now).quietUntil == quiet, "the morning stays")
        night.ask(.undo)
        #expect(
            nights(night) == ["03-02 guessed 23:05-06:50", "03-03 guessed 23:05-06:50"])
        #expect(night.ask(.undo) == .refused(.nothingOpen))
    }

    @Test func `a word logged by hand is one end, and the guess has the other`() {
        var night = days()
        away(&night, "02 23:05", "03 06:50")
        night.ask(
            .log(
                word: "wake", length: nil,
                at: Simulation.instant("2026-03-03 06:30", Nights.amsterdam)))
        #expect(nights(night) == ["03-02 guessed 23:05-06:30"])
        #expect(night.ledger.history.last?.zone == "Europe/Amsterdam")
        say(&night, "02", "02 23:05", "03 06:30")
        #expect(night.ledger.history.suffix(2).map(\.word) == ["wake", "bed"], "one row more")
        var other = days()
        other.ask(
            .log(
                word: "bed", length: nil,
                at: Simulation.instant("2026-03-01 23:00", Nights.amsterdam)))
        #expect(nights(other) == ["03-01 unknown 23:00-"])
        other.run(until: "2026-03-03 09:00")
        other.ask(.log(word: "sleepless", length: nil, at: nil))
        #expect(nights(other) == ["03-01 unknown 23:00-", "03-02 sleepless"])
    }

    @Test func `going to bed, where an anchor has that name, is an attempt and the night's bed`() {
        var night = days()
        night.run(until: "2026-03-02 22:30")
        #expect(
            night.ask(.log(word: "bed", length: nil, at: nil))
                == .logged(word: "bed", isAnchor: true))
        #expect(night.ledger.history.suffix(2).map(\.event) == [.logged, .tried])
        #expect(nights(night) == ["03-02 unknown 22:30-"])
        #expect(night.ask(.undo) == .undone(.tried, anchor: "bed"))
        #expect(nights(night).isEmpty)
        #expect(night.ask(.undo) == .refused(.nothingOpen))
    }

    @Test func `counts keep the words of nights, and off keeps no night at all`() {
        for history in [HistoryDetail.counts, .off] {
            var night = days(schedule(history: history))
            away(&night, "02 23:05", "03 06:50")
            let reply = say(&night, "02", "02 23:05", "03 06:50")
            guard case .nights(let kept, let isKept)? = reply else {
                Issue.record("\(String(describing: reply))")
                continue
            }
            #expect(isKept == (history == .counts) && kept.isEmpty == (history == .off))
            #expect(nights(night) == (history == .off ? [] : ["03-02 said 23:05-06:50"]))
            #expect(
                night.ledger.settings.keys.contains { $0.hasPrefix("night/") }
                    == (history == .counts))
        }
    }

    @Test func `what cannot be a night is refused by its parameter, and none of the call is kept`()
    {
        var night = days(from: "2026-03-10 12:00")
        func refused(_ reply: Reply?, _ part: RequestPart) {
            #expect(reply == .refused(.invalid(part)))
        }
        refused(say(&night, "02", "02 23:00", "02 23:40"), .wake)
        refused(say(&night, "02", "02 15:00", "03 07:01"), .wake)
        refused(say(&night, "02", "03 07:00", "02 23:00"), .wake)
        refused(say(&night, "09", "09 23:00", "10 12:30"), .wake)
        refused(say(&night, "02", "05 23:00", "06 07:00"), .bed)
        refused(say(&night, "12", nil, nil, .unknown), .day)
        refused(say(&night, "10", nil, nil, .sleepless), .day)
        let day = LocalDate(year: 2026, month: 3, day: 2) ?? LocalDate(dayNumber: 0)
        let one = SaidNight(day: day, .sleepless)
        let old = SaidNight(day: day.adding(days: -400), .sleepless)
        refused(night.ask(.nights([one, one], known: [])), .nights)
        refused(night.ask(.nights([], known: [])), .nights)
        refused(night.ask(.nights([one, old], known: [])), .day)
        let many = (0..<32).map { SaidNight(day: day.adding(days: -$0), .sleepless) }
        refused(night.ask(.nights(many, known: [])), .nights)
        #expect(nights(night).isEmpty)
        night.ask(.nights(Array(many.prefix(31)), known: []))
        #expect(nights(night).count == 31)
    }

    @Test func `a night that is said is no cue and ends no quiet`() {
        var written = schedule()
        written.anchors.append(
            Anchor(id: "tea", kind: .rest, cue: .after("wake", delay: .zero, by: nil)))
        var night = days(written, from: "2026-03-03 06:30")
        say(&night, "02", "02 23:00", "03 06:20")
        night.run(until: "2026-03-03 20:00")
        #expect(!night.shown.contains { $0.nudge.slot.anchor == "tea" })
    }

    // MARK: Evidence

    private var shifting: Schedule {
        Schedule(anchors: [
            Anchor(
                id: "bed", kind: .bedtime, cue: .bedtime(bed: clock("23:00"), wake: clock("07:00")),
                shiftFrom: Night(bed: clock("01:00"), wake: clock("09:00")))
        ])
    }

    private func wake(_ days: Simulation) -> String? {
        guard case .bedtime(_, let wake)? = days.engine.schedule.anchors.first?.cue else {
            return nil
        }
        return "\(wake)"
    }

    @Test(arguments: [false, true])
    func `mornings that nobody saw count when they are said, once, and undo takes one back`(
        _ restarts: Bool
    ) {
        var night = days(shifting, from: "2026-03-01 12:00")
        night.run(until: "2026-03-05 12:00")
        for day in 2...3 { say(&night, "0\(day)", "0\(day) 23:30", "0\(day + 1) 09:00") }
        say(&night, "03", "03 23:30", "04 09:10")
        #expect(wake(night) == "09:00", "two mornings")
        night.restart(sameBoot: true)
        say(&night, "04", "04 23:30", "05 09:05")
        #expect(wake(night) == "08:45")
        if restarts { night.restart(sameBoot: true) }
        night.ask(.undo)
        #expect(wake(night) == "09:00")
        #expect(!night.ledger.settings.keys.contains { $0.hasPrefix("nightShift/") })
        say(&night, "04", "04 23:30", "05 09:05")
        #expect(wake(night) == "08:45")
    }

    @Test func `a wrong guess of a morning is put right while it is weighed`() {
        var night = days(shifting, from: "2026-03-01 12:00")
        for day in 1...2 { away(&night, "0\(day) 23:30", "0\(day + 1) 11:00") }
        for day in 1...2 { say(&night, "0\(day)", "0\(day) 23:30", "0\(day + 1) 09:00") }
        away(&night, "03 23:30", "04 11:00")
        #expect(wake(night) == "08:45")
    }

    @Test func `a month of nights said in one go leaves the day before it to be taken back`() {
        var month = days(from: "2026-04-02 12:00")
        let words = ["thee", "koffie", "soep", "water"]
        for word in words { month.ask(.log(word: word, length: nil, at: nil)) }
        let rules = month.zones.local
        let nights = (1...31).map { back in
            let day = LocalDate("2026-04-02").map { $0.adding(days: -back) } ?? .init(dayNumber: 0)
            return SaidNight(
                day: day,
                .slept(
                    bed: NightEnd(at: rules.instant(day, clock("23:00")), zone: rules),
                    wake: NightEnd(
                        at: rules.instant(day.adding(days: 1), clock("07:00")), zone: rules)))
        }
        month.ask(.nights(nights, known: []))
        #expect(month.ledger.history.filter { $0.event == .logged }.count == 62 + words.count)
        for _ in nights { month.ask(.undo) }
        #expect(self.words(month).isEmpty)
        for word in words.reversed() {
            month.ask(.undo)
            #expect(month.ledger.history.last?.word == word)
        }
    }

    @Test func `a place in the ledger that nobody wrote is none`() {
        for offset in [Int.min, Int.max, -86_400, 86_400] {
            #expect(NightPlace(text: "\(offset) Europe/Amsterdam") == nil)
        }
        #expect(NightPlace(text: "-43200 Etc/GMT+12")?.offset == -43_200)
    }
}
