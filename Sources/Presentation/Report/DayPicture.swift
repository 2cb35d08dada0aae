// The picture of a look back: a line a day from noon to noon, so that a night is one band, and what was done
// is a mark at its hour; for a long time a line a week. Its letters are as large as the reader's, at any
// width. Draws what it is given; a style sheet has its colours.

package import CivilTime

package struct DayPicture: Sendable {
    /// From bed to getting up.
    package struct Night: Sendable {
        package let bed: Instant
        package let wake: Instant
        package init(bed: Instant, wake: Instant) {
            self.bed = bed
            self.wake = wake
        }
    }

    /// Something done: which of the anchors of the legend, and when.
    package struct Mark: Sendable {
        package let anchor: Int
        package let at: Instant
        package init(anchor: Int, at: Instant) {
            self.anchor = anchor
            self.at = at
        }
    }

    private let from: LocalDate
    private let to: LocalDate
    private let rules: TimeZoneRules
    private let nights: [Night]
    private let marks: [Mark]

    /// More days than this are drawn by the week.
    package static let mostDays = 92
    /// What the legend tells apart, by shape as well as by colour.
    package static let shapes = [
        "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5Z", "M0-6 6 0 0 6-6 0Z", "M0-5.5 5.5 4.5-5.5 4.5Z",
        "M-4.5-4.5H4.5V4.5H-4.5Z", "M0-4.2A4.2 4.2 0 1 1 0 4.2A4.2 4.2 0 1 1 0-4.2Z",
    ]

    /// - Parameters:
    ///   - from: the first day whose noon begins a line.
    ///   - to: the last one.
    package init(
        from: LocalDate, to: LocalDate, rules: TimeZoneRules, nights: [Night], marks: [Mark]
    ) {
        self.from = from
        self.to = to
        self.rules = rules
        self.nights = nights
        self.marks = marks
    }

    private var isByWeek: Bool { to.dayNumber - from.dayNumber >= DayPicture.mostDays }
    private var perLine: Int { isByWeek ? 7 : 1 }
    private var lines: Int { (to.dayNumber - from.dayNumber) / perLine + 1 }

    /// Where an instant lies: its line, and how far from noon to noon.
    private func place(_ instant: Instant) -> (line: Int, part: Double)? {
        let local = rules.local(at: instant)
        let minute = local.time.hour * 60 + local.time.minute
        let isMorning = minute < 12 * 60
        let day = local.date.dayNumber - (isMorning ? 1 : 0) - from.dayNumber
        guard day >= 0, day / perLine < lines else { return nil }
        return (day / perLine, Double(isMorning ? minute + 720 : minute - 720) / 1440)
    }

    // MARK: Drawing

    /// In the letters' own size: a line, and half of it.
    private static let line = 1.15

    /// - Parameters:
    ///   - says: what it shows, for who hears it.
    ///   - label: a line's day, shown where there is room.
    ///   - clock: an hour of the axis.
    package func markup(
        says: String, label: (LocalDate) -> String, clock: (Int) -> String
    ) -> Markup {
        let height = DayPicture.line * Double(lines)
        var parts: [Markup] = (0...4).map { quarter in
            .element(
                "line",
                [
                    "x1": "\(quarter * 25)%", "x2": "\(quarter * 25)%", "y1": "0",
                    "y2": "\(DayPicture.em(height))", "class": "axis",
                ])
        }
        parts += bands + dots
        let names = (0..<lines).map { number -> Markup in
            let day = from.adding(days: number * perLine)
            let isShown = isByWeek ? day.day <= 7 : number == 0 || day.weekday == .monday
            return .element("span", [:], .words(isShown ? label(day) : ""))
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
    package static func mark(_ number: Int) -> Markup {
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
    package static var band: Markup {
        .element(
            "svg", ["width": "26", "height": "12", "aria-hidden": "true"],
            .element(
                "rect",
                [
                    "x": "1", "y": "1", "width": "24", "height": "10", "rx": "5",
                    "class": "night",
                ]))
    }

    private var bands: [Markup] {
        let placed = nights.compactMap { night -> (line: Int, from: Double, to: Double)? in
            guard let bed = place(night.bed), let wake = place(night.wake) else { return nil }
            // A night over noon ends at its line's end.
            return (bed.line, bed.part, wake.line == bed.line ? max(wake.part, bed.part) : 1)
        }
        let byLine = Dictionary(grouping: placed, by: \.line)
        return byLine.keys.sorted().flatMap { line -> [Markup] in
            let nights = byLine[line] ?? []
            guard isByWeek else { return nights.map { band($0.line, $0.from, $0.to) } }
            return [
                band(
                    line, DayPicture.middle(nights.map(\.from)), DayPicture.middle(nights.map(\.to))
                )
            ]
        }
    }

    private func band(_ line: Int, _ from: Double, _ to: Double) -> Markup {
        .element(
            "rect",
            [
                "x": DayPicture.percent(from), "width": DayPicture.percent(max(to - from, 0.004)),
                "y": DayPicture.em(DayPicture.line * Double(line) + 0.2), "height": "0.75em",
                "rx": "0.37em", "class": "night",
            ])
    }

    private var dots: [Markup] {
        marks.compactMap { mark in
            guard let place = place(mark.at) else { return nil }
            let number = mark.anchor % DayPicture.shapes.count
            return .element(
                "svg",
                [
                    "x": DayPicture.percent(place.part),
                    "y": DayPicture.em(DayPicture.line * Double(place.line) + 0.575),
                    "overflow": "visible", "class": isByWeek ? "faint" : nil,
                ],
                .element("path", ["class": "mark-\(number)", "d": DayPicture.shapes[number]]))
        }
    }

    /// Of an even number the later of the two.
    private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func percent(_ part: Double) -> String {
        "\(Int((part * 10_000).rounded()).hundredths)%"
    }
    private static func em(_ size: Double) -> String {
        "\(Int((size * 100).rounded()).hundredths)em"
    }
}

extension Int {
    /// `1234` as `12.34`.
    fileprivate var hundredths: String {
        let rest = self % 100
        return "\(self / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
