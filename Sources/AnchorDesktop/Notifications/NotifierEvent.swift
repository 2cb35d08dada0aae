// What the notifier tells its owner, and the ways a bubble can fail to appear. Facts only; what
// follows from them is decided elsewhere.

package import AnchorModel

/// A bubble that is on the screen under an id nobody told us: the reference's id is 0 then, and no
/// signal will be ours. Only after `ExcessNotificationGeneration` (Plasma) without `replaces`.
package let unknownBubbleID: UInt32 = 0

/// What a notification server says of itself. Empty where it did not answer.
package struct ServerFacts: Hashable, Sendable {
    package let name: String
    package let vendor: String
    package let version: String
    /// Of the desktop notifications specification it speaks ("1.2").
    package let specVersion: String
    package let capabilities: Set<String>

    /// The servers that draw the `value` hint as a bar beside the words; the specification has no
    /// capability for it. Xfce's draws a bar and no words at all.
    private static let withProgress: Set<String> = ["dunst", "mako", "SwayNotificationCenter"]
    package var drawsProgress: Bool { ServerFacts.withProgress.contains(name) }

    /// Those that can invoke actions and draw no buttons; for that there is no capability either.
    private static let withoutButtons: Set<String> = ["dunst", "mako", "fnott"]
    package var buttons: ButtonsShown {
        if !capabilities.contains("actions") || ServerFacts.withoutButtons.contains(name) {
            return .never
        }
        return name == "gnome-shell" ? .onHover : .always
    }

    /// A bubble that is replaced there has other words and keeps its old buttons, for ever.
    var changesButtons: Bool { name != "lxqt-notificationd" }

    /// The most actions among which there is room for a click on the words. LXQt makes a drop-down of a
    /// fourth; Xfce hears no such click, and draws an empty button for it.
    var roomForDefault: Int {
        switch name {
        case "Xfce Notify Daemon": 0
        case "lxqt-notificationd": 3
        default: .max
        }
    }

    package init(
        name: String = "", vendor: String = "", version: String = "", specVersion: String = "",
        capabilities: Set<String> = []
    ) {
        self.name = name
        self.vendor = vendor
        self.version = version
        self.specVersion = specVersion
        self.capabilities = capabilities
    }
}

package enum NotifierEvent: Hashable, Sendable {
    /// A server owns the name, and its facts are known: bubbles go straight out from now on.
    case serverAppeared(ServerIdentity, ServerFacts)
    /// Nobody owns the name, or nobody does now; all ids of that server are void. Also told once after
    /// connecting to a bus without a server, and when one that was to be started did not come.
    /// `canBeStarted`: the bus starts one for the next bubble, so nothing is wrong.
    case serverVanished(canBeStarted: Bool)
    /// The bus itself is gone; `connect` again when there is something to say.
    case busLost
    /// A button, or `default` for a click on the body. Most servers then close the bubble and
    /// `closed(.dismissed)` follows: that pair is one act of the user, and both are delivered.
    case action(BubbleReference, key: String)
    case closed(BubbleReference, BubbleClosing)
    /// What `show` told as `timedOut` is on the screen after all: the server was slow, or stood still
    /// for a while.
    case shownLate(SlotKey, BubbleReference)
}

package enum NotifierFailure: Error, Hashable, Sendable {
    case noBus
    case noServer
    /// The server did not answer in time; the bubble may be on the screen all the same.
    case timedOut
    /// A D-Bus error's name.
    case refused(name: String)
}
