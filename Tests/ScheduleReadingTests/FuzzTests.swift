import AnchorEngine
import AnchorModel
import AnchorTestSupport
import ScheduleReading
import Testing

@Suite struct FuzzTests {
    /// Bytes that mean something to one reader or the other, and some that mean nothing.
    private static let bytes =
        Array("{}[]\"'\\/*,:<>&;!?-+.0x9eE \n\r\t\u{0}é".utf8) + [0xff, 0xc0]

    private func mutated(_ text: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var text = text
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: 0..<max(text.count, 1), using: &random)
            let byte = FuzzTests.bytes.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<5, using: &random) {
            case 0: text.insert(byte, at: min(place, text.count))
            case 1: if !text.isEmpty { text[place] = byte }
            case 2: text.removeSubrange(place..<min(place + 5, text.count))
            case 3: text.removeLast(text.count - min(place, text.count))
            default:
                let end = min(place + 40, text.count)
                let piece = Array(text[min(place, end)..<end])
                text.insert(contentsOf: piece, at: Int.random(in: 0...text.count, using: &random))
            }
        }
        return text
    }

    @Test(arguments: ["schedule.en.json", "schedule.nl.json", "schedule.plist"])
    func `No mutation of a schedule traps, and every problem has a place in it`(
        _ name: String
    ) throws {
        let seed = printedSeed("mutations of \(name)")
        var random = SeededGenerator(seed)
        let original = Array(try config(name).utf8)
        var refused = 0
        for index in 0..<1000 {
            let bytes = mutated(original, &random)
            let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
            switch load(bytes, file: name) {
            case .success(let schedule): _ = ScheduleWarnings.of(schedule)
            case .failure(let found):
                refused += 1
                let sound = found.problems.allSatisfy { problem in
                    (1...lines).contains(problem.line)
                        && (1...bytes.count + 1).contains(problem.column)
                        && !problem.message.contains { $0.isNewline }
                }
                try #require(!found.problems.isEmpty && sound, "seed \(seed), number \(index)")
            }
        }
        #expect(refused > 300)
    }

    @Test func `A schedule cut off at any byte is refused with a place`() throws {
        let bytes = Array(Starter.text(language: .dutch).utf8)
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
        // Every cut takes ten seconds; each run tries other ones.
        let first = Int(printedSeed("cuts") % 7)
        for count in stride(from: first, through: end, by: 7) {
            guard case .failure(let found) = load(Array(bytes[..<count])) else {
                Issue.record("loads when cut at \(count)")
                continue
            }
            #expect(found.problems.count == 1, "cut at \(count)")
        }
    }
}
