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

    /// Some seconds of them; ANCHORD_CHANGES=10000 takes a minute or two of one core.
    private static var count: Int {
        getenv("ANCHORD_CHANGES").flatMap { Int(String(cString: $0)) } ?? 1000
    }

    @Test func `A change changes what was meant and nothing else, and can be taken back`() throws {
        let seed = seedOfThisRun()
        print("changes: ANCHORD_SEED=\(seed)")
        var random = SeededGenerator(seed)
        var met: [String: Int] = [:]
        let back = try WayBack()
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
            for name in [wanted.change.verb, "\(style.layout)", style.lineEnd.debugDescription] {
                met[name, default: 0] += 1
            }
            let isBack = try back.restores(bytes, from: edited.bytes, number)
            try #require(isBack, "\(hint())")
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
        print("changes: \(met.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
        let changed = RandomStyle.Layout.allCases.map { met["\($0)", default: 0] }
        #expect(changed.reduce(0, +) > PropertyTests.count * 8 / 10)
        // Each verb and each habit had its share.
        let names =
            ["add", "change", "on", "off", "remove"] + RandomStyle.lineEnds.map(\.debugDescription)
        for name in names + RandomStyle.Layout.allCases.map({ "\($0)" }) {
            #expect(met[name, default: 0] > 0, "\(name)")
        }
    }

    private static func shown(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self).debugDescription
    }
}

/// What the verbs do with a change once it is made.
private struct WayBack: ~Copyable {
    private let folder: TemporaryFolder
    private let edits: KeptEdits

    init() throws {
        let folder = try TemporaryFolder()
        let edits = try KeptEdits(stateFolder: folder.file("state"))
        self.folder = folder
        self.edits = edits
    }

    /// One in ten through real files: each waits for the disk some times.
    func restores(_ bytes: [UInt8], from new: [UInt8], _ number: Int) throws -> Bool {
        let path = folder.file("schedule.json")
        guard number % 10 == 0 else {
            let kept = KeptEdit(
                path: path, at: 1, what: "change bed 23:05", answer: nil,
                after: ContentHash(new), before: bytes)
            return KeptEdit(kept.bytes) == kept
        }
        try writeFile(path, bytes)
        let now = Int64(number)
        try edits.make(new, in: ChangingFile(path), at: now, what: "change", answer: nil)
        guard try readFile(path) == new,
            let take = try edits.takeBack(of: path, said: nil, now: now)
        else { return false }
        try edits.perform(take, now: now)
        return try readFile(path) == bytes
    }
}

extension ScheduleChange {
    fileprivate var verb: String {
        switch self {
        case .add: "add"
        case .change: "change"
        case .turn(_, let isOn): isOn ? "on" : "off"
        case .remove: "remove"
        }
    }
}
