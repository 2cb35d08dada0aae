// What became of bubbles that are not simply on the screen: which ran out, and whose those were that
// ended while a click on them may still be told. Shows and closes nothing.

import AnchorModel
import CivilTime

struct Bubbles: Hashable, Sendable {
    /// Off the screen, but still known to their server: some change an entry of a list when one of these
    /// is replaced, where nobody looks.
    private(set) var ranOut: Set<BubbleReference> = []
    /// Boot time at which each has been on the screen for as long as it asked to be.
    private var timeUp: [BubbleReference: Int64] = [:]
    /// Gone, and what they were of: awesome tells a click after the end, and so do some lists.
    private var ended: [BubbleReference: SlotKey] = [:]

    func hasRunOut(_ bubble: BubbleReference?) -> Bool { bubble.map(ranOut.contains) ?? false }

    /// Or has had its time without a word: Plasma tells nobody of one that stays when it is pressed, GNOME
    /// and Cinnamon tell of none.
    func hasHadItsTime(_ bubble: BubbleReference, at boot: Int64) -> Bool {
        hasRunOut(bubble) || timeUp[bubble].map { $0 <= boot } ?? false
    }

    /// What an ended bubble was of, while that is not over.
    func owner(of bubble: BubbleReference) -> SlotKey? { ended[bubble] }

    mutating func runsOut(_ bubble: BubbleReference) { ranOut.insert(bubble) }

    mutating func ends(_ bubble: BubbleReference, of key: SlotKey) {
        drop(bubble)
        ended[bubble] = key
    }

    /// A server that uses an id again means another bubble by it.
    /// - Parameter until: boot time; nil: it stays.
    mutating func comes(_ bubble: BubbleReference, until: Int64?) {
        ranOut.remove(bubble)
        timeUp[bubble] = until
        ended[bubble] = nil
    }

    /// Something else was to be in its place, and nobody knows what is there.
    mutating func isUncertain(_ bubble: BubbleReference) { timeUp[bubble] = nil }

    /// It was of a server that is gone.
    mutating func drop(_ bubble: BubbleReference) {
        ranOut.remove(bubble)
        timeUp[bubble] = nil
    }

    /// The slot, or the session, is over.
    mutating func forget(_ key: SlotKey, _ bubble: BubbleReference?) {
        if let bubble { drop(bubble) }
        ended = ended.filter { $0.value != key }
    }
}

extension EngineState {
    /// Boot time at which a bubble that comes now has had its time; nil: it stays.
    func end(after time: Span, from now: Moment) -> Int64? {
        time > .zero ? now.boot + time.microseconds : nil
    }

    /// What was there for as long as it asked until now has run out, whether or not its server says so.
    /// - Parameter unseen: the screen was locked all the while.
    mutating func runOut(unseen: Bool, at now: Moment) {
        for index in slots.indices where slots[index].phase == .open {
            guard let bubble = slots[index].record.bubble, !bubbles.hasRunOut(bubble),
                bubbles.hasHadItsTime(bubble, at: now.boot)
            else { continue }
            bubbles.runsOut(bubble)
            slots[index].runsOut(unseen: unseen)
        }
    }

    /// The slot that a press is about: open, though its bubble may be gone already.
    func slot(of bubble: BubbleReference) -> LiveSlot? {
        if let slot = slots.first(where: { $0.record.bubble == bubble }) { return slot }
        guard let key = bubbles.owner(of: bubble) else { return nil }
        return slots.first { $0.key == key && $0.phase != .snoozed }
    }

    /// The new bubble of a slot takes the place of its old one, where it may.
    mutating func takePlace(_ index: Int, at now: Moment) {
        let slot = slots[index]
        slots[index].replace(place(of: slot.record.bubble, for: slot.key, at: now))
    }

    /// What a new bubble may take the place of. One that ran out is closed, and the new one asked for
    /// without it.
    mutating func place(
        of old: BubbleReference?, for key: SlotKey, at now: Moment
    ) -> BubbleReference? {
        guard let old, bubbles.hasHadItsTime(old, at: now.boot) else { return old }
        outbox.add(.close(old))
        bubbles.ends(old, of: key)
        return nil
    }
}
