// What a person can see: the open slots, the next ones, what is held and why. Reads, never changes.

package import AnchorModel
package import CivilTime

/// A slot as `status`, `next` and `monitor` show it.
package struct SlotView: Hashable, Sendable {
    package enum State: String, Sendable { case planned, held, open, snoozed, answered, letGo }

    package let key: SlotKey
    package let title: String
    package let due: Instant
    package let state: State
    package let hold: HoldReason?
    package let shown: Instant?
    package let snoozedUntil: Instant?
    /// Discreet or neutral: its title is for the person alone, and a bar on a shared screen does not
    /// spell it.
    package let isDiscreet: Bool
    /// The event it comes after, while that has not come: `due` is when it comes anyway.
    package var awaits: String?
    /// The word that holds it, or will as it is now.
    package var word: String?
}

/// The guided session that runs.
package struct SessionView: Hashable, Sendable {
    package let anchor: String
    /// On the wall clock, to the second: sessions run on boot time.
    package let until: Instant
}

package struct EngineStatus: Hashable, Sendable {
    /// Newest first.
    package let open: [SlotView]
    package let held: [SlotView]
    package let snoozed: [SlotView]
    package let next: SlotView?
    package let pausedUntil: Instant?
    package let quietUntil: Instant?
    package let mode: ActiveMode?
    package let gentle: GentleDay?
    package let resting: [RestingAnchor]
    package let offers: [SizeOffer]
    package let silent: [SilentAnchor]
    /// Begun before their nudges again and again: may they be silent?
    package let maySilence: [String]
    /// Bedtimes that hide their words because they did so before there was a choice.
    package let mayBeRead: [String]
    package let session: SessionView?
    package let server: ServerIdentity?
    package let recordProblem: String?
    package let clockHeld: Bool
    /// The screen is kept awake for so long that it holds nothing today.
    package let isBusyUnheard: Bool
    /// Words that a person has set.
    package let words: [String]
    /// Of those that have one.
    package let wordEnds: [String: Instant]
}

extension Engine {
    package var schedule: Schedule { state.schedule }
    package var zones: ZoneTable { state.zones }
    package var server: ServerIdentity? { state.screen.server }
    /// Something is on the screen or waits to be: worth looking for a lost server.
    package var wantsServer: Bool { !state.slots.isEmpty }

    /// What is on a screen, as far as the engine knows.
    package var bubbles: [BubbleReference] {
        state.slots.compactMap(\.record.bubble) + [state.session?.bubble].compactMap(\.self)
    }

    package func status(at now: Moment) -> EngineStatus {
        let views = present(at: now)
        let today = state.today(now.wall)
        return EngineStatus(
            open: views.filter { $0.state == .open }
                .sorted { ($0.shown ?? $0.due) > ($1.shown ?? $1.due) },
            held: views.filter { $0.state == .held },
            snoozed: views.filter { $0.state == .snoozed }, next: upcoming(1, at: now).first,
            pausedUntil: state.holds.pausedUntil, quietUntil: state.quietEnd(at: now.wall),
            mode: state.inForce.mode, gentle: state.habits.gentle.day,
            resting: state.resting(at: now),
            offers: state.habits.sizes.offers(state.anchors, on: today),
            silent: state.habits.silences.silent(state.schedule.anchors),
            maySilence: state.anchors.map(\.id).filter {
                state.habits.silences.isAsked($0, on: today)
            },
            mayBeRead: state.inForce.hidden.mayBeRead(on: today),
            session: state.sessionView(at: now),
            server: state.screen.server, recordProblem: state.outbox.problem,
            clockHeld: state.holds.clockUntil != nil,
            isBusyUnheard: state.presence.busy.isUnheard(on: today),
            words: state.words.all, wordEnds: state.words.allEnds)
    }

    /// What has come and is not over: open, held or put off.
    package func present(at now: Moment) -> [SlotView] {
        state.slots.filter(\.arrived).map { view($0, at: now) }
    }

    func view(_ slot: LiveSlot, at now: Moment) -> SlotView {
        var until: Instant?
        if case .snoozed(let snooze) = slot.record.state { until = snooze.due(at: now) }
        let shape: SlotView.State
        switch slot.phase {
        case .waiting:
            let isOpen = slot.reshow && !slot.wasNeverSeen
            shape = slot.arrived ? (isOpen ? .open : .held) : .planned
        case .showing, .open: shape = .open
        case .snoozed: shape = .snoozed
        }
        return SlotView(
            key: slot.key,
            title: title(of: slot.anchor, slot.key, at: max(now.wall, slot.record.due)),
            due: slot.record.due,
            state: shape, hold: slot.hold, shown: slot.record.shown, snoozedUntil: until,
            isDiscreet: slot.anchor.openness != .open,
            awaits: shape == .planned ? state.awaited(slot.anchor, slot.key) : nil,
            word: word(slot, shape))
    }

    private func word(_ slot: LiveSlot, _ shape: SlotView.State) -> String? {
        switch shape {
        case .held: slot.hold == .word ? state.holdingWord(slot.anchor) : nil
        case .planned: state.holdingWord(slot.anchor, at: slot.record.due)
        default: nil
        }
    }

    /// The words it has, or the first line it would have at that time.
    func title(of anchor: Anchor, _ key: SlotKey, at time: Instant) -> String {
        state.phrase(anchor, key, state.chosen(of: anchor, key, at: time)).summary
    }
}

extension EngineState {
    /// What a planned slot waits for, where it has a latest time and the event has not come.
    func awaited(_ anchor: Anchor, _ key: SlotKey) -> String? {
        guard case .after(let word, _, _?) = anchor.cue, events[word]?.day != key.day else {
            return nil
        }
        return word
    }

    /// Those that would not come tomorrow for being left alone.
    func resting(at now: Moment) -> [RestingAnchor] {
        guard schedule.fade else { return [] }
        return habits.fades.resting(anchors, on: today(now.wall).adding(days: 1))
    }

    func sessionView(at now: Moment) -> SessionView? {
        guard let session, session.stage == .running else { return nil }
        let left = Span(microseconds: session.end - now.boot)
        return SessionView(
            anchor: session.anchor, until: Instant(seconds: (now.wall + left).seconds))
    }
}

extension Engine {
    package func isWordSet(_ word: String) -> Bool { state.words.contains(word) }

    package func silentSince(_ anchor: String) -> LocalDate? {
        state.habits.silences[anchor]?.since
    }

    /// A gentle day that the person asked for, or made one by declining; the first day back is another
    /// thing.
    package var isSoftDay: Bool { state.habits.gentle.day.map { $0.cause != .back } ?? false }

    /// The anchors that are enabled and meant for this host.
    package var plannedIDs: Set<String> { Set(state.anchors.map(\.id)) }

    /// Minutes a day, of an anchor whose step has a size.
    package func minutes(of id: String) -> Int? {
        guard let anchor = state.schedule.anchor(id), anchor.kind.hasSize else { return nil }
        return state.habits.sizes.minutes(anchor)
    }

    /// How long an anchor lasts now: its next slot's length, where its slots differ.
    package func length(of anchor: Anchor, next: SlotView?, at now: Moment) -> Span {
        let today = SlotKey(anchor: anchor.id, day: state.today(now.wall), label: "")
        return state.length(of: anchor, next?.key ?? today)
    }
}
