// A sketch as somebody might write it in a file: with the keys in any order, one value or a list of it, two
// kinds of quotes, comments. Now and then with one thing in it that no schedule may have. Decides nothing.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime

struct ScheduleText {
    private var random: SeededGenerator
    /// What is wrong with it; nil: nothing.
    private(set) var fault: String?
    private(set) var text = ""

    init(_ sketch: Sketch, except: [ClosedRange<Int>], _ random: SeededGenerator) {
        self.random = random
        let broken = self.random.chance(12) ? self.random.below(sketch.anchors.count) : nil
        var members = ["version: 1", "dayStartsAt: \(quoted(hhmm(sketch.dayStart)))"]
        if let quiet = sketch.quiet { members.append("quiet: \(window(quiet))") }
        if !except.isEmpty { members.append("except: \(list(except.map(range)))") }
        let anchors = sketch.anchors.indices.map { place in
            anchor(sketch.anchors[place], Sketch.ids[place], isBroken: place == broken)
        }
        members.append("anchors: [\(anchors.joined(separator: ", "))]")
        text = object(members)
    }

    // MARK: Parts

    private mutating func anchor(_ anchor: AnchorSketch, _ id: String, isBroken: Bool) -> String {
        var when = cue(anchor.cue)
        if !anchor.cue.isCalendar { when += dates(anchor.dates) }
        var members = ["id: \(quoted(id))", "kind: \(quoted(anchor.kind.rawValue))"]
        if isBroken { spoil(&when, &members, anchor) }
        members.append("when: \(object(when))")
        if let grace = anchor.grace { members.append("grace: \(quoted("\(grace)min"))") }
        if let openFor = anchor.openFor { members.append("openFor: \(quoted("\(openFor)min"))") }
        if let window = anchor.window { members.append("window: \(self.window(window))") }
        if anchor.kind == .bedtime, anchor.windDown != 45 || random.chance(20) {
            members.append("windDown: \(quoted("\(anchor.windDown)min"))")
        }
        if let zone = anchor.zone { members.append("timeZone: \(quoted(Atlas.zoneNames[zone]))") }
        if anchor.snooze != 10 { members.append("snooze: \(quoted("\(anchor.snooze)min"))") }
        return object(members)
    }

    private mutating func cue(_ cue: CueSketch) -> [String] {
        switch cue {
        case .at(let times): return ["at: \(list(times.map(hhmm)))"]
        case .calendar(let days, let at):
            let names = days.sorted().map(\.abbreviation).joined(separator: ",")
            return ["calendar: \(quoted("\(names) \(hhmm(at))"))"]
        case .repeating(let hours, let step):
            let part = "\(padded(hours.lowerBound, 2))..\(padded(hours.upperBound, 2))"
            return ["calendar: \(quoted("\(part):0/\(step)"))"]
        case .times(let count, let window):
            return ["times: \(count)", "between: \(self.window(window))"]
        case .every(let step, let window):
            return ["every: \(quoted("\(step)min"))", "between: \(self.window(window))"]
        case .after(let word, let delay, let by):
            var keys = ["after: \(quoted(word))"]
            if delay > 0 || random.chance(20) { keys.append("delay: \(quoted("\(delay)min"))") }
            if let by { keys.append("by: \(quoted(hhmm(by)))") }
            return keys
        case .bed(let bed, let wake):
            return ["bed: \(quoted(hhmm(bed)))", "wake: \(quoted(hhmm(wake)))"]
        }
    }

    private mutating func dates(_ dates: DatesSketch) -> [String] {
        var keys: [String] = []
        if dates.days.count < 7 || random.chance(15) { keys.append("days: \(days(dates.days))") }
        if let every = dates.every {
            // Any date of the first week says it.
            let monday = dates.from - DatesSketch.weekday(dates.from)
            let from = LocalDate(dayNumber: monday + random.below(7))
            keys.append("weeks: \(object(["every: \(every)", "from: \(quoted("\(from)"))"]))")
        }
        let left =
            dates.left.map(range)
            + dates.yearly.map { part in
                let (from, until) = (text(part.from), text(part.until))
                return from == until && random.chance(60) ? from : "\(from)..\(until)"
            }
        if !left.isEmpty { keys.append("except: \(list(left))") }
        return keys
    }

