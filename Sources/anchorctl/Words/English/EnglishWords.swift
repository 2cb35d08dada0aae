// English.

import CivilTime
import ControlInterface

struct EnglishWords: Words {
    let noDaemon = "anchord is not running."
    let howToStart =
        "Start it with: systemctl --user start anchord (or, without systemd: anchord)"
    let noAnswer = "anchord did not answer within 10 s."
    let hungUp = "anchord ended the connection."
    func notUnderstood(_ reason: String) -> String { "The reply was not understood: \(reason)." }
    func noSuchAnchor(_ name: String) -> String { "There is no anchor \(name)." }
    func didYouMean(_ name: String) -> String { "Perhaps: \(name)" }
    func anchorsAre(_ names: String) -> String { "The anchors: \(names)" }
    let nothingOpen = "Nothing is open."
    func isWaitingFor(_ anchor: String) -> String {
        "\(anchor) waits; with its name it can be answered: anchorctl done \(anchor)"
    }
    let nothingToUndo = "There is nothing to take back."
    let keepsOldSchedule = "The schedule in use stays."
    func notRecorded(_ reason: String) -> String { "It could not be kept: \(reason)." }
    func invalid(_ parameter: String, of method: MethodName?) -> String {
        switch parameter {
        case "atUSec": "That time is out of reach: now, or up to a week back."
        case "untilUSec" where method == .snooze, "spanUSec":
            "That time is out of reach: later takes up to a day."
        case "untilUSec", "forUSec": "That time is out of reach: ahead, and up to a year."
        case "lengthUSec": "That length is out of reach: up to a day."
        case "text": "Those words do not fit: up to 2000 characters, without control characters."
        case "with": "That name does not fit: up to 64 plain characters."
        case "nights": "Those nights do not fit: each day once, at most 31 in one go."
        case "day", "sinceDay": "That day is out of reach: up to a year back."
        case "bedUSec": "That bed time is not of that night."
        case "wakeUSec":
            "That night does not fit: an hour to 16 hours from bed to wake, and not ahead of now."
        case "bedZone", "wakeZone": "There is no such time zone."
        case "word": "That word does not fit: up to 64 plain characters."
        case "anchor": "That anchor has no size of its own."
        default: "\(parameter) was not understood."
        }
    }

    func ahead(_ span: String, _ clock: String) -> String { "in \(span), \(clock)" }
    func ago(_ span: String, _ clock: String) -> String { "\(span) ago, \(clock)" }
    let now = "now"
    let hours = "h"
    let tomorrow = "tomorrow"
    let yesterday = "yesterday"
    func weekday(_ day: Weekday) -> String { day.abbreviation }

    let nothingIsOpen = "Nothing is open."
    let openNow = "open"
    let waiting = "waiting"
    let putOff = "later"
    let next = "next"
    let noNext = "Nothing is planned."
    func pausedUntil(_ time: String) -> String { "Paused until \(time)." }
    func quietUntil(_ time: String) -> String { "Quiet until \(time)." }
    func modeUntil(_ mode: String, _ time: String) -> String { "Mode \(mode) until \(time)." }
    func gentleUntil(_ time: String) -> String { "A gentle day until \(time): one nudge at most." }
    func rests(_ anchor: String, _ day: String) -> String {
        "\(anchor) rests, and comes again on \(day)."
    }
    let worthALook = "worth a look"
    func reason(_ reason: String) -> String {
        switch reason {
        case "paused": "paused"
        case "quiet": "quiet hours"
        case "apart": "a little after the one before"
        case "locked": "screen locked"
        case "doNotDisturb": "do not disturb"
        case "settling": "in a moment"
        case "clock": "the clock went back"
        case "outsideWindow": "outside its window"
        case "away": "you were away"
        case "fade": "resting"
        case "gentle": "a gentle day"
        case "mode": "rests in this mode"
        case "silent": "silent"
        case "budget": "enough for today"
        case "newer": "a newer one came"
        case "unanswered": "its time was over"
        case "dayEnded": "the day ended"
        case "notToday": "not today"
        case "doneAlready": "done already"
        case "removed": "no longer in the schedule"
        case "noSuchDay": "no such day"
        default: reason
        }
    }
    let noAnchors = "The schedule has no anchors."
    let disabled = "off"

