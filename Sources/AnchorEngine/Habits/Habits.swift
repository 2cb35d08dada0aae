// What is learnt and said of a person's habits, one piece each, side by side: none of them knows of another. Owns
// nothing itself.

import AnchorModel
import CivilTime

struct Habits: Sendable {
    var budget = BubbleBudget()
    var gentle: Gentle
    var fades: Fades
    var sizes: Sizes
    var shifts: Shifts
    var silences: Silences

    /// - Parameter today: the day that an instant belongs to.
    init(_ settings: Settings, today: (Instant) -> LocalDate) {
        gentle = Gentle(settings, today: today)
        fades = Fades(settings)
        sizes = Sizes(settings)
        shifts = Shifts(settings)
        silences = Silences(settings)
    }

    /// What was learnt of anchors that are no longer in the schedule: another one of that name starts afresh.
    mutating func forget(allBut known: Set<String>, _ outbox: inout Outbox) {
        for id in sizes.known.union(shifts.all.keys).union(silences.known).subtracting(known)
            .sorted()
        {
            sizes.forget(id)
            shifts.forget(id)
            silences.forget(id)
            for kind: SettingKey.Kind in [
                .size, .felt, .days, .shift, .nightShift, .ahead, .silence,
            ] {
                outbox.keep(SettingKey(kind, id), nil)
            }
        }
    }
}
