// Guesses nights from when nobody was at the machine: where a night is looked for, and which part of a long
// absence it was. What is guessed is Nights'.

import AnchorModel
import CivilTime
import Rhythm

extension EngineState {
    /// After four weeks nobody remembers, and nobody should be asked.
    static let guessDays = 28

    /// An absence is over.
    mutating func guessNight(_ absence: Absence) {
        guard schedule.history != .off else { return nights.forget(before: nil, &outbox) }
        let (since, back) = (absence.since, absence.until)
        let here = NightPlace(zones.local, at: back)
        // Up in between, and too long together: the sleep is what came last.
        if !guess(from: since, absence.place ?? here, until: back, here),
            let lastPart = absence.lastPart, lastPart > since
        {
            _ = guess(from: lastPart, here, until: back, here)
        }
        nights.forget(before: today(back).adding(days: -EngineState.guessDays), &outbox)
    }

    private mutating func guess(
        from since: Instant, _ left: NightPlace, until back: Instant, _ here: NightPlace
    ) -> Bool {
        let middle = since + Span(microseconds: (back - since).microseconds / 2)
        let frame = Nights.Frame(
            window: nightWindow(around: middle), core: nightCore(around: middle))
        return nights.guess(from: since, left, until: back, here, frame, &outbox)
    }
}
