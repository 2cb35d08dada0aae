// What the client says to a person. Kind, short, no blame; never a word of the machinery.

import AnchorModel
import CivilTime
import ControlInterface

struct Words: SharedWords {
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
    func notRead(_ reason: String) -> String { say("it could not be read: \(reason)") }

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
    func pausedUntil(_ time: String) -> String { say("Paused until \(time).") }
    func quietUntil(_ time: String) -> String { say("Quiet until \(time).") }
    func modeUntil(_ mode: String, _ time: String) -> String {
        say("Mode \(modeName(mode)) until \(time).")
    }
    func gentleUntil(_ time: String) -> String {
        say("Gentle until \(time): one nudge a day at most, and bedtime.")
    }
    var gentleEndsEarlier: String { say("Back earlier: anchorctl soft off") }
    var noPause: String { say("No pause is running.") }
    var backEarlier: String { say("Back earlier: anchorctl mode none") }
    var usualAgain: String { say("As usual again? Type: anchorctl mode none") }
    func rests(_ anchor: String, _ day: String) -> String {
        say("\(anchor) is resting, and comes back on \(day).")
    }
    var worthALook: String { say("worth a look") }
    /// Why a slot waits or was let go: the person's own word where that is it.
    func reason(of slot: Slot) -> String? { slot.word ?? slot.reason.map(reason) }
    /// A moment and what holds it.
    func unless(_ cue: String, _ words: [String]) -> String {
        words.isEmpty ? cue : say("\(cue), unless \(oneOf(words))")
    }
    var noAnchors: String { say("The schedule has no anchors.") }
    var disabled: String { say("off") }
    func snoozed(_ what: String, _ time: String) -> String { say("Later: \(what), \(time).") }
    func started(_ what: String, _ length: String?) -> String {
        length.map { say("Started, and that counts: \(what), \($0).") } ?? started(what)
    }
    func goOn(with verb: String) -> String {
        say("Continue with: \(Message(key: "anchorctl \(verb)"))")
    }
    func logged(_ word: String, isAnchor: Bool) -> String {
        if isAnchor { return say("Noted, and that counts: \(word).") }
        let isSleepless = NightSign(rawValue: word) == .sleepless
        return say("Noted: \(isSleepless ? Message("sleepless") : Message(verbatim: word)).")
    }
    func isOverToday(_ anchor: String) -> String {
        say("For today \(anchor) is past its time. Now is fine, too: anchorctl start \(anchor)")
    }
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
    func until(_ time: String) -> String { say("until \(time)") }
    var modeEnded: String { say("none") }
    var nothingYet: String { say("Nothing yet.") }
    func scheduleIsFine(_ file: String, _ count: Int, on: Int) -> String {
        on == count
            ? say("\(file): fine, \(anchors(count)).")
            : say("\(file): fine, \(anchors(count)), \(on) of them on.")
    }
    func moreAbout(_ keys: String) -> String { say("More about \(keys): man anchord-schedule") }
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
    var runsAlready: String { say("anchord is on, and has read it.") }
    var switchOn: String {
        say("Switch anchord on now, and whenever you log in? Enter is yes, n is no: ")
    }
    var forNow: String { say("Something for now, if you like: anchorctl breathe") }
    /// The starter's bedtime, and how it moves.
    func bedtimeIs(_ bed: LocalTime, _ wake: LocalTime, nudge: LocalTime) -> String {
        say(
            "Bed at \(bed), up at \(wake); the nudge comes at \(nudge). Another time: anchorctl change bed 23:05"
        )
    }
    func written(_ path: String) -> String { say("Written: \(path)") }
    func keptAside(_ was: String, _ now: String) -> String {
        say("In the place of \(was), which is kept as \(now)")
    }
    func reallyUp(_ time: LocalTime) -> String {
        say("\(time) sounds like going to bed. If you do get up then, type it once more.")
    }
    func alreadyThere(_ path: String) -> String {
        say("\(path) already exists; --force writes another in its place, and keeps it beside it")
    }
    var afterInit: String {
        say(
            "Next: systemctl --user enable --now anchord.socket anchord.service (if anchord is running, it has read it already)."
        )
    }
}
