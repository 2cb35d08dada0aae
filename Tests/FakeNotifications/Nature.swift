// How a server of a desktop treats bubbles, as desktops were measured to: what of a Notify a person gets to
// see, what a click does, what stays in a list. Pure: draws and sends nothing.

/// One desktop's server.
enum Nature: String {
    /// Of no desktop: shows whatever it is asked, and a click closes.
    case plain
    case plasma, xfce, mate, lxqt

    /// As it names itself.
    var name: String {
        switch self {
        case .plain: "fake"
        case .plasma: "Plasma"
        case .xfce: "Xfce Notify Daemon"
        case .mate: "Notification Daemon"
        case .lxqt: "lxqt-notificationd"
        }
    }
}

struct Screen {
    /// What a person sees of one Notify.
    enum Sight: String {
        case popup
        /// Changed in its place, on the screen.
        case changed
        /// An entry of a list changed, and nothing else.
        case list
        /// Taken, and nothing happened at all.
        case swallowed
        /// A bar and no words.
        case gauge
        /// All actions behind one control.
        case dropDown
        /// Other words above the buttons it had before.
        case oldButtons
        /// Closed in the moment it came.
        case thrown
    }

    private struct Bubble {
        var isResident: Bool
        var isOver = false
    }

    let nature: Nature
    var isSilent = false
    private var bubbles: [UInt32: Bubble] = [:]
    /// When a click closed these, in microseconds.
    private var clicked: [UInt32: Int64] = [:]
    /// Plasma is busy with the closing for this long.
    private static let closing: Int64 = 60_000

    init(_ nature: Nature) { self.nature = nature }

    mutating func notify(
        _ id: UInt32, replaces: Bool, actions: Int, hasValue: Bool, isResident: Bool, at now: Int64
    ) -> Sight {
        let old = replaces ? bubbles[id] : nil
        if nature == .xfce, isSilent { return .thrown }
        if nature == .plasma, replaces, let when = clicked[id], now - when < Screen.closing {
            return .swallowed
        }
        let isListed = nature == .plasma && old?.isOver == true
        bubbles[id] = Bubble(isResident: isResident, isOver: isListed)
        if isListed { return .list }
        if nature == .xfce, hasValue { return .gauge }
        if nature == .lxqt, actions > 3 { return .dropDown }
        if nature == .lxqt, old != nil { return .oldButtons }
        return old == nil ? .popup : .changed
    }

    /// True: the click closes it.
    mutating func click(_ id: UInt32, at now: Int64) -> Bool {
        let stays =
            switch nature {
            case .plasma: bubbles[id]?.isResident == true
            case .mate, .lxqt: true
            case .plain, .xfce: false
            }
        guard !stays else { return false }
        clicked[id] = now
        bubbles[id] = nil
        return true
    }

    mutating func close(_ id: UInt32, expired: Bool) {
        if expired, nature == .plasma {
            bubbles[id]?.isOver = true
        } else {
            bubbles[id] = nil
        }
    }
}
