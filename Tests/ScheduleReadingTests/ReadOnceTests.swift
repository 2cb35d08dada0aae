// A file is taken apart once, also when it has faults and its own language is wanted for their words.

import AnchorModel
import Testing

@testable import ScheduleReading

@Suite struct ReadOnceTests {
    private final class Count { var trees = 0 }

    private func load(_ text: String) -> (trees: Int, first: String?) {
        let count = Count()
        var loader = ScheduleLoader(language: .english) { $0 == "UTC" }
        let read = loader.read
        loader.read = { (source, file, isBinary, findings) throws(Finding) in
            count.trees += 1
            return try read(source, file, isBinary, findings)
        }
        guard case .failure(let found) = loader.load(Array(text.utf8), file: "s.json") else {
            return (count.trees, nil)
        }
        return (count.trees, found.problems.first?.message)
    }

    @Test func `a good file is one tree`() {
        #expect(load("{version: 1, anchors: []}") == (1, nil))
    }

    @Test func `a faulty one too, and its faults are told in its own language`() throws {
        let (trees, first) = load(#"{version: 1, language: "nl", anchors: [], quiet: 7}"#)
        #expect(trees == 1)
        #expect(try #require(first).contains("verwacht"), "\(first ?? "")")
    }

    @Test func `what is no tree at all is read once, and told in the machine's language`() throws {
        let (trees, first) = load(#"{version: 1, language: "nl", anchors: ["#)
        #expect(trees == 1)
        #expect(try #require(first).contains("expected"), "\(first ?? "")")
    }
}
