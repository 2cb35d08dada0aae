// `card`: the anchors as one small page for the fridge, or as a calendar; one of them as an invitation.
// Reads the schedule as `check` does, without a daemon. Never writes over a file unasked.

import AnchorModel
import ArgumentParser
import CivilTime
import Glibc
import HostSystem
import Presentation
import SpokenTime
import Varlink

struct CardVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "The anchors as a card for the fridge: card [--svg | --html | --ics] [FILE].",
        discussion: """
              anchorctl card --html card.html
              anchorctl card --ics anchors.ics
              anchorctl card --ics --anchor walk --at "sat 10:00" --with Kim walk.ics
            """,
        aliases: ["kaart"])

    @Argument(help: "Where to write it; standard output if not given.")
    var file: String?
    @Flag(help: "A page of lines and letters, for printing.")
    var svg = false
    @Flag(help: "A page for a browser to print.")
    var html = false
    @Flag(help: "For a calendar.")
    var ics = false
    @Option(help: ArgumentHelp("A card of this one.", valueName: "id"))
    var anchor: String?
    @Flag(help: "The discreet ones too.")
    var all = false
    @Option(
        help: ArgumentHelp(
            "Once, to ask somebody along: \"sat 10:00\", \"2026-03-29 10:00\".",
            valueName: "time"))
    var at: String?
    @Option(
        name: .customLong("for"), help: ArgumentHelp("How long then: 30min.", valueName: "span"))
    var length: String?
    @Option(help: ArgumentHelp("Whom you ask along.", valueName: "name"))
    var with: String?
    @Option(help: ArgumentHelp("If not given, the one the daemon would use.", valueName: "file"))
    var schedule: String?
    @Flag(help: "Write over a file that is there.")
    var force = false
    @OptionGroup var common: CommonOptions

    /// A walk is longer than the minute an anchor begins with.
    private static let together = Span.minutes(30)

    func validate() throws {
        guard [svg, html, ics, common.json].count(where: \.self) < 2 else {
            throw ValidationError { $0.exclusive(["--svg", "--html", "--ics", "--json"]) }
        }
        if at != nil, !ics || anchor == nil {
            throw ValidationError { $0.goesWith(["--at"], ["--ics", "--anchor"]) }
        }
        if at == nil, with != nil || length != nil {
            throw ValidationError { $0.goesWith(["--with", "--for"], ["--at"]) }
        }
    }

    private func span(_ session: Session) throws -> Span {
        guard let length else { return CardVerb.together }
        let span = try session.understand { listener throws(NotUnderstood) in
            try listener.length(length)
        }
        guard span <= .hours(24) else {
            throw ValidationError { $0.invitationTooLong(length) }
        }
        return span
    }

    private func time(_ session: Session) throws -> Instant? {
        guard let at else { return nil }
        return try session.understand { listener throws(NotUnderstood) in
            try listener.moment(at, needsTime: true)
        }
    }

    func run() throws {
        let session = Session(common)
        let (length, time) = (try span(session), try time(session))
        let zones = ZoneFiles(environment: session.environment)
        let schedule = try session.schedule(self.schedule, zones)
        session.speak(schedule.language.rawValue)
        let words = session.words
        let one = try anchor.map { try named($0, schedule, session) }
        let card = Card(schedule, words: words.card, only: one, all: all)
        guard !card.items.isEmpty else {
            throw Failure(.failed, lines: leaving(card, words) + [words.emptyCard])
        }
        let text: String
        if ics {
            text = try calendar(card, schedule, one.map { ($0, time, length) }, zones, session)
        } else if svg || html {
            guard let page = CardPage(card) else { throw Failure(.failed, words.tooMuchForCard) }
            text =
                svg
                ? page.svg(schedule.language)
                : page.html(card, schedule.language, title: words.card.cardTitle)
        } else if common.json {
            text = WireJSON.text(CardReport(card)) + "\n"
        } else {
            text = CardText.of(card, words)
        }
        try write(text, session)
        for line in leaving(card, words) { Output.complain(Prose.wrapped(line)) }
    }

    private func leaving(_ card: Card, _ words: Words) -> [String] {
        guard !card.leftOut.isEmpty else { return [] }
        let names = card.leftOut.joined(separator: ", ")
        return [ics ? words.discreetInCalendar(names) : words.leftOfCard(names)]
    }

    private func named(_ id: String, _ schedule: Schedule, _ session: Session) throws -> Anchor {
        guard let anchor = schedule.anchor(id) else {
            throw session.noSuchAnchor(id, among: schedule.anchors.map(\.id))
        }
        return anchor
    }

    private func calendar(
        _ card: Card, _ schedule: Schedule, _ one: (anchor: Anchor, time: Instant?, length: Span)?,
        _ zones: ZoneFiles, _ session: Session
    ) throws -> String {
        let words = session.words
        let now = session.clock.now
        let mark: String
        do throws(FileError) {
            mark = try CalendarMark.take(stateFolder: session.paths.stateFolder)
        } catch { throw Failure(.failed, error.description) }
        if let one, let time = one.time {
            let event = ICalendar.Event(
                uid: "\(one.anchor.id).\(time.seconds).\(mark)@anchord", start: .utc(time),
                length: one.length,
                // Why it matters to the one who asks stays with them.
                summary: words.together(one.anchor.kind, one.anchor.title),
                description: words.invitation(with))
            return ICalendar(events: [event], stamp: now, isInvitation: true).text
        }
        var named: [String: TimeZoneRules] = [:]
        for name in Set(schedule.zoneNames) { named[name] = zones.rules(name) }
        let shown = Set(card.items.map(\.anchor))
        let found = CardCalendar(
            schedule.anchors.filter { shown.contains($0.id) }, schedule, words,
            ZoneTable(local: session.clock.rules, named: named), from: session.clock.today,
            mark: mark)
        if !found.leftOut.isEmpty {
            Output.complain(
                Prose.wrapped(words.leftOfCalendar(found.leftOut.joined(separator: ", "))))
        }
        guard !found.events.isEmpty else { throw Failure(.failed, lines: []) }
        return ICalendar(events: found.events, stamp: now).text
    }

    private func write(_ text: String, _ session: Session) throws {
        guard let file else { return Output.raw(text) }
        if !force, access(file, F_OK) == 0 {
            throw Failure(.failed, session.words.alreadyThere(file))
        }
        do {
            try AtomicFile.write(Array(text.utf8), to: file, replacing: force)
        } catch { throw Failure(.failed, error.description) }
        Output.line(session.words.written(file))
    }
}
