import AnchorModel
import AnchorTestSupport
import Testing

@testable import ScheduleReading

/// anchord-schedule(5) against the loader's keys and the editors' schema: an entry for each key, with its type,
/// its default, its range, and an example that loads.
@Suite struct ManualTests {
    static let pages = ["docs/anchord-schedule.5.scd", "docs/nl/anchord-schedule.5.scd"]

    struct Entry {
        let keys: [String]
        /// What stands under the key: its sense, its type and its default.
        let text: String
        let example: String
        /// Which of the page's sections with entries it is in: settings, an anchor's keys, cues, dates.
        let section: Int
    }

    private static func entries(_ page: String) throws -> [Entry] {
        var entries: [Entry] = []
        var section = -1
        for part in try SourceTree.text(page).components(separatedBy: "\n# ") {
            let blocks = part.components(separatedBy: "\n\n")
            var found: [Entry] = []
            var title: [String] = []
            var text = ""
            for block in blocks {
                if block.hasPrefix("*") {
                    let line = block.split(separator: "\n").first.map(String.init) ?? ""
                    title = starred(line)
                    text = ""
                }
                text += block + "\n"
                guard let mark = ["\nExample: *", "\nVoorbeeld: *"].first(where: block.contains),
                    let start = block.firstRange(of: mark)?.upperBound,
                    let end = block.lastIndex(of: "*"), !title.isEmpty
                else { continue }
                found.append(
                    Entry(
                        keys: title, text: text, example: String(block[start..<end]),
                        section: section + 1))
                title = []
            }
            if !found.isEmpty { section += 1 }
            entries += found
        }
        return entries
    }

    /// `*bed*, *wake*` are two; of `*perDay*, in *budget*` the first.
    private static func starred(_ line: String) -> [String] {
        let parts = line.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 2 else { return [] }
        return parts[2] == ", " && parts.count > 4 ? [parts[1], parts[3]] : [parts[1]]
    }

    @Test(arguments: pages)
    func `each key has an entry, and each entry is a key`(_ page: String) throws {
        let keys =
            ScheduleKey.allCases.map(\.rawValue) + BudgetKey.allCases.map(\.rawValue)
            + ModeKey.allCases.map(\.rawValue) + AnchorKey.allCases.map(\.rawValue)
            + CueKey.allCases.map(\.rawValue)
        let named = try ManualTests.entries(page).flatMap(\.keys)
        #expect(named.sorted() == keys.sorted())
        let text = try SourceTree.text(page)
        for key in WindowKey.allCases.map(\.rawValue) + WeeksKey.allCases.map(\.rawValue) {
            #expect(text.contains("*\(key)*"), "\(key)")
        }
    }

    @Test(arguments: pages)
    func `each entry says its type and its default, and its example loads`(_ page: String) throws {
        let loader = ScheduleLoader(language: .english, isZone: { $0.hasPrefix("Europe/") })
        for entry in try ManualTests.entries(page) {
            let text = entry.text
            #expect(text.contains("Type: "), "\(entry.keys)")
            #expect(text.contains("Default: ") || text.contains("Standaard: "), "\(entry.keys)")
            let schedule = ManualTests.schedule(around: entry)
            let result = loader.load(Array(schedule.utf8), file: "s.json")
            guard case .failure(let bad) = result else { continue }
            Issue.record("\(schedule): \(bad.problems)")
        }
    }

