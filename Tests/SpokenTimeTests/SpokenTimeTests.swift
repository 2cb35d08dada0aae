// Every line of the two tables; every refusal with examples that are themselves understood.

import AnchorModel
import AnchorTestSupport
import CivilTime
import SpokenTime
import Testing

struct SpokenRow: Sendable, CustomTestStringConvertible {
    let asked: String
    let typed: String
    let expected: String
    var testDescription: String { "\(asked) | \(typed)" }

    static func rows(_ table: String) -> [SpokenRow] {
        table.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "|", maxSplits: 2).map { part in
                String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
            guard parts.count == 3 else { return nil }
            return SpokenRow(asked: parts[0], typed: parts[1], expected: parts[2])
        }
    }
}

@Suite struct SpokenTimeTests {
    /// Monday 30 November 2026, 14:20.
    private static let now = Instant(seconds: 1_796_048_400)

    private static func listener(_ language: Language) -> Listener {
        Listener(now: now, rules: .utc, language: language)
    }

    @Test(arguments: SpokenRow.rows(dutchTimes))
    func isUnderstoodInDutch(_ row: SpokenRow) {
        #expect(SpokenTimeTests.heard(row, .dutch) == row.expected)
    }

    @Test(arguments: SpokenRow.rows(englishTimes))
    func isUnderstoodInEnglish(_ row: SpokenRow) {
        #expect(SpokenTimeTests.heard(row, .english) == row.expected)
    }

    @Test func thereAreTwoHundredInEachLanguage() {
        #expect(SpokenRow.rows(dutchTimes).count >= 200)
        #expect(SpokenRow.rows(englishTimes).count >= 200)
    }

    /// `docs/times.md` is the list; what its first table shows is tried.
    @Test func everyFormOfTheListIsInATable() throws {
        let page = try SourceTree.text("docs/times.md")
        let start = try #require(page.firstRange(of: "## What is written"))
        let end = try #require(page.firstRange(of: "## What is ambiguous"))
        let forms = page[start.upperBound..<end.lowerBound].split(separator: "\n")
            .filter { $0.hasPrefix("| `") }
            .flatMap { line in
                let first = line.split(separator: "|")[0]
                // Between two marks.
                return first.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            }
        let tried = Set(
            (SpokenRow.rows(dutchTimes) + SpokenRow.rows(englishTimes)).map(\.typed))
        #expect(forms.count > 50)
        #expect(forms.filter { !tried.contains($0) } == [])
    }

