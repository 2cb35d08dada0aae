// Today: what is open with its buttons, what comes next, and what one may do. Draws values; asks nobody.

import AnchorModel
import CivilTime
import ControlInterface
import HostSystem
import Presentation
import ScheduleEditing

struct TodayView {
    let words: PageWords
    let pieces: Pieces
    let house: Household
    let schedule: Schedule
    let status: Status
    /// What `undo` would take back; nil: nothing.
    let last: LastDone?

    private var book: any Phrasebook { schedule.language.phrasebook }
    private var card: CardWords { CardWords(words.say) }

    var content: [Markup] {
        let local = house.rules.local(at: house.now)
        let date = local.date
        let time = LocalTime(hour: local.time.hour, minute: local.time.minute) ?? local.time
        var parts = [
            Pieces.p(
                words.moment(date.weekday, date.day, month: date.month, time), "soft"),
            Pieces.h1(words.greeting(time.hour)),
        ]
        parts += moods.map { Pieces.p($0, "soft") }
        if let running = status.session { parts.append(underway(running)) }
        if let first = status.open.first { parts.append(open(first, isFirst: true)) }
        let others = Array(status.open.dropFirst())
        if !others.isEmpty {
            parts.append(
                Pieces.details(
                    words.more(others.count), id: "more", others.map { open($0, isFirst: false) }))
        }
        if status.open.isEmpty, status.session == nil {
            parts.append(Pieces.p(words.nothingOpen))
        }
        parts += ahead
        parts.append(
            .element(
                "p", ["class": "middle"], Pieces.link(words.breathe, "/breathe", style: "waits")))
        parts.append(doings)
        parts += problems
        return parts
    }

    // MARK: What is in force

    private var moods: [String] {
        var lines: [String] = []
        if let until = status.pausedUntilUSec {
            lines.append(words.paused(words.end(until, house)))
        }
        if let until = status.gentleUntilUSec { lines.append(words.soft(words.end(until, house))) }
        if let until = status.quietUntilUSec, status.pausedUntilUSec == nil {
            lines.append(words.quiet(words.end(until, house)))
        }
        if let mode = status.mode, let until = status.modeUntilUSec {
            lines.append(words.mode(mode, words.end(until, house)))
        }
        for rest in status.resting ?? [] {
            guard let day = LocalDate(rest.untilDay) else { continue }
            let when = Message("on \(day.day) \(Message.month(day.month))")
            lines.append(words.resting(title(rest.anchor), when))
        }
        return lines
    }

    // MARK: What is open

    /// What an anchor is called: its own title, or what its kind begins with; never its id where there is more.
    private func title(_ id: String) -> String {
        words.nameFirst(id, in: schedule)
    }

    private func open(_ slot: Slot, isFirst: Bool) -> Markup {
        let id = isFirst ? "open" : "open-\(slot.anchor)"
        guard let anchor = schedule.anchor(slot.anchor) else {
            return .element(
                "section", ["class": "card", "aria-labelledby": id],
                .element("h2", ["id": id], .own(slot.title ?? slot.anchor)),
                buttons(slot.anchor, .custom))
        }
        var lines = [Pieces.p(anchor.when(schedule, card), "soft")]
        let step = anchor.firstStep(schedule, card)
        let heading: Markup =
            anchor.hasOwnStep ? .own(step) : .words(step.capitalisedFirst + ".")
        lines.append(
            isFirst
                ? .element("h2", ["id": id], heading) : .element("h3", ["id": id], heading))
        if let idea = idea(anchor, slot) { lines.append(Pieces.p(idea)) }
        if let why = anchor.why { lines.append(Pieces.own(why)) }
        lines.append(buttons(slot.anchor, anchor.kind))
        return .element("section", ["class": "card", "aria-labelledby": id], lines)
    }

    /// One of the practices that fits the hour: the same one all along, another one tomorrow.
    private func idea(_ anchor: Anchor, _ slot: Slot) -> String? {
        guard !anchor.onlyMine else { return nil }
        switch anchor.kind {
        case .breathing: return book.underway(.breathing, length: "")
        case .movement, .rest, .bedtime: break
        default: return nil
        }
        let fitting = Practice.all(of: anchor.kind).filter {
            $0.hours.contains(hour: house.time.hour)
        }
        .compactMap { book.practices[$0.id] }
        guard !fitting.isEmpty else { return nil }
        let seed = slot.day.utf8.reduce(slot.label.utf8.count) { $0 &* 31 &+ Int($1) }
        let phrase = fitting[abs(seed % fitting.count)]
            .filled(length: book.length(anchor.length ?? anchor.kind.defaultLength))
        return words.forInstance(phrase.summary)
    }

