// Whose ids are whose, as a value: what ended stays known for a while, and no list grows without end.

import AnchorModel
import Testing

@testable import AnchorDesktop

@Suite struct OwnBubblesTests {
    @Test("an id that ended is still ours, and ends once")
    func ended() {
        var ours = OwnBubbles()
        ours.add(7)
        var isOurs = ours.ends(7, .expired)
        #expect(isOurs && ours.contains(7))
        isOurs = ours.ends(7, .dismissed)
        #expect(!isOurs)
        ours.add(7)
        isOurs = ours.ends(7, .dismissed)
        #expect(isOurs)
    }

    @Test("others' ids are not ours, whatever happens to them")
    func others() {
        var ours = OwnBubbles()
        var isOurs = ours.ends(9, .expired)
        #expect(!isOurs && !ours.contains(9))
        ours.asks()
        isOurs = ours.ends(9, .expired)
        let closing = ours.isAnswered(3)
        #expect(!isOurs && closing == nil && !ours.contains(9))
    }

    @Test("the last hundred that ended are known, and no more")
    func bounded() {
        var ours = OwnBubbles()
        for id in 1...UInt32(OwnBubbles.mostEnded + 1) {
            ours.add(id)
            _ = ours.ends(id, .expired)
        }
        #expect(!ours.contains(1))
        #expect(ours.contains(2))
    }

    @Test("of the ends of others while one of ours is asked for a hundred are kept")
    func boundedEarly() {
        var ours = OwnBubbles()
        ours.asks()
        for id in 1...UInt32(OwnBubbles.mostEarly + 1) { _ = ours.ends(id, .undefined) }
        let last = UInt32(OwnBubbles.mostEarly + 1)
        ours.add(last)
        var closing = ours.isAnswered(last)
        #expect(closing == nil)
        ours.asks()
        _ = ours.ends(1, .undefined)
        ours.add(1)
        closing = ours.isAnswered(1)
        #expect(closing == .undefined)
    }
}
