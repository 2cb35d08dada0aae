// Nights as another program wrote them down: a table or a list with a column for going to bed and one for getting
// up. Each is two entries of a history, as somebody would have logged them. Decides nothing about what is a nap.

import AnchorModel
package import CivilTime
package import ControlInterface
import Varlink

/// What a row of another program comes to.
package struct ScannedNight: Hashable, Sendable {
    package let bed: Instant
    package let wake: Instant
    /// What the clock showed, as rows of a history have it.
    package let bedZone: String
    package let wakeZone: String
    package let line: Int

    package var length: Span { wake - bed }

    /// As somebody would have logged it, on the way.
    package var entries: [Entry] {
        [("bed", bed, bedZone), ("wake", wake, wakeZone)].map { word, at, zone in
            var entry = Entry(
                id: HistoryRow.noMachine, atUSec: at.microseconds,
                event: HistoryEvent.logged.rawValue, word: word, zone: zone)
            entry.id = DerivedID.of(entry)
            return entry
        }
    }
}

/// Where the times stand.
package struct NightColumns: Hashable, Sendable {
    package let bed: String
    package let wake: String
    /// The column with the name of the time zone.
    package let zone: String?

    package init(bed: String, wake: String, zone: String? = nil) {
        self.bed = bed
        self.wake = wake
        self.zone = zone
    }

    /// A header before each row, with the times of the night as further columns
    /// (sleep.urbandroid.org, *CSV*).
    package static let sleepAsAndroid = NightColumns(bed: "From", wake: "To", zone: "Tz")
}

enum NightTable {
    static func isSleepAsAndroid(_ cells: [String]) -> Bool {
        ["Id", "Tz", "From", "To"].allSatisfy(cells.contains)
    }
}

package struct NightScan {
    /// A longer one is a slip in a date.
    package static let longest = Span.hours(24)

    package private(set) var problems: [EntryScan.Problem] = []
    package private(set) var problemCount = 0
    package private(set) var count = 0
    /// Rows without one of the two times: a day the tracker lay in a drawer.
    package private(set) var empty = 0

    private let columns: NightColumns
    private let rules: TimeZoneRules
    private let find: (String) -> TimeZoneRules?
    private var cutter = RecordCutter()
    private var names: [String] = []
    /// The first rows that are no header, for what is said when none comes.
    private var seen: [String] = []

    /// - Parameter rules: of times without a zone of their own.
    package init(
        _ columns: NightColumns, rules: TimeZoneRules,
        find: @escaping (String) -> TimeZoneRules?
    ) {
        self.columns = columns
        self.rules = rules
        self.find = find
    }

    package mutating func feed(_ bytes: some Sequence<UInt8>, _ take: (ScannedNight) -> Void) {
        var pieces: [RecordCutter.Piece] = []
        cutter.feed(bytes) { pieces.append($0) }
        for piece in pieces { read(piece, take) }
    }

    package mutating func finish(_ take: (ScannedNight) -> Void) {
        var pieces: [RecordCutter.Piece] = []
        cutter.finish { pieces.append($0) }
        for piece in pieces { read(piece, take) }
        guard count == 0, problemCount == 0 else { return }
        if cutter.shape == .table, names.isEmpty {
            report(1, noColumns)
        } else {
            report(
                1,
                Message(
                    "no night in it (expected rows with \"\(columns.bed)\" and \"\(columns.wake)\")"
                ))
        }
    }

    private var noColumns: Message {
        Message(
            "no columns \"\(shown(columns.bed))\" and \"\(shown(columns.wake))\" (found \(seen.map { shown($0) }.joined(separator: ", ")))"
        )
    }

    private mutating func report(_ line: Int, _ sentence: Message) {
        problemCount += 1
        if problems.count < EntryScan.mostProblems {
            problems.append(EntryScan.Problem(line: line, sentence: sentence))
        }
    }

    private mutating func read(_ piece: RecordCutter.Piece, _ take: (ScannedNight) -> Void) {
        switch piece {
        case .fault(let message, let line): report(line, message)
        case .record(let bytes, let line):
            do throws(EntryProblem) {
                guard let cells = try cells(bytes) else { return }
                guard let bed = cells[columns.bed], let wake = cells[columns.wake], !bed.isEmpty,
                    !wake.isEmpty
                else {
                    empty += 1
                    return
                }
                take(try night(bed, wake, columns.zone.flatMap { cells[$0] }, line))
                count += 1
            } catch {
                report(line, error.sentence)
            }
        }
    }

    // MARK: One row

    /// By the names of their columns; nil for a header, and for what stands before the first.
    private mutating func cells(_ bytes: [UInt8]) throws(EntryProblem) -> [String: String]? {
        guard cutter.shape == .table else { return try members(bytes) }
        var table = TableReader(bytes, separator: cutter.separator ?? 0x2C)
        guard let cells = try table.next()?.cells else { return nil }
        if cells.contains(columns.bed), cells.contains(columns.wake) {
            names = cells
            return nil
        }
        guard !names.isEmpty else {
            // A title above the table.
            if seen.count < 8, cells != [""] { seen += cells.prefix(8 - seen.count) }
            return nil
        }
        return Dictionary(zip(names, cells)) { first, _ in first }
    }

    private func members(_ bytes: [UInt8]) throws(EntryProblem) -> [String: String]? {
        let value: JSONValue
        do throws(WireError) { value = try WireJSON.value(bytes) } catch {
            throw EntryProblem(Message(key: error.description))
        }
        guard let members = value.object else {
            throw EntryProblem(Message("no object (expected one for each entry of the list)"))
        }
        return members.compactMapValues(\.string)
    }

    private func night(
        _ bed: String, _ wake: String, _ zone: String?, _ line: Int
    ) throws(EntryProblem) -> ScannedNight {
        var here = rules
        if let zone, !zone.isEmpty {
            guard let found = find(zone) else {
                throw EntryProblem(
                    Message(
                        "\"zone\" is \"\(shown(zone))\" (expected a time zone such as Europe/Amsterdam)"
                    ))
            }
            here = found
        }
        let (from, to) = (try time(bed, columns.bed, here), try time(wake, columns.wake, here))
        guard to.instant > from.instant else {
            throw EntryProblem(
                Message(
                    "up at \(shown(wake)), and to bed at \(shown(bed)) (expected the other way round)"
                ))
        }
        guard to.instant - from.instant <= NightScan.longest else {
            throw EntryProblem(
                Message("from \(shown(bed)) to \(shown(wake)) is longer than a day"))
        }
        return ScannedNight(
            bed: from.instant, wake: to.instant,
            bedZone: from.mark(here), wakeZone: to.mark(here), line: line)
    }

    private func time(
        _ text: String, _ column: String, _ rules: TimeZoneRules
    ) throws(EntryProblem) -> WrittenTime {
        guard let time = WrittenTime(tracked: text, rules: rules) else {
            throw EntryProblem(
                Message(
                    "\"\(shown(column))\" is \"\(shown(text))\" (expected a time such as 2026-03-01 22:50, "
                        + "2026-03-01 10:50PM or 1. 3. 2026 22:50)"))
        }
        return time
    }
}

