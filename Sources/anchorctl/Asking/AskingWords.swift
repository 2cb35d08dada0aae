// What the verbs that ask, and those that show a person's own words, say themselves.

import AnchorModel

extension Words {
    var howToAnswer: String { say("Enter skips a question, - sets it aside, Ctrl-C stops.") }
    var oneMore: String { say("One more? [y/N]") }
    var howToTick: String {
        say("Type the numbers, such as 1 3. Enter: none of these, which is fine too.")
    }
    var whatToNote: String { say("What would you like to keep?") }
    var isSetAside: String { say("Set aside; --again brings it back.") }
    var allAside: String { say("All questions are set aside; --again brings them back.") }
    func kept(_ count: Int?) -> String {
        let what =
            count.map { Message($0, one: "Kept: one answer.", other: "Kept: \($0) answers.") }
            ?? Message("Kept.")
        return say("\(what) To read it again: anchorctl history --words")
    }
    func keptSoFar(_ count: Int) -> String {
        switch count {
        case 0: say("Stopped. Nothing was kept.")
        default:
            say(
                count, one: "Stopped. One answer is kept.",
                other: "Stopped. \(count) answers are kept.")
        }
    }
    var notText: String { say("That is not text (UTF-8).") }
    func mayRest(_ names: String, _ file: String?) -> String {
        let longer =
            file.map { say("for longer with enabled: false in \($0)") }
            ?? say("for longer once there is a schedule (anchorctl init)")
        return say(
            "An anchor may rest: for today with anchorctl not-today NAME, \(longer). Your anchors: \(names)."
        )
    }
    var mayAdd: String { say("After that you may add one, one at a time, in the same file.") }
    var whenTooMuch: String {
        say(
            "Is it getting too much? Call your doctor. Thoughts of suicide? In the Netherlands you can talk about them, free and anonymously, day and night: call 113 or 0800-0113, or chat at 113.nl. In danger now? Call 112."
        )
    }
    var thisWeek: String { say("In your own words, this week:") }
    var moreWords: String { say("More of them: anchorctl history --words") }
    var emptyDay: String { say("Nothing noted, and that says nothing. Tomorrow is open.") }
}
