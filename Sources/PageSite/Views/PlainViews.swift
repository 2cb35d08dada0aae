// The short views: breathing, questions, words, where to turn, the card, the first time, and what is said
// where there is nothing to show. Draw values; ask nobody.

import AnchorModel
import CivilTime
import ControlInterface
import Presentation

struct PlainViews {
    let words: PageWords
    let pieces: Pieces

    // MARK: Breathing

    /// Twelve breaths in two minutes, drawn by the style sheet alone; its end brings what goes on.
    func breathing(_ length: Span, _ book: any Phrasebook, anchor: String?) -> [Markup] {
        let pacer = Pacer(length: length) ?? Pacer(length: Pacer.usual)
        let cycles = pacer?.cycles ?? 12
        let seconds = 3 + cycles * 10
        // The style is one of a few written ones: nothing inline.
        let part = { (name: String, text: String) in
            Markup.element("span", ["class": name], .words(text))
        }
        return [
            Pieces.h1(words.breathing),
            Pieces.p(words.breathingHow),
            Pieces.p(
                words.breaths(cycles, book.length(.seconds(cycles * 10))), "soft small"),
            .element(
                "div",
                [
                    "id": "breath", "class": "breath runs cycles-\(cycles)", "role": "img",
                    "aria-label": words.breathingHow, "data-cycles": "\(cycles)",
                    "data-seconds": "\(seconds)",
                ],
                .element("div", ["class": "rim"]), .element("div", ["class": "disc"]),
                .element(
                    "div", ["class": "says"], part("ready", words.ready),
                    part("in", words.breatheIn), part("out", words.breatheOut),
                    part("over", words.over))),
            .element(
                "p", ["class": "soft small middle", "hidden": ""],
                .element("input", ["type": "checkbox", "id": "sound"]), .words(" "),
                .element("label", ["for": "sound", "class": "beside"], .words(words.withSound))),
            .element(
                "div", ["class": "rest-of cycles-\(cycles)"],
                Pieces.p(words.overText, "middle"),
                anchor.map {
                    pieces.form(
                        "/breathed", ["anchor": $0, "seconds": "\(cycles * 10)"],
                        style: "buttons center",
                        [Pieces.submit(words.noteIt, style: "first")])
                } ?? .nothing),
            .element(
                "div", ["class": "middle"],
                anchor.map {
                    pieces.button(
                        words.enough, "/breathed", ["anchor": $0, "seconds": "0"], style: "plain")
                } ?? Pieces.link(words.enough, "/", style: nil)),
        ]
    }

    // MARK: Questions

    func questions(
        _ title: String, _ intro: String, kind: NoteKindWord,
        _ questions: [ListQuestions.Question], isOne: Bool
    ) -> [Markup] {
        guard !questions.isEmpty else { return [Pieces.h1(title), Pieces.p(words.allAside)] }
        let asked = isOne ? Array(questions.prefix(1)) : questions
        var fields = asked.enumerated().flatMap { number, question in
            [
                Pieces.hidden("question", question.id),
                Pieces.area(question.text, name: "text", id: "q\(number)"),
            ]
        }
        var buttons = [Pieces.submit(words.keep, style: "first")]
        if isOne, kind == .reflection {
            buttons.append(
                Pieces.submit(words.aside, name: "aside", value: "yes", style: "plain"))
        }
        fields.append(Pieces.buttons(buttons))
        return [
            Pieces.h1(title), Pieces.p(intro, "soft"),
            pieces.form("/note", ["kind": kind.rawValue], fields),
        ]
    }

    func signs(_ signs: [ListQuestions.Question]) -> [Markup] {
        let choices = signs.map { sign in
            Markup.element(
                "label", ["class": "choice"],
                .element("input", ["type": "checkbox", "name": "sign", "value": sign.id]),
                .words(sign.text))
        }
        return [
            Pieces.h1(words.afterRest),
            pieces.form(
                "/signs",
                [
                    .element(
                        "fieldset", [:],
                        [.element("legend", [:], .words(words.whichSigns))] + choices),
                    Pieces.p(words.signsText, "hint"),
                    Pieces.buttons([Pieces.submit(words.keep, style: "first")]),
                ]),
        ]
    }

    // MARK: Where to turn, and the card

    func support(_ lines: [String]) -> [Markup] {
        [Pieces.h1(words.whereToTurn)] + lines.map { Pieces.p($0) }
    }

    func card(_ card: Card) -> [Markup] {
        var parts = [Pieces.h1(card.title ?? words.card)]
        parts += card.items.map { item in
            .element(
                "section", ["class": "card"],
                [
                    .element("p", ["class": "soft"], .own(item.when)),
                    .element(
                        "h2", [:],
                        .own(item.isOwn ? item.step : item.step.capitalisedFirst)),
                ] + (item.why.map { [Pieces.own($0)] } ?? []))
        }
        if let foot = card.foot { parts.append(Pieces.p(foot, "own")) }
        parts.append(
            .element(
                "p", ["hidden": "", "data-script": "", "class": "screen"],
                .element("button", ["type": "button", "id": "print"], .words(words.print))))
        return parts
    }

    // MARK: The first time

    func first(_ language: Language, problem: String?, said: [String: String]) -> [Markup] {
        var parts = [Pieces.h1(words.begin), Pieces.p(words.beginText)]
        if let problem {
            parts.append(.element("div", ["class": "problem", "role": "alert"], Pieces.p(problem)))
        }
        parts.append(
            pieces.form(
                "/first",
                [
                    Pieces.radios(
                        words.whichLanguage, name: "language",
                        [("en", "English"), ("nl", "Nederlands")], chosen: language.rawValue),
                    Pieces.radios(
                        words.whichFirst, name: "first",
                        [
                            ("breathing", words.firstBreathing),
                            ("movement", words.firstMovement), ("bedtime", words.firstBedtime),
                        ], chosen: said["first"] ?? "breathing"),
                    Pieces.field(
                        words.afterWhat, name: "after", id: "after",
                        value: said["after"] ?? words.gettingUp, hint: words.afterWhatHint),
                    Pieces.field(
                        words.whenUp, name: "wakes", id: "wakes", value: said["wakes"] ?? "6:45",
                        isShort: true),
                    Pieces.buttons([Pieces.submit(words.start, style: "first")]),
                ]))
        return parts
    }

    func written(isRunning: Bool) -> [Markup] {
        guard !isRunning else {
            return [
                Pieces.h1(words.isWritten), Pieces.p(words.isOn),
                Pieces.buttons([Pieces.link(words.goOn, "/", style: "button first")]),
            ]
        }
        return [
            Pieces.h1(words.isWritten), Pieces.p(words.switchOnText),
            Pieces.buttons([
                pieces.button(words.switchOn, "/switch-on", style: "first"),
                Pieces.link(words.notNow, "/anchors"),
            ]),
        ]
    }

    // MARK: Nothing to show

    func off() -> [Markup] {
        [
            Pieces.h1(words.notRunning), Pieces.p(words.notRunningText),
            Pieces.buttons([
                pieces.button(words.switchOn, "/switch-on", style: "first"),
                Pieces.link(words.breathe, "/breathe"),
            ]),
        ]
    }

    func broken(_ problems: [String]) -> [Markup] {
        [Pieces.h1(words.brokenFile), Pieces.p(words.brokenFileText)]
            + problems.map { .element("p", ["class": "problem"], .own($0)) }
    }
}
