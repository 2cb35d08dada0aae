// What must hold for any nights: against the sum over single minutes, shifted, reversed, thinned out.

import AnchorTestSupport
import CivilTime
import Testing

@testable import Rhythm

@Suite struct RhythmProperties {
    private static func nights(_ random: inout SeededGenerator, _ count: Int) -> [SleepNight] {
        (0..<count).map { day in
            let bed = random.below(1440)
            return SleepNight(
                day: LocalDate(dayNumber: day), bed: bed, wake: bed + 60 + random.below(900))
        }
    }

    /// The index as its definition has it, minute by minute.
    private func byEpochs(_ nights: [SleepNight]) -> Double {
        func states(_ night: SleepNight) -> [Bool] {
            var face = Array(repeating: false, count: 1440)
            for part in night.asleep {
                for minute in part { face[(minute + night.origin) % 1440] = true }
            }
            return face
        }
        var same = 0
        for (a, b) in zip(nights, nights.dropFirst()) {
            same += zip(states(a), states(b)).count { $0 == $1 }
        }
        return -100 + 200 * Double(same) / Double(1440 * (nights.count - 1))
    }

    @Test func `the interval form is the sum over minutes`() throws {
        var random = SeededGenerator(seedOfThisRun())
        for _ in 0..<60 {
            let nights = Self.nights(&random, 7)
            let index = try #require(Regularity.index(nights))
            #expect(abs(index - byEpochs(nights)) < 1e-9)
        }
    }

    @Test func `shifting all nights or reading them backwards changes nothing`() throws {
        var random = SeededGenerator(seedOfThisRun())
        for _ in 0..<200 {
            let nights = Self.nights(&random, 8)
            let index = try #require(Regularity.index(nights))
            let by = random.below(1440)
            let shifted = nights.map {
                SleepNight(day: $0.day, bed: $0.bed + by, wake: $0.wake + by)
            }
            #expect(abs(try #require(Regularity.index(shifted)) - index) < 1e-9)
            let reversed = zip(nights, nights.reversed()).map {
                SleepNight(day: $0.day, bed: $1.bed, wake: $1.wake)
            }
            #expect(abs(try #require(Regularity.index(reversed)) - index) < 1e-9)
        }
    }

    @Test func `the order matters to the index and not to the spread`() {
        let early = { (day: Int) in night(day, "22:00", "06:00") }
        let late = { (day: Int) in night(day, "02:00", "10:00") }
        let sorted = (0..<8).map { $0 < 4 ? early($0) : late($0) }
        let mixed = (0..<8).map { $0.isMultiple(of: 2) ? early($0) : late($0) }
        #expect(Regularity.index(sorted) != Regularity.index(mixed))
        #expect(
            Spread.sample(sorted.map { Double($0.bed) })
                == Spread.sample(mixed.map { Double($0.bed) }))
    }

    @Test func `an unknown night takes its two pairs away and no other`() {
        var random = SeededGenerator(seedOfThisRun())
        for _ in 0..<100 {
            let nights = Self.nights(&random, 12)
            let missing = 1 + random.below(10)
            var fewer = nights
            fewer.remove(at: missing)
            let all = Regularity.pairs(nights).map { Regularity.difference($0.0, $0.1) }
            let left = Regularity.pairs(fewer).map { Regularity.difference($0.0, $0.1) }
            #expect(left.count == all.count - 2)
            #expect(left == Array(all[..<(missing - 1)] + all[(missing + 1)...]))
        }
    }

    @Test func `the index is between -100 and 100`() throws {
        var random = SeededGenerator(seedOfThisRun())
        for _ in 0..<300 {
            let index = try #require(Regularity.index(Self.nights(&random, 6)))
            #expect((-100...100).contains(index))
        }
    }
}
