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
            daily: String(repeating: "0", count: 14) + "10111021101101", hours: hours)
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
            ReportSample.phrases(reply, language), colour: Colour(.never, environment: [:]),
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
        let axis = try #require(NightAxis(rhythm))
        // Whole hours of the clock, from 22:00 to 17:00.
        #expect(axis.range == 435..<1575)
        #expect(axis.night(bed: "09:00", wake: "16:30") == 1095..<1545)
        let bands = rhythm.bands.compactMap(axis.band)
        #expect(bands.map(\.sometimes) == [480..<960, 1095..<1545, 480..<1545])
        #expect(bands.map(\.always) == [480..<960, 1125..<1515, 1095..<1095])
        let text = lines(ReportSample.reply([], rhythm)).joined(separator: "\n")
        #expect(
            text.contains(
                """
                         22:00                            17:00
                   2 Nov ·████████████████····················· 22:45 - 06:45
                   9 Nov ······················░█████████████░· 09:00 - 16:30
                """), "\(text)")
        let page = ReportPicture.band(ReportSample.phrases(ReportSample.reply([], rhythm))).text
        #expect(page.contains("x=\"287\" y=\"34\" width=\"158\""), "\(page)")
    }

    @Test("Words first, dots by day, the clock, and a band of the nights")
    func eighty() {
        #expect(
            lines().joined(separator: "\n") == """
                A look back: 25 October to 21 November

                Eén minuut  move
                  Eleven times since 8 November, mostly between 08:00 and 09:00.
                  25 Oct                       ● ·●●●·●● ●·●●·●
                   00:00 ········█·······▄······· 24:00

                  ● done or tried   · nothing noted

                The nights
                  To bed mostly between 22:40 and 23:40.
                  Got up around 07:00.
                  A first impression: from fourteen nights on it is steadier.
                         22:00                                      10:00
                   2 Nov ···█████████████████████████████████············ 22:50 - 07:00
                   9 Nov ···░░░░░░░░█████████████████████████░░░░░░░░░··· 23:20 - 07:08
                  █ asleep, every known night   ░ asleep, some nights
                """)
    }

    @Test("In forty columns, without Unicode, in Dutch")
    func narrow() {
        #expect(
            lines(columns: 40, unicode: false, .dutch).joined(separator: "\n") == """
                Overzicht: 25 oktober tot en met 21 november

                Eén minuut  move
                  Elf keer sinds 8 november, meestal
                  tussen 8.00 en 9.00 uur.
                  25 okt                       * .***.**
                  16 nov *.**.*
                   00:00 ........#.......+....... 24:00

                  * gedaan of geprobeerd   . niets genoteerd

                De nachten
                  Naar bed meestal tussen 22.40 en 23.40
                  uur.
                  Opgestaan rond 7.00 uur.
                  Een eerste indruk: vanaf veertien
                  nachten is die betrouwbaarder.
                         22:00              10:00
                   2 nov ..################......
                   9 nov .:::::############::::..
                  # elke bekende nacht in slaap   :
                  sommige nachten in slaap
                """)
    }

    @Test(
        "No picture is wider than the window, down to twenty columns",
        arguments: [20, 40, 61, 80, 120])
    func width(_ columns: Int) {
        let year = ReportSample.from.adding(days: -365)
        var long = ReportSample.anchor
        long.firstDay = "\(year)"
        long.daily = String(repeating: "1", count: 365 + 28)
        let replies = [
            ReportSample.reply(), ReportSample.reply([long], from: year),
        ]
        for reply in replies {
            for line in lines(reply, columns: columns)
            where line.contains("●") || line.contains("█") {
                // The key and the clock's 24 hours have their own least widths.
                let isPicture =
                    !line.contains("24:00") && !line.contains("done or tried")
                    && !line.contains("every")
                if isPicture { #expect(line.count <= max(columns, 36), "\(columns): \(line)") }
            }
        }
    }

    @Test(
        "A long look back has a dot for a week, a row for a year; the numbers come when asked for")
    func years() {
        let from = ReportSample.today.adding(days: -799)
        var long = ReportSample.anchor
        long.firstDay = "2025-01-05"
        long.daily =
            String(
                repeating: "0",
                count: LocalDate("2025-01-05").map { $0.dayNumber - from.dayNumber } ?? 0)
        long.daily += "1" + String(repeating: "0", count: 800 - long.daily.count - 2) + "1"
        let text = lines(ReportSample.reply([long], from: from), detail: true)
        #expect(text.contains { $0.hasPrefix("    2025 ●····") })
        #expect(text.contains { $0.hasPrefix("    2026 ·····") && $0.hasSuffix("●") })
        #expect(!text.contains { $0.hasPrefix("    2024") }, "nothing is known of it")
        #expect(text.contains("  Sleep Regularity Index (-100 to 100): 88.8"))
        #expect(text.contains("  Social jetlag: 91 min, 58 min corrected"))
        #expect(!lines().contains { $0.contains("Index") })
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
