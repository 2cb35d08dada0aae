// One anchor: its keys, their limits, and which of them its kind has. Owns the sense of the whole;
// single values are the value reader's.

import AnchorModel
import CivilTime

struct AnchorReader {
    let values: ValueReader

    /// A line of a bubble; GNOME cuts a body after about as many characters.
    static let textLimit = 200
    /// The user's own reason may be a paragraph.
    static let whyLimit = 1000
    static let ideaLimit = 100
    /// An anchor that waits or stays open longer than a week meets its own next slot.
    static let longest = Span.days(7)
    /// From a breath to half a day.
    static let lengths = Span.seconds(10) ... .hours(12)

    private static let form: Message =
        Message("an object such as { id: \"thee\", kind: \"rest\", when: { at: \"15:00\" } }")

    /// The id and where it is written, even when the rest of the anchor is wrong.
    struct Result {
        var name: (id: String, offset: Int)?
        var anchor: Anchor?
    }

    func read(_ node: Node) -> Result {
        guard
            let fields = Fields<AnchorKey>(
                node, named: Message("an anchor"), expected: AnchorReader.form, values.findings)
        else { return Result() }
        var result = Result()
        if let idNode = fields[.id], let id = id(idNode) { result.name = (id, idNode.offset) }
        let before = values.findings.list.count
        let kind = values.word(fields[.kind], "kind", of: Kind.self)
        let when = fields[.when].flatMap { CueReader(values: values).read($0) }
        reportMissing(fields)
        if let kind { checkSense(kind, when?.cue, fields) }
        guard let id = result.name?.id, let kind, let when else {
            // The other keys are read all the same, for their problems.
            _ = anchor(result.name?.id ?? "", kind ?? .custom, when?.cue ?? .at([]), fields)
            return result
        }
        var anchor = anchor(id, kind, when.cue, fields)
        anchor.dates = when.dates
        if values.findings.list.count == before { result.anchor = anchor }
        return result
    }

    private func id(_ node: Node) -> String? {
        guard let id = values.name(node, "id") else { return nil }
        guard id != Cue.wakeWord else {
            values.findings.add(
                node.offset,
                Message("\"id\" is \"wake\", the name of an event (expected another name)"))
            return nil
        }
        return id
    }

    private func reportMissing(_ fields: Fields<AnchorKey>) {
        let needed: [(AnchorKey, Message)] = [
            (.id, Message("a short name such as \"thee\"")),
            (.kind, oneOf(Kind.allCases.map(\.rawValue))),
            (.when, Message("a cue such as { at: \"08:30\" }")),
        ]
        for (key, expected) in needed where fields.lacks(key) {
            values.findings.add(
                fields.offset,
                Message("an anchor without \"\(key.rawValue)\" (expected \(expected))"),
                about: key.rawValue)
        }
    }

    /// What goes with one kind and not with another.
    private func checkSense(_ kind: Kind, _ cue: Cue?, _ fields: Fields<AnchorKey>) {
        if let cue {
            var isNight = false
            if case .bedtime = cue { isNight = true }
            if kind == .bedtime, !isNight {
                values.findings.add(
                    fields.place(.when),
                    Message(
                        "a bedtime anchor without a night (expected when: { bed: \"22:45\", wake:"
                            + " \"06:45\" })"))
            } else if kind != .bedtime, isNight {
                values.findings.add(
                    fields.place(.when),
                    Message(
                        "\"bed\" and \"wake\" in an anchor of kind \"\(kind.rawValue)\" (expected kind"
                            + " \"bedtime\")"))
            }
        }
        let own: [(AnchorKey, Kind)] = [
            (.windDown, .bedtime), (.steps, .bedtime), (.shiftFrom, .bedtime), (.grow, .movement),
        ]
        for (key, owner) in own where kind != owner && fields[key] != nil {
            values.findings.add(
                fields.place(key),
                Message(
                    "\"\(key.rawValue)\" in an anchor of kind \"\(kind.rawValue)\" (expected with kind"
                        + " \"\(owner.rawValue)\")"))
        }
    }

    private func anchor(
        _ id: String, _ kind: Kind, _ cue: Cue, _ fields: Fields<AnchorKey>
    ) -> Anchor {
        var anchor = Anchor(id: id, kind: kind, cue: cue)
        texts(fields, &anchor)
        spans(fields, &anchor)
        anchor.shiftFrom = fields[.shiftFrom].flatMap { NightReader(values: values).read($0, cue) }
        if let grow = values.word(fields[.grow], "grow", of: Growth.self) { anchor.grow = grow }
        anchor.window = values.window(fields[.window], "window")
        anchor.timeZone = values.zone(fields[.timeZone], "timeZone")
        if let after = values.word(fields[.afterSuspend], "afterSuspend", of: AfterSuspend.self) {
            anchor.afterSuspend = after
        }
        if let flag = values.flag(fields[.discreet], "discreet") { anchor.discreet = flag }
        if let flag = values.flag(fields[.onlyMine], "onlyMine") { anchor.onlyMine = flag }
        if let flag = values.flag(fields[.enabled], "enabled") { anchor.enabled = flag }
        anchor.unless = values.unless(fields[.unless]) ?? []
        return anchor
    }

    private func texts(_ fields: Fields<AnchorKey>, _ anchor: inout Anchor) {
        anchor.title = values.words(fields[.title], "title", limit: AnchorReader.textLimit)
        anchor.why = values.words(fields[.why], "why", limit: AnchorReader.whyLimit, lines: true)
        anchor.ideas = sentences(fields[.ideas], "ideas")
        anchor.steps = sentences(fields[.steps], "steps")
        anchor.only =
            values.list(
                fields[.only], "only", limit: AnchorReader.ideaLimit,
                expected: Message("a host name, or a list of them")
            ) {
                // A host name of Linux has at most 64 bytes (HOST_NAME_MAX).
                values.words($0, "only", limit: 64)
            } ?? []
    }

    private func sentences(_ node: Node?, _ key: String) -> [String] {
        values.list(
            node, key, limit: AnchorReader.ideaLimit, expected: Message("a list of texts")
        ) { values.words($0, key, limit: AnchorReader.textLimit) } ?? []
    }

    private func spans(_ fields: Fields<AnchorKey>, _ anchor: inout Anchor) {
        let week = Span.zero...AnchorReader.longest
        anchor.length = values.span(
            fields[.length], "length", AnchorReader.lengths, example: "1min")
        anchor.grace = values.span(fields[.grace], "grace", week, example: "30min")
        anchor.openFor = values.span(
            fields[.openFor], "openFor", .seconds(1)...AnchorReader.longest, example: "2h")
        if let span = values.span(
            fields[.snooze], "snooze", .seconds(1) ... .hours(12), example: "10min")
        {
            anchor.snooze = span
        }
        // Longer than this it is afternoon.
        if let span = values.span(
            fields[.windDown], "windDown", .minutes(1) ... .hours(6), example: "45min")
        {
            anchor.windDown = span
        }
    }
}
