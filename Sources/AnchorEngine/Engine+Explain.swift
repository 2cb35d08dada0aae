// Why an anchor's last slot came when it did, or did not, and when the next comes: facts, for others
// to put into words. Reads, never changes.

package import AnchorModel
package import CivilTime

package struct Explanation: Hashable, Sendable {
    package let anchor: Anchor
    /// Whether it is enabled and meant for this host.
    package let isPlanned: Bool
    /// The newest slot that was due: waiting, open, put off, answered or let go.
    package let last: SlotView?
    package let answer: Answer?
    package let letGo: LetGoReason?
    /// What the last one waited for before it was shown or let go.
    package let waitedFor: HoldReason?
    /// Which one, where that was a word that was set.
    package let waitedWord: String?
    /// The anchor whose bubble stood for the last one too.
    package let cameWith: String?
    /// The clocks jumped over the label of the last one: it came later by what was missing.
    package let lastIsShifted: Bool
    package let next: SlotView?
    package let nextIsShifted: Bool
    /// Not one of its slots can ever be shown.
    package let never: NeverReason?
    /// Why it has none today.
    package let notToday: NotDue?
    /// Left alone, it comes less often: on this day again.
    package let restsUntil: LocalDate?
    /// Its bedtime is on the way to another.
    package let shift: ShiftView?
    /// What holds it while it is set: its own words, and those of the whole schedule.
    package let unless: [String]
    /// Silent from this day on, until it is started again.
    package let silentSince: LocalDate?
}

extension Engine {
    package func explain(_ anchor: Anchor, at now: Moment) -> Explanation {
        let ahead = ahead(of: anchor.id, at: now)
        let next = ahead.next
        let live = state.slots.filter { $0.arrived && $0.key.anchor == anchor.id }
            .max { $0.record.due < $1.record.due }
        let final = state.finals.values
            .filter { $0.key.anchor == anchor.id && $0.due <= now.wall }
            .max { ($0.due, $0.key.label) < ($1.due, $1.key.label) }
        var last: SlotView?
        var answer: Answer?
        var letGo: LetGoReason?
        if let live {
            last = view(live, at: now)
        } else if let final {
            if case .answered(let given) = final.state { answer = given }
            if case .letGo(let reason) = final.state { letGo = reason }
            last = SlotView(
                key: final.key, title: title(of: anchor, final.key, at: final.due), due: final.due,
                state: answer == nil ? .letGo : .answered, hold: nil, shown: final.shown,
                snoozedUntil: nil, isDiscreet: anchor.openness != .open)
        }
        let circumstances = last.flatMap { state.slots.circumstances[$0.key] }
        return Explanation(
            anchor: anchor, isPlanned: state.anchor(anchor.id) != nil, last: last, answer: answer,
            letGo: letGo, waitedFor: circumstances?.waitedFor, waitedWord: circumstances?.word,
            cameWith: circumstances?.cameWith,
            lastIsShifted: last.map { anchor.isShifted($0.key, $0.due, state.zones) } ?? false,
            next: next,
            nextIsShifted: next.map { anchor.isShifted($0.key, $0.due, state.zones) } ?? false,
            never: ahead.never, notToday: state.notDue(anchor, at: now),
            restsUntil: state.resting(at: now).first { $0.anchor == anchor.id }?.until,
            shift: state.habits.shifts.view(of: anchor),
            unless: anchor.unless + state.schedule.unless,
            silentSince: silentSince(anchor.id))
    }
}

extension EngineState {
    /// Why a planned anchor has no slot today, so far as its dates and the schedule's say it.
    fileprivate func notDue(_ anchor: Anchor, at now: Moment) -> NotDue? {
        guard let planned = self.anchor(anchor.id) else { return nil }
        let today = today(now.wall)
        if let reason = planned.dates.missing(on: today) { return reason }
        return schedule.except.contains { $0.contains(today) } ? .except : nil
    }
}
