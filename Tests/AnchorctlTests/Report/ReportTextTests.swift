// A look back as it stands on a terminal: narrow, wide, without Unicode, in Dutch; and never wider than
// the window.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import ControlInterface
import Presentation
import Testing

@testable import anchorctl

enum ReportSample {
    static let from = LocalDate("2026-10-25") ?? LocalDate(dayNumber: 0)
    static let today = LocalDate("2026-11-21") ?? LocalDate(dayNumber: 0)

    /// Eleven times since 8 November, most of them around eight.
    static var anchor: AnchorReport {
        var hours = [Int](repeating: 0, count: 24)
        hours[8] = 8
        hours[16] = 3
        return AnchorReport(
            anchor: "move", title: "Eén minuut", kind: "movement", attempts: 11, days: 10,
            firstDay: "2026-11-08", lastDay: "2026-11-21",
            daily: String(repeating: "0", count: 14) + "10111021101101", hours: hours,
            acts: [
                (14, "08:10"), (16, "08:05"), (17, "08:30"), (18, "16:20"), (20, "08:00"),
                (20, "16:10"), (21, "08:15"), (22, "08:20"), (24, "08:25"), (25, "16:40"),
                (27, "08:45"),
            ].map { day, clock in
                day * 1440 + (LocalTime(clock)?.hour ?? 0) * 60 + (LocalTime(clock)?.minute ?? 0)
            })
    }

    static var rhythm: RhythmReport {
        var rhythm = RhythmReport(nights: 7, pairs: 6)
        rhythm.nightStartsAt = "15:00"
        rhythm.regularityIndex = 88.7731481481482
        rhythm.bedSpreadMinutes = 48.795
        rhythm.bedtime = "23:10"
        rhythm.waketime = "07:00"
        rhythm.bedWithinHalfHour = 6
        rhythm.midSleep = "03:33:18"
        rhythm.midSleepWork = "03:07:30"
        rhythm.midSleepFree = "04:38:45"
        rhythm.midSleepFreeCorrected = "04:15"
        rhythm.socialJetlagMinutes = 91.25
        rhythm.socialJetlagCorrectedMinutes = 58
        rhythm.phaseDeviationMinutes = 75.127
        rhythm.nightly = [
            SleptNight(day: "2026-11-08", bed: "22:50", wake: "07:00"),
            SleptNight(day: "2026-11-10"),
            SleptNight(day: "2026-11-11", bed: "00:50", wake: "09:15"),
        ]
        rhythm.bands = [
            SleepBandReport(
                fromDay: "2026-11-02", toDay: "2026-11-08", nights: 1, bed: "22:50",
                wake: "07:00", bedFirst: "22:50", bedLast: "22:50", wakeFirst: "07:00",
                wakeLast: "07:00"),
            SleepBandReport(
                fromDay: "2026-11-09", toDay: "2026-11-15", nights: 6, bed: "23:20",
                wake: "07:08", bedFirst: "22:40", bedLast: "00:50", wakeFirst: "07:00",
                wakeLast: "09:15"),
        ]
        return rhythm
    }

    static func reply(
        _ anchors: [AnchorReport] = [anchor], _ rhythm: RhythmReport = rhythm,
        from: LocalDate = from
    ) -> ReadReport.Reply {
        ReadReport.Reply(
            fromDay: "\(from)", toDay: "\(today)", workDays: "Mon..Fri", anchors: anchors,
            rhythm: rhythm)
    }

    static func phrases(
        _ reply: ReadReport.Reply = reply(), _ language: Language = .english,
        today: LocalDate = today
    ) -> ReportPhrases {
        ReportPhrases(
            words: ReportWords(language), report: reply, today: today, isOfDays: false)
    }
}

struct ReportTextTests {
    private func lines(
        _ reply: ReadReport.Reply = ReportSample.reply(), columns: Int = 80,
        unicode: Bool = true, _ language: Language = .english, detail: Bool = false
    ) -> [String] {
        ReportText(
            ReportSample.phrases(reply, language), isMorning: false,
            colour: Colour(.never, environment: [:]),
            columns: columns, isUnicode: unicode, prose: columns
        ).lines(detail: detail)
    }

