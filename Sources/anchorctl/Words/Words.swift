// What the client says to a person. Kind, short, no blame; never a word of the machinery.

import AnchorModel
import CivilTime
import ControlInterface

struct Words {
    /// `say("...")` tells a sentence in the person's language.
    let say: Language

    var noDaemon: String { say("anchord is not running") }
    var howToStart: String {
        say("Start it with: systemctl --user start anchord (or, without systemd: anchord)")
    }
    var noAnswer: String { say("anchord did not answer within 10 s") }
    func foreignSocket(_ path: String, _ user: UInt32) -> String {
        say("\(path) is answered by another user (\(user)); nothing was said to it")
    }
    var hungUp: String { say("anchord closed the connection") }
    func notUnderstood(_ reason: String) -> String {
        say("the reply could not be read: \(reason)")
    }
    func noSuchAnchor(_ name: String) -> String { say("no such anchor: \(name)") }
    func didYouMean(_ name: String) -> String { say("Did you mean \(name)?") }
    func anchorsAre(_ names: String) -> String { say("The anchors: \(names)") }
    var nothingOpen: String { say("Nothing is open.") }
    func isWaitingFor(_ anchor: String) -> String {
        say("\(anchor) is waiting; answer it by name: anchorctl done \(anchor)")
    }
    var nothingToUndo: String { say("there is nothing to take back") }
    var keepsOldSchedule: String { say("The schedule in use stays in force.") }
    func notRecorded(_ reason: String) -> String { say("it could not be saved: \(reason)") }
    func invalid(_ parameter: String, of method: MethodName?) -> String {
        switch parameter {
        case "atUSec": say("that time is out of range: from a week ago until now")
        case "untilUSec" where method == .snooze, "spanUSec" where method == .snooze:
            say("that time is out of range: at most a day ahead")
        case "untilUSec", "spanUSec":
            say("that time is out of range: from now, and at most a year ahead")
        case "lengthUSec": say("that length is out of range: at most a day")
        case "text":
            say("that text cannot be saved: at most 2000 characters, without control characters")
        case "with": say("that name cannot be saved: at most 64 plain characters")
        case "nights": say("those nights cannot be saved: each day once, at most 31 at a time")
        case "day", "sinceDay": say("that day is out of range: at most a year back")
        case "bedUSec": say("that bedtime does not belong to that night")
        case "wakeUSec":
            say(
                "that night cannot be saved: one to 16 hours from bed to getting up, and not in the future"
            )
        case "bedZone", "wakeZone": say("there is no such time zone")
        case "word": say("that word cannot be saved: at most 64 plain characters")
        case "anchor": say("that anchor has no size of its own")
        default: say("the daemon did not accept \(parameter)")
        }
    }

    func ahead(_ span: String, _ clock: String) -> String { say("in \(span), \(clock)") }
    func ago(_ span: String, _ clock: String) -> String { say("\(span) ago, \(clock)") }
    var now: String { say("now") }
    var hours: String { say("h") }
    var tomorrow: String { say("tomorrow") }
    var yesterday: String { say("yesterday") }
    func weekday(_ day: Weekday) -> String { say(Message.shortWeekday(day)) }
    func shortMonth(_ month: Int) -> String { say(Message.shortMonth(month)) }

