// What the desktop's services say, side by side, and the one rule that makes a single reading of it.
// Pure: asks nobody. Where nobody says anything the answer is unknown, never a guess.

package import AnchorModel

/// One session of this user, as logind tells of it (org.freedesktop.login1.Session).
package struct SessionFacts: Hashable, Sendable {
    /// Type x11, wayland or mir. A desktop that was started from a text login is none by its type.
    package var isGraphical: Bool
    /// In the foreground of its seat.
    package var isActive: Bool
    package var isRemote: Bool
    package var hasSeat: Bool
    /// LockedHint. A desktop that never sets it leaves it at no.
    package var isLocked: Bool
    /// IdleHint; unknown as long as nobody has ever set it (IdleSinceHint is 0 then).
    package var idle: Certainty

    package init(
        isGraphical: Bool, isActive: Bool = true, isRemote: Bool = false, hasSeat: Bool = true,
        isLocked: Bool = false, idle: Certainty = .unknown
    ) {
        self.isGraphical = isGraphical
        self.isActive = isActive
        self.isRemote = isRemote
        self.hasSeat = hasSeat
        self.isLocked = isLocked
        self.idle = idle
    }
}

package struct Evidence: Hashable, Sendable {
    /// The user's own sessions; nil without logind.
    package var sessions: [SessionFacts]?
    /// A screen saver says that it covers the screen.
    package var screenSaver: Certainty
    /// The notification server was asked for silence.
    package var silence: Certainty
    /// A program keeps the screen awake, by the desktop's word and by logind's.
    package var busy: Certainty

    package init(
        sessions: [SessionFacts]? = nil, screenSaver: Certainty = .unknown,
        silence: Certainty = .unknown, busy: Certainty = .unknown
    ) {
        self.sessions = sessions
        self.screenSaver = screenSaver
        self.silence = silence
        self.busy = busy
    }
}

extension Surroundings {
    package init(_ evidence: Evidence) {
        let graphical = evidence.sessions?.filter(\.isGraphical) ?? []
        self.init(
            present: Surroundings.present(evidence.sessions),
            loggedIn: evidence.sessions.map { Certainty(!$0.isEmpty) } ?? .unknown,
            locked: Surroundings.locked(graphical, screenSaver: evidence.screenSaver),
            idle: Surroundings.idle(graphical), doNotDisturb: evidence.silence,
            busy: evidence.busy)
    }

    /// Somebody sits at a seat with a session of this user in the foreground.
    private static func present(_ sessions: [SessionFacts]?) -> Certainty {
        guard let sessions else { return .unknown }
        let isThere = sessions.contains { $0.isActive && !$0.isRemote && $0.hasSeat }
        return isThere ? .yes : .no
    }

    /// Yes only if every graphical session is locked:
    /// - all of them say so by LockedHint: yes, whatever a screen saver says;
    /// - no graphical session, or no logind: the screen saver's word alone;
    /// - the only one does not say so: the screen saver's yes counts, since many desktops never set
    ///   the hint. Its no, and its silence, leave the hint's no;
    /// - one of several does not say so: no. A screen saver speaks for one session, and nobody tells
    ///   which.
    private static func locked(_ graphical: [SessionFacts], screenSaver: Certainty) -> Certainty {
        if graphical.isEmpty { return screenSaver }
        if graphical.allSatisfy(\.isLocked) { return .yes }
        return graphical.count == 1 && screenSaver == .yes ? .yes : .no
    }

    /// One that is touched is enough for no.
    private static func idle(_ graphical: [SessionFacts]) -> Certainty {
        let hints = graphical.map(\.idle)
        if hints.contains(.no) { return .no }
        return hints.isEmpty || hints.contains(.unknown) ? .unknown : .yes
    }
}

extension Certainty {
    package init(_ value: Bool) { self = value ? .yes : .no }

    /// Several who may know: one yes is yes, and no needs somebody who says it.
    package static func any(_ answers: some Sequence<Certainty>) -> Certainty {
        var heard = Certainty.unknown
        for answer in answers {
            if answer == .yes { return .yes }
            if answer == .no { heard = .no }
        }
        return heard
    }
}