    private func text(_ day: Int) -> String { DatesSketch.Yearly.text(day) }

    private mutating func days(_ days: Set<Int>) -> String {
        var parts: [String] = []
        var left = days.sorted()
        while let first = left.first {
            // As long a run as there is, or less of it.
            var last = first
            while left.contains(last + 1), random.chance(75) { last += 1 }
            left.removeAll { $0 <= last }
            let name = { (day: Int) in Weekday(rawValue: day)?.abbreviation ?? "" }
            parts.append(
                last == first
                    ? name(first) : name(first) + random.one(of: ["..", "-"]) + name(last))
        }
        if random.chance(40) { parts.shuffle(using: &random) }
        if random.chance(40) {
            return "[\(parts.map { quoted($0) }.joined(separator: ", "))]"
        }
        return quoted(parts.joined(separator: ","))
    }

    private func range(_ days: ClosedRange<Int>) -> String {
        let (from, until) = (
            LocalDate(dayNumber: days.lowerBound), LocalDate(dayNumber: days.upperBound)
        )
        return from == until ? "\(from)" : "\(from)..\(until)"
    }

    private mutating func window(_ window: Stretch) -> String {
        let (from, until) = (quoted(hhmm(window.from)), quoted(hhmm(window.until)))
        return random.chance(50)
            ? "[\(from), \(until)]" : object(["from: \(from)", "until: \(until)"])
    }

    // MARK: Faults

    /// One that the reader has to find, whatever else is there.
    private mutating func spoil(
        _ when: inout [String], _ members: inout [String], _ anchor: AnchorSketch
    ) {
        let weeks = "weeks: {every: 2, from: '2026-01-01'}"
        let faults: [(String, String)] =
            anchor.cue.isCalendar
            ? [
                ("dates beside a calendar", "days: 'Mon'"),
                ("dates beside a calendar", weeks), ("dates beside a calendar", "except: '12-25'"),
            ]
            : [
                ("no day", "days: 'Mun'"), ("no days", "days: []"), ("a number", "days: 5"),
                ("over the week's end", "days: 'Sat..Mon'"),
                ("no weeks", "weeks: {every: 0, from: '2026-01-01'}"),
                ("too many weeks", "weeks: {every: 53, from: '2026-01-01'}"),
                ("half a week", "weeks: {every: 1.5, from: '2026-01-01'}"),
                ("no such date", "weeks: {every: 2, from: '2026-02-29'}"),
                ("a date without a year", "weeks: {every: 2, from: '01-01'}"),
                ("no from", "weeks: {every: 2}"), ("no every", "weeks: {from: '2026-01-01'}"),
                ("another key", "weeks: {every: 2, from: '2026-01-01', until: '2026-02-01'}"),
                ("a word", "weeks: 'even'"), ("no date", "except: '13-01'"),
                ("the later date first", "except: '2026-05-02..2026-05-01'"),
            ]
        let (name, key) = random.one(of: faults)
        fault = name
        let own = key.prefix { $0 != ":" }
        when.removeAll { $0.hasPrefix("\(own):") }
        if random.chance(15), !anchor.cue.isCalendar {
            // Where it does not belong, whatever it says.
            members.append(key)
        } else {
            when.append(key)
        }
    }

    // MARK: Writing

    private mutating func quoted(_ text: String) -> String {
        random.chance(50) ? "\"\(text)\"" : "'\(text)'"
    }

    private mutating func list(_ texts: [String]) -> String {
        if texts.count == 1, random.chance(50) { return quoted(texts[0]) }
        let items = texts.map { quoted($0) }.joined(separator: ", ")
        return "[\(items)\(random.chance(10) ? "," : "")]"
    }

    private mutating func object(_ members: [String]) -> String {
        var members = members
        if random.chance(50) { members.shuffle(using: &random) }
        let gap = random.one(of: ["", " ", " ", "\n  ", " /* every */ ", " // week\n"])
        return "{\(gap)" + members.joined(separator: ",\(gap)") + (random.chance(15) ? "," : "")
            + "\(gap)}"
    }
}
