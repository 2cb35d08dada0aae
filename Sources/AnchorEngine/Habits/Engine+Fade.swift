// Coming less often: an anchor whose bubbles are left alone stretches the days between them; any
// touch brings it back at once. Never announced, always visible. Where the schedule wants it.

import AnchorModel
import CivilTime

extension EngineState {
    func isFaded(_ anchor: String, on day: LocalDate) -> Bool {
        schedule.fade && habits.fades[anchor]?.rests(on: day) == true
    }

    /// A bubble of the anchor came to the screen for the first time.
    mutating func countBubble(of anchor: String, at now: Moment) {
        if schedule.fade { habits.fades.count(anchor, on: today(now.wall), &outbox) }
    }

    /// The bubble was never on the screen.
    mutating func restoreFade(_ anchor: String, _ before: Fade?) {
        if schedule.fade { habits.fades.restore(anchor, before, &outbox) }
    }

    mutating func touch(_ anchor: String) { habits.fades.touch(anchor, &outbox) }

    /// Those that would not come tomorrow for this.
    func resting(at now: Moment) -> [RestingAnchor] {
        guard schedule.fade else { return [] }
        let tomorrow = today(now.wall).adding(days: 1)
        return anchors.compactMap { anchor in
            guard let fade = habits.fades[anchor.id], fade.rests(on: tomorrow) else { return nil }
            return RestingAnchor(anchor: anchor.id, until: fade.returns(after: tomorrow))
        }
    }
}