    private func buttons(_ anchor: String, _ kind: Kind) -> Markup {
        pieces.form(
            "/answer", ["anchor": anchor], style: "buttons",
            kind.buttons.enumerated().map { place, key in
                Pieces.submit(
                    book.label(of: key, for: kind), name: "say", value: key.rawValue,
                    style: place == 0 ? "first" : nil)
            })
    }

    private func underway(_ running: RunningSession) -> Markup {
        let local = house.local(running.untilUSec).time
        let until = LocalTime(hour: local.hour, minute: local.minute) ?? local
        let kind = schedule.anchor(running.anchor)?.kind ?? .custom
        return .element(
            "section", ["class": "card"],
            Pieces.h2(words.underway(title(running.anchor), until)),
            Pieces.p(book.underway(kind, length: nil)),
            kind == .breathing
                ? Pieces.buttons([Pieces.link(words.breathe, "/breathe", style: "button first")])
                : .nothing)
    }

    // MARK: What comes

    private var ahead: [Markup] {
        var lines: [Markup] = []
        if let next = status.next {
            lines.append(
                Pieces.p(words.next(words.name(next.anchor, in: schedule), coming(next)), "soft"))
        } else {
            lines.append(Pieces.p(words.nothingPlanned, "soft"))
        }
        if let takeBack { lines.append(takeBack) }
        return lines
    }

    private var takeBack: Markup? {
        let text: String
        let fields: KeyValuePairs<StaticString, String>
        switch last {
        case nil: return nil
        case .said(let said)?:
            guard let what = said.anchor.map(title) ?? said.night else { return nil }
            text = words.lastSaid(what)
            fields = ["row": said.id]
        case .changed(let take)?:
            text = words.lastChanged(TypedChange.text(take.edit.what, in: words.say))
            fields = ["change": take.edit.mark]
        }
        return .element(
            "div", ["class": "soft small"],
            .words(text + " "),
            pieces.button(words.takeBack, UndoForm.path, fields, style: "plain"))
    }

    private func coming(_ slot: Slot) -> Message {
        let time = slot.snoozedUntilUSec ?? slot.dueUSec
        let local = house.local(time)
        guard slot.state == .planned, let event = slot.after, local.date == house.today else {
            return words.when(time, house)
        }
        let clock = LocalTime(hour: local.time.hour, minute: local.time.minute) ?? local.time
        let what = schedule.anchor(event).flatMap { $0.title ?? card.doing($0.kind) }
        let name = what.map { Message(verbatim: $0) } ?? Message.event(event)
        return Message("after \(name), \(clock) at the latest")
    }

    // MARK: What one may do

    private var doings: Markup {
        var buttons: [Markup] = []
        if status.gentleUntilUSec == nil {
            buttons.append(pieces.button(words.softDay, "/soft"))
        } else {
            buttons.append(pieces.button(words.usualDay, "/usual"))
        }
        if status.pausedUntilUSec != nil {
            buttons.append(pieces.button(words.nudgesAgain, "/resume"))
        } else {
            let isDay = house.time.hour < TodayView.evening && house.time.hour >= 5
            buttons.append(
                pieces.button(
                    isDay ? words.quietTonight : words.quietTomorrow, "/pause",
                    ["until": (isDay ? PauseChoice.tonight : .tomorrow).rawValue]))
        }
        buttons.append(Pieces.link(words.howIsIt, "/check-in"))
        buttons.append(Pieces.link(words.afterRest, "/after-rest"))
        let first = house.today.adding(days: 1)
        let day = Pieces.details(
            words.anotherDay, id: "another-day",
            [
                pieces.form(
                    "/pause", ["until": "day"],
                    [
                        .element("label", ["for": "day"], .words(words.untilDay)),
                        .element(
                            "input",
                            [
                                "type": "date", "id": "day", "name": "day", "class": "short",
                                "value": "\(first)", "min": "\(first)",
                            ]),
                        Pieces.buttons([Pieces.submit(words.beQuiet)]),
                    ])
            ])
        return .element(
            "section", ["aria-labelledby": "may"],
            .element("h2", ["id": "may", "class": "hidden"], .words(words.forToday)),
            Pieces.buttons(buttons), day)
    }

    /// From when on *until tonight* is over.
    static let evening = 18

    private var problems: [Markup] {
        guard !status.problems.isEmpty else { return [] }
        return [
            .element(
                "section", ["class": "problem"],
                [Pieces.p(words.worthALook)]
                    + status.problems.map { .element("p", ["class": "small"], .own($0.message)) })
        ]
    }
}

extension String {
    /// In the middle of a sentence.
}
