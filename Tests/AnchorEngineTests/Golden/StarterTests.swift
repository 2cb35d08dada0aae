// The starter as a person lives it: every first unlock of a morning, and the whole day in words.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import ScheduleReading
import Testing

@Suite struct StarterDay {
    /// Asleep until the first unlock, which logs `wake`.
    static func day(unlock minute: Int, answered: Bool, _ language: Language) -> Simulation {
        let schedule = Starter.schedule(language: language)
        var day = Simulation(schedule, from: "2026-03-01 20:00")
        day.run(until: "2026-03-01 23:30")
        day.shown = []
        day.transcript = []
        day.sleep(for: at("2026-03-02 00:00") + .minutes(minute) - day.now.wall)
        day.ask(.log(word: "wake", length: nil, at: nil))
        let end = at("2026-03-03 00:00")
        var seen = 0
        while day.now.wall < end {
            day.run(until: day.now.wall + .minutes(3))
            guard answered, day.shown.count > seen else { continue }
            seen = day.shown.count
            day.say("done")
            day.ask(.answer(anchor: day.shown.last?.nudge.slot.anchor, .done))
        }
        return day
    }

    @Test(arguments: [true, false])
    func `for every first unlock of a morning each anchor is shown exactly once`(_ answered: Bool) {
        for minute in stride(from: 6 * 60 + 45, through: 11 * 60, by: 1) {
            let day = StarterDay.day(unlock: minute, answered: answered, .dutch)
            let anchors = day.shown.map(\.nudge.slot.anchor)
            let all = day.schedule.anchors.filter(\.enabled).map(\.id)
            #expect(anchors.sorted() == all.sorted(), "unlock at minute \(minute)")
        }
    }

    @Test(arguments: Language.allCases)
    func `a whole day reads as written`(_ language: Language) {
        let day = StarterDay.day(unlock: 7 * 60 + 10, answered: true, language)
        #expect(day.transcript.joined(separator: "\n") == StarterDay.answeredDay[language])
        let silent = StarterDay.day(unlock: 7 * 60 + 10, answered: false, language)
        #expect(silent.transcript.joined(separator: "\n") == StarterDay.silentDay[language])
        for line in day.transcript + silent.transcript where line.contains(" show ") {
            #expect(CopyLint.problem(in: line) == nil)
        }
    }
}