    func answered(_ answer: String, _ what: String) -> String {
        switch answer {
        case "done": "Done: \(what)."
        case "tried": "Tried, and that counts: \(what)."
        default: "Not today, fine: \(what)."
        }
    }
    func snoozed(_ what: String, _ time: String) -> String { "Later: \(what), \(time)." }
    func started(_ what: String, _ length: String?) -> String {
        "Begun, and that counts: \(what)" + (length.map { ", \($0)." } ?? ".")
    }
    func goOn(with verb: String) -> String { "Go on with: anchorctl \(verb)" }
    func undone(_ event: String, _ anchor: String?) -> String {
        "Taken back: \(self.event(event))" + (anchor.map { " (\($0))." } ?? ".")
    }
    func logged(_ word: String, isAnchor: Bool) -> String {
        isAnchor ? "Noted, and that counts: \(word)." : "Noted: \(word)."
    }
    let resumed = "Here again."
    func sized(_ anchor: String, _ minutes: Int) -> String {
        "\(anchor): \(minutes == 1 ? "one minute" : "\(minutes) minutes") a day."
    }
    func offer(_ anchor: String, _ minutes: Int) -> String {
        "\(anchor): a minute more? Then \(minutes) a day: anchorctl size \(anchor) larger (or keep)."
    }
    let noMode = "The schedule as written."
    func noSuchMode(_ name: String) -> String { "There is no mode \(name)." }
    func modeName(_ mode: String) -> String { mode }
    func modesAre(_ names: String) -> String { "The modes: \(names)" }
    let noModes =
        "The schedule has no modes of its own; man anchord-schedule shows how. There is always: soft"
    func reloaded(_ count: Int, _ file: String?) -> String {
        "\(file ?? "built-in starter"): \(count) \(count == 1 ? "anchor" : "anchors")."
    }
    func event(_ event: String) -> String {
        switch event {
        case "nudged": "nudged"
        case "done": "done"
        case "tried": "tried"
        case "notToday": "not today"
        case "snoozed": "later"
        case "letGo": "let go"
        case "logged": "noted"
        case "paused": "paused"
        case "resumed": "resumed"
        case "mode": "mode"
        case "sized": "size"
        case "noted": "note"
        case "checkedIn": "check-in"
        case "reflected": "look back"
        case "recovered": "after a rest"
        case "felt": "how it was"
        case "silenced": "silent"
        case "woken": "comes again"
        case "letter": "letter"
        case "undone": "taken back"
        default: event
        }
    }
    func until(_ time: String) -> String { "until \(time)" }
    let modeEnded = "none"
    func change(_ change: String) -> String { change == "right" ? "just right" : change }
    let nothingYet = "Nothing yet."
    func scheduleIsFine(_ file: String, _ count: Int, on: Int) -> String {
        let anchors = "\(count) \(count == 1 ? "anchor" : "anchors")"
        return on == count
            ? "\(file): fine, \(anchors)." : "\(file): fine, \(anchors), \(on) of them on."
    }
    let noSchedule = "There is no schedule yet; the built-in starter runs. Make one: anchorctl init"

    let whichFirst = "Which one first? 1 breathing, 2 movement, 3 bedtime [1]: "
    let afterWhat = "After what? wake, coffee, or a word of your own [wake]: "
    let whenUp = "When do you get up? [06:45]: "
    let notOneOfThose = "That was not understood."
    func ifThen(_ first: String, _ after: String) -> String {
        let start = after == "wake" ? "After waking" : "After \(after)"
        return switch first {
        case "bedtime": "When it is nearly bedtime, then: one lamp softer."
        case "movement": "\(start), then: one minute of moving."
        default: "\(start), then: one minute of breathing."
        }
    }
    func written(_ path: String) -> String { "Written: \(path)" }
    func alreadyThere(_ path: String) -> String {
        "\(path) is there already; --force writes over it."
    }
    let afterInit =
        "Next: systemctl --user enable --now anchord (a running anchord has read it already)."
}
