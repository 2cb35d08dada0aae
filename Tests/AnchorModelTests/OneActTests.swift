// What is begun and then done is one act, whoever counts.

import AnchorModel
import CivilTime
import Testing

@Suite struct OneActTests {
    private typealias Said = (answer: Answer, minute: Int)

    private func counted(_ said: [Said], isTimed: Bool = false) -> [Bool] {
        var acts = LooseActs()
        return said.map {
            acts.counts($0.answer, at: Instant(seconds: Int64($0.minute) * 60), isTimed: isTimed)
        }
    }

    @Test func `done within the hour of a start is what was begun`() {
        #expect(counted([(.tried, 0), (.done, 60)]) == [true, false])
        #expect(counted([(.tried, 0), (.done, 61)]) == [true, true])
    }

    @Test func `a start has one end`() {
        #expect(counted([(.tried, 0), (.done, 5), (.done, 6)]) == [true, false, true])
        #expect(counted([(.tried, 0), (.tried, 5), (.done, 10)]) == [true, true, false])
    }

    @Test func `without a start everything is an act of its own`() {
        #expect(counted([(.done, 0), (.done, 5)]) == [true, true])
        #expect(counted([(.done, 0), (.tried, 5)]) == [true, true])
    }

    @Test func `what says how long it took is an act of its own`() {
        #expect(counted([(.tried, 0), (.done, 5)], isTimed: true) == [true, true])
    }
}
