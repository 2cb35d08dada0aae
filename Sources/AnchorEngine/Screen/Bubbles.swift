// What became of bubbles that are not simply on the screen: which ran out, and whose those were that
// ended while a click on them may still be told. Owns that; asks for no bubble, and closes one where the next cannot
// take its place.

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

    /// Boot time at which a bubble that comes now has had its time; nil: it stays.
    static func end(after time: Span, from now: Moment) -> Int64? {
        time > .zero ? now.boot + time.microseconds : nil
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

    /// What a new bubble may take the place of. One that ran out is closed, and the new one asked for
    /// without it.
    mutating func place(
        of old: BubbleReference?, for key: SlotKey, at now: Moment, _ outbox: inout Outbox
    ) -> BubbleReference? {
        guard let old, hasHadItsTime(old, at: now.boot) else { return old }
        outbox.add(.close(old))
        ends(old, of: key)
        return nil
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
