// A look back as the interface tells it. Contains no rule.

import CivilTime
import ControlInterface
import LookBack
import Rhythm

extension AnchorReport {
    init(_ id: String, _ look: AnchorLook, title: String? = nil, kind: String? = nil) {
        self.init(
            anchor: id, title: title, kind: kind, attempts: look.attempts, days: look.days,
            firstDay: look.first?.description, lastDay: look.last?.description,
            daily: String(
                decoding: look.daily.map { UInt8(ascii: "0") + UInt8(clamping: min($0, 9)) },
                as: UTF8.self), hours: look.hours, acts: look.acts)
    }
}

extension RhythmReport {
    /// A quarter: as many nights as a picture can show one by one.
    private static let mostNights = AnchorLook.mostExactDays
    /// 160 weeks are still a picture; beyond it months are.
    private static let mostDaysOfWeeks = 1_100

    init(_ look: RhythmLook, _ frame: LookBackFrame) {
        self.init(nights: look.nights.count, pairs: look.pairs)
        sleepless = look.sleepless
        naps = look.naps > 0 ? look.naps : nil
        morePairs = look.morePairs
        provisional = look.nights.count < RhythmLook.enough
        nightStartsAt = ClockFace.text(Double(look.origin))
        if let numbers = look.numbers { tell(numbers) }
        let face = { (minutes: Double) in
            ClockFace.text(ClockFace.minute(minutes.rounded(), from: look.origin))
        }
        let days = frame.to.dayNumber - frame.from.dayNumber + 1
        if days <= RhythmReport.mostNights {
            nightly = look.nights.map { night in
                SleptNight(
                    day: "\(night.day)", bed: night.isEmpty ? nil : face(Double(night.bed)),
                    wake: night.isEmpty ? nil : face(Double(night.wake)))
            }
        }
        bands = look.bands(byMonth: days > RhythmReport.mostDaysOfWeeks).map { band in
            SleepBandReport(
                fromDay: "\(band.from)", toDay: "\(band.to)", nights: band.nights,
                bed: face(band.bed), wake: face(band.wake),
                bedFirst: face(Double(band.beds.lowerBound)),
                bedLast: face(Double(band.beds.upperBound)),
                wakeFirst: face(Double(band.wakes.lowerBound)),
                wakeLast: face(Double(band.wakes.upperBound)))
        }
    }

    private mutating func tell(_ numbers: RhythmNumbers) {
        regularityIndex = numbers.regularityIndex
        bedSpreadMinutes = numbers.bedSpread
        bedtime = numbers.bedtime.map { ClockFace.text($0.rounded()) }
        waketime = numbers.waketime.map { ClockFace.text($0.rounded()) }
        bedWithinHalfHour = numbers.bedNear
        midSleep = numbers.midSleep.map(ClockFace.text)
        midSleepWork = numbers.midSleepWork.map(ClockFace.text)
        midSleepFree = numbers.midSleepFree.map(ClockFace.text)
        midSleepFreeCorrected = numbers.midSleepFreeCorrected.map(ClockFace.text)
        socialJetlagMinutes = numbers.socialJetlag
        socialJetlagCorrectedMinutes = numbers.socialJetlagCorrected
        phaseDeviationMinutes = numbers.phaseDeviation
    }
}
