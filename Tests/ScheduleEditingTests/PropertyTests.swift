// Changes to schedules in every habit of writing: only what was meant changed, and what was there before
// is kept to the last byte.

import AnchorModel
import AnchorTestSupport
import Glibc
import HostSystem
import ScheduleEditing
import ScheduleReading
import Testing

@Suite struct PropertyTests {
    private static var loader: ScheduleLoader {
        ScheduleLoader(language: .english) { $0 == "UTC" }
    }

    private static func load(_ bytes: [UInt8]) throws -> Schedule {
        try loader.load(bytes, file: "s.json").get()
    }

    /// Some seconds of them; ANCHORD_CHANGES=10000 takes a minute of one core.
    private static var count: Int {
        getenv("ANCHORD_CHANGES").flatMap { Int(String(cString: $0)) } ?? 1000
    }

    @Test func `A change changes what was meant and nothing else, and can be taken back`() throws {
        let seed = seedOfThisRun()
        print("changes: ANCHORD_SEED=\(seed)")
        var random = SeededGenerator(seed)
        var changed = 0
        for number in 0..<PropertyTests.count {
            var style = RandomStyle(SeededGenerator(random.next()))
            style.write(schedule: RandomSchedule.literal(&random))
            let bytes = style.bytes
            let hint = { "seed \(seed), number \(number): \(PropertyTests.shown(bytes))" }
            let before = try #require(try? PropertyTests.load(bytes), "\(hint())")
            let wanted = RandomChange(of: before, &random)
            let edited: EditedSchedule
            do throws(EditProblem) {
                edited = try ScheduleEditor(PropertyTests.loader)
                    .apply(wanted.change, to: bytes, file: "s.json")
            } catch {
                guard case .unchanged = error, before == wanted.expected else {
                    Issue.record("\(hint())\n\(wanted.change)\n\(error)")
                    return
                }
                continue
            }
            changed += 1
            let kept = KeptEdit(
                path: "/home/é/schedule.json", at: 1, what: "change bed 23:05", answer: nil,
                after: ContentHash(edited.bytes), before: bytes)
            try #require(KeptEdit(kept.bytes) == kept)
            let fault = Difference(bytes, edited.bytes, style).fault(of: wanted)
            guard edited.after == wanted.expected, fault == nil else {
                Issue.record(
                    """
                    \(fault ?? "another schedule") \(hint())
                    \(wanted.change)
                    \(PropertyTests.shown(edited.bytes))
                    """)
                return
            }
        }
        #expect(changed > PropertyTests.count * 8 / 10)
    }

    private static func shown(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).debugDescription
    }
}
