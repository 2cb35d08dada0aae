// A look back on a terminal: words, dots by day, the clock, a band of the nights; at any width, and the
// same without colour. Decides nothing about what is told.

import CivilTime
import ControlInterface
import Presentation

struct ReportText {
    private let phrases: ReportPhrases
    private let colour: Colour
    private let columns: Int
    private let isUnicode: Bool
    private let prose: Int?
    private var words: ReportWords { phrases.words }
    private var report: ReadReport.Reply { phrases.report }

    /// Wide enough for `28 Nov`, two spaces before it and one behind.
    private static let label = 9

    init(
        _ phrases: ReportPhrases, colour: Colour, columns: Int, isUnicode: Bool, prose: Int?
    ) {
        self.phrases = phrases
        self.colour = colour
        self.columns = columns
        self.isUnicode = isUnicode
        self.prose = prose
    }

    /// Without escapes but those of `colour`.
    func lines(detail: Bool) -> [String] {
        var lines = [colour.bold(phrases.title), ""]
        for anchor in phrases.anchors { lines += block(anchor) + [""] }
        if !phrases.anchors.isEmpty, phrases.from < phrases.to { lines += [legend, ""] }
        if report.rhythm.nights > 0 || detail { lines += nights(detail) + [""] }
        return lines.dropLast()
    }

    // MARK: Anchors

    private func block(_ anchor: AnchorReport) -> [String] {
        let title = anchor.title ?? anchor.anchor
        let id = title == anchor.anchor ? "" : colour.faint("  " + anchor.anchor)
        var lines = [colour.bold(title) + id]
        lines += sentence(phrases.sentence(anchor))
        let days = ReportDays(anchor, from: phrases.from, to: phrases.to)
        let span = phrases.to.dayNumber - phrases.from.dayNumber + 1
        // One day is said already.
        if span > 1 { lines += span <= ReportDays.mostDays ? weekRows(days) : yearRows(days) }
        lines.append(clock(anchor.hours))
        return lines
    }

    private func sentence(_ text: String) -> [String] {
        Output.harmless(Prose.wrapped(text, indent: "  ", width: prose))
            .split(separator: "\n").map(String.init)
    }

    /// A week is seven dots and a space.
    private func weekRows(_ days: ReportDays) -> [String] {
        let perRow = max((columns - ReportText.label + 1) / 8, 1)
        let weeks = days.weeks
        return stride(from: 0, to: weeks.count, by: perRow).compactMap { start in
            let row = weeks[start..<min(start + perRow, weeks.count)]
            let dots = row.map { monday in
                (0..<7).map { dot(days.hasIt(monday.adding(days: $0))) }.joined()
            }.joined(separator: " ")
            return labelled(phrases.short(max(weeks[start], days.from)), dots)
        }
    }

    /// A year is a row of weeks, or two where the window is too narrow for 53 dots.
    private func yearRows(_ days: ReportDays) -> [String] {
        let perRow =
            columns - ReportText.label >= ReportDays.weeksOfYear ? ReportDays.weeksOfYear : 27
        return (days.from.year...days.to.year).flatMap { year in
            stride(from: 0, to: ReportDays.weeksOfYear, by: perRow).compactMap { start in
                let weeks = start..<min(start + perRow, ReportDays.weeksOfYear)
                let dots = weeks.map { number in
                    dot(days.week(number, of: year).flatMap(days.hasIt))
                }.joined()
                return labelled(start == 0 ? "\(year)" : "", dots)
            }
        }
    }

    /// Nil for a row with nothing on it.
    private func labelled(_ label: String, _ dots: String) -> String? {
        let line = Substring(dots).trimmingEnd
        guard !line.isEmpty else { return nil }
        let name = String(repeating: " ", count: max(ReportText.label - 1 - label.count, 0)) + label
        return colour.faint(name) + " " + line
    }

    private func dot(_ hasIt: Bool?) -> String {
        switch hasIt {
        case true?: isUnicode ? "●" : "*"
        case false?: isUnicode ? "·" : "."
        case nil: " "
        }
    }

