// What the desktop says about the person: there or not, locked, asked not to be disturbed. Optional
// evidence with three values; must never hold a nudge on a guess.

/// Evidence from a service that may be absent. `unknown` never holds anything.
package enum Certainty: String, Sendable { case yes, no, unknown }

/// One reading of everything that is known, sent whole whenever a part of it changes.
package struct Surroundings: Hashable, Sendable {
    /// A local session of this user is in the foreground (logind: active, not remote, a seat).
    package var present: Certainty
    /// This user has a session at all, a remote one or a text one too (logind). No after the logout, where
    /// the service goes on (lingering).
    package var loggedIn: Certainty
    /// Every graphical session of this user is locked (logind's LockedHint, the screen saver's
    /// ActiveChanged).
    package var locked: Certainty
    /// Nobody has touched it for a while (logind's IdleHint).
    package var idle: Certainty
    /// The person asked for silence (the notification server's own switch, KDE's `Inhibited`).
    package var doNotDisturb: Certainty
    /// A program keeps the screen awake: a call, a film (the session manager's and logind's inhibitors).
    package var busy: Certainty

    package init(
        present: Certainty = .unknown, loggedIn: Certainty = .unknown,
        locked: Certainty = .unknown, idle: Certainty = .unknown,
        doNotDisturb: Certainty = .unknown, busy: Certainty = .unknown
    ) {
        self.present = present
        self.loggedIn = loggedIn
        self.locked = locked
        self.idle = idle
        self.doNotDisturb = doNotDisturb
        self.busy = busy
    }
}
