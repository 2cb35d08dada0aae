// A look back in sentences, for the terminal and the page alike. Says what there was.

import AnchorModel
package import CivilTime
package import ControlInterface

package struct ReportPhrases {
    package let words: ReportWords
    package let report: ReadReport.Reply
    /// A date of this year needs no year.
    package let today: LocalDate
    /// Days were asked for, and others may have something.
    package let isOfDays: Bool

    package init(
        words: ReportWords, report: ReadReport.Reply, today: LocalDate, isOfDays: Bool
    ) {
        self.words = words
        self.report = report
        self.today = today
        self.isOfDays = isOfDays
    }

    package var from: LocalDate { LocalDate(report.fromDay) ?? today }
    package var to: LocalDate { LocalDate(report.toDay) ?? today }
    /// What was left alone is not brought up.
    package var anchors: [AnchorReport] { report.anchors.filter { $0.attempts > 0 } }
    package var isEmpty: Bool { anchors.isEmpty && !hasSleep }
    /// Anything to say of nights, or of naps.
    package var hasSleep: Bool { report.rhythm.nights > 0 || (report.rhythm.naps ?? 0) > 0 }

    /// In place of everything, where there is nothing.
    package var nothing: String { isOfDays ? words.emptyDays : words.emptyLookBack }

    package func date(_ day: LocalDate) -> String { date(day, year: day.year != today.year) }

    private func date(_ day: LocalDate, year: Bool) -> String {
        let parts = day.yearMonthDay
        return words.date(parts.day, month: parts.month, year: year ? parts.year : nil)
    }

    /// `8 Nov`, and nothing else, so that a column of them stays narrow.
    package func short(_ day: LocalDate) -> String { "\(day.day) \(words.shortMonth(day.month))" }

    /// What a line of the picture begins with: over years the year, where one begins.
    package func label(_ day: LocalDate) -> String {
        let isLong = to.dayNumber - from.dayNumber > 366
        return isLong && day.month == 1 ? "\(day.year)" : short(day)
    }

    package var title: String {
        guard from < to else { return words.lookBack(on: date(to)) }
        let years = from.year != today.year || to.year != today.year
        return words.lookBack(date(from, year: years), date(to, year: years))
    }

    /// Never an id where the kind has a name.
    package func title(of anchor: AnchorReport) -> String {
        if let title = anchor.title { return title }
        let kind = anchor.kind.flatMap(Kind.init(rawValue:))
        return (kind.flatMap(words.name) ?? anchor.anchor).capitalisedFirst
    }

    /// Those on which it was done or tried, in order.
    func days(of anchor: AnchorReport) -> [LocalDate] {
        anchor.daily.utf8.enumerated().compactMap { place, digit in
            digit == UInt8(ascii: "0") ? nil : from.adding(days: place)
        }
    }

    /// `11 times since 8 November, mostly between 07:00 and 10:00.`
    package func sentence(_ anchor: AnchorReport) -> String {
        guard let first = anchor.firstDay.flatMap({ LocalDate($0) }),
            let last = anchor.lastDay.flatMap({ LocalDate($0) })
        else { return "" }
        let count = anchor.attempts
        let when =
            if first == last { words.times(count, on: date(first)) } else if to == today {
                words.times(count, since: date(first))
            } else {
                words.times(count, from: date(first), to: date(last))
            }
        guard let hours = ReportPhrases.busiest(anchor.hours, of: count) else { return when + "." }
        let clock = { (hour: Int) in LocalTime(hour: hour % 24, minute: 0) ?? .midnight }
        return "\(when), \(words.mostly(clock(hours.lowerBound), clock(hours.upperBound)))."
    }

    /// The fewest hours on end, three at most, that hold two thirds of all; of less than five times there
    /// is no pattern.
    package static func busiest(_ hours: [Int], of count: Int) -> Range<Int>? {
        guard count >= 5, hours.count == 24 else { return nil }
        for length in 1...3 {
            let sums = (0..<24).map { start in
                (0..<length).reduce(0) { $0 + hours[(start + $1) % 24] }
            }
            let most = sums.max() ?? 0
            guard most * 3 >= count * 2, let start = sums.firstIndex(of: most) else { continue }
            return start..<start + length
        }
        return nil
    }

    /// Words first; the numbers are asked for.
    package var nights: [String] {
        guard let naps = report.rhythm.naps, naps > 0 else { return nightsAlone }
        return nightsAlone + [words.napsKnown(naps)]
    }

    private var nightsAlone: [String] {
        let rhythm = report.rhythm
        guard rhythm.nights > 0 else { return [words.nightsUnknown] }
        guard rhythm.morePairs == nil else {
            return [words.nightsKnown(rhythm.nights)]
        }
        var lines: [String] = []
        let slept = rhythm.nights - rhythm.sleepless
        if let bed = rhythm.bedtime.flatMap({ LocalTime($0) }),
            let near = rhythm.bedWithinHalfHour
        {
            // Fewer than half around one time is no such time.
            lines.append(
                near * 2 < slept
                    ? words.toBedVariously(bed.rounded())
                    : words.toBedMostly(bed.rounded(moved: -30), bed.rounded(moved: 30)))
        }
        if let wake = rhythm.waketime.flatMap({ LocalTime($0) }) {
            lines.append(words.up(wake.rounded()))
        }
        if rhythm.provisional { lines.append(words.firstImpression) }
        return lines
    }

    /// Name and value; empty below the least number of pairs.
    package var numbers: [(name: String, value: String)] {
        let rhythm = report.rhythm
        var rows: [(String, String)] = []
        func add(_ name: String, _ value: String?) {
            if let value { rows.append((name, value)) }
        }
        add(words.regularityIndex, rhythm.regularityIndex.map { decimal($0) })
        add(words.bedSpread, rhythm.bedSpreadMinutes.map(minutes))
        if let middle = rhythm.midSleep {
            var text = middle.minute
            if let work = rhythm.midSleepWork, let free = rhythm.midSleepFree {
                text +=
                    "; "
                    + words.midSleeps(work.minute, free.minute, workDays: report.workDays)
            }
            add(words.midSleep, text)
        }
        add(words.midSleepFreeCorrected, rhythm.midSleepFreeCorrected?.minute)
        if let jetlag = rhythm.socialJetlagMinutes {
            let corrected = rhythm.socialJetlagCorrectedMinutes.map {
                ", " + words.corrected(minutes($0))
            }
            add(words.socialJetlag, minutes(jetlag) + (corrected ?? ""))
        }
        add(words.phaseDeviation, rhythm.phaseDeviationMinutes.map(minutes))
        return rows
    }

    private func minutes(_ value: Double) -> String { words.minutes("\(Int(value.rounded()))") }

    /// One place behind the mark.
    private func decimal(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return "\(sign)\(abs(tenths) / 10)\(words.decimalMark)\(abs(tenths) % 10)"
    }
}

extension LocalTime {
    /// To five minutes, as a person says it, some minutes earlier or later.
    fileprivate func rounded(moved minutes: Int = 0) -> LocalTime {
        let sum = hour * 60 + minute + minutes + 24 * 60
        let five = (sum * 2 + 5) / 10 * 5 % (24 * 60)
        return LocalTime(hour: five / 60, minute: five % 60) ?? self
    }
}

extension String {
    /// `03:07:30` as a person says it.
    fileprivate var minute: String { String(prefix(5)) }

    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
