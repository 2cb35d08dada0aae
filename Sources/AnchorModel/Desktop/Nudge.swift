// What the engine asks of the desktop: one bubble, complete in words and buttons. Adapters
// translate it and decide nothing.

package import CivilTime

/// Which notification server: the bus and the unique name of the owner of
/// `org.freedesktop.Notifications`. A bubble's id means something on the same server alone.
package struct ServerIdentity: Hashable, Sendable {
    package let busID: String
    package let uniqueName: String
    package init(busID: String, uniqueName: String) {
        self.busID = busID
        self.uniqueName = uniqueName
    }
}

/// One bubble on one server.
package struct BubbleReference: Hashable, Sendable {
    package let server: ServerIdentity
    /// The id `Notify` returned, > 0.
    package let id: UInt32
    package init(server: ServerIdentity, id: UInt32) {
        self.server = server
        self.id = id
    }
}

/// The keys of the actions on a bubble (`default` is a click on its body). None is an icon's name: some
/// servers draw one in place of the label.
package enum ActionKey: String, CaseIterable, Sendable {
    case `default`, done, start, later, notToday
    /// The first button of a nudge of whatever kind, as servers know it: so one line of a configuration
    /// answers them all.
    case answer
    /// How a session was.
    case light = "wasLight"
    case right = "wasRight"
    case heavy = "wasHeavy"
    /// Whether an anchor that is begun before its nudge may be silent.
    case beSilent, keepComing
}

package struct NudgeButton: Hashable, Sendable {
    package let key: ActionKey
    package let label: String
    package init(key: ActionKey, label: String) {
        self.key = key
        self.label = label
    }
}

package struct Nudge: Hashable, Sendable {
    package let slot: SlotKey
    /// Plain text, first line, under 60 characters where it is ours.
    package let summary: String
    /// Plain text; the adapter escapes it where the server speaks markup.
    package let body: String
    /// In the order shown, at most three besides `default`.
    package let buttons: [NudgeButton]
    package let timeout: Span
    package let sound: Bool
    /// The bubble of the same anchor that this one takes the place of.
    package let replaces: BubbleReference?
    /// How far a session is, 0 to 100, for servers that draw it.
    package let percent: Int?
    /// Of a guided session; otherwise of a slot.
    package let isSession: Bool

    package init(
        slot: SlotKey, summary: String, body: String, buttons: [NudgeButton], timeout: Span,
        sound: Bool, replaces: BubbleReference?, percent: Int? = nil, isSession: Bool = false
    ) {
        self.slot = slot
        self.summary = summary
        self.body = body
        self.buttons = buttons
        self.timeout = timeout
        self.sound = sound
        self.replaces = replaces
        self.percent = percent
        self.isSession = isSession
    }
}

/// Why a bubble went away (`NotificationClosed`, desktop notifications specification).
package enum BubbleClosing: UInt32, Sendable {
    case expired = 1
    case dismissed = 2
    case byCall = 3
    case undefined = 4
}

/// Whether a person sees how to answer.
package enum ButtonsShown: String, Sendable {
    /// On every bubble.
    case always
    /// Where the pointer is on it.
    case onHover
    case never
}
