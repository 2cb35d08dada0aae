// What time does to a guided session, and how it ends: quietly. Never asks for anything; how it was may be said with one
// button.

import AnchorModel
import CivilTime

extension EngineState {
    /// An end that comes later than this (the machine slept) is no longer news.
    private static let lateEnd: Int64 = 30_000_000
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
        } else if let next = guided.progressDue(isDrawn: isProgressDrawn), now.boot >= next {
            guided.passProgress(at: now.boot)
            if !session.isAsking { showSession(anchor, replacing: session.bubble, at: now) }
        }
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

    /// How far it is can be shown and seen.
    var isProgressDrawn: Bool { screen.drawsProgress && !isLocked }

    // MARK: End

    /// Quietly: what is on the screen goes.
    mutating func endSession() {
        guard let session else { return }
        if let bubble = session.bubble { outbox.add(.close(bubble)) }
        bubbles.forget(session.key, session.bubble)
        guided.end()
        outbox.changed()
    }
}
