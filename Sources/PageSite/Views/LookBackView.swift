// Looking back: sentences first, then one picture of days and nights; numbers, tables and the person's own
// words only where they are asked for. Tells what was. Draws values; asks nobody.

import AnchorModel
import CivilTime
import ControlInterface
import Presentation

/// How far back, by the page that shows it.
enum LookBackRange: String, CaseIterable {
    case weeks = "/looking-back"
    case week = "/looking-back/week"
    case year = "/looking-back/year"

    var days: Int {
        switch self {
        case .week: 7
        case .weeks: 28
        case .year: 365
        }
    }
}

struct LookBackView {
    let words: PageWords
    let house: Household
    let phrases: ReportPhrases
    let range: LookBackRange
    let nights: [NightEntry]
    /// What was done: the anchor's id and when.
    let done: [(anchor: String, at: Int64)]

    private var from: LocalDate { phrases.from }
    private var to: LocalDate { phrases.to }

    var content: [Markup] {
        var parts = [Pieces.h1(phrases.title), ranges]
        guard !phrases.isEmpty else { return parts + [Pieces.p(phrases.nothing)] }
        parts += phrases.anchors.map { anchor in
            .element(
                "p", [:],
                .element("b", [:], .own(anchor.title ?? title(anchor))),
                .words(": " + phrases.sentence(anchor).lowercasedFirst))
        }
        if phrases.report.rhythm.nights > 0 {
            parts += phrases.nights.map { Pieces.p($0) }
        }
        parts += [legend, picture]
        if !phrases.numbers.isEmpty { parts.append(numbers) }
        parts.append(table)
        parts.append(
            Pieces.buttons([
                Pieces.link(words.showWords, "/looking-back/words"),
                .element(
                    "button",
                    ["type": "button", "id": "print", "hidden": "", "data-script": ""],
                    .words(words.print)),
            ]))
        return parts
    }

    private var ranges: Markup {
        let names: [LookBackRange: String] = [
            .week: words.oneWeek, .weeks: words.fourWeeks, .year: words.oneYear,
        ]
        return .element(
            "p", ["class": "soft small screen"],
            [.words(words.howFar + ": ")]
                + [LookBackRange.week, .weeks, .year].enumerated().flatMap { place, other in
                    [
                        Markup.words(place == 0 ? "" : " · "),
                        .element(
                            "a",
                            [
                                "href": other.rawValue,
                                "aria-current": other == range ? "true" : nil,
                            ], .words(names[other] ?? "")),
                    ]
                })
    }

    /// Never an id where the kind has a name.
    private func title(_ anchor: AnchorReport) -> String {
        let kind = anchor.kind.flatMap(Kind.init(rawValue:))
        return (kind.flatMap(words.name) ?? anchor.anchor).capitalisedFirst
    }

    // MARK: The picture

    private var legend: Markup {
        let night: [Markup] =
            nights.contains { $0.bedUSec != nil }
            ? [.element("li", [:], DayPicture.band, .words(words.night))] : []
        return .element(
            "ul", ["class": "keys"],
            night
                + phrases.anchors.enumerated().map { number, anchor in
                    .element(
                        "li", [:], DayPicture.mark(number), .own(anchor.title ?? title(anchor)))
                })
    }

    /// The morning of the first day lies on the line before it. Lines begin where something is known, and today
    /// has one of its own from noon on: nothing nearly empty.
    private var lines: (from: LocalDate, to: LocalDate) {
        let instants = done.map(\.at) + nights.compactMap(\.bedUSec)
        let first = instants.min().map { house.local($0).date.adding(days: -1) } ?? to
        let isMorning = to == house.today && house.time.hour < 12
        let last = isMorning ? to.adding(days: -1) : to
        return (min(max(from.adding(days: -1), first), last), last)
    }

    private var picture: Markup {
        let places = Dictionary(
            phrases.anchors.enumerated().map { ($0.element.anchor, $0.offset) }
        ) { first, _ in first }
        let picture = DayPicture(
            from: lines.from, to: lines.to, rules: house.rules,
            nights: nights.compactMap { night in
                guard night.state == .said || night.state == .guessed, let bed = night.bedUSec,
                    let wake = night.wakeUSec
                else { return nil }
                return DayPicture.Night(
                    bed: Instant(microseconds: bed), wake: Instant(microseconds: wake))
            },
            marks: done.compactMap { row in
                places[row.anchor].map {
                    DayPicture.Mark(anchor: $0, at: Instant(microseconds: row.at))
                }
            })
        return picture.markup(
            says: words.picture(phrases.title), label: phrases.short, clock: words.oclock)
    }

    private var numbers: Markup {
        Pieces.details(
            words.nightsInNumbers, id: "numbers",
            [
                .element(
                    "table", [:],
                    .element(
                        "tbody", [:],
                        phrases.numbers.map { name, value in
                            .element(
                                "tr", [:], .element("th", ["scope": "row"], .words(name)),
                                .element("td", [:], .words(value)))
                        }))
            ])
    }

    /// The same, day by day: each date once.
    private var table: Markup {
        var days: [LocalDate: [String]] = [:]
        for anchor in phrases.anchors {
            for day in ReportDays(anchor, from: from, to: to).days {
                days[day, default: []].append(anchor.title ?? title(anchor))
            }
        }
        let slept = Dictionary(nights.map { ($0.day, $0) }) { _, last in last }
        let rows = (from.dayNumber...to.dayNumber).compactMap { number -> Markup? in
            let day = LocalDate(dayNumber: number)
            let night = slept["\(day)"].flatMap(times)
            guard days[day] != nil || night != nil else { return nil }
            return .element(
                "tr", [:],
                .element("th", ["scope": "row"], .words(phrases.date(day))),
                .element("td", [:], .own((days[day] ?? []).joined(separator: ", "))),
                .element("td", [:], .words(night ?? "")))
        }
        let head = [words.day, words.anchors, words.nights].map {
            Markup.element("th", ["scope": "col"], .words($0))
        }
        return Pieces.details(
            words.asTable, id: "table",
            [
                .element(
                    "table", [:], .element("thead", [:], .element("tr", [:], head)),
                    .element("tbody", [:], rows))
            ])
    }

    private func times(_ night: NightEntry) -> String? {
        guard let bed = night.bedUSec, let wake = night.wakeUSec else { return nil }
        return words.slept(house.minute(bed), house.minute(wake))
    }
}