    private var legend: String {
        let with = words.withIt
        let other = words.nothingNoted
        return colour.faint("  \(dot(true)) \(with)   \(dot(false)) \(other)")
    }

    /// A day from midnight to midnight, an hour a column; the higher, the more often.
    private func clock(_ hours: [Int]) -> String {
        let most = max(hours.max() ?? 0, 1)
        let levels = isUnicode ? ["▂", "▄", "▆", "█"] : [":", "+", "*", "#"]
        let none = isUnicode ? "·" : "."
        let strip = hours.map { count in
            count == 0 ? none : levels[(count * 4 + most - 1) / most - 1]
        }.joined()
        return "   " + colour.faint("00:00") + " " + strip + " " + colour.faint("24:00")
    }

    // MARK: Nights

    private func nights(_ detail: Bool) -> [String] {
        var lines = [colour.bold(words.nights)]
        for text in phrases.nights { lines += sentence(text) }
        lines += band
        guard detail, !phrases.numbers.isEmpty else { return lines }
        lines.append("")
        for (name, value) in phrases.numbers { lines += sentence("\(name): \(value)") }
        return lines
    }

    /// A row for each week or month: filled where every known night was asleep.
    private var band: [String] {
        guard let axis = NightAxis(report.rhythm) else { return [] }
        // The middle times stand beside the band where there is room for both.
        let times = " 23:10 - 07:00".count
        let isWide = columns >= 60
        let room = columns - ReportText.label - (isWide ? times : 0)
        let step = [15, 30, 60, 120].first { axis.range.count / $0 <= room } ?? 120
        let cells = (axis.range.count + step - 1) / step
        let start = axis.clock(axis.range.lowerBound)
        let end = axis.clock(axis.range.upperBound)
        let gap = String(repeating: " ", count: max(cells - start.count - end.count, 1))
        var lines = [
            String(repeating: " ", count: ReportText.label) + colour.faint(start + gap + end)
        ]
        let isByMonth = report.rhythm.bands.first?.isMonth ?? false
        for item in report.rhythm.bands {
            let bar = (0..<cells).map {
                cell(axis, item, axis.range.lowerBound + $0 * step + step / 2)
            }
            let day = LocalDate(item.fromDay) ?? phrases.from
            let label =
                isByMonth
                ? "\(words.shortMonth(day.month)) \(padded(day.year % 100, 2))"
                : phrases.short(max(day, phrases.from))
            let name =
                String(repeating: " ", count: max(ReportText.label - 1 - label.count, 0)) + label
            lines.append(
                colour.faint(name) + " " + bar.joined()
                    + (isWide ? colour.faint(" \(item.bed) - \(item.wake)") : ""))
        }
        let key = "  \(mark(.all)) \(words.asleepAlways)   \(mark(.some)) \(words.asleepSometimes)"
        return lines + sentence(String(key.dropFirst(2))).map(colour.faint)
    }

    private enum Sleep { case all, some, none }

    private func cell(_ axis: NightAxis, _ band: SleepBandReport, _ minute: Int) -> String {
        guard let place = axis.band(band), place.sometimes.contains(minute) else {
            return mark(.none)
        }
        return mark(place.always.contains(minute) ? .all : .some)
    }

    private func mark(_ sleep: Sleep) -> String {
        switch sleep {
        case .all: isUnicode ? "█" : "#"
        case .some: isUnicode ? "░" : ":"
        case .none: isUnicode ? "·" : "."
        }
    }
}

extension SleepBandReport {
    /// The shortest month is four weeks.
    var isMonth: Bool {
        guard let from = LocalDate(fromDay), let to = LocalDate(toDay) else { return false }
        return to.dayNumber - from.dayNumber >= 27
    }
}

extension Substring {
    fileprivate var trimmingEnd: Substring {
        var rest = self
        while rest.last == " " { rest.removeLast() }
        return rest
    }
}