    /// A schedule that has the example in its place, and the rest of what has to be there.
    private static func schedule(around entry: Entry) -> String {
        let key = entry.keys[0]
        let isNight = ["windDown", "steps", "shiftFrom", "bed"].contains(key)
        let kind = "kind: \"\(isNight ? "bedtime" : "movement")\""
        let when = "when: \(isNight ? "{ bed: \"22:45\", wake: \"06:45\" }" : "{ at: \"09:00\" }")"
        let other = "{ id: \"other\", kind: \"custom\", when: { at: \"09:00\" } }"
        var root = [("version", "version: 1"), ("anchors", "anchors: [\(other)]")]
        var anchor = [("id", "id: \"x\""), ("kind", kind), ("when", when)]
        switch entry.section {
        case 0:
            root.removeAll { entry.example.hasPrefix("\($0.0):") }
            root.append((key, entry.example))
        case 1:
            anchor.removeAll { entry.example.hasPrefix("\($0.0):") }
            anchor.append((key, entry.example))
            root[1].1 = "anchors: [{ \(anchor.map(\.1).joined(separator: ", ")) }]"
        default:
            // `delay` and `by` stand beside an event.
            anchor[2].1 = "when: { \(entry.example) }"
            root[1].1 = "anchors: [{ \(anchor.map(\.1).joined(separator: ", ")) }]"
        }
        return "{ \(root.map(\.1).joined(separator: ", ")) }"
    }

    @Test(arguments: pages)
    func `each limit, choice and default of the schema stands in its entry`(_ page: String) throws {
        let text = try SourceTree.text("config/schedule.schema.json")
        let schema = try JSON5Reader.read(SourceText(Array(text.utf8)), Findings())
        let places = [
            ["properties"], ["$defs", "anchor", "properties"], ["$defs", "when", "properties"],
            ["properties", "budget", "properties"],
        ]
        let entries = try ManualTests.entries(page)
        var count = 0
        for (place, sections) in zip(places, [[0], [1], [2, 3], [0]]) {
            for member in schema.at(place)?.members ?? [] {
                let entry = entries.first {
                    sections.contains($0.section) && $0.keys.contains(member.key)
                        // `anchors` of a mode stands before that of the schedule.
                        && !$0.example.hasPrefix("modes: { late")
                }
                for value in ManualTests.limits(member.node) {
                    count += 1
                    let words = entry?.text.split { !($0.isLetter || $0.isNumber || $0 == ":") }
                    let isSaid = words?.contains {
                        $0 == value || $0 == "\(value):" || $0.hasPrefix("\(value)h")
                    }
                    #expect(isSaid == true, "\(member.key): \(value)")
                }
            }
        }
        #expect(count > 40)
    }

    @Test(
        arguments: [
            (
                "{ version: 1, anchors: [{ id: \"a\", kind: \"rest\", when: { at: \"9\" } }] }",
                ["at"]
            ),
            ("{ version: 1, anchors: [{ id: \"a\", when: { at: \"09:00\" } }] }", ["kind"]),
            (
                "{ version: 1, anchors: [{ id: \"a\", kind: \"rest\", when: { times: 3 } }] }",
                ["between"]
            ),
            (
                """
                { version: 1, anchors: [{ id: "a", kind: "rest", when: { at: "09:00",
                  weeks: { every: 99, from: "2026-11-30" } } }] }
                """, ["weeks"]
            ),
            ("{ version: 1, quiet: { from: 3, until: \"07:00\" }, anchors: [] }", ["quiet"]),
            (
                "{ version: 1, budget: { perDay: 0 }, modes: { ill: { off: 3 } }, anchors: [] }",
                ["perDay", "off"]
            ),
            ("{ anchors: 3 }", ["version", "anchors"]),
            (
                "{ version: 1, anchors: [{ id: \"a\", kind: \"rest\", when: { evry: 3 } }] }",
                ["every"]
            ),
            // What was meant by a key that is none: here, in the object beside it, or nobody knows.
            (
                """
                { version: 1, tz: "Europe/Rome", xyzzy: 1, anchors: [
                  { id: "a", kind: "rest", host: "laptop", when: { at: "09:00" } },
                  { id: "b", kind: "rest", cron: "30 8 * * *", xyzzy: 1 },
                  { id: "c", kind: "rest", when: { at: "09:00", reason: "so", xyzzy: 1 } }] }
                """, ["timeZone", "only", "calendar", "anchors", "why", "when"]
            ),
            (
                """
                { version: 1, quiet: { from: "22:00", to: "07:00" }, anchors: [
                  { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" },
                    shiftFrom: { bedtime: "01:00", wake: "09:00" } },
                  { id: "a", kind: "rest", when: { at: "09:00",
                    weeks: { interval: 2, from: "2026-11-30" } } }] }
                """, ["quiet", "shiftFrom", "weeks"]
            ),
            ("{ version: 1, anchors: [", []),
            (
                "<plist version=\"1.0\"><dict><key>version</key><integer>1</integer></dict></plist>",
                ["anchors"]
            ),
        ] as [(String, [String])])
    func `a problem names the entry that helps`(_ text: String, _ keys: [String]) {
        guard
            case .failure(let found) = load(text, file: text.hasPrefix("<") ? "s.plist" : "s.json")
        else {
            Issue.record("it loads")
            return
        }
        #expect(found.problems.compactMap(\.entry) == keys, "\(found.problems)")
    }

