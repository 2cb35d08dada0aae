// What became of bubbles that are not simply on the screen: which ran out, and whose those were that
// ended while a click on them may still be told. Shows and closes nothing.

import AnchorModel
import CivilTime

struct Bubbles: Hashable, Sendable {
    /// Off the screen, but still known to their server: some change an entry of a list when one of these
    /// is replaced, where nobody looks.
    private(set) var ranOut: Set<BubbleReference> = []
    /// Gone, and what they were of: awesome tells a click after the end, and so do some lists.
    private var ended: [BubbleReference: SlotKey] = [:]

    func hasRunOut(_ bubble: BubbleReference?) -> Bool { bubble.map(ranOut.contains) ?? false }

    /// What an ended bubble was of, while that is not over.
    func owner(of bubble: BubbleReference) -> SlotKey? { ended[bubble] }

    mutating func runsOut(_ bubble: BubbleReference) { ranOut.insert(bubble) }

    mutating func ends(_ bubble: BubbleReference, of key: SlotKey) {
        ranOut.remove(bubble)
        ended[bubble] = key
    }

    /// A server that uses an id again means another bubble by it.
    mutating func comes(_ bubble: BubbleReference) {
        ranOut.remove(bubble)
        ended[bubble] = nil
    }

    /// The slot, or the session, is over.
    mutating func forget(_ key: SlotKey, _ bubble: BubbleReference?) {
        if let bubble { ranOut.remove(bubble) }
        ended = ended.filter { $0.value != key }
    }
}

extension EngineState {
    /// When a bubble that comes now has had its time; nil: it has no end.
    func timeUp(from boot: Int64) -> Int64? {
        schedule.bubble > .zero ? boot + schedule.bubble.microseconds : nil
    }

    /// What was asked for until now has run out, whether or not its server says so: Plasma tells nobody of
    /// one that stays when it is pressed, GNOME and Cinnamon of none.
    /// - Parameter unseen: the screen was locked all the while.
    mutating func runOut(unseen: Bool, at now: Moment) {
        for index in live.indices where live[index].phase == .open {
            guard let bubble = live[index].record.bubble, !bubbles.hasRunOut(bubble),
                let timeUp = live[index].timeUp, now.boot >= timeUp
            else { continue }
            bubbles.runsOut(bubble)
            live[index].isUnseen = unseen && !live[index].wasShownAgain
        }
    }

    /// The slot that a press is about: open, though its bubble may be gone already.
    func slot(of bubble: BubbleReference) -> LiveSlot? {
        if let slot = live.first(where: { $0.record.bubble == bubble }) { return slot }
        guard let key = bubbles.owner(of: bubble) else { return nil }
        return live.first { $0.key == key && $0.phase != .snoozed }
    }

    /// What a new bubble may take the place of. One that ran out is closed, and the new one asked for
    /// without it.
    mutating func place(of old: BubbleReference?, for key: SlotKey) -> BubbleReference? {
        guard let old, bubbles.hasRunOut(old) else { return old }
        effects.append(.close(old))
        bubbles.ends(old, of: key)
        return nil
    }
}
