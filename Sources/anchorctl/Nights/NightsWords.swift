// What `nights` says.

import AnchorModel

extension Words {
    var howToAnswerNights: String {
        say(
            "Guessed from when nobody was at this machine. Enter: it was so. 22:40 is another bed time,"
                + " -7:05 another wake time, 22:40 7:05 both. none: no sleep. ?: unknown. -: another"
                + " time. b: one back. Ctrl-C keeps nothing, Ctrl-D what was answered.")
    }
    func isNightRight(_ night: String) -> String { say("\(night), right? [Enter]") }
    var notANight: String {
        say("That was not understood: 22:40, -7:05, 22:40 7:05, none, ?, - or b.")
    }
    var nightTooLong: String { say("From bed to wake is an hour at least and 16 hours at most.") }
    var nightToCome: String { say("That wake time is still to come.") }
    var bothTimes: String {
        say("Nothing is known of that night yet: both times, such as 22:40 7:05.")
    }
    var guessed: String { say("a guess") }
    var wasSleepless: String { say("no sleep") }
    var nightUnknown: String { say("unknown") }
    func nightsKept(_ count: Int) -> String {
        (say(count, one: "Kept: one night.", other: "Kept: \(count) nights."))
            + say(" anchorctl undo takes back one at a time.")
    }
    func nightUndone(_ day: String) -> String { say("Taken back: the night of \(day).") }
    func ofNight(_ day: String) -> String { say("the night of \(day)") }
    var noNightSaid: String { say("Nothing was kept, and that is fine.") }
    var noNights: String { say("Nothing is known of these nights, and that is fine.") }
    var howToSayNight: String {
        say(
            "There is nothing to confirm. To say or correct a night: anchorctl nights 2026-11-14 22:40 7:05"
        )
    }
    var nightsNotKept: String { say("No nights are kept: the schedule wants no history.") }
}
