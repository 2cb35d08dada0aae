// Anchors: each as one sentence a person would say, with a switch and a way to change it; one more from the
// practices; and the question before anything is saved. Draws values; changes nothing.

import AnchorModel
import CivilTime
import Presentation
import ScheduleEditing

struct AnchorsView {
    let words: PageWords
    let pieces: Pieces
    let schedule: Schedule
    /// The file as it is now: a form tells what it was about.
    let mark: String

    private var card: CardWords { CardWords(words.say) }

    var content: [Markup] {
        var parts = [Pieces.h1(words.myAnchors), Pieces.p(words.oneIsEnough, "soft")]
        if schedule.anchors.isEmpty { parts.append(Pieces.p(words.noAnchors)) }
        parts.append(Pieces.list(schedule.anchors.enumerated().map { row($1, number: $0) }))
        parts.append(another)
        parts.append(Pieces.buttons([Pieces.link(words.card, "/card")]))
        return parts
    }

    // MARK: One of them

    private func row(_ anchor: Anchor, number: Int) -> Markup {
        let name = "what-\(number)"
        return .element(
            "li", ["class": anchor.enabled ? nil : "off"],
            .element(
                "div", ["class": "line"],
                .element(
                    "div", [:],
                    [.element("p", ["class": "what", "id": name], sentence(anchor))]
                        + (anchor.why.map { [Pieces.own($0, "own soft small")] } ?? [])),
                pieces.form(
                    "/anchors/turn", ["anchor": anchor.id, "on": anchor.enabled ? "no" : "yes"],
                    [
                        .element(
                            "button",
                            [
                                "type": "submit", "class": "switch", "role": "switch",
                                "aria-checked": anchor.enabled ? "true" : "false",
                                "aria-labelledby": "\(name) \(name)-is",
                            ], .element("i", ["aria-hidden": "true"]),
                            .element(
                                "span", ["id": "\(name)-is"],
                                .words(anchor.enabled ? words.on : words.off)))
                    ])),
            Pieces.details(
                words.change, id: "change-\(number)", of: sentence(anchor),
                [form(anchor, number)]))
    }

    /// `After getting up, 11:30 at the latest: one minute of breathing`.
    func sentence(_ anchor: Anchor) -> Markup {
        let step = anchor.firstStep(schedule, card)
        return .words(anchor.when(schedule, card) + ": ")
            + .element("b", [:], anchor.hasOwnStep ? .own(step) : .words(step))
    }

    private func form(_ anchor: Anchor, _ number: Int) -> Markup {
        let id = "a\(number)"
        var fields = [
            Pieces.field(
                words.newTime, name: "when", id: "\(id)-when",
                hint: anchor.kind == .bedtime ? words.newNightHint : words.newTimeHint)
        ]
        if anchor.kind != .bedtime, anchor.kind != .checkIn, anchor.kind != .reflection {
            fields.append(
                Pieces.field(
                    words.length, name: "length", id: "\(id)-length", hint: words.lengthHint,
                    isShort: true))
        }
        fields += [
            Pieces.field(
                words.ownTitle, name: "title", id: "\(id)-title", value: anchor.title ?? ""),
            Pieces.field(words.why, name: "why", id: "\(id)-why", value: anchor.why ?? ""),
            Pieces.buttons([
                Pieces.submit(words.seeWeek, style: "first"),
                Pieces.submit(words.letGo, name: "remove", value: "yes", style: "plain"),
            ]),
        ]
        return pieces.form("/anchors/look", ["anchor": anchor.id, "mark": mark], fields)
    }

    // MARK: One more

    private static let kinds: [Kind] = [
        .movement, .breathing, .rest, .bedtime, .checkIn, .reflection,
    ]

