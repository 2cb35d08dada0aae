// The picture of the nights on the page: a bar for each, or for a long time a band for each week.

import CivilTime
import ControlInterface
import Presentation

extension ReportPicture {
    private struct Bar {
        let label: String
        let sometimes: Range<Int>
        let always: Range<Int>
    }

    static func band(_ phrases: ReportPhrases) -> Markup {
        guard let axis = NightAxis(phrases.report.rhythm) else { return .nothing }
        let bars = bars(phrases, axis)
        let left = 56
        let wide = 400
        let high = bars.count > 40 ? 9 : 14
        let scale = { (minute: Int) in
            left + (minute - axis.range.lowerBound) * wide / axis.range.count
        }
        var parts: [Markup] = []
        let bottom = 20 + bars.count * high
        // Every other hour, every third where a night's spread is wide.
        let every = axis.range.count > 16 * 60 ? 180 : 120
        let range = axis.range
        for minute in stride(from: range.lowerBound, through: range.upperBound, by: every) {
            let x = scale(minute)
            parts.append(
                .element(
                    "line",
                    [
                        "x1": "\(x)", "x2": "\(x)", "y1": "16", "y2": "\(bottom)",
                        "class": "axis",
                    ]))
            parts.append(words(axis.clock(minute), x - 14, 11))
        }
        for (row, bar) in bars.enumerated() {
            let y = 20 + row * high
            if !bar.label.isEmpty {
                parts.append(words(bar.label, left - 10, y + high - 4, end: true))
            }
            func rect(_ range: Range<Int>, _ kind: String, _ inset: Int) -> Markup {
                .element(
                    "rect",
                    [
                        "x": "\(scale(range.lowerBound))", "y": "\(y + inset)",
                        "width": "\(max(scale(range.upperBound) - scale(range.lowerBound), 1))",
                        "height": "\(high - 2 - 2 * inset)", "rx": "2", "class": kind,
                    ])
            }
            if !bar.sometimes.isEmpty, bar.sometimes != bar.always {
                parts.append(rect(bar.sometimes, "sometimes", 1))
            }
            if !bar.always.isEmpty { parts.append(rect(bar.always, "always", 0)) }
        }
        let spoken = phrases.nights.joined(separator: " ")
        return figure(
            "nights", phrases.words.nights, spoken, width: left + wide + 20, height: bottom + 4,
            parts)
            + (phrases.report.rhythm.nightly == nil
                ? .element(
                    "p", ["class": "legend"], swatch("always"),
                    .words(" " + phrases.words.asleepAlways), swatch("sometimes"),
                    .words(" " + phrases.words.asleepSometimes)) : .nothing)
    }

    private static func swatch(_ kind: String) -> Markup {
        .element(
            "svg",
            ["width": "20", "height": "12", "viewBox": "0 0 20 12", "aria-hidden": "true"],
            .element(
                "rect",
                [
                    "x": "1", "y": "1", "width": "18", "height": "10", "rx": "2",
                    "class": kind,
                ]))
    }

    /// Each night where they are told one by one, each week or month otherwise.
    private static func bars(_ phrases: ReportPhrases, _ axis: NightAxis) -> [Bar] {
        if let nights = phrases.report.rhythm.nightly {
            // An unknown night leaves its row empty.
            let known = Dictionary(nights.map { ($0.day, $0) }) { _, last in last }
            guard let first = nights.first.flatMap({ LocalDate($0.day) }),
                let last = nights.last.flatMap({ LocalDate($0.day) })
            else { return [] }
            return (first.dayNumber...last.dayNumber).map { number in
                let day = LocalDate(dayNumber: number)
                let night = known["\(day)"]
                let asleep =
                    night?.bed.flatMap { bed in
                        night?.wake.flatMap { axis.night(bed: bed, wake: $0) }
                    } ?? 0..<0
                let label = number == first.dayNumber || day.weekday == .monday
                return Bar(
                    label: label ? phrases.short(day) : "", sometimes: asleep, always: asleep)
            }
        }
        let bands = phrases.report.rhythm.bands
        return bands.enumerated().map { number, band in
            let day = LocalDate(band.fromDay) ?? phrases.from
            let before = number > 0 ? LocalDate(bands[number - 1].fromDay) : nil
            let label: String
            if band.isMonth {
                label = before?.year == day.year ? "" : "\(day.year)"
            } else {
                label =
                    before?.month == day.month && before?.year == day.year
                    ? "" : phrases.words.shortMonth(day.month)
            }
            let place = axis.band(band)
            return Bar(
                label: label, sometimes: place?.sometimes ?? 0..<0, always: place?.always ?? 0..<0)
        }
    }
}
