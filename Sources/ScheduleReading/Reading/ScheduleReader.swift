// The whole file: settings, anchors, modes, and what holds between them. Produces a schedule or
// findings; knows nothing of lines, files or formats.

import AnchorModel
import CivilTime

struct ScheduleReader {
    let values: ValueReader
    let language: Language
    let place: (Int) -> String

    /// More anchors than this is a calendar, not a few anchors in a day.
    static let anchorLimit = 200
    static let modeLimit = 50

    private var findings: Findings { values.findings }

    /// The version of the schedules that this anchord knows all of.
    static let version = 1
    /// More than this is no version but a date or a slip.
    static let lastVersion = 999

    func read(_ root: Node) -> Schedule? {
        findings.isNewer =
            ScheduleReader.versionNumber(of: root).map { $0 > ScheduleReader.version } ?? false
        guard
            let fields = Fields<ScheduleKey>(
                root, named: Message("the schedule"),
                expected: Message("{ version: 1, anchors: [ ... ] }"),
                findings)
        else { return nil }
        checkVersion(fields)
        var schedule = Schedule(language: language)
        settings(fields, &schedule)
        limits(fields, &schedule)
        let nodes = anchorNodes(fields)
        schedule.anchors = anchors(nodes)
        schedule.modes = modes(fields[.modes], base: nodes)
        return schedule
    }

    private func checkVersion(_ fields: Fields<ScheduleKey>) {
        guard let node = fields[.version] else {
            if fields.lacks(.version) {
                findings.add(
                    fields.offset, Message("the schedule has no \"version\" (expected version: 1)"),
                    about: ScheduleKey.version.rawValue)
            }
            return
        }
        if let version = ScheduleReader.versionNumber(node) {
            if version > ScheduleReader.version {
                findings.addUnknown(
                    node.offset,
                    Message(
                        "\"version\" is \(version): this anchord reads version 1 of it, and passes by what it does not know"
                    ))
            }
            return
        }
        values.report(node, "version", expected: Message("1, the version this anchord reads"))
    }

    private static func versionNumber(of root: Node) -> Int? {
        guard case .object(let members) = root.value,
            let member = members.first(where: { $0.key == ScheduleKey.version.rawValue })
        else { return nil }
        return versionNumber(member.node)
    }

    private static func versionNumber(_ node: Node) -> Int? {
        guard case .number(let number, _) = node.value, let whole = Int(exactly: number),
            (version...lastVersion).contains(whole)
        else { return nil }
        return whole
    }

    private func settings(_ fields: Fields<ScheduleKey>, _ schedule: inout Schedule) {
        if let language = values.word(fields[.language], "language", of: Language.self) {
            schedule.language = language
        }
        if let time = values.time(fields[.dayStartsAt], "dayStartsAt") {
            schedule.dayStartsAt = time
        }
        if let quiet = values.window(fields[.quiet], "quiet") {
            schedule.quiet = quiet
            if quiet.from == quiet.until, let node = fields[.quiet] {
                findings.add(
                    node.offset,
                    Message(
                        "\"quiet\" is the whole day (expected two times, such as"
                            + " { from: \"22:45\", until: \"06:45\" })"))
            }
        }
        if let flag = values.flag(fields[.fade], "fade") { schedule.fade = flag }
        if let flag = values.flag(fields[.sound], "sound") { schedule.sound = flag }
        if let busy = values.word(fields[.whileBusy], "whileBusy", of: WhileBusy.self) {
            schedule.whileBusy = busy
        }
        if let history = values.word(fields[.history], "history", of: HistoryDetail.self) {
            schedule.history = history
        }
        schedule.shared = values.folder(fields[.shared], "shared")
        schedule.except = values.exceptions(fields[.except]) ?? []
        schedule.unless = values.unless(fields[.unless]) ?? []
    }

    private func limits(_ fields: Fields<ScheduleKey>, _ schedule: inout Schedule) {
        // A bubble is a glance; what takes an hour is not one.
        if let span = values.span(
            fields[.bubble], "bubble", .seconds(1) ... .hours(1), example: "30s")
        {
            schedule.bubble = span
        }
        schedule.keep = values.span(
            fields[.keep], "keep", .days(1) ... .days(36_525), example: "1y")
        guard let node = fields[.budget],
            let budget = Fields<BudgetKey>(
                node, named: Message(verbatim: "\"budget\""),
                expected: Message("an object such as { perDay: 3, apart: \"45min\" }"), findings)
        else { return }
        schedule.budget = Budget(
            perDay: values.count(budget[.perDay], "perDay", 1...CueReader.slotsPerDay),
            apart: values.span(budget[.apart], "apart", .zero ... .hours(12), example: "45min"))
    }

