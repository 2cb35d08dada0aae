// Working days against free ones: mid-sleep, social jetlag, and mid-sleep corrected for the sleep
// caught up on (Munich ChronoType Questionnaire). A night is free if the morning after it is.

package struct SocialJetlag: Hashable, Sendable {
    /// Mid-sleep before working and before free mornings, minutes from midnight.
    package let midWork: Double
    package let midFree: Double
    /// Mean minutes slept.
    package let sleepWork: Double
    package let sleepFree: Double
    /// Working days a week, 1 to 6.
    package let workDays: Int
    private let onsetWork: Double
    private let onsetFree: Double
    private let endWork: Double
    private let endFree: Double

    /// Nil where one of the two kinds of nights is unknown.
    package init?(work: [SleepNight], free: [SleepNight], workDays: Int) {
        let work = work.filter { !$0.isEmpty }
        let free = free.filter { !$0.isEmpty }
        guard !work.isEmpty, !free.isEmpty, (1...6).contains(workDays) else { return nil }
        midWork = SocialJetlag.mean(work.map(\.midSleep))
        midFree = SocialJetlag.mean(free.map(\.midSleep))
        sleepWork = SocialJetlag.plainMean(work.map(\.duration))
        sleepFree = SocialJetlag.plainMean(free.map(\.duration))
        onsetWork = SocialJetlag.mean(work.map(\.onset))
        onsetFree = SocialJetlag.mean(free.map(\.onset))
        endWork = SocialJetlag.mean(work.map(\.end))
        endFree = SocialJetlag.mean(free.map(\.end))
        self.workDays = workDays
    }

    /// MSF - MSW in minutes by the shorter way round the clock; positive: free days are later.
    package var minutes: Double { SocialJetlag.between(midWork, midFree) }

    package static func between(_ work: Double, _ free: Double) -> Double {
        Clock.shortest(free - work)
    }

    /// Mean sleep over a week of working and free days.
    package var sleepWeek: Double {
        (Double(workDays) * sleepWork + Double(7 - workDays) * sleepFree) / 7
    }

    /// MSFsc: mid-sleep on free days, less half of what was caught up on; minutes from midnight.
    package var midFreeCorrected: Double {
        guard sleepFree > sleepWork else { return midFree }
        return Clock.wrap(midFree - (sleepFree - sleepWeek) / 2)
    }

    /// Jankowski's sleep-corrected social jetlag in minutes: by onset, or by the end of sleep where
    /// working nights are the longer ones and free mornings no earlier.
    package var corrected: Double {
        let byEnd = Clock.shortest(endFree - endWork)
        if sleepWork > sleepFree, byEnd >= 0 { return byEnd }
        return Clock.shortest(onsetFree - onsetWork)
    }

    /// Round the clock: around the first value, which no mean can be half a day away from.
    private static func mean(_ values: [Double]) -> Double {
        let first = values[0]
        return Clock.wrap(first + plainMean(values.map { Clock.shortest($0 - first) }))
    }

    private static func plainMean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }
}
