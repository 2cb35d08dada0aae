// A look back as one page that needs nothing else: no script, no network, no font. Says what the terminal
// says; what is drawn is there as a table too.

import CivilTime
import ControlInterface
import Presentation

struct ReportPage {
    private let phrases: ReportPhrases
    private let own: Words
    private let detail: Bool
    private var words: ReportWords { phrases.words }
    private var report: ReadReport.Reply { phrases.report }

    init(_ phrases: ReportPhrases, _ own: Words, detail: Bool) {
        self.own = own
        self.phrases = phrases
        self.detail = detail
    }

    var text: String {
        let head = Markup.element(
            "head", [:],
            .element("meta", ["charset": "utf-8"]),
            .element(
                "meta",
                ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            // Whatever the browser or an add-on may think of: nothing is fetched, nothing runs.
            .element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ]),
            .element("meta", ["name": "referrer", "content": "no-referrer"]),
            .element("meta", ["name": "color-scheme", "content": "light dark"]),
            .element("title", [:], .words(phrases.title)), ReportStyle.sheet)
        let body = Markup.element("body", [:], .element("main", [:], content), footer)
        return Markup.document(
            PageFile.mark, .element("html", ["lang": words.code], head + body))
    }

    private var content: [Markup] {
        var parts = [Markup.element("h1", [:], .words(phrases.title))]
        guard !phrases.isEmpty else {
            return parts + [.element("p", ["class": "words"], .words(phrases.nothing))]
        }
        if !phrases.anchors.isEmpty, phrases.from < phrases.to { parts.append(legend) }
        parts += phrases.anchors.enumerated().map { section($1, number: $0) }
        if report.rhythm.nights > 0 || detail { parts.append(nights) }
        return parts
    }

    private var footer: Markup {
        .element("footer", [:], .element("p", [:], .words(own.pageStays)))
    }

    /// The marks stand beside each other in an SVG of their own, so that they look as they do below.
    private var legend: Markup {
        .element(
            "p", ["class": "legend"],
            ReportPicture.mark(true), .words(" " + words.withIt),
            ReportPicture.mark(false), .words(" " + words.nothingNoted))
    }

    // MARK: Anchors

    private func section(_ anchor: AnchorReport, number: Int) -> Markup {
        let days = ReportDays(anchor, from: phrases.from, to: phrases.to)
        let id = "anchor-\(number)"
        return .element(
            "section", ["aria-labelledby": id],
            .element("h2", ["id": id], .own(anchor.title ?? anchor.anchor)),
            .element("p", ["class": "words"], .words(phrases.sentence(anchor))),
            .element(
                "div", ["class": "pictures"],
                // One day is said already.
                days.from < days.to ? ReportPicture.dots(days, phrases, id: id) : .nothing,
                ReportPicture.clock(anchor, phrases, id: id)),
            tables(anchor, days))
    }

    private func tables(_ anchor: AnchorReport, _ days: ReportDays) -> Markup {
        let months = Dictionary(grouping: days.days) { $0.year * 12 + $0.month - 1 }
        let rows = months.keys.sorted().map { month in
            let list = (months[month] ?? []).map { "\($0.day)" }.joined(separator: ", ")
            return [
                "\(words.shortMonth(month % 12 + 1)) \(month / 12)", list,
            ]
        }
        let hours = anchor.hours.indices.filter { anchor.hours[$0] > 0 }.map {
            [padded($0, 2) + ":00", "\(anchor.hours[$0])"]
        }
        return details(
            table(["", words.daysWithIt], rows)
                + table([words.hourColumn, words.timesColumn], hours))
    }

    // MARK: Nights

    private var nights: Markup {
        var parts = [Markup.element("h2", ["id": "nights"], .words(words.nights))]
        parts += phrases.nights.map { .element("p", ["class": "words"], .words($0)) }
        parts.append(ReportPicture.band(phrases))
        if detail, !phrases.numbers.isEmpty {
            parts.append(.element("h3", [:], .words(words.numbers)))
            parts.append(
                .element(
                    "dl", [:],
                    phrases.numbers.flatMap { name, value in
                        [
                            Markup.element("dt", [:], .words(name)),
                            .element("dd", [:], .words(value)),
                        ]
                    }))
        }
        let rows =
            report.rhythm.nightly?.map { night in
                [day(night.day), night.bed ?? words.noSleep, night.wake ?? ""]
            }
            ?? report.rhythm.bands.map { band in [day(band.fromDay), band.bed, band.wake] }
        if !rows.isEmpty {
            parts.append(details(table([words.day, words.bedColumn, words.wakeColumn], rows)))
        }
        return .element("section", ["aria-labelledby": "nights"], parts)
    }

    private func day(_ text: String) -> String { LocalDate(text).map(phrases.date) ?? text }

    // MARK: Tables

    private func details(_ content: Markup) -> Markup {
        .element(
            "details", [:], .element("summary", [:], .words(words.asTable)),
            .element("div", ["class": "tables"], content))
    }

    private func table(_ head: [String], _ rows: [[String]]) -> Markup {
        .element(
            "table", [:],
            .element(
                "thead", [:],
                .element(
                    "tr", [:], head.map { .element("th", ["scope": "col"], .words($0)) })),
            .element(
                "tbody", [:],
                rows.map { row in
                    .element(
                        "tr", [:],
                        row.enumerated().map { place, cell in
                            place == 0
                                ? .element("th", ["scope": "row"], .words(cell))
                                : .element("td", [:], .words(cell))
                        })
                }))
    }
}
