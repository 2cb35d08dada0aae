// What the services of the session bus say of the person: does a screen saver cover the screen, was
// the notification server asked for silence, does a program keep the screen awake. Holds the table of
// services; decides nothing.

package import AnchorModel
package import Systemd

package final class DesktopWatch {
    private var screenSavers: [StandingQuestion] = []
    private var silences: [StandingQuestion] = []
    private var calls: [StandingQuestion] = []
    /// The switch of the desktop whose own server shows the notifications now.
    private var own: (any SilenceSource)?
    private var server: String?
    private let bus: Bus
    private let timeoutUSec: UInt64
    private let dconf: () -> DconfBytes
    private let changed: () -> Void

    /// - Parameter timeoutUSec: for each answer. 2 s: every one of these services answers from
    ///   memory, and one that takes longer hangs.
    /// - Parameter dconf: the user's database of settings as it is now.
    /// - Parameter changed: called from the loop, also when it turns out that nobody is there.
    package init(
        bus: Bus, timeoutUSec: UInt64 = 2_000_000, dconf: @escaping () -> DconfBytes = { .absent },
        changed: @escaping () -> Void
    ) throws(SystemdError) {
        self.bus = bus
        self.timeoutUSec = timeoutUSec
        self.dconf = dconf
        self.changed = changed
        for terms in DesktopWatch.screenSaverTerms {
            screenSavers.append(
                try StandingQuestion(terms, on: bus, timeoutUSec: timeoutUSec, tell: changed))
        }
        for terms in DesktopWatch.silenceTerms {
            silences.append(
                try StandingQuestion(terms, on: bus, timeoutUSec: timeoutUSec, tell: changed))
        }
        for terms in DesktopWatch.callTerms {
            calls.append(
                try StandingQuestion(terms, on: bus, timeoutUSec: timeoutUSec, tell: changed))
        }
    }

    package var screenSaver: Certainty { .any(screenSavers.map(\.answer)) }
    package var silence: Certainty {
        .any(silences.map(\.answer) + [own?.answer].compactMap(\.self))
    }
    /// A program keeps the screen awake: a call, a film.
    package var busy: Certainty { .any(calls.map(\.answer)) }

    /// Everybody has answered, or is not there.
    package var isSettled: Bool {
        (screenSavers + silences + calls).allSatisfy(\.isSettled) && own?.isSettled != false
    }

    /// Who shows the notifications now, by its own word; nil: nobody. A desktop's switch stays set where
    /// another server shows them, and means nothing there.
    package func serverIs(_ name: String?) {
        guard name != server else { return }
        server = name
        // Failing for want of memory alone: then nothing is known of this switch.
        own = name.flatMap { try? ownSwitch(of: $0) }
        changed()
    }

    private func ownSwitch(of server: String) throws(SystemdError) -> (any SilenceSource)? {
        if let key = DesktopWatch.dconfKeys[server] {
            return try DconfSwitch(
                key, on: bus, timeoutUSec: timeoutUSec, read: dconf, tell: changed)
        }
        guard server == "Xfce Notify Daemon" else { return nil }
        return try StandingQuestion(
            DesktopWatch.xfceTerms, on: bus, timeoutUSec: timeoutUSec, tell: changed)
    }

    // KDE has the first name and GNOME the second. GNOME's and Cinnamon's own proxies of the first refuse
    // the question, which is unknown and leaves the word of their own. Cinnamon starts its own at the lock.
    private static let screenSaverTerms: [StandingQuestion.Terms] = [
        screenSaver("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
        screenSaver("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
        screenSaver("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
        screenSaver("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
        screenSaver("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver"),
    ]

    private static func screenSaver(_ name: String, _ path: String) -> StandingQuestion.Terms {
        StandingQuestion.Terms(
            service: name, path: path, interface: name, member: "GetActive",
            signal: (name, "ActiveChanged")
        ) { $0.readBool().map(Certainty.init) }
    }

    /// By the names the servers give themselves. True, and absent, is to show them.
    private static let dconfKeys = [
        "gnome-shell": "/org/gnome/desktop/notifications/show-banners",
        "cinnamon": "/org/cinnamon/desktop/notifications/display-notifications",
    ]

    /// Signals PropertyChanged and PropertyRemoved, each with the channel first.
    private static let xfceTerms = StandingQuestion.Terms(
        service: "org.xfce.Xfconf", path: "/org/xfce/Xfconf", interface: "org.xfce.Xfconf",
        member: "GetProperty", arguments: ["xfce4-notifyd", "/do-not-disturb"],
        signal: ("org.xfce.Xfconf", nil), signalArgument: "xfce4-notifyd",
        refusal: ("org.xfce.Xfconf.Error.PropertyNotFound", .no)
    ) { $0.readVariant(of: "b") { $0.readBool() }.map(Certainty.init) }

    // What keeps the screen awake, for whatever reason it was asked for.
    private static let callTerms: [StandingQuestion.Terms] = [
        // GNOME and Cinnamon: what nobody may do now; 8 is going idle.
        .property(
            "InhibitedActions", of: "org.gnome.SessionManager",
            service: "org.gnome.SessionManager", path: "/org/gnome/SessionManager", type: "u"
        ) { $0.readUInt32().map { Certainty($0 & 8 != 0) } },
        // Plasma, some seconds after it was asked.
        StandingQuestion.Terms(
            service: "org.freedesktop.PowerManagement",
            path: "/org/freedesktop/PowerManagement/Inhibit",
            interface: "org.freedesktop.PowerManagement.Inhibit", member: "HasInhibit",
            signal: ("org.freedesktop.PowerManagement.Inhibit", "HasInhibitChanged")
        ) { $0.readBool().map(Certainty.init) },
    ]

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
