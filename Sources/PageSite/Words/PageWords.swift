// What the page says itself: the frame, Today, and what follows a form. A person's own words are never in
// here. Kind, short, no blame.

import AnchorModel
import CivilTime
import Presentation

struct PageWords: SharedWords {
    /// In the schedule's language.
    let say: Language

    // MARK: The frame

    var today: String { say("Today", about: "page") }
    var anchors: String { say("Anchors", about: "page") }
    var nights: String { say("Nights", about: "page") }
    var lookingBack: String { say("Looking back", about: "page") }
    var words: String { say("Words", about: "page") }
    var parts: String { say("Parts of this page") }
    var toTheText: String { say("To the text") }
    var isItTooMuch: String { say("Is it getting too much?") }
    var whereToTurn: String { say("Where you can turn") }
    var staysHere: String { say("Nothing on this page leaves your computer.") }
    var endsByItself: String {
        say(
            "Ten minutes after your last look this page ends by itself. It is back with the icon among your applications, or with anchorctl open."
        )
    }
    var isGone: String {
        say(
            "This page has ended, and what you saved is kept. It is back with the icon among your applications, or with anchorctl open."
        )
    }
    var goOn: String { say("To the page") }
    var welcome: String { say("The page is ready") }
    var keyIsOld: String { say("This address has had its turn") }
    var openAnew: String {
        say(
            "An address opens once, and within half a minute. Open the page anew with the icon among your applications, or with anchorctl open."
        )
    }
    var notHere: String { say("There is nothing here") }
    var takeBack: String { say("Take it back") }
    var cancel: String { say("Leave it as it is") }
    var save: String { say("Save") }
    var saved: String { say("Saved.") }

    // MARK: Today

    func greeting(_ hour: Int) -> String {
        switch hour {
        case 5..<12: say("Good morning")
        case 12..<18: say("Good afternoon")
        case 18..<24: say("Good evening")
        default: say("Hello")
        }
    }
    func moment(_ day: Weekday, _ date: Int, month: Int, _ time: LocalTime) -> String {
        say("\(Message.weekday(day)) \(date) \(Message.month(month)), \(time)")
    }
    func date(_ day: Weekday, _ date: Int, month: Int) -> String {
        say("\(Message.weekday(day)) \(date) \(Message.month(month))")
    }
    var nothingOpen: String { say("Nothing is waiting for you.") }
    func next(_ what: String, _ when: Message) -> String { say("Next: \(what), \(when).") }
    func more(_ count: Int) -> String {
        say(
            count, one: "Can also, needn't: one more", other: "Can also, needn't: \(count) more")
    }
    func forInstance(_ idea: String) -> String { say("For instance: \(idea)") }
    func underway(_ what: String, _ time: LocalTime) -> String {
        say("\(what) - underway until \(time).")
    }
    func paused(_ when: Message) -> String { say("Quiet: no nudges until \(when).") }
    func soft(_ when: Message) -> String {
        say("A soft day, until \(when): one small nudge a day at most, and bedtime.")
    }
    func quiet(_ when: Message) -> String { say("Quiet hours, until \(when).") }
    func mode(_ name: String, _ when: Message) -> String { say("Mode \(name), until \(when).") }
    func resting(_ what: String, _ when: Message) -> String {
        say("\(what) rests, and is back \(when).")
    }
    var forToday: String { say("For today") }
    var breathe: String { say("Breathe for a moment", about: "button") }
    var softDay: String { say("A soft day", about: "button") }
    var usualDay: String { say("My usual day again", about: "button") }
    var quietTonight: String { say("Quiet until tonight", about: "button") }
    var quietTomorrow: String { say("Quiet until tomorrow", about: "button") }
    var nudgesAgain: String { say("Nudges may come again", about: "button") }
    var anotherDay: String { say("Quiet until another day") }
    var untilDay: String { say("Until the morning of") }
    var beQuiet: String { say("Be quiet until then", about: "button") }
    var howIsIt: String { say("How is it now?") }
    var afterRest: String { say("After a rest") }
    var lookAgain: String { say("Look again", about: "button") }
    func lastChanged(_ what: String) -> String { say("Last changed: \(what).") }
    func lastSaid(_ what: String) -> String { say("Last noted: \(what).") }
    var notRunning: String { say("anchord is not on") }
    var notRunningText: String {
        say("No nudges come while it is off. Your anchors and what you noted are safe.")
    }
    var switchOn: String { say("Switch anchord on", about: "button") }
    var brokenFile: String { say("Your schedule cannot be read just now") }
    var brokenFileText: String {
        say("The last one that could be read stays in force. What is wrong with it:")
    }
    var worthALook: String { say("Worth a look") }

    /// What an anchor without a title of its own is called.
    func name(_ kind: Kind) -> String? { ReportWords(say).name(kind) }

    /// Never an id where there is more.
    func name(_ id: String, in schedule: Schedule) -> String {
        guard let anchor = schedule.anchor(id) else { return id }
        return anchor.title ?? name(anchor.kind) ?? id
    }

    /// The same at the beginning of a sentence, a person's own words unchanged.
    func nameFirst(_ id: String, in schedule: Schedule) -> String {
        schedule.anchor(id)?.title ?? name(id, in: schedule).capitalisedFirst
    }

    // MARK: After a form

    func later(_ what: String, _ when: Message) -> String {
        say("\(what): again \(when).")
    }
    var undone: String { say("Taken back.") }
    var nothingToUndo: String { say("There is nothing to take back.") }
    var newerFirst: String {
        say("Something newer goes back first, so nothing was taken back.")
    }
    var wasOver: String { say("That one was over already; nothing has changed.") }
    func notSaved(_ reason: String) -> String { say("It could not be saved: \(reason)") }
    var noAnswer: String { say("anchord did not answer. Try it again in a moment.") }
    var dayIsOver: String { say("Pick a day from tomorrow on, and within a year.") }

    /// `at 14:30`, `tomorrow at 8:30`, `Monday at 8:30`, `on 24 December`.
    func when(_ microseconds: Int64, _ house: Household) -> Message {
        let local = house.local(microseconds)
        let days = local.date.dayNumber - house.today.dayNumber
        let time = LocalTime(hour: local.time.hour, minute: local.time.minute) ?? local.time
        return switch days {
        case 0: Message("at \(time)")
        case 1: Message("tomorrow at \(time)")
        case 2...6: Message("\(Message.weekday(local.date.weekday)) at \(time)")
        default: Message("on \(local.date.day) \(Message.month(local.date.month))")
        }
    }

    /// As `when`, behind `until`: `14:30`, `tomorrow 8:30`.
    func end(_ microseconds: Int64, _ house: Household) -> Message {
        let local = house.local(microseconds)
        let days = local.date.dayNumber - house.today.dayNumber
        let time = LocalTime(hour: local.time.hour, minute: local.time.minute) ?? local.time
        return switch days {
        case 0: Message("\(time)")
        case 1: Message("tomorrow \(time)", about: "until")
        case 2...6: Message("\(Message.weekday(local.date.weekday)) \(time)", about: "until")
        default: Message("\(local.date.day) \(Message.month(local.date.month))", about: "until")
        }
    }
}