    @Test("A night said in a mode of night work has its place behind the evening's, to its wake")
    func byDay() throws {
        var rhythm = ReportSample.rhythm
        rhythm.nightStartsAt = "14:45"
        rhythm.nightly = [
            SleptNight(day: "2026-11-08", bed: "22:45", wake: "06:45"),
            SleptNight(day: "2026-11-09", bed: "09:00", wake: "16:30"),
        ]
        rhythm.bands = [
            SleepBandReport(
                fromDay: "2026-11-02", toDay: "2026-11-08", nights: 1, bed: "22:45",
                wake: "06:45", bedFirst: "22:45", bedLast: "22:45", wakeFirst: "06:45",
                wakeLast: "06:45"),
            SleepBandReport(
                fromDay: "2026-11-09", toDay: "2026-11-15", nights: 2, bed: "09:00",
                wake: "16:30", bedFirst: "09:00", bedLast: "09:30", wakeFirst: "16:00",
                wakeLast: "16:30"),
            // From the evening to the next afternoon: no minute in which all of them slept.
            SleepBandReport(
                fromDay: "2026-11-16", toDay: "2026-11-22", nights: 2, bed: "03:52",
                wake: "11:37", bedFirst: "22:45", bedLast: "09:00", wakeFirst: "06:45",
                wakeLast: "16:30"),
        ]
        let picture = DayPicture(
            ReportSample.reply([], rhythm), anchors: [], isMorning: false, mostLines: 60)
        let nights = picture.lines.filter { !$0.nights.isEmpty }
        #expect(nights.map { "\($0.day)" } == ["2026-11-08", "2026-11-09", "2026-11-10"])
        func clock(_ part: Double) -> Int { (Int((part * 1440).rounded()) + 720) % 1440 }
        // In the morning after its evening, and on past noon on the next line.
        #expect(
            nights.map { $0.nights.map { [clock($0.lowerBound), clock($0.upperBound)] } }
                == [[[1365, 405]], [[540, 720]], [[720, 990]]])
        // A week is a line in a long look back, at the middle of its nights.
        rhythm.nightly = nil
        let long = DayPicture(
            ReportSample.reply([], rhythm, from: ReportSample.today.adding(days: -400)),
            anchors: [], isMorning: false, mostLines: 60)
        #expect(long.perLine == 7)
    }

    @Test("Words first, then a line a day from noon to noon")
    func eighty() {
        #expect(
            lines().joined(separator: "\n") == """
                A look back: 25 October to 21 November

                Eén minuut
                  Eleven times since 8 November, mostly between 08:00 and 09:00.

                The nights
                  To bed mostly between 22:40 and 23:40.
                  Got up around 07:00.
                  A first impression: from fourteen nights on it is steadier.

                        12               18                0                6               12
                   7 Nov ·                ·                ·                ·     ●          ·
                         ·                ·             ━━━━━━━━━━━━━━━━━━━━━━━━             ·
                   9 Nov ·                ·                ·                ·     ●          ·
                         ·                ·                ·                ·      ●         ·
                         ·                ·                · ━━━━━━━━━━━━━━━━━━━━━━━━━       ·
                         ·           ●    ·                ·                ·                ·
                         ·                ·                ·                ·     ●          ·
                         ·           ●    ·                ·                ·     ●          ·
                         ·                ·                ·                ·      ●         ·
                  16 Nov ·                ·                ·                ·                ·
                         ·                ·                ·                ·      ●         ·
                         ·                ·                ·                ·                ·
                         ·            ●   ·                ·                ·                ·
                         ·                ·                ·                ·       ●        ·
                         ·                ·                ·                ·                ·
                  ━ night   ● Eén minuut
                """)
    }

    @Test("In forty columns, without Unicode, in Dutch")
    func narrow() {
        #expect(
            lines(columns: 40, unicode: false, .dutch).joined(separator: "\n") == """
                Overzicht: 25 oktober tot en met 21 november

                Eén minuut
                  Elf keer sinds 8 november, meestal
                  tussen 8.00 en 9.00 uur.

                De nachten
                  Naar bed meestal tussen 22.40 en 23.40
                  uur.
                  Opgestaan rond 7.00 uur.
                  Een eerste indruk: vanaf veertien
                  nachten is die betrouwbaarder.

                        12    18     0     6    12
                   7 nov .     .     .     . o   .
                         .     .    =========    .
                   9 nov .     .     .     . o   .
                         .     .     .     .  o  .
                         .     .     .=========  .
                         .   o .     .     .     .
                         .     .     .     . o   .
                         .   o .     .     . o   .
                         .     .     .     . o   .
                  16 nov .     .     .     .     .
                         .     .     .     . o   .
                         .     .     .     .     .
                         .    o.     .     .     .
                         .     .     .     .  o  .
                         .     .     .     .     .
                  = nacht   o Eén minuut
                """)
    }

    @Test(
        "No picture is wider than the window, down to forty columns",
        arguments: [20, 40, 61, 80, 120])
    func width(_ columns: Int) {
        let year = ReportSample.from.adding(days: -365)
        var long = ReportSample.anchor
        long.firstDay = "\(year)"
        long.daily = String(repeating: "1", count: 365 + 28)
        long.acts = (0..<393).map { ($0 / 7 * 7 + 3) * 1440 + 480 }
        for reply in [ReportSample.reply(), ReportSample.reply([long], from: year)] {
            for line in lines(reply, columns: columns) where line.contains("·") {
                #expect(line.count <= max(columns, 34), "\(columns): \(line)")
            }
        }
    }

    @Test(
        "A long look back has a line a week, or for years one for some; numbers come when asked for"
    )
    func years() {
        let from = ReportSample.today.adding(days: -799)
        var long = ReportSample.anchor
        long.firstDay = "\(from.adding(days: 100))"
        long.daily = String(repeating: "0", count: 799) + "1"
        long.acts = (100..<800).map { ($0 / 7 * 7 + 3) * 1440 + 480 }
        let reply = ReportSample.reply([long], from: from)
        let text = lines(reply, detail: true)
        let drawn = text.filter { $0.contains("·") }
        #expect(drawn.count == 51, "two weeks a line")
        #expect(
            drawn.contains { $0.hasPrefix("    2025 ") }
                && drawn.contains { $0.hasPrefix("    2026 ") })
        #expect(drawn.allSatisfy { $0.filter { $0 == "●" }.count <= 1 }, "each spot once")
        #expect(text.contains("  Sleep Regularity Index (-100 to 100): 88.8"))
        #expect(text.contains("  Social jetlag: 91 min, 58 min corrected"))
        #expect(!lines().contains { $0.contains("Index") })
        let page = DayPicture(reply, anchors: [long], isMorning: false, mostLines: 106)
        #expect(page.perLine == 7 && page.lines.count == 101)
    }

    @Test("What is done in the same minute stands side by side, and today's line waits for noon")
    func places() {
        var other = ReportSample.anchor
        other.anchor = "tea"
        other.title = "Thee"
        let reply = ReportSample.reply([ReportSample.anchor, other])
        #expect(lines(reply).contains { $0.contains("●◆") })
        let morning = DayPicture(reply, anchors: reply.anchors, isMorning: true, mostLines: 60)
        #expect(morning.lines.last.map { "\($0.day)" } == "2026-11-20")
    }

    @Test("Below five pairs it says what there is, and no number")
    func fewNights() {
        var few = RhythmReport(nights: 4, pairs: 2)
        few.morePairs = 3
        let text = lines(ReportSample.reply([], few), detail: true)
        let sentence =
            "  Four nights are noted. After six nights in a row there is a rhythm to tell."
        #expect(text.joined(separator: "\n").hasSuffix(sentence))
        #expect(!text.joined().contains("Index"))
    }

    @Test(
        "Times, the way a person says them",
        arguments: [
            (1, "2026-11-20", "2026-11-20", "Once on 20 November."),
            (3, "2026-11-21", "2026-11-21", "Three times on 21 November."),
            (4, "2026-11-08", "2026-11-20", "Four times since 8 November."),
        ])
    func sentences(_ count: Int, _ first: String, _ last: String, _ said: String) {
        var anchor = ReportSample.anchor
        anchor.attempts = count
        anchor.firstDay = first
        anchor.lastDay = last
        #expect(ReportSample.phrases().sentence(anchor) == said)
        let later = LocalDate("2027-01-03") ?? ReportSample.today
        if count == 4 {
            let phrases = ReportSample.phrases(today: later)
            #expect(phrases.sentence(anchor) == "Four times, 8 November 2026 to 20 November 2026.")
            #expect(phrases.title == "A look back: 25 October 2026 to 21 November 2026")
        }
    }

    @Test("The hours that hold two thirds of it, over midnight too; few or scattered have none")
    func busiest() {
        func hours(_ counts: [Int: Int]) -> Range<Int>? {
            let all = (0..<24).map { counts[$0] ?? 0 }
            return ReportPhrases.busiest(all, of: all.reduce(0, +))
        }
        #expect(hours([7: 6]) == 7..<8)
        #expect(hours([7: 2, 8: 3, 9: 2]) == 7..<9)
        #expect(hours([23: 2, 0: 2, 1: 2]) == 23..<25 || hours([23: 2, 0: 2, 1: 2]) == 0..<2)
        #expect(hours([7: 4]) == nil)
        #expect(hours([8: 3, 12: 3, 16: 3]) == nil)
    }

    @Test(
        "No word of a look back blames, hurries or counts against anyone",
        arguments: Language.allCases)
    func kind(_ language: Language) {
        for nights in 0...6 {
            var rhythm =
                nights == 6 ? ReportSample.rhythm : RhythmReport(nights: nights, pairs: nights)
            rhythm.morePairs = nights == 6 ? nil : 5
            rhythm.bedWithinHalfHour = 1
            let text = lines(
                ReportSample.reply([ReportSample.anchor], rhythm), language, detail: true)
            for line in text {
                #expect(CopyLint.problem(in: line) == nil, "\(line)")
                #expect(!line.contains("%"))
            }
        }
    }
}