    /// What is typed is the same in each language: keys in their order, and the numbers of every type and default.
    @Test func `the Dutch page has the entries of the English one`() throws {
        func told(_ page: String) throws -> [String] {
            try ManualTests.entries(page).map { entry in
                let type = entry.text.firstRange(of: "Type: ").map { entry.text[$0.upperBound...] }
                let before = type?.prefix { !$0.isNewline || $0 == "\t" } ?? ""
                let numbers = before.split { !$0.isNumber && $0 != ":" }.filter { $0 != ":" }
                return "\(entry.section) \(entry.keys) \(numbers)"
            }
        }
        #expect(try told(ManualTests.pages[1]) == told(ManualTests.pages[0]))
    }

    @Test func `the Dutch page's worked examples load, and are as many as the English ones`() throws
    {
        func anchors(_ page: String) throws -> [String] {
            let text = try SourceTree.text(page)
            return text.components(separatedBy: "```\n").filter { $0.hasPrefix("{ id: ") }
        }
        let loader = ScheduleLoader(language: .dutch, isZone: { $0.hasPrefix("Europe/") })
        let dutch = try anchors(ManualTests.pages[1])
        #expect(try dutch.count == anchors(ManualTests.pages[0]).count)
        for text in dutch {
            let schedule = "{ version: 1, language: \"nl\", anchors: [\(text)] }"
            guard case .failure(let bad) = loader.load(Array(schedule.utf8), file: "s.json") else {
                continue
            }
            Issue.record("\(text): \(bad.problems)")
        }
    }

    /// Texts of 200 characters and words of 64 are told once, where the page says what a value is.
    private static let toldOnce: Set<String> = ["200", "64"]

    private static func limits(_ node: Node) -> [String] {
        guard case .object(let members) = node.value else { return [] }
        return members.flatMap { member -> [String] in
            switch (member.key, member.node.value) {
            case ("enum", .list(let items)), ("anyOf", .list(let items)):
                return items.flatMap { item -> [String] in
                    if case .text(let text) = item.value { return [text] }
                    return limits(item)
                }
            case ("maxLength", .number(_, let written)):
                return toldOnce.contains(written) ? [] : [written]
            case ("minimum", .number(_, let written)), ("maximum", .number(_, let written)),
                ("maxItems", .number(_, let written)), ("maxProperties", .number(_, let written)):
                return [written]
            case ("default", .text(let text)): return [text]
            case ("default", .bool(let flag)): return ["\(flag)"]
            default: return []
            }
        }
    }
}

extension Node {
    fileprivate func at(_ path: [String]) -> Node? {
        path.reduce(Optional(self)) { node, key in
            node?.members.first { $0.key == key }?.node
        }
    }

    fileprivate var members: [Member] {
        guard case .object(let members) = value else { return [] }
        return members
    }
}

extension String {
    /// The pieces between a text, without Foundation.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var pieces: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
