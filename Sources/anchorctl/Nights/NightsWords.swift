// What `nights` says.

import AnchorModel

extension Words {
    var howToAnswerNights: String {
        say(
            "An estimate: nobody was at this computer then. Enter: that is right. 22:40 is another bedtime, -7:05 another time of getting up, 22:40 7:05 both. none: no sleep. ?: unknown. -: ask another time. b: one back. Ctrl-C saves nothing, Ctrl-D what you have answered."
        )
    }
    func isNightRight(_ night: String) -> String { say("\(night), right? [Enter]") }
    var notANight: String {
        say("I do not understand that. Type for example 22:40 7:05, or none, ?, - or b.")
    }
    var bothTimes: String {
        say("Nothing is known of that night yet: type both times, such as 22:40 7:05.")
    }
    func nightsKept(_ count: Int) -> String {
        (say(count, one: "Kept: one night.", other: "Kept: \(count) nights."))
            + say(" anchorctl undo takes back one at a time.")
    }
    func nightUndone(_ day: String) -> String { say("Taken back: the night of \(day).") }
    func ofNight(_ day: String) -> String { say("the night of \(day)") }
    var noNightSaid: String { say("Nothing was saved, and that is fine.") }
    var howToSayNight: String {
        say(
            "There is nothing to confirm. To fill in or correct a night: anchorctl nights 2026-11-14 22:40 7:05"
        )
    }
}
