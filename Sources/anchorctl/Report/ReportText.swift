// A look back on a terminal: words, then the picture of days and nights that the pages have, in characters; at any
// width, and the same without colour. Decides nothing about what is told.

import CivilTime
import ControlInterface
import Presentation

struct ReportText {
    private let phrases: ReportPhrases
    private let isMorning: Bool
    private let colour: Colour
    private let columns: Int
    private let isUnicode: Bool
    private let prose: Int?
    private var words: ReportWords { phrases.words }
    private var report: ReadReport.Reply { phrases.report }

    init(
        _ phrases: ReportPhrases, isMorning: Bool, colour: Colour, columns: Int, isUnicode: Bool,
        prose: Int?
    ) {
        self.phrases = phrases
        self.isMorning = isMorning
        self.colour = colour
        self.columns = columns
        self.isUnicode = isUnicode
        self.prose = prose
    }

    /// Without escapes but those of `colour`.
    func lines(detail: Bool) -> [String] {
        var lines = [colour.bold(phrases.title), ""]
        for anchor in phrases.anchors {
            lines.append(colour.bold(phrases.title(of: anchor)))
            lines += sentence(phrases.sentence(anchor))
        }
        if !phrases.anchors.isEmpty { lines.append("") }
        if phrases.hasSleep || detail {
            lines.append(colour.bold(words.nights))
            for text in phrases.nights { lines += sentence(text) }
            lines.append("")
        }
        lines += picture.isEmpty ? [] : picture + [""]
        guard detail, !phrases.numbers.isEmpty else { return lines.dropLast() }
        lines.append(colour.bold(words.nightsInNumbers))
        for (name, value) in phrases.numbers { lines += sentence("\(name): \(value)") }
        return lines
    }

    private func sentence(_ text: String) -> [String] {
        Output.harmless(Prose.wrapped(text, indent: "  ", width: prose))
            .split(separator: "\n").map(String.init)
    }

    // MARK: The picture

    /// A screenful, and two where somebody looks back over years.
    private static let mostLines = 60
    /// Wide enough for `28 Nov`, two spaces before it and one behind.
    private static let label = 9
    /// Cells from noon to noon, where there is room for them: parts of four, one for each hour of the axis.
    private static let widths = [96, 68, 48, 24]

    private var shapes: [String] {
        isUnicode ? ["●", "◆", "▲", "■", "○"] : ["o", "x", "+", "*", "@"]
    }
    private var band: String { isUnicode ? "━" : "=" }

    private var picture: [String] {
        let picture = DayPicture(
            report, anchors: phrases.anchors, isMorning: isMorning, mostLines: ReportText.mostLines)
        guard !picture.isEmpty else { return [] }
        let width =
            ReportText.widths.first { ReportText.label + $0 + 2 <= columns }
            ?? ReportText.widths.last ?? 24
        return [colour.faint(hours(width))]
            + picture.lines.indices.map { number in
                let line = picture.lines[number]
                let name = picture.isNamed(number) ? phrases.label(line.day) : ""
                let text = Output.padded(before: name, ReportText.label - 1)
                return (colour.faint(text) + " " + cells(line, width)).trimmingEnd
            } + sentence(keys(picture)).map(colour.faint)
    }

    /// The axis: noon, six, midnight, six, noon; each above its place.
    private func hours(_ width: Int) -> String {
        var text = ""
        for (quarter, hour) in [12, 18, 0, 6, 12].enumerated() {
            let name = "\(hour)"
            let place = ReportText.label + quarter * width / 4 - name.count / 2
            text += String(repeating: " ", count: max(place - text.count, 0)) + name
        }
        return text
    }

    private func cells(_ line: DayPicture.Line, _ width: Int) -> String {
        var cells = (0...width).map { $0 * 4 % width == 0 ? (isUnicode ? "·" : ".") : " " }
        func cell(_ part: Double) -> Int {
            min(max(Int((part * Double(width)).rounded()), 0), width)
        }
        for night in line.nights {
            for place in cell(night.lowerBound)...cell(night.upperBound) { cells[place] = band }
        }
        // What would stand on another mark stands beside it.
        var taken: Set<Int> = []
        for mark in line.marks {
            let wanted = cell(mark.part)
            guard
                let place = (wanted...wanted + 2).first(where: {
                    $0 <= width && !taken.contains($0)
                })
            else { continue }
            taken.insert(place)
            cells[place] = shapes[mark.anchor % shapes.count]
        }
        return cells.joined()
    }

    private func keys(_ picture: DayPicture) -> String {
        let night = picture.hasNights ? ["\(band) \(words.night)"] : []
        let anchors = phrases.anchors.enumerated().map { number, anchor in
            "\(shapes[number % shapes.count]) \(phrases.title(of: anchor))"
        }
        return (night + anchors).joined(separator: "   ")
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        var rest = self[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