    private var another: Markup {
        let book = schedule.language.phrasebook
        let groups = AnchorsView.kinds.map { kind -> Markup in
            let length = book.length(kind.defaultLength)
            let own = Markup.element(
                "option", ["value": "\(kind.rawValue)"],
                .words(card.cardStep(kind, length: length).capitalisedFirst))
            let practices = Practice.all(of: kind).compactMap { practice -> Markup? in
                guard [.movement, .breathing, .rest, .bedtime].contains(kind),
                    let phrase = book.practices[practice.id]?.filled(length: length)
                else { return nil }
                return .element("option", ["value": practice.id], .words(phrase.summary))
            }
            return .element(
                "optgroup",
                ["label": (words.name(kind) ?? kind.rawValue).capitalisedFirst], [own] + practices)
        }
        return Pieces.details(
            words.another, id: "another", style: "add",
            [
                Pieces.p(words.lettingFirst, "soft small"),
                pieces.form(
                    "/anchors/look", ["new": "yes", "mark": mark],
                    [
                        .element("label", ["for": "practice"], .words(words.whichPractice)),
                        .element(
                            "select", ["id": "practice", "name": "practice"],
                            groups
                                + [.element("option", ["value": "own"], .words(words.ownWords))]),
                        Pieces.field(words.ownTitle, name: "title", id: "new-title"),
                        Pieces.field(
                            words.newTime, name: "when", id: "new-when", hint: words.whenHint),
                        Pieces.field(
                            words.length, name: "length", id: "new-length",
                            hint: words.lengthHint, isShort: true),
                        Pieces.field(words.why, name: "why", id: "new-why"),
                        Pieces.buttons([Pieces.submit(words.seeWeek, style: "first")]),
                    ]),
            ])
    }
}

/// What a change would do, before it is saved.
struct ChangeView {
    let words: PageWords
    let pieces: Pieces
    let edited: EditedSchedule
    let anchor: String
    let week: [WeekDifference.Row]
    /// What the form before this one said, to be said again.
    let fields: [(name: String, text: String)]

    var content: [Markup] {
        var parts = [Pieces.h1(words.isThisRight)]
        if let after = edited.after.anchor(anchor) {
            parts.append(told(words.itBecomes, after, edited.after, isLarge: true))
            if let before = edited.before.anchor(anchor) {
                parts.append(told(words.itWas, before, edited.before, isLarge: false))
            }
        } else {
            parts.append(Pieces.p(words.goes))
        }
        if week.isEmpty {
            parts.append(Pieces.p(words.timesStay, "soft"))
        } else {
            parts.append(Pieces.p(words.nextSevenDays))
            parts.append(
                .element("ul", [:], week.map { .element("li", [:], .own(line($0))) }))
        }
        parts.append(
            pieces.form(
                "/anchors/save", style: "buttons",
                fields.map { Pieces.hidden($0.name, $0.text) } + [
                    Pieces.submit(words.save, style: "first"),
                    Pieces.link(words.cancel, "/anchors"),
                ]))
        return parts
    }

    private func told(
        _ word: String, _ anchor: Anchor, _ schedule: Schedule, isLarge: Bool
    ) -> Markup {
        let view = AnchorsView(words: words, pieces: pieces, schedule: schedule, mark: "")
        return .element(
            "div", ["class": isLarge ? "card" : "soft"],
            [
                Pieces.p(word, "soft small"),
                .element("p", [:], view.sentence(anchor)),
            ] + (anchor.why.map { [Pieces.own($0)] } ?? []))
    }

    private func line(_ row: WeekDifference.Row) -> String {
        let schedule = row.isNew ? edited.after : edited.before
        let card = CardWords(words.say)
        let title = words.nameFirst(row.anchor, in: schedule)
        let when: Message
        if let event = row.event {
            let other = schedule.anchor(event).flatMap { $0.title ?? card.doing($0.kind) }
            let name = other.map { Message(verbatim: $0) } ?? Message.event(event)
            when =
                row.time.map { Message("after \(name), \($0) at the latest") }
                ?? Message("after \(name)")
        } else {
            when = row.time.map { Message("at \($0)") } ?? words.everyDay
        }
        let days = Message.days(row.days) ?? words.everyDay
        return row.isNew
            ? words.comes(title, when, days)
            : words.comesNoMore(title, when, days)
    }
}
