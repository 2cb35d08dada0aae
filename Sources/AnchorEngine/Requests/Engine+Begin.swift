// Start, and how it was: the attempt first, as a button's answer; then the session, on the bubble of the nudge. What the
// session is and how far it has come is Session's.

import AnchorModel
import CivilTime

extension EngineState {
    /// The attempt first, as a button's answer; then the session, on the bubble of the nudge.
    mutating func start(
        _ name: String?, isPressed: Bool, at now: Moment
    ) -> Result<Reply, RequestError> {
        var heir: BubbleReference?
        if let index = slots.target(name) {
            heir = slots[index].handOn()
        }
        // Before the attempt, so that it is an attempt at an anchor that comes.
        let isWoken = name.map { wake($0, at: now) } ?? false
        let answered = answer(name, .tried, length: nil, at: now)
        guard case .success(.answered(let id, _, let slot)) = answered,
            let anchor = schedule.anchor(id)
        else { return answered }
        endSession()
        let key = SlotKey(anchor: id, day: today(now.wall), label: "+\(now.boot)")
        let length = length(of: anchor, slot ?? key)
        giveWords(to: anchor, slot ?? key, at: now.wall)
        let isTimed: Bool
        switch anchor.kind {
        case .movement, .breathing, .rest, .custom: isTimed = !habits.sizes.isClockless(anchor)
        case .checkIn, .reflection: isTimed = false
        // Going to bed is no timed thing.
        case .bedtime:
            if let heir { outbox.add(.close(heir)) }
            return .success(
                .started(
                    anchor: id, slot: slot, length: nil, kind: anchor.kind, isWoken: isWoken))
        }
        let session = GuidedSession(
            anchor: id, key: key, slot: slot, length: length, isTimed: isTimed, at: now.boot)
        if isPressed, let view = anchor.kind.writtenOn {
            // Its bubble waits where it is: it goes when the page is there, or says how to go on.
            guided.begin(session, on: heir)
            outbox.add(.openPage(key, view))
        } else {
            guided.begin(session)
            showSession(anchor, replacing: heir, at: now)
        }
        outbox.changed()
        return .success(
            .started(
                anchor: id, slot: slot, length: isTimed ? length : nil,
                kind: anchor.kind, isWoken: isWoken))
    }

    mutating func feel(
        _ name: String, _ felt: Felt, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard schedule.anchor(name) != nil else { return .failure(.noSuchAnchor(name)) }
        log(
            .felt, at: now.wall, slot: session?.anchor == name ? session?.slot : nil, anchor: name,
            word: felt.rawValue)
        if let anchor = anchor(name), anchor.kind.hasSize {
            habits.sizes.feel(anchor, felt, on: today(now.wall), &outbox)
        }
        if session?.anchor == name { endSession() }
        return .success(.felt(anchor: name, felt))
    }
}
