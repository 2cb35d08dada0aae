// `when`: exactly one cue with the keys that go with it. Owns which keys belong together and the
// limits of each cue.

import AnchorModel
import CivilTime
import SpokenTime

package struct CueReader {
    let values: ValueReader

    /// Every five minutes of a day; more clock times than that are an `every`.
    static let slotsPerDay = 288
    /// The shortest `every`: any bubble stays longer than this on the screen.
    static let shortestEvery = Span.seconds(10)

    /// The key that makes each cue, with the keys that may go with it.
    static let companions: [(cue: CueKey, with: [CueKey], example: String)] = [
        (.at, DatesReader.keys, "{ at: \"08:30\" }"),
        (.calendar, [], "{ calendar: \"Mon..Fri 15:00\" }"),
        (.times, [.between] + DatesReader.keys, "{ times: 3, between: [\"09:00\", \"17:00\"] }"),
        (
            .every, [.between] + DatesReader.keys,
            "{ every: \"1h\", between: [\"09:00\", \"17:00\"] }"
        ),
        (.after, [.delay, .by] + DatesReader.keys, "{ after: \"wake\", by: \"10:30\" }"),
        (.bed, [.wake] + DatesReader.keys, "{ bed: \"22:45\", wake: \"06:45\" }"),
    ]

    /// Every key that can stand in a `when` beside this cue, itself too; none for what is no cue.
    package static func keys(with cue: String) -> [String] {
        guard let row = companions.first(where: { $0.cue.rawValue == cue }) else { return [] }
        return ([row.cue] + row.with).map(\.rawValue)
    }

    private static let choice: Message =
        Message("\"at\", \"calendar\", \"times\", \"every\", \"after\" or \"bed\"")

    /// The cue, and the dates on which it counts.
    struct When {
        let cue: Cue
        let dates: DueDates
    }

    func read(_ node: Node) -> When? {
        guard
            let fields = Fields<CueKey>(
                node, named: Message(verbatim: "\"when\""),
                expected: Message("an object such as { at: \"08:30\" }"),
                values.findings)
        else { return nil }
        guard let cue = onlyCue(fields) else { return nil }
        let complete = checkCompanions(cue, fields)
        let result = read(cue, fields)
        let dates = DatesReader(values: values).read(fields)
        guard complete, let result, let dates else { return nil }
        return When(cue: result, dates: dates)
    }

    private func onlyCue(_ fields: Fields<CueKey>) -> CueKey? {
        var cues = fields.present(CueReader.companions.map(\.cue))
        // `wake` alone means a bedtime without its `bed`.
        if cues.isEmpty, fields[.wake] != nil { cues = [.bed] }
        guard let first = cues.first else {
            if fields.isGuess(among: CueReader.companions.map(\.cue)) { return nil }
            values.findings.add(
                fields.offset, Message("\"when\" has no cue (expected one of \(CueReader.choice))"))
            return nil
        }
        guard cues.count == 1 else {
            values.findings.add(
                fields.place(cues[1]),
                Message(
                    "\"when\" has \"\(cues[1].rawValue)\" beside \"\(first.rawValue)\" (expected one"
                        + " cue; a second anchor can have the other)"))
            return nil
        }
        return first
    }

    private func checkCompanions(_ cue: CueKey, _ fields: Fields<CueKey>) -> Bool {
        guard let row = CueReader.companions.first(where: { $0.cue == cue }) else { return false }
        var complete = true
        let all: [CueKey] = [.between, .delay, .by, .wake] + DatesReader.keys
        for key in fields.present(all) where !row.with.contains(key) {
            let owners = CueReader.companions.filter { $0.with.contains(key) }
            values.findings.add(
                fields.place(key),
                Message(
                    "\"\(key.rawValue)\" does not go with \"\(cue.rawValue)\" (expected beside"
                        + " \(oneOf(owners.map(\.cue.rawValue))))"))
            complete = false
        }
        let needed: [CueKey] = [.between, .wake].filter(row.with.contains) + [cue]
        for key in needed where fields[key] == nil {
            complete = false
            guard fields.lacks(key) else { continue }
            let other = key == cue ? CueKey.wake : cue
            values.findings.add(
                fields.place(other),
                Message(
                    "\"\(other.rawValue)\" needs \"\(key.rawValue)\" (expected \(row.example))"),
                about: key.rawValue)
        }
        return complete
    }

    private func read(_ cue: CueKey, _ fields: Fields<CueKey>) -> Cue? {
        switch cue {
        case .at: return at(fields)
        case .calendar: return calendar(fields)
        case .times:
            let count = values.count(fields[.times], "times", 1...CueReader.slotsPerDay)
            let window = values.window(fields[.between], "between")
            guard let count, let window else { return nil }
            return .times(count, between: window)
        case .every:
            let step = values.span(
                fields[.every], "every", CueReader.shortestEvery ... .days(1), example: "1h")
            let window = values.window(fields[.between], "between")
            guard let step, let window else { return nil }
            return .every(step, between: window)
        case .after: return after(fields)
        default:
            let bed = values.time(fields[.bed], "bed")
            let wake = values.time(fields[.wake], "wake")
            guard let bed, let wake else { return nil }
            guard bed != wake else {
                values.findings.add(
                    fields.place(.wake),
                    Message("\"bed\" and \"wake\" are both \"\(bed)\" (expected a night)"))
                return nil
            }
            return .bedtime(bed: bed, wake: wake)
        }
    }

    private func at(_ fields: Fields<CueKey>) -> Cue? {
        var seen: Set<LocalTime> = []
        let times = values.list(
            fields[.at], "at", limit: CueReader.slotsPerDay,
            expected: Message("a time such as \"08:30\", or a list of times")
        ) { node -> LocalTime? in
            guard let time = values.time(node, "at") else { return nil }
            if seen.insert(time).inserted { return time }
            values.findings.add(
                node.offset, Message("\"at\" has \"\(time)\" twice (expected it once)"))
            return nil
        }
        guard let times else { return nil }
        guard let first = times.first else {
            values.findings.add(
                fields.place(.at),
                Message("\"at\" has no times (expected a time such as \"08:30\")"))
            return nil
        }
        return .at([first] + times.dropFirst())
    }

    private func calendar(_ fields: Fields<CueKey>) -> Cue? {
        guard let node = fields[.calendar],
            let text = values.text(
                node, "calendar",
                expected: Message("a calendar expression such as \"Mon..Fri 15:00\""))
        else { return nil }
        do {
            let expression = try CalendarExpression(text, isZone: values.isZone)
            guard let next = expression.next(after: Instant(seconds: 0), in: .utc) else {
                values.report(node, "calendar", expected: Message("a date that comes"))
                return nil
            }
            let date = TimeZoneRules.utc.local(at: next).date
            guard expression.times(on: date).count <= DayPlan.slotLimit else {
                values.report(
                    node, "calendar", expected: Message("at most \(DayPlan.slotLimit) times a day"))
                return nil
            }
            return .calendar(expression)
        } catch {
            values.findings.add(
                node.place(inText: text, byte: error.offset),
                Message(
                    "\"calendar\" is \(node.words) (expected \(values.hinted(Message(expected: error.expected), node, OtherForms.calendar)))"
                )
            )
            return nil
        }
    }

    private func after(_ fields: Fields<CueKey>) -> Cue? {
        guard let node = fields[.after] else { return nil }
        let event = values.name(node, "after", OtherForms.event)
        // Longer than a day would be another day's nudge.
        let delay = values.span(fields[.delay], "delay", .zero ... .hours(23), example: "10min")
        let by = values.time(fields[.by], "by")
        guard let event, delay != nil || fields[.delay] == nil, by != nil || fields[.by] == nil
        else { return nil }
        return .after(event, delay: delay ?? .zero, by: by)
    }
}
