// A guided session from its beginning to its end: what Start begins once the attempt is written down.
// Quiet: never asks for anything; how it was may be said with one button.

import AnchorModel
import CivilTime

extension EngineState {
    /// An end that comes later than this (the machine slept) is no longer news.
    private static let lateEnd: Int64 = 30_000_000
    /// Other nudges wait for a session of up to this long, as long as most of them may be late.
    private static let longestQuiet = Span.minutes(30)

    /// Nothing interrupts somebody who is at it.
    var isInSession: Bool {
        guard let session, session.stage == .running else { return false }
        return session.length <= EngineState.longestQuiet
    }

    /// The anchor whose session runs.
    var anchorInSession: String? { session?.stage == .running ? session?.anchor : nil }

    /// Whether what is done now is what was begun a while ago, when nothing was open.
    func isOfLooseSession(_ id: String, at now: Moment) -> Bool {
        guard let session, session.anchor == id, session.slot == nil else { return false }
        return now.boot - session.began <= HistoryRow.oneAct.microseconds
    }

    // MARK: Begin

    /// The attempt first, as a button's answer; then the session, on the bubble of the nudge.
    mutating func start(
        _ name: String?, isPressed: Bool, at now: Moment
    ) -> Result<Reply, RequestError> {
        var heir: BubbleReference?
        if let index = target(name) {
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
        case .movement, .breathing, .rest, .custom: isTimed = !isClockless(anchor)
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

    // MARK: Time

    mutating func passSession(at now: Moment) {
        guard let session else { return }
        let isSucceeded = slots.contains {
            $0.arrived && $0.phase != .snoozed && $0.anchor.id == session.anchor
        }
        guard let anchor = schedule.anchor(session.anchor), !isSucceeded else {
            return endSession()
        }
        guard session.stage == .running else { return clearSession(at: now) }
        if now.boot >= session.end {
            finishSession(anchor, at: now)
        } else if let next = progressDue, now.boot >= next {
            guided.passProgress(at: now.boot)
            if !session.isAsking { showSession(anchor, replacing: session.bubble, at: now) }
        }
    }

    /// Boot time at which the session next has something to do.
    var sessionDeadline: Int64? {
        guard let session else { return nil }
        guard session.stage == .running else {
            return session.bubble == nil ? nil : session.clearsAt
        }
        return min(session.end, progressDue ?? session.end)
    }

    /// Where nobody draws it, or sees it, nothing wakes for it.
    private var progressDue: Int64? {
        guard let session, screen.drawsProgress, !session.isSwept, !isLocked else {
            return nil
        }
        return session.nextProgress
    }

    private mutating func finishSession(_ anchor: Anchor, at now: Moment) {
        guard let session, now.boot - session.end <= EngineState.lateEnd,
            !isLocked, presence.surroundings.doNotDisturb != .yes
        else { return endSession() }
        let time = schedule.bubble + EngineState.spareTime
        guided.finish(clearsAt: schedule.bubble > .zero ? now.boot + time.microseconds : nil)
        showSession(anchor, replacing: session.bubble, at: now)
        outbox.changed()
    }

    // MARK: End

    /// Quietly: what is on the screen goes.
    mutating func endSession() {
        guard let session else { return }
        if let bubble = session.bubble { outbox.add(.close(bubble)) }
        bubbles.forget(session.key, session.bubble)
        guided.end()
        outbox.changed()
    }

    /// Whatever else is said about its anchor ends it.
    mutating func endSession(after reply: Reply) {
        guard let session else { return }
        let isEnded =
            switch reply {
            case .answered(let anchor, _, _): anchor == session.anchor
            case .snoozed(let slot, _): slot.anchor == session.anchor
            case .undone(_, let anchor, _, _): anchor == session.anchor
            case .logged(let word, let isAnchor, _): isAnchor && word == session.anchor
            case .noted: session.stage == .telling
            default: false
            }
        if isEnded { endSession() }
    }

    mutating func feel(
        _ name: String, _ felt: Felt, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard schedule.anchor(name) != nil else { return .failure(.noSuchAnchor(name)) }
        log(
            .felt, at: now.wall, slot: session?.anchor == name ? session?.slot : nil, anchor: name,
            word: felt.rawValue)
        sizeAfter(felt: felt, anchor: name, at: now)
        if session?.anchor == name { endSession() }
        return .success(.felt(anchor: name, felt))
    }
}
