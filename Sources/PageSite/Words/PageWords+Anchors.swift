// What the page says about anchors, the first time, breathing, nights, the look back and words.

import AnchorModel
import CivilTime

extension PageWords {
    // MARK: Anchors

    var myAnchors: String { say("My anchors") }
    var oneIsEnough: String { say("A few fixed moments in the day. One is enough.") }
    var noAnchors: String { say("There are none yet.") }
    var on: String { say("on", about: "switch") }
    var off: String { say("off", about: "switch") }
    var change: String { say("Change it") }
    var newTime: String { say("When") }
    var newTimeHint: String {
        say("As it is, where you leave this empty. For example: 15:00, after coffee, mon to fri.")
    }
    var newNightHint: String {
        say("As it is, where you leave this empty. For example: 23:00, or 23:00 7:00.")
    }
    var length: String { say("How long") }
    var lengthHint: String { say("For example: one minute, 5 min.") }
    var ownTitle: String { say("In your own words") }
    var why: String { say("Why, for yourself") }
    var seeWeek: String { say("See what it does to the week", about: "button") }
    var letGo: String { say("Remove this anchor") }
    var another: String { say("One more anchor") }
    var whichPractice: String { say("What") }
    var ownWords: String { say("Something of your own, in the field below") }
    var whenHint: String { say("For example: after coffee, 15:00, three times between 9 and 17.") }
    var lettingFirst: String {
        say("Getting full? An anchor that is off comes back whenever you like.")
    }
    var card: String { say("A card for the fridge") }
    var print: String { say("Print", about: "button") }
    var isThisRight: String { say("Shall I save this?") }
    var itBecomes: String { say("It becomes:") }
    var itWas: String { say("It was:") }
    func comes(_ what: String, _ when: Message, _ days: Message) -> String {
        say("\(what) comes \(when), \(days)")
    }
    func comesNoMore(_ what: String, _ when: Message, _ days: Message) -> String {
        say("\(what) comes no more \(when), \(days)")
    }
    var goes: String { say("This anchor goes out of the schedule. What was done stays.") }
    var changedMeanwhile: String {
        say(
            "The schedule was changed somewhere else meanwhile, so nothing is saved. Here it is as it is now."
        )
    }
    var isSo: String { say("It is so already.") }
    var byHand: String {
        say("This schedule is not changed from here. The lines to put there by hand:")
    }
    func takenBack(_ what: String) -> String { say("Taken back: \(what)") }
    var whatAndWhen: String { say("Say what is to come, and when.") }
    var wouldNotLoad: String {
        say("With that the schedule could not be read, so it stays as it is:")
    }

    // MARK: The first time

    var begin: String { say("A beginning") }
    var beginText: String {
        say("Three questions, and one small anchor in your day. Everything can change later.")
    }
    var whichLanguage: String { say("Which language?") }
    var whichFirst: String { say("Where would you like to start?") }
    var firstBreathing: String { say("breathing, before the first mail") }
    var firstMovement: String { say("a little movement") }
    var firstBedtime: String { say("the same bedtime every night") }
    var afterWhat: String { say("After which moment?") }
    var afterWhatHint: String {
        say("Getting up, coffee, or words of your own. For a bedtime it does not matter.")
    }
    var gettingUp: String { say("getting up") }
    var whenUp: String { say("When do you get up?") }
    var start: String { say("Begin", about: "button") }
    var isWritten: String { say("There it is.") }
    var switchOnText: String {
        say(
            "anchord nudges you from now on if you switch it on. It starts by itself at each login then."
        )
    }
    var notNow: String { say("Not now", about: "button") }

    // MARK: Breathing

    var breathing: String { say("Breathing", about: "page") }
    var breathingHow: String {
        say("4 in, 6 out, through your nose. Stop whenever you like.")
    }
    var ready: String { say("Sit as you like") }
    var breatheIn: String { say("in", about: "breath") }
    var breatheOut: String { say("out", about: "breath") }
    var over: String { say("That was it.") }
    var overText: String { say("Stay and listen for a while, if you like.") }
    var noteIt: String { say("Note it", about: "button") }
    var enough: String { say("Enough for now", about: "button") }
    var withSound: String { say("With a soft tone") }
    func breaths(_ count: Int, _ length: String) -> String {
        say("\(count) breaths, \(length).")
    }

    // MARK: Nights

    var myNights: String { say("My nights") }
    var nightsText: String {
        say("An estimate, from when nobody was at this computer. You know better.")
    }
    func nightOf(_ day: Message) -> String { say("The night of \(day)") }
    func napOf(_ day: Message) -> String { say("A nap on \(day)") }
    func napped(_ from: LocalTime, _ until: LocalTime) -> String {
        say("From \(from) until \(until)")
    }
    func slept(_ bed: LocalTime, _ wake: LocalTime) -> String {
        say("To bed \(bed), up \(wake)")
    }
    var isRight: String { say("That is right", about: "button") }
    var allRight: String { say("All of these are right", about: "button") }
    var otherwise: String { say("It was different") }
    var toBed: String { say("To bed at") }
    var up: String { say("Up at") }
    var didNotSleep: String { say("I did not sleep", about: "button") }
    var noIdea: String { say("I do not know", about: "button") }

    // MARK: Looking back

    var showWords: String { say("Show my words") }
    var myWords: String { say("My words") }
    var printWords: String { say("Print my words too") }
    var oneWeek: String { say("a week") }
    var fourWeeks: String { say("four weeks") }
    var oneYear: String { say("a year") }
    var howFar: String { say("How far back") }

    // MARK: Words

    var toKeep: String { say("Something to keep") }
    var oneWordIsEnough: String { say("One word is enough. No word is fine too.") }
    var keep: String { say("Keep", about: "button") }
    var kept: String { say("Kept.") }
    var withWhom: String { say("With whom, if you like") }
    var theWeek: String { say("A question about the week") }
    var checkIn: String { say("How is it now?") }
    var checkInText: String { say("Leave empty what you like.") }
    var aside: String { say("Another question, please", about: "button") }
    var allAside: String { say("There is no question left for now.") }
    var toQuestion: String { say("Write about it") }
    var letterWrite: String { say("Write one") }
    var letter: String { say("A letter to yourself") }
    var letterText: String {
        say(
            "For a day that asks too much, from one that goes well. It is shown on a soft day and nowhere else."
        )
    }
    func letterWaits(_ day: Message) -> String {
        say("Your letter of \(day) waits for a soft day.")
    }
    func letterOf(_ day: Message) -> String { say("Your letter of \(day)") }
    var newLetter: String { say("Write another in its place") }
    var signsText: String { say("None of these is fine too.") }
    var howLong: String { say("What is kept, and how long") }
    func keeps(_ detail: HistoryDetail, _ span: Message?) -> String {
        switch detail {
        case .off: return say("Nothing is kept: neither what you did nor your words.")
        case .counts:
            return span.map { say("What you did is kept for \($0); words are not.") }
                ?? say("What you did is kept for good; words are not.")
        case .words:
            return span.map {
                say("What you did and your words are kept for \($0), on this computer.")
            }
                ?? say("What you did and your words are kept for good, on this computer.")
        }
    }
    var howToForget: String {
        say("One of them goes for good with Erase, all of them with anchorctl forget --all.")
    }
    var erase: String { say("Erase", about: "button") }
    var eraseThis: String { say("Erase these words for good?") }
    var eraseText: String { say("They are gone then, and cannot be brought back.") }
    var erased: String { say("Erased.") }
}
