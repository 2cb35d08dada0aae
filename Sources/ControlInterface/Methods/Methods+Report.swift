// The look back: its parameters and what it tells. See Methods.swift.

/// The look back from `fromDay` to `toDay`, both included (`YYYY-MM-DD`).
///
/// Errors: `NotRecorded` (it cannot be read), `InvalidParameter` (fromDay, toDay, workDays).
package enum ReadReport: ControlMethod {
    package static let name = MethodName.report

    /// Four weeks: long enough for a pattern, short enough to remember.
    package static let defaultDays = 28
    /// A century of days; further back is a typing mistake.
    package static let mostDays = 36_525
    package static let defaultWorkDays = "Mon..Fri"

    package struct Parameters: Codable, Hashable, Sendable {
        package var fromDay: String?
        package var toDay: String?
        package var workDays: String?
        package init(fromDay: String? = nil, toDay: String? = nil, workDays: String? = nil) {
            self.fromDay = fromDay
            self.toDay = toDay
            self.workDays = workDays
        }
    }

    package struct Reply: Codable, Hashable, Sendable {
        package var fromDay: String
        package var toDay: String
        package var workDays: String
        package var anchors: [AnchorReport]
        package var rhythm: RhythmReport
        package init(
            fromDay: String, toDay: String, workDays: String, anchors: [AnchorReport],
            rhythm: RhythmReport
        ) {
            self.fromDay = fromDay
            self.toDay = toDay
            self.workDays = workDays
            self.anchors = anchors
            self.rhythm = rhythm
        }
    }
}

package struct AnchorReport: Codable, Hashable, Sendable {
    package var anchor: String
    @Nullable package var title: String?
    @Nullable package var kind: String?
    package var attempts: Int
    package var days: Int
    @Nullable package var firstDay: String?
    @Nullable package var lastDay: String?
    package var daily: String
    package var hours: [Int]
    /// Minutes from the midnight that begins `fromDay`, by the clock there.
    package var acts: [Int]
    package init(
        anchor: String, title: String? = nil, kind: String? = nil, attempts: Int, days: Int,
        firstDay: String? = nil, lastDay: String? = nil, daily: String, hours: [Int],
        acts: [Int] = []
    ) {
        self.anchor = anchor
        self.title = title
        self.kind = kind
        self.attempts = attempts
        self.days = days
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.daily = daily
        self.hours = hours
        self.acts = acts
    }
}

package struct SleptNight: Codable, Hashable, Sendable {
    package var day: String
    @Nullable package var bed: String?
    @Nullable package var wake: String?
    package init(day: String, bed: String? = nil, wake: String? = nil) {
        self.day = day
        self.bed = bed
        self.wake = wake
    }
}

package struct SleepBandReport: Codable, Hashable, Sendable {
    package var fromDay: String
    package var toDay: String
    package var nights: Int
    package var bed: String
    package var wake: String
    package var bedFirst: String
    package var bedLast: String
    package var wakeFirst: String
    package var wakeLast: String
    package init(
        fromDay: String, toDay: String, nights: Int, bed: String, wake: String, bedFirst: String,
        bedLast: String, wakeFirst: String, wakeLast: String
    ) {
        self.fromDay = fromDay
        self.toDay = toDay
        self.nights = nights
        self.bed = bed
        self.wake = wake
        self.bedFirst = bedFirst
        self.bedLast = bedLast
        self.wakeFirst = wakeFirst
        self.wakeLast = wakeLast
    }
}

package struct RhythmReport: Codable, Hashable, Sendable {
    package var nights: Int
    package var sleepless = 0
    package var pairs: Int
    @Nullable package var morePairs: Int? = nil
    package var provisional = true
    package var nightStartsAt = "12:00"
    @Nullable package var regularityIndex: Double? = nil
    @Nullable package var bedSpreadMinutes: Double? = nil
    @Nullable package var bedtime: String? = nil
    @Nullable package var waketime: String? = nil
    @Nullable package var bedWithinHalfHour: Int? = nil
    @Nullable package var midSleep: String? = nil
    @Nullable package var midSleepWork: String? = nil
    @Nullable package var midSleepFree: String? = nil
    @Nullable package var midSleepFreeCorrected: String? = nil
    @Nullable package var socialJetlagMinutes: Double? = nil
    @Nullable package var socialJetlagCorrectedMinutes: Double? = nil
    @Nullable package var phaseDeviationMinutes: Double? = nil
    @Nullable package var nightly: [SleptNight]? = nil
    package var bands: [SleepBandReport] = []
    @Nullable package var naps: Int? = nil

    package init(nights: Int, pairs: Int) {
        self.nights = nights
        self.pairs = pairs
    }
}