    private func anchorNodes(_ fields: Fields<ScheduleKey>) -> [Node] {
        guard let node = fields[.anchors] else {
            if fields.lacks(.anchors) {
                findings.add(
                    fields.offset,
                    Message("the schedule has no \"anchors\" (expected anchors: [ ... ])"),
                    about: ScheduleKey.anchors.rawValue)
            }
            return []
        }
        return list(node)
    }

    private func list(_ node: Node) -> [Node] {
        guard case .list(let items) = node.value else {
            values.report(node, "anchors", expected: Message("a list of anchors"))
            return []
        }
        guard items.count <= ScheduleReader.anchorLimit else {
            findings.add(
                node.offset,
                Message("\(items.count) anchors (expected at most \(ScheduleReader.anchorLimit))"))
            return []
        }
        return items
    }

    private func anchors(_ nodes: [Node]) -> [Anchor] {
        let reader = AnchorReader(values: values)
        var places: [String: Int] = [:]
        return nodes.compactMap { node in
            let result = reader.read(node)
            if let (id, offset) = result.name {
                if let first = places[id] {
                    findings.add(
                        offset,
                        Message(
                            "a second anchor with the id \(quoted(id)) (the first is at"
                                + " \(place(first)))"))
                    return nil
                }
                places[id] = offset
            }
            return result.anchor
        }
    }
}

// Modes: a mode's anchor changes some keys of the anchor with its id, or is a new one.
extension ScheduleReader {
    private func modes(_ node: Node?, base: [Node]) -> [String: Mode] {
        guard let node else { return [:] }
        guard case .object(let members) = node.value else {
            values.report(
                node, "modes", expected: Message("an object such as { ziek: { off: [\"move\"] } }"))
            return [:]
        }
        guard members.count <= ScheduleReader.modeLimit else {
            findings.add(
                node.offset,
                Message("\(members.count) modes (expected at most \(ScheduleReader.modeLimit))"))
            return [:]
        }
        let known = Dictionary(
            base.compactMap { node in ScheduleReader.id(of: node).map { ($0, node) } },
            uniquingKeysWith: { first, _ in first })
        var modes: [String: Mode] = [:]
        for member in members {
            if !isName(member.key) {
                findings.add(
                    member.offset,
                    Message(
                        "the mode \(quoted(member.key)) (expected a name of a-z and 0-9, such as"
                            + " \"ziek\")"))
            } else if [Schedule.softMode, Schedule.noMode].contains(member.key) {
                findings.add(
                    member.offset,
                    Message(
                        "the mode \(quoted(member.key)) (expected another name: anchord has"
                            + " \(member.key) itself)"))
            } else {
                modes[member.key] = mode(member, known)
            }
        }
        return modes
    }

    private func mode(_ member: Member, _ known: [String: Node]) -> Mode? {
        guard
            let fields = Fields<ModeKey>(
                member.node, named: Message("the mode \(quoted(member.key))"),
                expected: Message("an object such as { off: [\"move\"] }"), findings)
        else { return nil }
        let off = values.list(
            fields[.off], "off", limit: ScheduleReader.anchorLimit,
            expected: Message("a list of anchors' ids")
        ) { node -> String? in
            guard let id = values.name(node, "off") else { return nil }
            if known[id] != nil { return id }
            let near = findings.guess(id, among: known.keys.sorted())
            values.report(
                node, "off",
                expected: near.map { Message("the id of an anchor; did you mean \(quoted($0))?") }
                    ?? Message("the id of an anchor"))
            return nil
        }
        let nodes = fields[.anchors].map(list) ?? []
        return Mode(off: off ?? [], anchors: anchors(nodes.map { merged($0, known) }))
    }

    private func merged(_ node: Node, _ known: [String: Node]) -> Node {
        guard case .object(let members) = node.value, let id = ScheduleReader.id(of: node),
            let base = known[id], case .object(let inherited) = base.value
        else { return node }
        let own = Set(members.map(\.key))
        return Node(node.offset, .object(members + inherited.filter { !own.contains($0.key) }))
    }

    private static func id(of node: Node) -> String? {
        guard case .object(let members) = node.value,
            let member = members.first(where: { $0.key == AnchorKey.id.rawValue }),
            case .text(let id) = member.node.value
        else { return nil }
        return id
    }
}
