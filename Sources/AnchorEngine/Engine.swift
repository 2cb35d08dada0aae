// The engine: inputs with a moment in, effects out, and the one next deadline. Each input goes to whom it belongs, then the
// one pass over time; a request is tried on a copy, which becomes the state when its record is on disk. Pure: it reads
// no clock, file or environment and performs nothing. Early, late, repeated or reordered wakes cannot double a nudge
// or lose one.

package import AnchorModel
package import CivilTime

package struct Engine: Sendable {
    var state: EngineState
    /// Invariant: at most one request waits for its record; the runner feeds the outcome back
    /// before any other input.
    private var pending: Pending?
    private var records: UInt64 = 0

    private struct Pending: Sendable {
        let id: RecordID
        let token: RequestToken?
        let draft: EngineState
        let effects: [Effect]
        /// What came due before the request and shares its record: it stays when the record fails.
        let before: [LedgerChange]
    }

    init(state: EngineState) { self.state = state }

    /// When the loop must wake next if nothing else happens; nil: not before an input.
    package private(set) var nextDeadline: Instant?

    package mutating func handle(_ input: Input, at now: Moment) -> [Effect] {
        state.observe(now)
        let effects = take(input, at: now)
        nextDeadline = state.deadline(at: now)
        return effects
    }

    /// Each input to whom it belongs; here and nowhere else.
    private mutating func take(_ input: Input, at now: Moment) -> [Effect] {
        switch input {
        case .wake: break
        case .request(let request, let token): return perform(request, token, at: now)
        case .bubbleAction(let bubble, let key):
            if let request = state.press(key, on: bubble, at: now) {
                return perform(request, nil, at: now)
            }
        case .recorded(let id): return commit(id, at: now)
        case .recordFailed(let id, let changes, let reason):
            return rollBack(id, changes, reason, at: now)
        case .delivered(let key, let bubble): state.delivered(key, bubble, at: now)
        case .notDelivered(let key, let failure): state.notDelivered(key, failure, at: now)
        case .bubbleClosed(let bubble, let closing): state.closed(bubble, closing, at: now)
        case .serverAppeared(let identity, let drawsProgress, let buttons):
            state.serverAppeared(identity, drawsProgress, buttons, at: now)
        case .serverVanished: state.serverVanished(at: now)
        case .pageOpened(let key): state.pageOpened(for: key)
        case .pageNotOpened(let key): state.pageNotOpened(for: key, at: now)
        case .surroundings(let surroundings): state.learn(surroundings, at: now)
        case .sleepAnnounced: state.leave(since: now.wall, at: now)
        case .sleepOver: state.presence.expectReturn(at: now)
        case .reload(let schedule, let zones): state.reload(schedule, zones, at: now)
        case .zoneChanged(let zones): state.changeZone(zones, at: now)
        case .erased(let erasure): state.drop(erasure)
        case .elsewhere(let rows): state.hear(rows, at: now)
        case .stop: state.stop(at: now)
        }
        return settleAccounts(at: now)
    }

    /// Evaluates, and hands out what was gathered: the one record first.
    private mutating func settleAccounts(at now: Moment) -> [Effect] {
        state.evaluate(at: now)
        let (changes, effects) = state.outbox.drain()
        return record(changes) + effects
    }

    private mutating func record(_ changes: [LedgerChange]) -> [Effect] {
        guard !changes.isEmpty else { return [] }
        // After a failure it is worth knowing that the disk works again.
        let confirm = state.outbox.problem != nil
        return [.record(changes, nextRecord(), confirm: confirm)]
    }

    private mutating func nextRecord() -> RecordID {
        records += 1
        return RecordID(number: records)
    }

    // MARK: Requests: acknowledged only after their record

    private mutating func perform(
        _ request: Request, _ token: RequestToken?, at now: Moment
    ) -> [Effect] {
        // What came due before the request is decided before it, whatever becomes of the request.
        state.evaluate(at: now)
        let (due, shows) = state.outbox.drain()
        var draft = state
        switch draft.perform(request, at: now) {
        case .failure(let error):
            return record(due) + shows + reply(token, .refused(error))
        case .success(let answer):
            if draft.guided.isEnded(by: answer) { draft.endSession() }
            draft.evaluate(at: now)
            let (changes, effects) = draft.outbox.drain()
            let after = effects + [.changed] + reply(token, answer)
            guard !changes.isEmpty else {
                state = draft
                return record(due) + shows + after
            }
            // One transaction: a record that fails between two that belong together would leave
            // the second without the first.
            let id = nextRecord()
            pending = Pending(id: id, token: token, draft: draft, effects: after, before: due)
            return [.record(due + changes, id, confirm: true)] + shows
        }
    }

    private func reply(_ token: RequestToken?, _ reply: Reply) -> [Effect] {
        token.map { [.reply($0, reply)] } ?? []
    }

    private mutating func commit(_ id: RecordID, at now: Moment) -> [Effect] {
        guard let done = pending, done.id == id else {
            state.outbox.recordsWork()
            return settleAccounts(at: now)
        }
        pending = nil
        state = done.draft
        state.outbox.recordsWork()
        return done.effects + settleAccounts(at: now)
    }

    private mutating func rollBack(
        _ id: RecordID, _ changes: [LedgerChange], _ reason: String, at now: Moment
    ) -> [Effect] {
        guard let refused = pending, refused.id == id else {
            state.outbox.hold(changes, reason: reason, at: now)
            return settleAccounts(at: now)
        }
        pending = nil
        state.outbox.hold(refused.before, reason: reason, at: now)
        return reply(refused.token, .refused(.notRecorded(reason))) + settleAccounts(at: now)
    }
}
