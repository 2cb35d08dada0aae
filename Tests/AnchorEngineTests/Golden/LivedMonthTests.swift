// A month as somebody lives it, in each language, with the starter and with a fuller schedule: what was on the
// screen, line by line. With ANCHORD_READ_ALOUD set it is printed, to be read aloud.

import AnchorTestSupport
import CivilTime
import Glibc
import ScheduleReading
import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct LivedMonth {
    /// An anchor of every kind, a person's own words among them, and one that nobody else is to read.
    static func fuller(_ language: Language) -> Schedule {
        let isDutch = language == .dutch
        var move = Anchor(
            id: isDutch ? "bewegen" : "move", kind: .movement,
            cue: .times(3, between: DailyWindow(from: clock("09:00"), until: clock("18:00"))),
            ideas: isDutch
                ? ["Met de hond naar de hoek", "Even naar de schuur"]
                : ["To the corner with the dog", "Out to the shed"], length: .minutes(2))
        move.why =
            isDutch ? "omdat mijn hoofd er stiller van wordt" : "because my head grows quieter"
        var tea = fixed(isDutch ? "thee" : "tea", ["15:40"], kind: .rest)
        tea.title = isDutch ? "Thee bij het raam" : "Tea by the window"
        var pills = fixed(isDutch ? "pillen" : "pills", ["08:45"], kind: .custom)
        pills.title = isDutch ? "De blauwe doos" : "The blue box"
        pills.discreet = true
        return Schedule(
            language: language, budget: Budget(perDay: 8, apart: .minutes(20)),
            anchors: [
                Anchor(
                    id: isDutch ? "adem" : "breathe", kind: .breathing,
                    cue: .after("wake", delay: .zero, by: clock("10:30"))),
                pills, move,
                Anchor(
                    id: isDutch ? "rust" : "rest", kind: .rest,
                    cue: .at([clock("12:15"), clock("19:30")])),
                tea,
                Anchor(
                    id: isDutch ? "lijf" : "body", kind: .checkIn,
                    cue: .at([clock("14:05")])),
                Anchor(
                    id: "week", kind: .reflection,
                    cue: .at([clock("20:10")]), dates: DueDates(days: [.sunday])),
                Anchor(
                    id: "bed", kind: .bedtime,
                    cue: .bedtime(bed: clock("22:45"), wake: clock("06:45")),
                    steps: isDutch ? ["de kruik vullen"] : ["fill the hot-water bottle"]),
            ])
    }

    /// Up at about seven; answers one day, sweeps away the next; a soft day in the third week, and a
    /// restart now and then.
    static func live(_ schedule: Schedule) -> Simulation {
        var month = Simulation(schedule, from: "2026-03-01 22:50")
        for day in 0..<30 {
            let morning = at("2026-03-02 00:00") + .days(day)
            month.sleep(for: morning + .minutes(6 * 60 + 50 + day * 7 % 25) - month.now.wall)
            if day == 16 { month.ask(.mode("soft", until: nil)) }
            month.ask(.log(word: "wake", length: nil, at: nil))
            while month.now.wall < morning + .minutes(22 * 60 + 50) {
                month.run(until: month.now.wall + .minutes(4))
                for nudge in month.screen.bubbles.values.sorted(by: {
                    $0.slot.anchor < $1.slot.anchor
                }) {
                    if day % 2 == 0 {
                        month.ask(.answer(anchor: nudge.slot.anchor, .done))
                    } else {
                        month.dismiss(nudge.slot.anchor)
                    }
                }
            }
            if day % 6 == 5 { month.crash() }
        }
        return month
    }

    @Test(arguments: Language.allCases, [false, true])
    func `every line is ours in its hour and not twice in a week, or the person's`(
        _ language: Language, _ isFuller: Bool
    ) {
        let schedule = isFuller ? LivedMonth.fuller(language) : Starter.schedule(language: language)
        let month = LivedMonth.live(schedule)
        #expect(month.shown.count > (isFuller ? 250 : 85))
        if getenv("ANCHORD_READ_ALOUD") != nil {
            print("== \(language), \(isFuller ? "fuller" : "the starter")")
            for line in month.transcript where line.contains(" show ") { print(line) }
        }
        let book = language.phrasebook
        let own = Set(schedule.anchors.flatMap { $0.ownWords + [$0.title].compactMap(\.self) })
        var last: [String: Instant] = [:]
        for (at, nudge) in month.shown {
            guard let anchor = schedule.anchor(nudge.slot.anchor) else { continue }
            if anchor.discreet == true {
                #expect(nudge.summary == book.discreet.summary && nudge.body.isEmpty)
                continue
            }
            for line in [nudge.summary, nudge.body] where !line.isEmpty {
                if own.contains(line) || own.contains(where: { $0.capitalisedFirst == line }) {
                    continue
                }
                if let before = last[line] {
                    #expect(at - before >= .days(7), "\(before) and \(at): \(line)")
                }
                last[line] = at
            }
            #expect(!nudge.summary.isEmpty && nudge.summary != book.discreet.summary)
            #expect(CopyLint.problem(in: nudge.summary + " " + nudge.body) == nil)
            let id = book.practices.first {
                $0.value.filled(length: book.length(anchor.length ?? anchor.kind.defaultLength))
                    .summary == nudge.summary
            }?.key
            let hour = month.zones.local.local(at: at).time.hour
            if let practice = Practice.all.first(where: { $0.id == id }) {
                #expect(practice.hours.contains(hour: hour), "\(hour) h: \(nudge.summary)")
            }
        }
    }
}
