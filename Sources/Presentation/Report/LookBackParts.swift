// A look back as parts of a page: sentences first, then one picture of days and nights; numbers and a table
// folded under it. The page in the browser and the page in a file have the same. Tells what was.

import AnchorModel
import CivilTime
import ControlInterface

package struct LookBackParts {
    private let phrases: ReportPhrases
    private let picture: DayPicture
    private var words: ReportWords { phrases.words }

    package init(_ phrases: ReportPhrases, _ picture: DayPicture) {
        self.phrases = phrases
        self.picture = picture
    }

    /// Where there is nothing to tell it says so, and nothing else.
    package var all: [Markup] {
        guard !phrases.isEmpty else { return [.element("p", [:], .words(phrases.nothing))] }
        return sentences + (picture.isEmpty ? [] : [legend, drawing]) + [numbers, table]
    }

    private var sentences: [Markup] {
        phrases.anchors.map { anchor in
            .element(
                "p", [:], .element("b", [:], .own(phrases.title(of: anchor))),
                .words(": " + phrases.sentence(anchor).lowercasedFirst))
        }
            + (phrases.hasSleep
                ? phrases.nights.map { .element("p", [:], .words($0)) } : [])
    }

    private var legend: Markup {
        let night: [Markup] =
            picture.hasNights
            ? [.element("li", [:], DayPicture.band, .words(words.night))] : []
        return .element(
            "ul", ["class": "keys"],
            night
                + phrases.anchors.enumerated().map { number, anchor in
                    .element(
                        "li", [:], DayPicture.mark(number), .own(phrases.title(of: anchor)))
                })
    }

    private var drawing: Markup {
        picture.markup(
            says: words.picture(phrases.title, isByWeek: picture.isByWeek),
            label: phrases.label, clock: words.oclock)
    }

    private var numbers: Markup {
        guard !phrases.numbers.isEmpty else { return .nothing }
        let rows = phrases.numbers.map { name, value in
            Markup.element(
                "tr", [:], .element("th", ["scope": "row"], .words(name)),
                .element("td", [:], .words(value)))
        }
        return folded(
            words.nightsInNumbers, id: "numbers",
            .element("table", [:], .element("tbody", [:], rows)))
    }

    /// The same, day by day: each date once.
    private var table: Markup {
        var days: [LocalDate: [String]] = [:]
        for anchor in phrases.anchors {
            for day in phrases.days(of: anchor) {
                days[day, default: []].append(phrases.title(of: anchor))
            }
        }
        let nights = Dictionary(
            (phrases.report.rhythm.nightly ?? []).map { ($0.day, $0) }
        ) { _, last in last }
        let rows = (phrases.from.dayNumber...max(phrases.from, phrases.to).dayNumber).compactMap {
            number -> Markup? in
            let day = LocalDate(dayNumber: number)
            let night = nights["\(day)"].map(words.slept)
            guard days[day] != nil || night != nil else { return nil }
            return .element(
                "tr", [:], .element("th", ["scope": "row"], .words(phrases.date(day))),
                .element("td", [:], .own((days[day] ?? []).joined(separator: ", "))),
                .element("td", [:], .words(night ?? "")))
        }
        let head = [words.day, words.anchors, words.nights].map {
            Markup.element("th", ["scope": "col"], .words($0))
        }
        return folded(
            words.asTable, id: "table",
            .element(
                "table", [:], .element("thead", [:], .element("tr", [:], head)),
                .element("tbody", [:], rows)))
    }

    private func folded(_ summary: String, id: String, _ content: Markup) -> Markup {
        .element(
            "details", ["id": id], .element("summary", [:], .words(summary)),
            .element("div", ["class": "inside"], content))
    }
}
