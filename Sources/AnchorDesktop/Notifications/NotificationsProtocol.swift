// org.freedesktop.Notifications as written in the desktop notifications specification 1.3: names,
// and a nudge as the arguments of `Notify`. Translates; chooses nothing.

import AnchorModel
import CivilTime
import Systemd

enum Notifications {
    static let name = "org.freedesktop.Notifications"
    static let path = "/org/freedesktop/Notifications"
    /// Of the .desktop file, and of the icon.
    private static let applicationID = "io.github.anchord.anchord"

    static func method(_ member: String, to destination: String = name) -> BusMethod {
        BusMethod(destination: destination, path: path, interface: name, member: member)
    }

    /// An identical notification within a second of the last (Plasma): the first one is there.
    static let excess = "org.freedesktop.Notifications.Error.ExcessNotificationGeneration"

    /// The arguments of `Notify`, `susssasa{sv}i`.
    static func write(_ nudge: Nudge, replaces: UInt32, facts: ServerFacts, into body: BusBody) {
        body.append("anchord")
        body.append(replaces)
        // By its name in the theme. What is not installed is drawn by nobody, and missed by nobody.
        body.append(applicationID)
        body.append(nudge.summary)
        body.append(facts.capabilities.contains("body-markup") ? escape(nudge.body) : nudge.body)
        body.append(facts.capabilities.contains("actions") ? actions(nudge, facts) : [])
        body.appendDictionary { hints(of: nudge, replaces: replaces, into: body) }
        body.append(milliseconds(nudge.timeout.microseconds))
    }

    private static func actions(_ nudge: Nudge, _ facts: ServerFacts) -> [String] {
        var actions: [String] = []
        for button in nudge.buttons {
            if button.key == .default, nudge.buttons.count > facts.roomForDefault { continue }
            // The first of a nudge has one key, whatever it begins.
            let isFirst = button.key == .start || button.key == .done
            let key = isFirst && !nudge.isSession ? ActionKey.answer : button.key
            actions += [key.rawValue, button.label]
        }
        return actions
    }

    private static func hints(of nudge: Nudge, replaces: UInt32, into body: BusBody) {
        // Normal, as a byte (dunst and xfce take no other type): low has no banner on GNOME,
        // critical never ends.
        body.entry("urgency", UInt8(1))
        body.entry("desktop-entry", applicationID)
        body.entry("category", nudge.isSession ? "x-anchord.session" : "x-anchord.nudge")
        body.entry("transient", false)
        // Stays when it is clicked, until it is replaced or closed here: Plasma closes any other at the
        // click, and swallows what comes in its place in the next moments.
        body.entry("resident", true)
        // One bubble per anchor also where no id is known (mako, dunst: replace by tag). Never beside
        // an id: mako frees the bubble that both name and dies of it (emersion/mako issue 653).
        if replaces == 0 { body.entry("x-canonical-private-synchronous", nudge.slot.anchor) }
        // Where no bar is drawn the hint is unknown, and passed by.
        if let percent = nudge.percent { body.entry("value", Int32(clamping: percent)) }
        if nudge.sound {
            body.entry("sound-name", "message")
        } else {
            body.entry("suppress-sound", true)
        }
    }

    /// `expire_timeout`; 0 (never) stays 0, less than that is the server's own choice (-1).
    static func milliseconds(_ microseconds: Int64) -> Int32 {
        guard microseconds >= 0 else { return -1 }
        return Int32(clamping: microseconds / 1000)
    }

    /// The characters that mean something in the specification's markup; quotes do only inside tags,
    /// and a server that reads fewer entities would show theirs.
    static func escape(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
