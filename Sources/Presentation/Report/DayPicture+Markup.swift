// The picture of a look back as HTML and SVG. Its letters are as large as the reader's, at any width; a style
// sheet has its colours (LookBackStyle).

package import CivilTime

extension DayPicture {
    /// As many lines as two sheets of paper have.
    package static let mostLinesOfPage = 106

    /// What the legend tells apart, by shape as well as by colour.
    private static let shapes = [
        "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z", "M0-6 6 0 0 6-6 0Z", "M0-5.5 5.5 4.5-5.5 4.5Z",
        "M-4.5-4.5H4.5V4.5H-4.5Z", "M0-4.2A4.2 4.2 0 1 1 0 4.2A4.2 4.2 0 1 1 0-4.2Z",
    ]
    /// In the letters' own size: a line, and half of it.
    private static let line = 1.15

    /// - Parameters:
    ///   - says: what it shows, for who hears it.
    ///   - label: a line's day, shown where there is room.
    ///   - clock: an hour of the axis.
    package func markup(
        says: String, label: (LocalDate) -> String, clock: (Int) -> String
    ) -> Markup {
        let height = DayPicture.line * Double(lines.count)
        var parts: [Markup] = (0...4).map { quarter in
            .element(
                "line",
                [
                    "x1": "\(quarter * 25)%", "x2": "\(quarter * 25)%", "y1": "0",
                    "y2": "\(DayPicture.em(height))", "class": "axis",
                ])
        }
        for (number, line) in lines.enumerated() {
            parts += line.nights.map { band(number, $0) }
        }
        for (number, line) in lines.enumerated() { parts += line.marks.map { mark(number, $0) } }
        let names = lines.indices.map { number in
            Markup.element(
                "span", [:], .words(isNamed(number) ? label(lines[number].day) : ""))
        }
        return .element(
            "div", ["class": "days", "role": "img", "aria-label": says],
            .element("div", ["class": "names", "aria-hidden": "true"], names),
            .element(
                "div", ["class": "plot", "aria-hidden": "true"],
                .element(
                    "div", ["class": "hours"],
                    [12, 18, 0, 6, 12].map { .element("span", [:], .words(clock($0))) }),
                .element(
                    "svg", ["width": "100%", "height": DayPicture.em(height)], parts)))
    }

    /// One of the marks, for a legend.
    static func mark(_ number: Int) -> Markup {
        .element(
            "svg",
            [
                "width": "14", "height": "14", "viewBox": "-7 -7 14 14", "aria-hidden": "true",
            ],
            .element(
                "path",
                ["class": "mark-\(number % shapes.count)", "d": shapes[number % shapes.count]]))
    }

    /// A night, for a legend.
    static var band: Markup {
        .element(
            "svg", ["width": "26", "height": "12", "aria-hidden": "true"],
            .element(
                "rect",
                [
                    "x": "1", "y": "1", "width": "24", "height": "10", "rx": "5",
                    "class": "night",
                ]))
    }

    private func band(_ line: Int, _ night: Range<Double>) -> Markup {
        .element(
            "rect",
            [
                "x": DayPicture.percent(night.lowerBound),
                "width": DayPicture.percent(max(night.upperBound - night.lowerBound, 0.004)),
                "y": DayPicture.em(DayPicture.line * Double(line) + 0.2), "height": "0.75em",
                "rx": "0.37em", "class": "night",
            ])
    }

    private func mark(_ line: Int, _ mark: Mark) -> Markup {
        let number = mark.anchor % DayPicture.shapes.count
        return .element(
            "svg",
            [
                "x": DayPicture.percent(mark.part),
                "y": DayPicture.em(DayPicture.line * Double(line) + 0.575),
                "overflow": "visible", "class": isByWeek ? "faint" : nil,
            ],
            .element("path", ["class": "mark-\(number)", "d": DayPicture.shapes[number]]))
    }

    private static func percent(_ part: Double) -> String {
        "\(hundredths(Int((part * 10_000).rounded())))%"
    }
    private static func em(_ size: Double) -> String {
        "\(hundredths(Int((size * 100).rounded())))em"
    }

    /// `1234` as `12.34`.
    private static func hundredths(_ number: Int) -> String {
        let rest = number % 100
        return "\(number / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
