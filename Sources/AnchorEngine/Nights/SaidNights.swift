// Nights as somebody says they were: what can be one, and how a night stands by what was said and what is guessed.
// Functions on values; owns nothing. An act has one undo: which rows are one is here too.

import AnchorModel
import CivilTime
import Rhythm

extension NightCalendar {
    /// What cannot be of a night as it is said; nil when it can.
    /// - Parameter oldest: as many days back it may lie.
    func misfit(_ night: SaidNight, oldest: Int, at now: Instant) -> RequestPart? {
        let today = zones.local.local(at: now).date
        // Somebody may be a day ahead of here.
        guard night.day <= today.adding(days: 1), night.day >= today.adding(days: -oldest)
        else { return .day }
        guard case .slept(let bed, let wake) = night.what else {
            return night.what == .sleepless && middle(of: night.day) > now ? .day : nil
        }
        // Its window begins on its day and ends on the next, at whatever time the schedule says now.
        guard (night.day...night.day.adding(days: 1)).contains(bed.local.date) else {
            return .bed
        }
        return SaidNight.isOne(night.day, bed, wake) && wake.at <= now + .minutes(1) ? nil : .wake
    }
}

extension SaidNight {
    /// By the clock, as the report counts it, and never backwards on a journey.
    static func isOne(_ day: LocalDate, _ bed: NightEnd, _ wake: NightEnd) -> Bool {
        let window = NightWindow()
        let length = window.minute(of: wake.local, on: day) - window.minute(of: bed.local, on: day)
        return wake.at > bed.at && NightFinder.lengths.contains(length)
    }
}

extension NightView {
    /// - Parameter noted: what was said and logged.
    /// - Parameter memory: what is guessed of it.
    init(_ day: LocalDate, _ noted: NotedNights, _ memory: NightMemory?) {
        let night = noted[day]
        let bed = night?.bed.flatMap(noted.end)
        let wake = night?.wake.flatMap(noted.end)
        if let slept = night?.night {
            self.init(day, .said, bed: noted.end(slept.bed), wake: noted.end(slept.wake))
        } else if night?.isSleepless == true {
            self.init(day, .sleepless)
        } else if let memory, !memory.isUnknown, bed == nil || wake == nil,
            let first = bed ?? memory.bed, let last = wake ?? memory.wake,
            last.at - first.at >= .minutes(60), last.at - first.at <= .hours(16)
        {
            self.init(day, .guessed, bed: first, wake: last)
        } else {
            self.init(day, .unknown, bed: bed, wake: wake)
        }
    }
}

extension HistoryRow {
    /// Both ends of a night that was said, or the bed beside its anchor.
    func isOneAct(with row: HistoryRow) -> Bool {
        guard isOfNight else { return false }
        if row.isOfNight {
            // A night without sleep is one row, and may stand beside what was said of the same night.
            let sleepless = NightSign.sleepless.rawValue
            return row.day != nil && day == row.day
                && row.word != sleepless && word != sleepless
        }
        return row.event == .tried && row.anchor == word && at == row.at
    }
}