    /// The other language's words are understood too, but for what the list says is ambiguous.
    @Test func eachLanguageIsUnderstoodInTheOther() {
        let decides: Set<String> = [
            "half 8", "half acht", "5-12", "5 voor half 8", "10 over half 8", "14-11-2026",
        ]
        for (table, other) in [(dutchTimes, Language.english), (englishTimes, .dutch)] {
            for row in SpokenRow.rows(table)
            where !row.expected.hasPrefix("!") && !decides.contains(row.typed)
                && row.typed != "12/25"
            {
                #expect(SpokenTimeTests.heard(row, other) == row.expected, "\(row)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func everyExampleOfARefusalIsUnderstood(_ language: Language) throws {
        let questions = [
            "clock", "length", "ahead", "until", "past", "day<", "day>", "days", "night", "window",
            "when", "event",
        ]
        let head = language == .dutch ? "bijvoorbeeld " : "for example "
        for asked in questions {
            let row = SpokenRow(asked: asked, typed: "xyzzy !", expected: "")
            let bad = try #require(throws: NotUnderstood.self, "\(asked)") {
                _ = try SpokenTimeTests.answer(row, SpokenTimeTests.listener(language))
            }
            let text = bad.text(in: language)
            #expect(text.contains("xyzzy"))
            if asked == "event" { continue }
            let place = try #require(text.firstRange(of: head), "\(text)")
            let examples = text[place.upperBound...].dropLast().split(separator: ", ").flatMap {
                $0.split(separator: language == .dutch ? " of " : " or ")
            }
            #expect(!examples.isEmpty)
            for example in examples {
                let row = SpokenRow(asked: asked, typed: String(example), expected: "")
                #expect(!SpokenTimeTests.heard(row, language).hasPrefix("!"), "\(asked) \(example)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func bothReadingsOfAnAmbiguousOneAreUnderstood(_ language: Language) throws {
        for typed in ["16 uur", "16u", "next friday", "volgende vrijdag", "5/12"] {
            let row = SpokenRow(asked: "ahead", typed: typed, expected: "")
            guard SpokenTimeTests.heard(row, language) == "!either" else { continue }
            let bad = try #require(throws: NotUnderstood.self) {
                try SpokenTimeTests.listener(language).ahead(typed)
            }
            guard case .either(let first, let second) = bad.reason else { continue }
            let listener = SpokenTimeTests.listener(language)
            #expect(try listener.ahead(first) != listener.ahead(second))
        }
    }

    @Test func noTextIsTooMuch() {
        let texts = [
            "", " ", "\u{0}", String(repeating: "half ", count: 10_000),
            String(repeating: "9", count: 10_000), String(repeating: "een uur en ", count: 3),
            "@99999999999999999999", "9999999999999 uur", "1.99999999999999999999 uur",
            "2026-99-99T99:99:99+99:99", "over over over", "'''", "½ uur", "١٢:٣٠",
            String(repeating: "1 jaar ", count: 19),
        ]
        let questions = [
            "clock", "wake", "bed", "length", "ahead", "until", "past", "day<", "day>", "days",
            "night", "window", "when", "event",
        ]
        for language in Language.allCases {
            for text in texts {
                for asked in questions {
                    let row = SpokenRow(asked: asked, typed: text, expected: "")
                    // Ends, and answers one of the two.
                    #expect(!SpokenTimeTests.heard(row, language).isEmpty)
                }
            }
        }
    }

    private static func heard(_ row: SpokenRow, _ language: Language) -> String {
        do { return try answer(row, listener(language)) } catch let bad as NotUnderstood {
            switch bad.reason {
            case .unreadable: return "!unreadable"
            case .either: return "!either"
            case .needsTime: return "!needsTime"
            case .toCome: return "!toCome"
            case .over: return "!over"
            case .zero: return "!zero"
            }
        } catch { return "\(error)" }
    }

    private static func answer(_ row: SpokenRow, _ listener: Listener) throws -> String {
        let text = row.typed
        switch row.asked {
        case "clock": return "\(try listener.clock(text))"
        case "wake": return "\(try listener.clock(text, from: .wakeFrom))"
        case "bed": return "\(try listener.clock(text, from: .bedFrom))"
        case "length": return "\(try listener.length(text))"
        case "ahead": return told(try listener.ahead(text), listener)
        case "until": return told(try listener.end(text, isUntil: true), listener)
        case "past": return local(try listener.past(text))
        case "day<": return "\(try listener.day(text, .past))"
        case "day>": return "\(try listener.day(text, .ahead))"
        case "days": return Weekday.describe(try listener.weekdays(text))
        case "night":
            switch try listener.night(text) {
            case .times(let bed, let wake):
                return "\(bed.map { "\($0)" } ?? "-") \(wake.map { "\($0)" } ?? "-")"
            case .sleepless: return "sleepless"
            case .unknown: return "unknown"
            case .back: return "back"
            }
        case "window":
            let window = try listener.window(text)
            return "\(window.from) \(window.until)"
        case "when": return told(try listener.when(text))
        default: return try listener.event(text)
        }
    }

    private static func local(_ instant: Instant) -> String {
        let local = TimeZoneRules.utc.local(at: instant)
        return "\(local.date) \(local.time)"
    }

    private static func told(_ end: Ahead, _ listener: Listener) -> String {
        switch end {
        case .length(let span): "+\(span)"
        case .moment, .calendar: local(listener.instant(of: end))
        case .day(let day, let isIncluded): "\(isIncluded ? "through" : "until") \(day)"
        }
    }

    private static func told(_ when: SpokenWhen) -> String {
        func window(_ window: SpokenWindow?) -> String {
            window.map { " \($0.from) \($0.until)" } ?? ""
        }
        let cue: String =
            switch when.cue {
            case .at(let times): "at " + times.map { "\($0)" }.joined(separator: " ")
            case .times(let count, let between): "\(count)x" + window(between)
            case .every(let span, let between): "every \(span)" + window(between)
            case .after(let event, let delay, let by):
                "after \(event)" + (delay.map { " +\($0)" } ?? "") + (by.map { " by \($0)" } ?? "")
            }
        return cue + (when.days.map { " " + Weekday.describe($0) } ?? "")
    }
}
