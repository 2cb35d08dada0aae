// One entry as a file has it: exported, or written by hand with `at` and `zone` as people write times.
// A key that is not known is a mistake here, and never passed by.

import AnchorModel
import CivilTime
import ControlInterface
import Varlink

/// Entries of one file; remembers its time zones.
struct WrittenEntry {
    /// The machine's, for times without one.
    let rules: TimeZoneRules
    let find: (String) -> TimeZoneRules?
    private var found: [String: TimeZoneRules] = [:]

    init(rules: TimeZoneRules, find: @escaping (String) -> TimeZoneRules?) {
        self.rules = rules
        self.find = find
    }

    static let keys = EntryTable.columns + ["length"]
    private static let numbers: Set<String> = ["atUSec", "lengthUSec", "untilUSec"]
    /// What a person can write down afterwards; the rest is anchord's own book-keeping.
    private enum ByHand: String, CaseIterable {
        case bed, wake, logged, done, tried, notToday, noted
    }

    mutating func entry(_ members: [String: JSONValue]) throws(EntryProblem) -> Entry {
        for key in members.keys.sorted() where !WrittenEntry.keys.contains(key) {
            throw EntryProblem(
                Message(
                    "\"\(shown(key))\" is not known (expected some of "
                        + "\(WrittenEntry.keys.sorted().joined(separator: ", ")))"))
        }
        for key in WrittenEntry.keys {
            guard let value = members[key], value != .null else { continue }
            let isNumber = WrittenEntry.numbers.contains(key)
            guard isNumber ? value.int != nil : value.string != nil else {
                throw EntryProblem(
                    isNumber
                        ? Message("\"\(key)\" is not a whole number")
                        : Message("\"\(key)\" is not text"))
            }
        }
        let members = members.filter { $0.value != .null }
        func text(_ key: String) -> String? { members[key]?.string }
        guard let event = text("event") else {
            throw EntryProblem(Message("\"event\" is missing (expected bed or wake, for example)"))
        }
        var entry = Entry(
            id: text("id") ?? "", atUSec: 0, event: event, anchor: text("anchor"),
            day: text("day"), label: text("label"), word: text("word"),
            lengthUSec: members["lengthUSec"]?.int, reason: text("reason"),
            untilUSec: members["untilUSec"]?.int, undoes: text("undoes"),
            text: text("text").flatMap { $0.isEmpty ? nil : $0 }, question: text("question"),
            with: text("with"), zone: text("zone"), host: text("host"))
        if let usec = members["atUSec"]?.int {
            entry.atUSec = usec
            if let written = text("at") { try compare(written, with: usec, zone: entry.zone) }
        } else {
            try complete(&entry, at: text("at"), length: text("length"))
        }
        // Checked with an id in any case: the derived one is of what was found good.
        let given = entry.id
        if given.isEmpty { entry.id = HistoryRow.noMachine }
        _ = try HistoryRow(validating: entry)
        if given.isEmpty { entry.id = DerivedID.of(entry) }
        return entry
    }

    private mutating func complete(
        _ entry: inout Entry, at written: String?, length: String?
    ) throws(EntryProblem) {
        guard let written else {
            throw EntryProblem(
                Message("\"at\" is missing (expected a time such as 2026-03-01T22:50)"))
        }
        guard let event = ByHand(rawValue: entry.event) else {
            throw EntryProblem(
                Message(
                    "\"event\" is \"\(shown(entry.event))\" (expected one of "
                        + "\(ByHand.allCases.map(\.rawValue).joined(separator: ", ")))"))
        }
        switch event {
        case .bed, .wake:
            entry.word = entry.event
            entry.event = HistoryEvent.logged.rawValue
        case .logged where entry.word == nil:
            throw EntryProblem(Message("\"word\" is missing (expected what happened)"))
        case .noted where entry.text == nil:
            throw EntryProblem(Message("\"text\" is missing (expected the words)"))
        case .done, .tried, .notToday:
            if entry.anchor == nil {
                throw EntryProblem(
                    Message("\"anchor\" is missing (expected the id of an anchor)"))
            }
        case .logged, .noted: break
        }
        let zone = try entry.zone.map { (name) throws(EntryProblem) in try self.zone(name) }
        let here = zone ?? rules
        let time = try WrittenEntry.time(written, here)
        entry.atUSec = time.instant.microseconds
        entry.zone = entry.zone ?? time.mark(here)
        if let length {
            guard let span = try? Span(systemd: length) else {
                throw EntryProblem(
                    Message("\"length\" is \"\(shown(length))\" (expected a span: 10min)"))
            }
            entry.lengthUSec = span.microseconds
        }
    }

    private static func time(
        _ written: String, _ rules: TimeZoneRules
    ) throws(EntryProblem) -> WrittenTime {
        guard let time = WrittenTime(written, rules: rules) else {
            throw EntryProblem(
                Message(
                    "\"at\" is \"\(shown(written))\" (expected a time such as 2026-03-01T22:50, or with "
                        + "an offset 2026-03-01T22:50+01:00)"))
        }
        return time
    }

