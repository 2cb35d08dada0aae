// What the services of the session bus say of the person: does a screen saver cover the screen, was
// the notification server asked for silence. Holds the table of services; decides nothing.

package import AnchorModel
package import Systemd

package final class DesktopWatch {
    private var screenSavers: [StandingQuestion] = []
    private var silences: [StandingQuestion] = []

    /// - Parameter timeoutUSec: for each answer. 2 s: every one of these services answers from
    ///   memory, and one that takes longer hangs.
    /// - Parameter changed: called from the loop, also when it turns out that nobody is there.
    package init(
        bus: Bus, timeoutUSec: UInt64 = 2_000_000, changed: @escaping () -> Void
    ) throws(SystemdError) {
        for terms in DesktopWatch.screenSaverTerms {
            screenSavers.append(
                try StandingQuestion(terms, on: bus, timeoutUSec: timeoutUSec, tell: changed))
        }
        for terms in DesktopWatch.silenceTerms {
            silences.append(
                try StandingQuestion(terms, on: bus, timeoutUSec: timeoutUSec, tell: changed))
        }
    }

    package var screenSaver: Certainty { .any(screenSavers.map(\.answer)) }
    package var silence: Certainty { .any(silences.map(\.answer)) }

    /// Everybody has answered, or is not there.
    package var isSettled: Bool { (screenSavers + silences).allSatisfy(\.isSettled) }

    // KDE has the first name and GNOME the second. GNOME's own proxy of the first refuses the
    // question, which is unknown and leaves the second's word.
    private static let screenSaverTerms: [StandingQuestion.Terms] = [
        screenSaver("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        screenSaver("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ]

    private static func screenSaver(_ name: String, _ path: String) -> StandingQuestion.Terms {
        StandingQuestion.Terms(
            service: name, path: path, interface: name, member: "GetActive",
            signal: (name, "ActiveChanged")
        ) { $0.readBool().map(Certainty.init) }
    }

    // GNOME keeps its switch in dconf, which only its own library reads, and Xfce in xfconf, where it
    // stays set when another server shows the notifications: those two stay unknown.
    private static let silenceTerms: [StandingQuestion.Terms] = [
        // Plasma.
        .property(
            "Inhibited", of: Notifications.name, service: Notifications.name,
            path: Notifications.path, type: "b"
        ) { $0.readBool().map(Certainty.init) },
        .property(
            "paused", of: "org.dunstproject.cmd0", service: Notifications.name,
            path: Notifications.path, type: "b"
        ) { $0.readBool().map(Certainty.init) },
        // mako has modes of any name; this one is its own documentation's example. It has no name of
        // its own on the bus. Before 1.10 it could be asked but told of no change: unknown then.
        .property(
            "Modes", of: "fr.emersion.Mako", service: Notifications.name,
            path: "/fr/emersion/Mako", type: "as"
        ) { $0.readStrings().map { Certainty($0.contains("do-not-disturb")) } },
        // Its signal is Subscribe in 0.7 and SubscribeV2 in later ones; both tell other things too.
        StandingQuestion.Terms(
            service: "org.erikreider.swaync.cc", path: "/org/erikreider/swaync/cc",
            interface: "org.erikreider.swaync.cc", member: "GetDnd",
            signal: ("org.erikreider.swaync.cc", nil)
        ) { $0.readBool().map(Certainty.init) },
    ]
}
