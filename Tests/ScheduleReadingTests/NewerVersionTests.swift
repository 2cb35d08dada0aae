import AnchorEngine
import AnchorModel
import ScheduleReading
import Testing

/// A schedule of a higher version, on a machine whose anchord is older than the others' (docs/versions.md).
@Suite struct NewerVersionTests {
    private func read(_ text: String) -> Result<LoadedSchedule, ScheduleProblems> {
        ScheduleLoader(language: .english, isZone: { _ in false })
            .read(Array(text.utf8), file: "s.json")
    }

    private static let text = """
        {version: 2, weather: "rain", quiet: {from: "22:00", until: "07:00", soft: true}, anchors: [
         {id: "a", kind: "rest", when: {at: "15:00", moon: "full"}, tide: 3},
        ]}
        """

    @Test func `What is not known is passed by, and told with its place`() throws {
        let loaded = try read(NewerVersionTests.text).get()
        #expect(
            loaded.passedBy.map { "\($0.line):\($0.column): \($0.message)" } == [
                "1:11: \"version\" is 2: this anchord reads version 1 of it, and passes by what it does"
                    + " not know",
                "1:14: the schedule has no key \"weather\" here: it is of a newer anchord, and passed by",
                "1:70: a window of time has no key \"soft\" here: it is of a newer anchord, and passed by",
                "2:46: \"when\" has no key \"moon\" here: it is of a newer anchord, and passed by",
                "2:61: an anchor has no key \"tide\" here: it is of a newer anchord, and passed by",
            ])
        let known = NewerVersionTests.text.replacing("version: 2", with: "version: 1")
            .replacing(" weather: \"rain\",", with: "").replacing(", soft: true", with: "")
            .replacing(", moon: \"full\"", with: "").replacing(", tide: 3", with: "")
        let plain = try read(known).get()
        #expect(plain.schedule == loaded.schedule && plain.passedBy.isEmpty)
    }

    @Test func `The same keys in a file of our version are refused`() {
        let text = NewerVersionTests.text.replacing("version: 2", with: "version: 1")
        guard case .failure(let found) = read(text) else { return #expect(Bool(false)) }
        #expect(found.problems.count == 4)
    }

    @Test(arguments: [
        // A misspelt key is a missing one: nobody guesses at what a newer anchord calls it.
        ("{id: \"a\", kind: \"rest\", whn: {at: \"15:00\"}}", "an anchor without \"when\""),
        ("{id: \"a\", kind: \"surf\", when: {at: \"15:00\"}}", "\"kind\" is \"surf\""),
        ("{id: \"a\", kind: \"rest\", when: {tide: \"high\"}}", "\"when\" has no cue"),
        (
            "{id: \"a\", kind: \"rest\", when: {at: \"15:00\", weeks: {every: 2, since: 1}}}",
            "\"weeks\" needs \"from\""
        ),
        (
            "{id: \"a\", kind: \"rest\", when: {at: \"15:00\"}, window: {from: \"9:00\", to: 3}}",
            "\"window\""
        ),
    ])
    func `What nothing can stand in for is a problem all the same`(_ anchor: String, _ said: String)
    {
        guard case .failure(let found) = read("{version: 3, anchors: [\(anchor)]}") else {
            Issue.record("taken")
            return
        }
        #expect(found.problems.contains { $0.message.hasPrefix(said) }, "\(found.problems)")
    }

    @Test(arguments: ["0", "-1", "1.5", "1000", "\"2\"", "true"])
    func `What is no version is refused`(_ version: String) {
        guard case .failure(let found) = read("{version: \(version), anchors: []}") else {
            Issue.record("taken")
            return
        }
        #expect(found.problems.map(\.line) == [1])
    }
}
