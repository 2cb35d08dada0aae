// What the picture of a look back shows, wherever it is drawn: a line a day from noon to noon, so that a night is
// one band, and what was done is a mark at its hour; for a long time a line for a week or for some. Places
// alone; the page and the terminal draw them.

package import CivilTime
package import ControlInterface

package struct DayPicture: Hashable, Sendable {
    /// Parts of a line: 0 is its noon, 1 the next.
    package struct Line: Hashable, Sendable {
        /// The first of its days.
        package let day: LocalDate
        package fileprivate(set) var nights: [Range<Double>] = []
        package fileprivate(set) var marks: [Mark] = []
        package var isEmpty: Bool { nights.isEmpty && marks.isEmpty }
    }

    package struct Mark: Hashable, Sendable {
        /// Its place among the anchors of the legend.
        package let anchor: Int
        package let part: Double
    }

    /// More days than this are drawn by the week.
    package static let mostDays = 92

    package private(set) var lines: [Line] = []
    /// Days on a line.
    package let perLine: Int
    package var isByWeek: Bool { perLine > 1 }
    package var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
    package var hasNights: Bool { lines.contains { !$0.nights.isEmpty } }

    /// Of a line, in minutes.
    private static let day = 1440
    private let first: LocalDate

    /// Lines begin where something is known; today's begins at noon.
    /// - Parameters:
    ///   - anchors: of the report, in the order of the legend.
    ///   - isMorning: the last day is today, and its noon is still to come.
    ///   - guesses: nights that nobody has said yet.
    ///   - mostLines: > 0; a longer time has more weeks on a line.
    package init(
        _ report: ReadReport.Reply, anchors: [AnchorReport], isMorning: Bool,
        guesses: [SleptNight] = [], mostLines: Int
    ) {
        let from = LocalDate(report.fromDay) ?? LocalDate(dayNumber: 0)
        let to = LocalDate(report.toDay) ?? from
        let acts = anchors.enumerated().flatMap { number, anchor in
            anchor.acts.map { (anchor: number, at: $0 - 720 + from.dayNumber * DayPicture.day) }
        }
        let nights = DayPicture.nights(report.rhythm, guesses)
        // The morning of the first day lies on the line before it.
        let known = (acts.map(\.at) + nights.map(\.from)).min()
            .map { LocalDate(dayNumber: floorDiv($0, DayPicture.day)) }
        let last = isMorning ? to.adding(days: -1) : to
        let least = from.adding(days: -1)
        let begin = min(max(known ?? to, least), last)
        // What is asked for decides, and not what is known of it: a long look back has no exact days.
        let isByDay = to.dayNumber - from.dayNumber < DayPicture.mostDays
        // The weeks are those of the report, which tells each by a day of its own.
        first = isByDay ? begin : least.adding(days: (begin.dayNumber - least.dayNumber) / 7 * 7)
        let days = last.dayNumber - first.dayNumber + 1
        let weeks = (days + 6) / 7
        perLine = isByDay ? 1 : 7 * ((weeks + mostLines - 1) / mostLines)
        lines = stride(from: 0, to: days, by: perLine).map { Line(day: first.adding(days: $0)) }
        for night in nights { draw(night) }
        if isByWeek { joinNights() }
        var seen: Set<Int> = []
        for act in acts {
            guard let (line, part) = place(act.at) else { continue }
            // What would lie on the same spot is drawn once.
            let spot = (line * 96 + Int(part * 96)) * anchors.count + act.anchor
            guard !isByWeek || seen.insert(spot).inserted else { continue }
            lines[line].marks.append(Mark(anchor: act.anchor, part: part))
        }
    }

    /// Minutes of a calendar whose days begin at noon.
    private struct Night {
        let from: Int
        let until: Int
        /// Lines of these days have it.
        var repeats: ClosedRange<Int>?
    }

    private static func nights(_ rhythm: RhythmReport, _ guesses: [SleptNight]) -> [Night] {
        let start = minute(rhythm.nightStartsAt) ?? 720
        func night(_ day: String, _ bed: String?, _ wake: String?) -> Night? {
            guard let date = LocalDate(day), let bed = bed.flatMap(minute),
                let wake = wake.flatMap(minute)
            else { return nil }
            // What the clock showed before the night's start was the next morning.
            let from =
                date.dayNumber * DayPicture.day + bed - 720 + (bed < start ? DayPicture.day : 0)
            return Night(from: from, until: from + floorMod(wake - bed, DayPicture.day))
        }
        guard rhythm.nightly == nil else {
            let said = rhythm.nightly ?? []
            let known = Set(said.map(\.day))
            return (said + guesses.filter { !known.contains($0.day) }).compactMap {
                night($0.day, $0.bed, $0.wake)
            }
        }
        return rhythm.bands.compactMap { band in
            guard var night = night(band.fromDay, band.bed, band.wake),
                let from = LocalDate(band.fromDay), let to = LocalDate(band.toDay), from <= to
            else { return nil }
            night.repeats = from.dayNumber...to.dayNumber
            return night
        }
    }

    private static func minute(_ clock: String) -> Int? {
        LocalTime(clock).map { $0.hour * 60 + $0.minute }
    }

    private func place(_ at: Int) -> (line: Int, part: Double)? {
        let day = floorDiv(at, DayPicture.day) - first.dayNumber
        guard day >= 0, day / perLine < lines.count else { return nil }
        return (day / perLine, Double(floorMod(at, DayPicture.day)) / Double(DayPicture.day))
    }

    /// One over noon goes on at the beginning of the next line.
    private mutating func draw(_ night: Night) {
        let part = Double(floorMod(night.from, DayPicture.day)) / Double(DayPicture.day)
        let end = part + Double(night.until - night.from) / Double(DayPicture.day)
        func add(_ range: Range<Double>, to line: Int) {
            if lines.indices.contains(line), !range.isEmpty { lines[line].nights.append(range) }
        }
        guard let days = night.repeats else {
            let day = floorDiv(night.from, DayPicture.day) - first.dayNumber
            if day >= 0 { add(part..<min(end, 1), to: day / perLine) }
            if end > 1, day >= -1 { add(0..<end - 1, to: (day + 1) / perLine) }
            return
        }
        for line in lines.indices
        where days.overlaps(lines[line].day.dayNumber...lines[line].day.dayNumber + perLine - 1) {
            add(part..<min(end, 1), to: line)
        }
    }

    /// A line of weeks has one band: in the middle of theirs.
    private mutating func joinNights() {
        func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        for line in lines.indices where lines[line].nights.count > 1 {
            let nights = lines[line].nights
            let (from, until) = (middle(nights.map(\.lowerBound)), middle(nights.map(\.upperBound)))
            lines[line].nights = [from..<max(from, until)]
        }
    }

    /// Whether a line is named: the first, Mondays, and where a month begins.
    package func isNamed(_ line: Int) -> Bool {
        let day = lines[line].day
        guard line > 0 else { return true }
        guard isByWeek else { return day.weekday == .monday }
        return lines[line - 1].day.month != day.month
    }
}
