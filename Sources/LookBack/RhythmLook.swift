// Known nights as numbers, and where there are too few as what there is. Must never judge them.

import CivilTime
package import Rhythm

package struct RhythmLook: Hashable, Sendable {
    /// The known ones, in order; a night that is not here is unknown.
    package let nights: [SleepNight]
    /// How many naps there were; none is part of a night.
    package let naps: Int
    package let origin: Int
    private let workDays: Set<Weekday>

    /// Fewer overstate how regular somebody is, by up to two fifths (Fischer; science 2.2).
    package static let enough = 14
    /// How near to one's own middle counts as about the same time, in minutes: what a person would
    /// call half past.
    package static let near = 30.0

    init(nights: [SleepNight], naps: Int = 0, frame: LookBackFrame) {
        self.nights = nights
        self.naps = naps
        origin = frame.window.origin
        workDays = frame.workDays
    }

    package var pairs: Int { Regularity.pairs(nights).count }
    /// How many more it takes before there is any number; nil: there are enough.
    package var morePairs: Int? {
        pairs < Regularity.leastPairs ? Regularity.leastPairs - pairs : nil
    }
    package var sleepless: Int { nights.count(where: \.isEmpty) }
    private var slept: [SleepNight] { nights.filter { !$0.isEmpty } }

    /// Nil below the least number of pairs, or where nobody slept: then there is none at all.
    package var numbers: RhythmNumbers? {
        guard morePairs == nil, !slept.isEmpty else { return nil }
        return RhythmNumbers(
            nights: nights, slept: slept, work: slept.filter { !isFree($0) },
            free: slept.filter(isFree), workDays: workDays.count, origin: origin)
    }

    /// A night is free if the morning after it is.
    private func isFree(_ night: SleepNight) -> Bool {
        !workDays.contains(night.morning.weekday)
    }
}

/// Times of day are minutes from midnight.
package struct RhythmNumbers: Hashable, Sendable {
    package let regularityIndex: Double?
    package let bedSpread: Double?
    /// In the middle of all of them: as many were earlier as later.
    package let bedtime: Double?
    package let waketime: Double?
    /// How many went to bed about then.
    package let bedNear: Int
    package let midSleep: Double?
    package let midSleepWork: Double?
    package let midSleepFree: Double?
    package let midSleepFreeCorrected: Double?
    package let socialJetlag: Double?
    package let socialJetlagCorrected: Double?
    package let phaseDeviation: Double?
    package let isProvisional: Bool

    init(
        nights: [SleepNight], slept: [SleepNight], work: [SleepNight], free: [SleepNight],
        workDays: Int, origin: Int
    ) {
        let beds = slept.map { Double($0.bed) }
        let middle = Spread.median(beds)
        regularityIndex = Regularity.index(nights)
        bedSpread = Spread.sample(beds)
        bedtime = middle.map { ClockFace.minute($0, from: origin) }
        waketime = Spread.median(slept.map { Double($0.wake) })
            .map { ClockFace.minute($0, from: origin) }
        bedNear = beds.count { abs($0 - (middle ?? $0)) <= RhythmLook.near }
        midSleep = Spread.circular(slept.map(\.midSleep))?.mean
        let jetlag = SocialJetlag(work: work, free: free, workDays: workDays)
        midSleepWork = jetlag?.midWork
        midSleepFree = jetlag?.midFree
        midSleepFreeCorrected = jetlag?.midFreeCorrected
        socialJetlag = jetlag?.minutes
        socialJetlagCorrected = jetlag?.corrected
        phaseDeviation = jetlag.flatMap {
            PhaseDeviation.composite(nights, middle: $0.midFreeCorrected)
        }
        isProvisional = nights.count < RhythmLook.enough
    }
}

package enum ClockFace {
    /// Minutes from an origin as minutes from midnight, 0 ..< 1440.
    package static func minute(_ minutes: Double, from origin: Int) -> Double {
        let rest = (minutes + Double(origin)).truncatingRemainder(dividingBy: 1440)
        return rest < 0 ? rest + 1440 : rest
    }

    /// `04:15`, or `03:07:30` where it is not a whole minute.
    package static func text(_ minutes: Double) -> String {
        let seconds = floorMod(Int((minutes * 60).rounded()), 86_400)
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        let clock = two(seconds / 3600) + ":" + two(seconds / 60 % 60)
        return seconds % 60 == 0 ? clock : clock + ":" + two(seconds % 60)
    }
}