    var howToAnswerNudge: String {
        say("Answer with anchorctl done, tried, later or not-today.")
    }
    var openNow: String { say("open") }
    var waiting: String { say("waiting") }
    var putOff: String { say("later") }
    var next: String { say("next") }
    var noNext: String { say("Nothing is planned.") }
    func pausedUntil(_ time: String) -> String { say("Paused until \(time).") }
    func quietUntil(_ time: String) -> String { say("Quiet until \(time).") }
    func modeUntil(_ mode: String, _ time: String) -> String {
        say("Mode \(modeName(mode)) until \(time).")
    }
    func gentleUntil(_ time: String) -> String {
        say("Gentle until \(time): one nudge a day at most, and bedtime.")
    }
    var backEarlier: String { say("Back earlier: anchorctl mode none") }
    func rests(_ anchor: String, _ day: String) -> String {
        say("\(anchor) is resting, and comes back on \(day).")
    }
    var worthALook: String { say("worth a look") }
    func reason(_ reason: String) -> String {
        switch reason {
        case "paused": say("paused")
        case "quiet": say("quiet hours")
        case "apart": say("too soon after the one before")
        case "locked": say("screen locked")
        case "doNotDisturb": say("do not disturb")
        case "busy": say("a call or a film")
        case "word": say("a word is set")
        case "settling": say("in a moment")
        case "clock": say("the clock went back")
        case "outsideWindow": say("outside its window")
        case "away": say("you were away")
        case "fade": say("resting")
        case "gentle": say("a gentle day")
        case "mode": say("rests in this mode")
        case "silent": say("silent")
        case "budget": say("enough for today")
        case "newer": say("a newer one came")
        case "unanswered": say("its time had passed")
        case "dayEnded": say("the day ended")
        case "notToday": say("not today")
        case "doneAlready": say("done already")
        case "removed": say("no longer in the schedule")
        case "noSuchDay": say("no such day")
        default: reason
        }
    }
    /// Why a slot waits or was let go: the person's own word where that is it.
    func reason(of slot: Slot) -> String? { slot.word ?? slot.reason.map(reason) }
    /// A moment and what holds it.
    func unless(_ cue: String, _ words: [String]) -> String {
        words.isEmpty ? cue : say("\(cue), unless \(oneOf(words))")
    }
    /// Why something waited that came in the end.
    func waited(_ reason: String) -> String {
        reason == "settling" ? say("something else came first") : self.reason(reason)
    }
    var noAnchors: String { say("The schedule has no anchors.") }
    var disabled: String { say("off") }
    func answered(_ answer: String, _ what: String) -> String {
        switch answer {
        case "done": say("Done: \(what).")
        case "tried": say("Tried, and that counts: \(what).")
        default: say("Not today, fine: \(what).")
        }
    }
    func snoozed(_ what: String, _ time: String) -> String { say("Later: \(what), \(time).") }
    func started(_ what: String, _ length: String?) -> String {
        length.map { say("Started, and that counts: \(what), \($0).") }
            ?? say("Started, and that counts: \(what).")
    }
    func goOn(with verb: String) -> String {
        say("Continue with: \(Message(key: "anchorctl \(verb)"))")
    }
    func undone(_ event: String, _ anchor: String?) -> String {
        let event = self.event(event)
        return anchor.map { say("Taken back: \(event) (\($0)).") } ?? say("Taken back: \(event).")
    }
    func logged(_ word: String, isAnchor: Bool) -> String {
        if isAnchor { return say("Noted, and that counts: \(word).") }
        let isSleepless = NightSign(rawValue: word) == .sleepless
        return say("Noted: \(isSleepless ? Message("sleepless") : Message(verbatim: word)).")
    }
    var resumed: String { say("Nudges are back.") }
    func sized(_ anchor: String, _ minutes: Int) -> String {
        minutes == 0
            ? say("\(anchor): as small as it goes, without a clock.")
            : say(
                minutes, one: "\(anchor): one minute a day.",
                other: "\(anchor): \(minutes) minutes a day.")
    }
    func offer(_ anchor: String, _ minutes: Int) -> String {
        say(
            "\(anchor): a minute more? Then \(minutes) a day: anchorctl size \(anchor) larger (or keep)."
        )
    }
    var noMode: String { say("Your usual schedule applies again.") }
    func noSuchMode(_ name: String) -> String { say("no such mode: \(name)") }
    func modeName(_ mode: String) -> String { mode == Schedule.softMode ? say("soft") : mode }
    func modesAre(_ names: String) -> String { say("The modes: \(names)") }
    var noModes: String {
        say(
            "The schedule has no modes of its own; man anchord-schedule shows how to add one. There is always soft."
        )
    }
    func reloaded(_ count: Int, _ file: String?) -> String {
        let file = file.map { Message(verbatim: $0) } ?? Message("built-in starter")
        return say("\(file): \(anchors(count)).")
    }
    private func anchors(_ count: Int) -> Message {
        Message(count, one: "1 anchor", other: "\(count) anchors")
    }
    func event(_ event: String) -> String {
        switch event {
        case "nudged": say("nudged")
        case "done": say("done")
        case "tried": say("tried")
        case "notToday": say("not today")
        case "snoozed": say("later")
        case "letGo": say("let go")
        case "logged": say("noted")
        case "paused": say("paused")
        case "resumed": say("resumed")
        case "mode": say("mode")
        case "sized": say("size")
        case "noted": say("note")
        case "checkedIn": say("check-in")
        case "reflected": say("look back")
        case "recovered": say("after a rest")
        case "felt": say("how it was")
        case "silenced": say("silent")
        case "woken": say("comes again")
        case "letter": say("letter")
        case "undone": say("taken back")
        // Of events that are kept nowhere.
        case "held": say("waiting")
        case "released": say("comes now")
        case "answeredElsewhere": say("elsewhere")
        case "reloaded": say("schedule read")
        default: event
        }
    }
    func until(_ time: String) -> String { say("until \(time)") }
    var modeEnded: String { say("none") }
    func change(_ change: String) -> String {
        switch change {
        case "smaller": say("smaller")
        case "larger": say("larger")
        case "keep": say("keep")
        case "light": say("light")
        case "right": say("just right")
        case "heavy": say("heavy")
        default: change
        }
    }
    var nothingYet: String { say("Nothing yet.") }
    func scheduleIsFine(_ file: String, _ count: Int, on: Int) -> String {
        on == count
            ? say("\(file): fine, \(anchors(count)).")
            : say("\(file): fine, \(anchors(count)), \(on) of them on.")
    }
    var noSchedule: String {
        say("There is no schedule yet; the built-in starter is in use. Make one: anchorctl init")
    }
    var whichFirst: String {
        say("Where would you like to start? 1 breathing, 2 movement, 3 bedtime [1]: ")
    }
    var oneTwoOrThree: String { say("That is none of the three. Type 1, 2 or 3.") }
    var afterWhat: String {
        say("After which moment? Waking up, coffee, or words of your own [waking up]: ")
    }
    var whenUp: String { say("When do you get up? [6:45]: ") }
    func notOneOfThose(_ example: String) -> String {
        say("I do not understand that. Type \(example), for example.")
    }
    /// How anchord comes to know of it.
    func howIsTold(_ event: String) -> String {
        event == "wake"
            ? say(
                "anchord notices it by itself: the first time in the morning that you log in or"
                    + " unlock the screen.")
            : say("Let anchord know when it is so: anchorctl log \(event)")
    }
    var runsAlready: String { say("anchord is on, and has read it.") }
    var switchOn: String {
        say("Switch anchord on now, and whenever you log in? Enter is yes, n is no: ")
    }
    var isOn: String { say("anchord is on.") }
    var didNotStart: String { say("That did not work; anchorctl doctor says why.") }
    var forNow: String { say("Something for now, if you like: anchorctl breathe") }
    func ifThen(_ first: String, _ after: String) -> String {
        let start = after == "wake" ? say("After waking") : say("After \(after)")
        return switch first {
        case "bedtime": say("When it is nearly bedtime, then: dim one lamp.")
        case "movement": say("\(start), then: one minute of moving.")
        default: say("\(start), then: one minute of breathing.")
        }
    }
    /// The starter's bedtime, and how it moves.
    func bedtimeIs(_ bed: LocalTime, _ wake: LocalTime, nudge: LocalTime) -> String {
        say(
            "Bed at \(bed), up at \(wake); the nudge comes at \(nudge). Another time: anchorctl change bed 23:05"
        )
    }
    func written(_ path: String) -> String { say("Written: \(path)") }
    func alreadyThere(_ path: String) -> String {
        say("\(path) already exists; --force overwrites it")
    }
    var afterInit: String {
        say(
            "Next: systemctl --user enable --now anchord (if anchord is running, it has read it already)."
        )
    }
}
