// What comes after an answer: never in the same breath, and never later than it has to.

import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct BreathBetween {
    private func schedule(
        after word: String = "a", delay: Span = .zero, by: String? = nil, apart: Span? = nil
    ) -> Schedule {
        Schedule(
            budget: Budget(apart: apart),
            anchors: [
                fixed("a", ["09:00"]),
                Anchor(
                    id: "b", kind: .rest, cue: .after(word, delay: delay, by: by.map(clock))),
            ])
    }

    private func times(_ schedule: Schedule, answeredAt time: String) -> [Instant] {
        var day = Simulation(schedule, from: "2026-03-02 08:00")
        day.run(until: "2026-03-02 \(time)")
        day.ask(.answer(anchor: "a", .done))
        day.run(until: "2026-03-02 18:00")
        return day.shown.filter { $0.nudge.slot.anchor == "b" }.map(\.at)
    }

    @Test func `ten minutes, or the schedule's own distance`() {
        #expect(times(schedule(), answeredAt: "09:05") == [at("2026-03-02 09:15")])
        #expect(
            times(schedule(apart: .minutes(45)), answeredAt: "09:20") == [at("2026-03-02 10:05")])
        #expect(
            times(schedule(delay: .minutes(3)), answeredAt: "09:05") == [at("2026-03-02 09:15")])
        #expect(
            times(schedule(delay: .hours(1)), answeredAt: "09:05") == [at("2026-03-02 10:05")])
    }

    @Test func `answered just before the time at which it comes anyway, it still waits`() {
        #expect(times(schedule(by: "09:10"), answeredAt: "09:05") == [at("2026-03-02 09:15")])
        #expect(
            times(schedule(delay: .hours(1), by: "09:30"), answeredAt: "09:05")
                == [at("2026-03-02 09:30")])
    }

    @Test func `what came anyway came, and an answer after it brings no second one`() {
        #expect(times(schedule(by: "09:10"), answeredAt: "09:20") == [at("2026-03-02 09:10")])
    }

    @Test func `a word that was logged is the wish for it now`() {
        var day = Simulation(schedule(after: "tea"), from: "2026-03-02 08:00")
        day.ask(.log(word: "tea", length: nil, at: nil))
        day.run(until: "2026-03-02 08:30")
        #expect(day.shown.map(\.at) == [at("2026-03-02 08:00")])
    }
}
