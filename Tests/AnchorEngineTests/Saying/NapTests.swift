// Naps on the virtual clock: what is listed, what a night that is said leaves, and what the bedtime anchor hears.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

extension Nights {
    private func log(_ days: inout Simulation, _ word: String, _ time: String) {
        days.run(until: "2026-03-\(time)")
        days.ask(.log(word: word, length: nil, at: nil))
    }

    private func naps(_ days: Simulation) -> [String] {
        days.engine.naps(words(days), since: LocalDate(dayNumber: 0)).map { nap in
            let times = [nap.bed, nap.wake].map { Nights.zone($0.zone).local(at: $0.at).time }
            return "\("\(nap.day)".dropFirst(5)) \(times[0])-\(times[1])"
        }
    }

    /// An afternoon's, after a night that was logged.
    private var afternoon: Simulation {
        var night = days()
        for (word, time) in [
            ("bed", "02 23:00"), ("wake", "03 07:00"), ("bed", "03 13:00"), ("wake", "03 13:40"),
        ] { log(&night, word, time) }
        return night
    }

    @Test func `a nap is listed as one, and ends no night`() {
        let night = afternoon
        #expect(nights(night) == ["03-02 said 23:00-07:00"])
        #expect(naps(night) == ["03-03 13:00-13:40"])
        #expect(night.engine.naps(words(night), since: day(4)).isEmpty)
    }

    @Test func `to bed for a nap is no attempt at the bedtime anchor, and for the night it is`() {
        let night = afternoon
        let rows = night.ledger.history.filter { $0.event == .tried || $0.word == "bed" }
        #expect(rows.map(\.event) == [.logged, .tried, .logged])
        var other = days(from: "2026-03-03 13:00")
        #expect(
            other.ask(.log(word: "bed", length: nil, at: nil))
                == .logged(word: "bed", isAnchor: false))
        #expect(other.ask(.undo) == .undone(.logged, anchor: nil, word: "bed"))
        // The evening's nudge comes all the same.
        log(&other, "bed", "03 13:10")
        other.run(until: "2026-03-03 23:00")
        #expect(other.shown.contains { $0.nudge.slot.anchor == "bed" })
    }

    @Test func `a night whose end is guessed does not take the nap's`() {
        var night = days()
        away(&night, "02 23:05", "03 06:50")
        log(&night, "bed", "03 13:00")
        log(&night, "wake", "03 13:40")
        #expect(nights(night) == ["03-02 guessed 23:05-06:50"])
        #expect(naps(night) == ["03-03 13:00-13:40"])
        say(&night, "02", "02 23:05", "03 06:50")
        #expect(nights(night) == ["03-02 said 23:05-06:50"])
        #expect(naps(night) == ["03-03 13:00-13:40"], "it stays beside the night that was said")
    }

    @Test func `a night that is said again leaves the nap, and takes what it overlaps`() {
        var night = afternoon
        say(&night, "02", "02 23:30", "03 07:15")
        #expect(nights(night) == ["03-02 said 23:30-07:15"] && naps(night).count == 1)
        say(&night, "02", "03 00:30", "03 13:30")
        #expect(nights(night) == ["03-02 said 00:30-13:30"] && naps(night).isEmpty)
        say(&night, "02", nil, nil, .sleepless)
        #expect(nights(night) == ["03-02 sleepless"])
    }

    @Test func `what is logged after a night was said does not change it`() {
        var night = days(from: "2026-03-03 08:00")
        say(&night, "02", "02 23:00", "03 06:30")
        log(&night, "wake", "03 09:00")
        log(&night, "bed", "03 13:00")
        log(&night, "wake", "03 14:00")
        #expect(nights(night) == ["03-02 said 23:00-06:30"])
        #expect(naps(night) == ["03-03 13:00-14:00"])
    }

    @Test func `in a mode of night work a nap is one as well`() {
        var written = schedule()
        var bed = written.anchors[0]
        bed.cue = .bedtime(bed: clock("09:00"), wake: clock("16:30"))
        written.modes = ["nights": Mode(off: [], anchors: [bed])]
        var night = days(written, from: "2026-03-04 08:00")
        night.ask(.mode("nights", until: at("2026-03-06 00:00")))
        for (word, time) in [
            ("bed", "04 09:10"), ("wake", "04 16:20"), ("bed", "04 21:00"), ("wake", "04 21:45"),
        ] { log(&night, word, time) }
        #expect(nights(night) == ["03-04 said 09:10-16:20"])
        #expect(naps(night) == ["03-04 21:00-21:45"])
        #expect(night.ledger.history.count { $0.event == .tried } == 1)
    }
}
