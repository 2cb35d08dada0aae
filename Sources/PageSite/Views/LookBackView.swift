// Looking back: how far, then the parts that every look back has, then what can be done with it. Draws values;
// asks nobody.

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
    /// Nights that nobody has said yet are told nowhere in words, and are drawn all the same.
    let nights: [NightEntry]

    var content: [Markup] {
        let parts = LookBackParts(phrases, picture)
        guard !phrases.isEmpty else { return [Pieces.h1(phrases.title), ranges] + parts.all }
        return [Pieces.h1(phrases.title), ranges] + parts.all + [
            Pieces.buttons([
                Pieces.link(words.showWords, "/looking-back/words"),
                .element(
                    "button",
                    ["type": "button", "id": "print", "hidden": "", "data-script": ""],
                    .words(words.print)),
            ])
        ]
    }

    private var picture: DayPicture {
        DayPicture(
            phrases.report, anchors: phrases.anchors,
            isMorning: phrases.to == house.today && house.time.hour < 12,
            guesses: nights.compactMap { night in
                guard night.state == .guessed, let bed = night.bedUSec, let wake = night.wakeUSec
                else { return nil }
                return SleptNight(
                    day: night.day, bed: house.minute(bed).description,
                    wake: house.minute(wake).description)
            }, mostLines: DayPicture.mostLinesOfPage)
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
}
