// A change is told to everybody, and costs one computation of the state.

import Testing

@testable import AnchorDaemon

@Suite struct StatusNewsTests {
    @Test func `the state is computed once a change, and not at all without one`() {
        let news = StatusNews<Int>()
        var computed = 0
        var told: [Int] = []
        func tell() {
            news.tell {
                computed += 1
                return computed
            } to: {
                told.append($0)
            }
        }
        // What is so at the start is news.
        tell()
        tell()
        #expect(computed == 1 && told == [1])
        news.changed()
        news.changed()
        #expect(computed == 1)
        tell()
        tell()
        #expect(computed == 2 && told == [1, 2])
    }

    @Test func `a change while it is told is told the next time`() {
        let news = StatusNews<Int>()
        var told = 0
        news.tell {
            1
        } to: { _ in
            told += 1
            news.changed()
        }
        news.tell {
            2
        } to: { _ in
            told += 1
        }
        #expect(told == 2)
    }
}