extension WrittenTime {
    /// As trackers write it: ISO 8601, the hours of twelve with AM and PM behind, or a day with points. Slashes
    /// are not read: nobody knows which of the two is the month.
    init?(tracked text: String, rules: TimeZoneRules) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{202F}" || $0 == "\u{A0}" })
            .map(String.init)
        // `18. 11. 2026 23:08`
        if words.count == 4, words[0].hasSuffix("."), words[1].hasSuffix("."),
            let day = decimal(words[0].dropLast()), let month = decimal(words[1].dropLast()),
            words[2].utf8.count == 4,
            let date = LocalDate("\(words[2])-\(padded(month, 2))-\(padded(day, 2))")
        {
            self.init(date, WrittenTime.twoDigits(words[3][...]), rules: rules)
            return
        }
        let whole = words.joined(separator: " ")
        for (mark, isAfternoon) in [("AM", false), ("PM", true)]
        where whole.uppercased().hasSuffix(mark) {
            let rest = whole.dropLast(2).split(
                maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
            guard rest.count == 2, let date = LocalDate(rest[0]) else { return nil }
            let parts = rest[1].split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let hour = decimal(parts[0]), (1...12).contains(hour) else {
                return nil
            }
            let clock = "\(padded(hour % 12 + (isAfternoon ? 12 : 0), 2)):" + parts[1]
            self.init(date, Substring(clock.filter { $0 != " " }), rules: rules)
            return
        }
        let parts = whole.split(maxSplits: 1, whereSeparator: { $0 == "T" || $0 == " " })
        guard parts.count == 2, let date = LocalDate(parts[0]) else { return nil }
        self.init(date, WrittenTime.twoDigits(parts[1]), rules: rules)
    }

    /// `7:12` as `07:12`.
    private static func twoDigits(_ clock: Substring) -> Substring {
        clock.utf8.dropFirst().first == UInt8(ascii: ":") ? "0" + clock : clock
    }
}
