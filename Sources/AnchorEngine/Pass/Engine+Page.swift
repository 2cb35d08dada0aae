// What a click that wants to see more leads to: the page in the browser where there is one, otherwise words on
// the bubble itself. Starts no program; must never answer anything for a person.

import AnchorModel
import CivilTime

extension EngineState {
    /// A click on the body of a nudge, which stays open.
    mutating func askForPage(of slot: LiveSlot) {
        guard slot.phase == .open else { return }
        habits.fades.touch(slot.anchor.id, &outbox)
        outbox.add(.openPage(slot.key, .today))
    }

    /// What it showed is on the page now; a nudge stays as it is until it is answered there.
    mutating func pageOpened(for key: SlotKey) {
        if session?.key == key { endSession() }
    }

    mutating func pageNotOpened(for key: SlotKey, at now: Moment) {
        if let session, session.key == key {
            guard let anchor = schedule.anchor(session.anchor) else { return endSession() }
            showSession(anchor, replacing: session.bubble, at: now)
        } else if let index = slots.index(of: key) {
            showMore(of: index, at: now)
        }
    }

    /// Why and idea on the same bubble.
    private mutating func showMore(of index: Int, at now: Moment) {
        guard slots[index].phase == .open else { return }
        slots[index].change()
        takePlace(index, at: now)
        outbox.add(.show(composeMore(slots[index], at: now)))
    }
}
