// What doctor finds, and what to do about it.

import AnchorModel
import ControlInterface

extension Words {
    func mark(_ state: CheckState) -> String {
        switch state {
        case .ok: say("ok")
        case .problem: say("look")
        case .unknown: say("unknown")
        }
    }

    func checked(_ id: String) -> String {
        switch CheckID(rawValue: id) {
        case .daemon: say("anchord")
        case .unit: say("at login")
        case .socket: say("socket")
        case .bus: say("session bus")
        case .notifications: say("notifications")
        case .bubbles: say("what they show")
        case .silence: say("do not disturb")
        case .busy: say("calls and films")
        case .session: say("screen")
        case .words: say("words that are set")
        case .schedule: say("schedule")
        case .state: say("ledger")
        case .phone: say("phone")
        case .other: say("status")
        case .zone: say("time zone")
        case .clock: say("clock")
        case .bubble: say("test notification")
        case nil: id
        }
    }

    func found(_ finding: Finding, _ v: [String]) -> (found: String, remedy: String?) {
        switch finding {
        case .answers: (say("version \(v[0]) answers"), nil)
        case .otherVersion:
            (
                say("version \(v[0]) is running, and this is \(v[1])"),
                say("systemctl --user restart anchord starts the newer one.")
            )
        case .oldProgram:
            (
                say(
                    "version \(v[0]) answers, from before an update: its program was replaced since"
                ),
                say("systemctl --user restart anchord starts the newer one.")
            )
        case .notRunning: (say("is not running"), howToStart)
        case .noAnswer: (v[0], say("systemctl --user restart anchord, then doctor again."))
        case .unitRuns: (say("starts by itself"), nil)
        case .unitNotAtLogin:
            (
                say("running, but does not start at the next login"),
                say("systemctl --user enable anchord.socket anchord.service")
            )
        case .unitOff:
            (
                say("installed, but off"),
                say("systemctl --user enable --now anchord.socket anchord.service")
            )
        case .unitFailed:
            (say("ended with an error"), say("journalctl --user -u anchord -e tells why."))
        case .unitMissing:
            (
                say("not installed as a service; it was started by hand"),
                say("make install puts it in place.")
            )
        case .noServiceManager: (say("no systemd service manager answers here"), nil)
        case .socketFine: (v[0], nil)
        case .socketMissing: (say("none at \(v[0])"), nil)
        case .folderOpen:
            (say("others can look into \(v[0]) (mode \(v[1]))"), "chmod 700 \(v[0])")
        case .busFine: (say("connected"), nil)
        case .noBus:
            (
                say("none, so no notifications"),
                say(
                    "anchord belongs in a desktop session; DBUS_SESSION_BUS_ADDRESS names its bus."
                )
            )
        case .server: ([v[0], v[1]].filter { !$0.isEmpty }.joined(separator: " "), nil)
        case .noServer:
            (
                say("nothing shows them here; nudges stay open without a notification"),
                say("A desktop has its own server; elsewhere, use dunst or mako.")
            )
        case .serverStarts: (say("the next notification starts what shows it"), nil)
        case .bubblesFull: (say("with words and buttons"), nil)
        case .noButtons:
            (
                say("with words, without buttons"),
                say("The terminal answers: anchorctl done, later, not-today.")
            )
        case .noBody: (say("with a title and buttons, and nothing below the title"), nil)
        case .silenceOff: (say("off"), nil)
        case .silenceOn: (say("on: nudges wait until it ends"), nil)
        case .silenceUnknown:
            (say("this desktop does not say"), say("anchorctl pause 2h works everywhere."))
        case .busyNot: (say("nothing keeps the screen awake"), nil)
        case .busyUnknown: (say("this desktop does not say"), nil)
        case .busy:
            (
                v.isEmpty
                    ? say("the screen is kept awake: nudges wait, bedtime aside")
                    : say("\(v[0]) keeps the screen awake: nudges wait, bedtime aside"),
                say("whileBusy: \"show\" in the schedule shows them all the same.")
            )
        case .busyHabit:
            (
                v.isEmpty
                    ? say("the screen is kept awake for more than three hours")
                    : say("\(v[0]) keeps the screen awake for more than three hours"),
                say("It is ignored for the rest of today: nudges come.")
            )
        case .wordsHold: (say("\(v[0]): what waits for it waits"), nil)
        case .wordHoldsNothing: (say("\(v[0]), and nothing waits for it"), nothingWaits(for: v[0]))
        case .sessionSaidLocked:
            (say("locked, you said: nudges wait"), say("anchorctl unset locked lets them come."))
        case .sessionOpen: (say("a graphical session, unlocked"), nil)
        case .sessionLocked: (say("locked: nudges wait until it is open"), nil)
        case .sessionNone: (say("logind knows of no graphical session of yours"), nil)
        case .noLogind: (say("nothing says when it is locked or the computer sleeps"), nil)
        case .scheduleFine: (scheduleIsFine(v[0], Int(v[1]) ?? 0, on: Int(v[2]) ?? 0), nil)
        case .starter:
            (say("none yet; the built-in starter is in use"), say("anchorctl init writes one."))
        case .scheduleBroken:
            (v[0], say("anchorctl check lists every problem."))
        case .told: (v[0], nil)
        case .ledger: (say("\(v[0]), \(bytes(v[1])), \(bytes(v[2])) free"), nil)
        case .stateMissing: (say("\(v[0]) is made at the first start"), nil)
        case .fewBytes:
            (
                say("\(bytes(v[1])) free for \(v[0])"),
                say("Make room on that disk, so that your answers are safe.")
            )
        case .notWritable: (say("\(v[0]) cannot be written to: \(v[1])"), "chmod u+rwx \(v[0])")
        case .phoneNone: (say("no KDE Connect, so notifications stay on this computer"), nil)
        case .phoneMirrors:
            (
                say(
                    "KDE Connect is running: notifications may show on your phone, even when locked"
                ),
                say(
                    "discreet: true keeps an anchor's words out of every notification; KDE Connect can leave anchord out in its own settings."
                )
            )
        case .phoneUnknown:
            (say("nothing says whether KDE Connect shows notifications elsewhere"), nil)
        case .zone: (say("\(v[0]), zone data \(v[1])"), nil)
        case .zonesDiffer:
            (
                say("anchord uses the time zone \(v[0]), this terminal \(v[1])"),
                say("TZ is set in one of them; the times here are those of \(v[1]).")
            )
        case .noZone:
            (
                say("not set, so UTC"),
                say("timedatectl set-timezone Europe/Amsterdam, or your own zone.")
            )
        case .zoneWrong:
            (
                say(.unknownTimeZone(v[0])),
                say("Unset TZ, or give it a name such as Europe/Amsterdam.")
            )
        case .clockSet: (say("set over the network"), nil)
        case .clockFree:
            (
                say("not set over the network, as far as the kernel knows"),
                say("timedatectl set-ntp true, where the machine has a network.")
            )
        case .clockWrong: (say("says the year is \(v[0])"), "timedatectl set-ntp true")
        case .bubbleShown: (say("\(v[0]) is showing one now; do you see it?"), nil)
        case .bubbleNobody: (say("there is nothing to show one"), nil)
        case .bubbleSilent: (say("the notification server did not answer within 5 s"), nil)
        case .bubbleRefused: (say("the notification server refused it: \(v[0])"), nil)
        }
    }
}
