// Modes: a named variation of the schedule that ends by itself, and `soft` beside them. Which is in force is InForce's;
// what that changes for each anchor is decided as for any edited schedule.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func setMode(
        _ name: String?, until end: Instant?, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard let name else {
            endMode(at: now)
            habits.gentle.end(&outbox)
            log(.mode, at: now.wall)
            outbox.journal(.mode(nil, until: nil))
            return .success(.mode(nil, until: nil))
        }
        if name == Schedule.softMode {
            guard isModeEnd(end, at: now) else { return .failure(.invalid(.until)) }
            return soften(until: end, at: now)
        }
        guard inForce.written.modes[name] != nil else { return .failure(.noSuchMode(name)) }
        guard isModeEnd(end, at: now) else { return .failure(.invalid(.until)) }
        let until = end ?? dayEnd(after: now.wall)
        inForce.begin(ActiveMode(name: name, until: until), &outbox)
        apply(inForce.written, because: .mode, at: now)
        log(.mode, at: now.wall, word: name, until: until)
        outbox.journal(.mode(name, until: until))
        return .success(.mode(name, until: until))
    }

    private func isModeEnd(_ end: Instant?, at now: Moment) -> Bool {
        end.map { $0 > now.wall && $0 - now.wall <= EngineState.longestPause } ?? true
    }

    /// Beside a mode: which anchors there are is another thing than how many of them come.
    private mutating func soften(until end: Instant?, at now: Moment) -> Result<Reply, RequestError>
    {
        let until = end ?? dayEnd(after: now.wall)
        habits.gentle.begin(.soft, until: until, &outbox)
        log(.mode, at: now.wall, word: Schedule.softMode, until: until)
        return .success(.mode(Schedule.softMode, until: until))
    }

    /// - Parameter end: when it ended, if nobody looked then.
    mutating func endMode(since end: Instant? = nil, at now: Moment) {
        guard inForce.mode != nil else { return }
        inForce.endMode(&outbox)
        apply(inForce.written, because: .mode, since: end, at: now)
        outbox.changed()
    }

    mutating func endModeInTime(at now: Moment) {
        guard let mode = inForce.mode, mode.until <= now.wall else { return }
        endMode(since: mode.until, at: now)
        outbox.journal(.mode(nil, until: nil))
    }
}