    /// Two times of one entry have to be one. An offset is written to the minute, so that seconds may differ.
    private mutating func compare(
        _ written: String, with usec: Int64, zone name: String?
    ) throws(EntryProblem) {
        // A zone that this machine does not know says nothing of a time without an offset.
        let zone = name.map { try? self.zone($0) } ?? rules
        let time = try WrittenEntry.time(written, zone ?? rules)
        guard zone != nil || time.hasOffset else { return }
        let other = Instant(microseconds: usec)
        if abs(other.seconds - time.instant.seconds) < 60 { return }
        // Of an hour that comes twice the second pass is meant as well.
        if !time.hasOffset, let zone,
            abs(WrittenTime.wall(of: other, zone) - WrittenTime.wall(of: time.instant, zone)) < 60
        {
            return
        }
        let shownRules = zone ?? rules
        let told = EntryTable.stamp(usec, shownRules)
        throw EntryProblem(
            Message(
                "\"at\" is \(shown(written)), and \"atUSec\" is \(told) (expected the same moment, or one of the two)"
            ))
    }

    private mutating func zone(_ name: String) throws(EntryProblem) -> TimeZoneRules {
        if let known = found[name] { return known }
        guard let rules = find(name) else {
            throw EntryProblem(
                Message(
                    "\"zone\" is \"\(shown(name))\" (expected a time zone such as Europe/Amsterdam)"
                ))
        }
        found[name] = rules
        return rules
    }
}

/// A time as people and other programs write it.
struct WrittenTime {
    let instant: Instant
    /// `+01:00`, where one was written that says what the clock showed.
    let offset: String?
    let hasOffset: Bool

    /// `YYYY-MM-DDTHH:MM[:SS[.ssssss]]` on the wall, or with `Z` or `+HH:MM` behind it; a space serves for the
    /// T. Of a fraction the first six digits count. In a gap it is later by what is missing, in an
    /// overlap it is the first pass.
    init?(_ text: String, rules: TimeZoneRules) {
        let parts = text.split(
            maxSplits: 1, omittingEmptySubsequences: false,
            whereSeparator: { $0 == "T" || $0 == " " })
        guard parts.count == 2, let date = LocalDate(parts[0]) else { return nil }
        self.init(date, parts[1], rules: rules)
    }

    /// - Parameter clock: what stands behind the date.
    init?(_ date: LocalDate, _ clock: Substring, rules: TimeZoneRules) {
        let (shownClock, written) = WrittenTime.split(clock)
        guard let (whole, fraction) = WrittenTime.fraction(shownClock), let time = LocalTime(whole)
        else { return nil }
        hasOffset = written != nil
        guard let written else {
            instant = rules.instant(date, time) + fraction
            offset = nil
            return
        }
        guard let seconds = WrittenTime.seconds(written) else { return nil }
        let wall = Int64(date.dayNumber) * 86_400 + time.microseconds / 1_000_000
        instant = Instant(seconds: wall - Int64(seconds)) + fraction
        let isClock = written != "Z" && written != "z"
        let minutes = abs(seconds) / 60
        offset =
            isClock
            ? "\(seconds < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
            : nil
    }

    /// What a row carries as its zone. An offset is what the clock showed, and the machine's own zone where that
    /// had the same one; Z says that nobody knows.
    func mark(_ here: TimeZoneRules) -> String {
        let own = here.mark(at: instant)
        guard let offset,
            TimeZoneRules(offset: offset)?.offset(at: instant) != here.offset(at: instant)
        else { return own }
        return offset
    }

    /// Seconds of the local clock since 1970.
    static func wall(of instant: Instant, _ rules: TimeZoneRules) -> Int64 {
        instant.seconds + Int64(rules.offset(at: instant))
    }

    private static func split(_ text: Substring) -> (clock: Substring, offset: Substring?) {
        guard let sign = text.firstIndex(where: { "Zz+-".contains($0) }) else { return (text, nil) }
        // Some put a space between the two.
        let clock = text[..<sign]
        return (clock.last == " " ? clock.dropLast() : clock, text[sign...])
    }

    /// Behind the seconds, with a point or a comma (ISO 8601), any number of digits.
    private static func fraction(_ text: Substring) -> (whole: Substring, Span)? {
        guard let point = text.firstIndex(where: { $0 == "." || $0 == "," }) else {
            return (text, .zero)
        }
        let digits = text[text.index(after: point)...]
        let whole = text[..<point]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            whole.utf8.count(where: { $0 == UInt8(ascii: ":") }) == 2
        else { return nil }
        var value: Int64 = 0
        for byte in Array(digits.utf8.prefix(6))
            + Array(repeating: 48, count: max(0, 6 - digits.utf8.count))
        {
            value = value * 10 + Int64(byte - 48)
        }
        return (whole, Span(microseconds: value))
    }

    /// `Z`, `+01:00`, `+0100`, `+01`.
    private static func seconds(_ text: Substring) -> Int? {
        if text == "Z" || text == "z" { return 0 }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 2 || digits.utf8.count == 4, text.utf8.count <= 6,
            let hours = decimal(digits.prefix(2)),
            let minutes = digits.count == 4 ? decimal(digits.suffix(2)) : 0,
            hours <= 14, minutes < 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        return text.first == "-" ? -seconds : seconds
    }
}
