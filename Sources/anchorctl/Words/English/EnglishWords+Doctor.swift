// English: what doctor finds, and what to do about it.

import ControlInterface

extension EnglishWords: DoctorWords {
    func mark(_ state: CheckState) -> String {
        switch state {
        case .ok: "ok"
        case .problem: "look"
        case .unknown: "unknown"
        }
    }

    func checked(_ id: String) -> String {
        switch CheckID(rawValue: id) {
        case .daemon: "anchord"
        case .unit: "at login"
        case .socket: "socket"
        case .bus: "session bus"
        case .notifications: "notifications"
        case .bubbles: "bubbles"
        case .silence: "do not disturb"
        case .session: "screen"
        case .schedule: "schedule"
        case .state: "ledger"
        case .phone: "phone"
        case .other: "status"
        case .zone: "time zone"
        case .clock: "clock"
        case .bubble: "a bubble"
        case nil: id
        }
    }

    func found(_ finding: Finding, _ v: [String]) -> (found: String, remedy: String?) {
        switch finding {
        case .answers: ("version \(v[0]) answers", nil)
        case .otherVersion:
            (
                "version \(v[0]) answers, and this is \(v[1])",
                "systemctl --user restart anchord starts the newer one."
            )
        case .notRunning: ("is not running", howToStart)
        case .noAnswer: (v[0], "systemctl --user restart anchord, then doctor again.")
        case .unitRuns: ("it starts by itself", nil)
        case .unitNotAtLogin:
            (
                "runs now, and does not start at the next login",
                "systemctl --user enable anchord.socket anchord.service"
            )
        case .unitOff:
            (
                "is installed, and off",
                "systemctl --user enable --now anchord.socket anchord.service"
            )
        case .unitFailed: ("it ended with an error", "journalctl --user -u anchord -e tells why.")
        case .unitMissing:
            (
                "not installed as a service; somebody starts it by hand",
                "make install puts it in place."
            )
        case .noServiceManager: ("no service manager of systemd answers here", nil)
        case .socketFine: (v[0], nil)
        case .socketMissing: ("there is none at \(v[0])", nil)
        case .folderOpen:
            ("others can look into \(v[0]) (mode \(v[1]))", "chmod 700 \(v[0])")
        case .busFine: ("connected", nil)
        case .noBus:
            (
                "there is none, so no bubbles",
                "anchord belongs into a desktop's session; DBUS_SESSION_BUS_ADDRESS names its bus."
            )
        case .server: ([v[0], v[1]].filter { !$0.isEmpty }.joined(separator: " "), nil)
        case .noServer:
            (
                "nobody shows them here; nudges stay open without a bubble",
                "A desktop has its own; elsewhere dunst or mako shows them."
            )
        case .bubblesFull: ("with words and buttons", nil)
        case .noButtons:
            (
                "with words, without buttons",
                "The terminal answers: anchorctl done, later, not-today."
            )
        case .noBody: ("with a title and buttons, and nothing below the title", nil)
        case .silenceOff: ("off", nil)
        case .silenceOn: ("on: nudges wait until it ends", nil)
        case .silenceUnknown:
            ("this desktop does not tell", "anchorctl pause 2h is heeded everywhere.")
        case .sessionOpen: ("a graphical session, unlocked", nil)
        case .sessionLocked: ("locked: nudges wait until it is open", nil)
        case .sessionNone: ("logind knows no graphical session of yours", nil)
        case .noLogind: ("nobody tells when it is locked or the machine sleeps", nil)
        case .scheduleFine: (scheduleIsFine(v[0], Int(v[1]) ?? 0, on: Int(v[2]) ?? 0), nil)
        case .starter: ("none yet; the built-in starter runs", "anchorctl init writes one.")
        case .scheduleBroken:
            (v[0], "anchorctl check tells every problem of it.")
        case .told: (v[0], nil)
        case .ledger: ("\(v[0]), \(bytes(v[1])), \(bytes(v[2])) free", nil)
        case .stateMissing: ("\(v[0]) comes with the first start", nil)
        case .fewBytes:
            ("\(bytes(v[1])) free for \(v[0])", "Room on that disk keeps the answers safe.")
        case .notWritable: ("\(v[0]) cannot be written to: \(v[1])", "chmod u+rwx \(v[0])")
        case .phoneNone: ("no KDE Connect here that would show bubbles elsewhere too", nil)
        case .phoneMirrors:
            (
                "KDE Connect runs: bubbles may show on your phone, locked or not",
                "discreet: true keeps an anchor's words off every bubble; KDE Connect's own"
                    + " settings can leave anchord out."
            )
        case .phoneUnknown: ("nobody tells whether KDE Connect shows bubbles elsewhere too", nil)
        case .zone: ("\(v[0]), zone data \(v[1])", nil)
        case .zonesDiffer:
            (
                "anchord lives in \(v[0]), this terminal in \(v[1])",
                "TZ in one of them says so; times shown here are those of \(v[1])."
            )
        case .noZone:
            ("not set, so UTC", "timedatectl set-timezone Europe/Amsterdam, or your own.")
        case .zoneWrong: (v[0], "unset TZ, or a name such as Europe/Amsterdam.")
        case .clockSet: ("kept right by the network", nil)
        case .clockFree:
            (
                "nobody sets it by the network, as far as the kernel knows",
                "timedatectl set-ntp true, where the machine has a network."
            )
        case .clockWrong: ("it says the year is \(v[0])", "timedatectl set-ntp true")
        case .bubbleShown: ("\(v[0]) shows one now; is it there?", nil)
        case .bubbleNobody: ("nobody is there to show one", nil)
        case .bubbleSilent: ("the notification server did not answer within 5 s", nil)
        case .bubbleRefused: ("the notification server wants none: \(v[0])", nil)
        }
    }
}
