// The engine: inputs with a moment in, effects out, and the one next deadline. Pure: it reads no
// clock, file or environment and performs nothing. Early, late, repeated or reordered wakes cannot
// double a nudge or lose one.

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
        let effects: [Effect]
        switch input {
        case .request(let request, let token): effects = perform(request, token, at: now)
        case .bubbleAction(let bubble, let key): effects = press(key, on: bubble, at: now)
        case .recorded(let id): effects = commit(id, at: now)
        case .recordFailed(let id, let changes, let reason):
            effects = rollBack(id, changes, reason, at: now)
        default:
            state.apply(input, at: now)
            effects = settleAccounts(at: now)
        }
        nextDeadline = state.deadline(at: now)
        return effects
    }

    /// Evaluates, and hands out what was gathered: the one record first.
    mutating func settleAccounts(at now: Moment) -> [Effect] {
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
            draft.endSession(after: answer)
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

    private mutating func press(
        _ key: ActionKey, on bubble: BubbleReference, at now: Moment
    ) -> [Effect] {
        guard let slot = state.slot(of: bubble) else {
            guard let request = state.sessionRequest(key, on: bubble) else {
                return settleAccounts(at: now)
            }
            return perform(request, nil, at: now)
        }
        let anchor = slot.anchor.id
        switch key {
        case .answer: return press(slot.anchor.kind.buttons[0], on: bubble, at: now)
        case .done: return perform(.answer(anchor: anchor, .done), nil, at: now)
        case .start: return perform(.start(anchor: anchor, isPressed: true), nil, at: now)
        case .notToday: return perform(.answer(anchor: anchor, .notToday), nil, at: now)
        case .later: return perform(.snooze(anchor: anchor, nil), nil, at: now)
        case .default:
            state.askForPage(of: slot)
            return settleAccounts(at: now)
        // Of a session's bubble.
        case .light, .right, .heavy: return settleAccounts(at: now)
        case .beSilent, .keepComing:
            guard state.asksSilence(slot, at: now) else { return settleAccounts(at: now) }
            return perform(.silence(anchor: anchor, key == .beSilent), nil, at: now)
        }
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
