// The worked values of the literature, to the digits they are given with. Sources beside each.

import CivilTime
import Testing

@testable import Rhythm

/// Clock times to a night; the wake is the next one after the bed.
func night(_ day: Int, _ bed: String, _ wake: String) -> SleepNight {
    let origin = NightWindow.noon
    let start = floorMod(minute(bed) - origin, 1440)
    let length = floorMod(minute(wake) - minute(bed), 1440)
    return SleepNight(
        day: LocalDate(dayNumber: 20_000 + day), bed: start, wake: start + length)
}

func minute(_ text: String) -> Int {
    guard let time = LocalTime(text) else { preconditionFailure(text) }
    return time.hour * 60 + time.minute
}

/// Seven evenings, Sunday to Saturday (science 2.1).
let week = [
    night(0, "22:50", "07:00"), night(1, "23:00", "07:00"), night(2, "23:10", "07:00"),
    night(3, "00:20", "07:15"), night(4, "22:40", "07:00"), night(5, "23:30", "09:00"),
    night(6, "00:50", "09:15"),
]

private func near(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-9) -> Bool {
    a.map { abs($0 - b) <= tolerance } ?? false
}

@Suite struct RhythmNumbers {
    // MARK: Sleep Regularity Index

    @Test func `week W: 88.7731481481482 (sleepreg, mengelhard, pyActigraphy)`() {
        #expect(near(Regularity.index(week), 88.7731481481482, 1e-12))
        let mismatches = Regularity.pairs(week).map { Regularity.difference($0.0, $0.1) }
        #expect(mismatches == [10, 10, 85, 115, 170, 95])
    }

    @Test func `GGIR's own test: 80 and 80`() {
        let days = [
            night(0, "12:00", "19:12"), night(1, "12:00", "21:36"), night(2, "09:36", "21:36"),
        ]
        for pair in Regularity.pairs(days) {
            #expect(near(Regularity.index([pair.0, pair.1], leastPairs: 1), 80))
        }
    }

    @Test func `identical 100, inverted -100, never asleep none`() {
        let same = (0..<6).map { night($0, "23:00", "07:00") }
        #expect(Regularity.index(same) == 100)
        let inverted = (0..<6).map {
            $0.isMultiple(of: 2) ? night($0, "20:00", "08:00") : night($0, "08:00", "20:00")
        }
        #expect(Regularity.index(inverted) == -100)
        let awake = (0..<7).map {
            SleepNight(day: LocalDate(dayNumber: $0), bed: 0, wake: 0)
        }
        #expect(Regularity.index(awake) == nil)
    }

    @Test func `four days of four: 33.33 (JOlths)`() {
        let toy = [
            night(0, "12:00", "00:00"), night(1, "18:00", "00:00"), night(2, "06:00", "00:00"),
            night(3, "12:00", "00:00"),
        ]
        #expect(near(Regularity.index(toy, leastPairs: 3), 100.0 / 3))
    }

    @Test func `an hour later wake: 91.67; an all-nighter between two of eight hours: 33.33`() {
        let later = [night(0, "23:00", "06:00"), night(1, "23:00", "07:00")]
        #expect(near(Regularity.index(later, leastPairs: 1), 100 - 200.0 * 60 / 1440))
        let sleepless = SleepNight(day: LocalDate(dayNumber: 20_001), bed: 0, wake: 0)
        let nights = [night(0, "23:00", "07:00"), sleepless, night(2, "23:00", "07:00")]
        #expect(near(Regularity.index(nights, leastPairs: 2), 100.0 / 3))
    }

    @Test func `fewer than five pairs give no number`() {
        #expect(Regularity.index(Array(week.prefix(5))) == nil)
        #expect(Regularity.index(Array(week.prefix(6))) != nil)
    }

    // MARK: Spread

    @Test func `beds of week W: 48.795 on a line, 45.245 round the clock`() {
        let linear = week.map { Double($0.bed) }
        #expect(near(Spread.sample(linear), 48.795, 5e-4))
        let circular = Spread.circular(week.map(\.onset))
        #expect(near(circular?.deviation, 45.245, 5e-4))
        #expect(near(circular?.mean, 23 * 60 + 28.35, 5e-3))
        #expect(near(linear.reduce(0, +) / 7 + 720, 23 * 60 + 28.57, 5e-3))
    }

    @Test func `eleven and one: mean midnight, 60.348`() {
        let circular = Spread.circular([23 * 60, 60])
        #expect(near(circular?.deviation, 60.348, 5e-4))
        #expect(near(circular.map { Clock.shortest($0.mean) }, 0, 1e-9))
    }

    @Test func `all round the clock there is none`() {
        #expect(Spread.circular([0, 360, 720, 1080]) == nil)
        #expect(Spread.circular([]) == nil)
        #expect(Spread.sample([1]) == nil)
    }

    // MARK: Social jetlag

    private let jetlag = SocialJetlag(
        work: Array(week[0...4]), free: Array(week[5...6]), workDays: 5)

    @Test func `week W: MSW 187.5, MSF 278.75, SJL 91.25, MSFsc 04:15, SJLsc 58`() {
        #expect(near(jetlag?.midWork, 187.5))
        #expect(near(jetlag?.midFree, 278.75))
        #expect(near(jetlag?.minutes, 91.25))
        #expect(near(jetlag?.sleepWork, 471))
        #expect(near(jetlag?.sleepFree, 537.5))
        #expect(near(jetlag?.sleepWeek, 490))
        #expect(near(jetlag?.midFreeCorrected, 255))
        #expect(near(jetlag?.corrected, 58))
    }

    @Test(arguments: [
        ("23:00", "02:00", 180.0), ("05:00", "03:00", -120), ("11:00", "18:30", 450),
        ("22:00", "17:30", -270), ("23:00", "01:00", 120),
    ])
    func `mctq: the shorter way round`(_ work: String, _ free: String, _ minutes: Double) {
        #expect(
            SocialJetlag.between(Double(minute(work)), Double(minute(free))) == minutes)
    }

    @Test(arguments: [
        ("22:00", "06:00", "02:00"), ("23:30", "07:30", "03:30"), ("04:15", "10:45", "07:30"),
    ])
    func `mctq: mid-sleep`(_ bed: String, _ wake: String, _ middle: String) {
        #expect(night(0, bed, wake).midSleep == Double(minute(middle)))
    }

    @Test func `actiRhythm: MSW 3, MSF 5, 120 minutes`() {
        let other = SocialJetlag(
            work: (0..<5).map { night($0, "23:00", "07:00") },
            free: (5..<7).map { night($0, "01:00", "09:00") }, workDays: 5)
        #expect(other?.midWork == 180)
        #expect(other?.midFree == 300)
        #expect(other?.minutes == 120)
    }

    @Test func `without free nights there is none`() {
        #expect(SocialJetlag(work: week, free: [], workDays: 5) == nil)
    }

    // MARK: Composite Phase Deviation

    @Test func `week W: 75.127`() {
        let values = PhaseDeviation.values(week, middle: 255)
        let wanted = [75.17, 70.18, 50.62, 102.62, 85.00, 67.18]
        #expect(values.count == wanted.count)
        for (value, want) in zip(values, wanted) { #expect(near(value, want, 5e-3)) }
        #expect(near(PhaseDeviation.composite(week, middle: 255), 75.127, 5e-4))
    }
}
