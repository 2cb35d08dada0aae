// Which ids on one server are this program's: those on the screen, those that ended a while ago, and
// what ended before its id was told. Pure; decides nothing about bubbles.

import AnchorModel

struct OwnBubbles {
    /// A click is told within moments of the end, or out of a list a person looks through: the last
    /// hundred are more than a day's. What is older answers with its slot's name or not at all.
    static let mostEnded = 100
    /// Anybody's endings while one of ours is being asked for: a screen that is cleared in that moment
    /// has fewer.
    static let mostEarly = 100

    private var live: Set<UInt32> = []
    /// Oldest first.
    private var ended: [UInt32] = []
    private var asked = 0
    private var early: [UInt32: BubbleClosing] = [:]

    func contains(_ id: UInt32) -> Bool { live.contains(id) || ended.contains(id) }

    mutating func add(_ id: UInt32) {
        live.insert(id)
        ended.removeAll { $0 == id }
    }

    /// A bubble is being asked for, and its id not known.
    mutating func asks() { asked += 1 }

    /// The id is known, or there is none. Returns how that bubble has ended already, if it has.
    @discardableResult
    mutating func isAnswered(_ id: UInt32?) -> BubbleClosing? {
        asked = max(asked - 1, 0)
        let closing = id.flatMap { early.removeValue(forKey: $0) }
        if asked == 0 { early = [:] }
        guard let id, let closing, ends(id, closing) else { return nil }
        return closing
    }

    /// True: it was ours, and on the screen.
    mutating func ends(_ id: UInt32, _ closing: BubbleClosing) -> Bool {
        guard live.remove(id) != nil else {
            if asked > 0, early.count < OwnBubbles.mostEarly { early[id] = closing }
            return false
        }
        // Asked for again in its own place, and thrown away before the answer.
        if asked > 0, closing == .undefined { early[id] = closing }
        ended.append(id)
        if ended.count > OwnBubbles.mostEnded { ended.removeFirst() }
        return true
    }
}
