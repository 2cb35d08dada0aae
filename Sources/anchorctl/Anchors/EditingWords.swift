// What the verbs say that change the schedule in a line: add, change, on, off, remove, and undo of them.

import AnchorModel
import HostSystem

extension Words {
    var mendFirst: String {
        say("As it is it does not load: that comes first. anchorctl edit opens it.")
    }
    var initFirst: String { say("anchorctl init writes one, after a few questions.") }
    var nothingWritten: String { say("Nothing is written.") }

    // MARK: Taking back

    func takingBack(_ what: String) -> String { say("Taking back: \(what)") }
    func wouldTakeBack(_ what: String) -> String { say("undo would take back: \(what)") }
    func restsThere(_ anchor: String, beside new: String) -> String {
        say(
            "The new one is called \(new), and comes. There is also \(anchor), which is off and stays off. To have that one come too: anchorctl on \(anchor)"
        )
    }
    func newestIsAnother(_ what: String) -> String {
        say("The newest is another: \(what). anchorctl undo takes that one back.")
    }
    var staysSo: String { say("It stays as it is.") }
    var saidMeanwhile: String {
        say("Something was said or taken back meanwhile, so nothing goes back now.")
    }
    var takeItBack: String { say("Take it back? [Y/n]") }
    func isGone(_ path: String) -> String {
        say("\(path) is not there any more, or cannot be read: it stays as it is.")
    }
    func changedSince(_ path: String) -> String {
        say("\(path) was changed after it, so it is not written over.")
    }

    // MARK: By hand

    func notWritable(_ path: String, _ obstacle: ChangingFile.Obstacle) -> String {
        switch obstacle {
        case .readOnly: say("\(path) is for reading alone.")
        case .otherOwner(let user): say("\(path) belongs to another user, number \(user).")
        case .folder(let folder): say("\(path): its folder, \(folder), takes no new file.")
        }
    }
    var byHand: String { say("The lines to put there by hand:") }
    func listByHand(_ anchor: String?) -> String {
        anchor.map {
            say("A property list is not changed this way. By hand, in the dict of \($0):")
        }
            ?? say("A property list is not changed this way. By hand, at the end of its anchors:")
    }
    func keysGo(_ keys: [String]) -> String {
        say("What goes there: \(keys.joined(separator: ", "))")
    }
    func dictGoes(_ anchor: String) -> String {
        say("A property list is not changed this way. By hand: the dict of \(anchor) goes.")
    }

    // MARK: What does not fit

    func idTaken(_ id: String) -> String {
        say("There is an anchor \(id) already; anchorctl change \(id) gives it another time.")
    }
    func onlyInMode(_ anchor: String, _ mode: String) -> String {
        say("\(anchor) comes in the mode \(mode) alone; anchorctl edit opens the schedule.")
    }
    func isStillOff(_ anchor: String) -> String {
        say(
            "\(anchor) is still off, so no nudge comes yet. To switch it on: anchorctl on \(anchor)"
        )
    }
    func isPlanned(_ anchor: Anchor) -> String { say("\(anchor.id): \(anchor.whenMessage).") }
    func unchanged(_ anchor: String) -> String { say("\(anchor): it is so already.") }
    func wouldNotLoad(_ path: String) -> String {
        say("With that \(path) would not load, so it is left as it is:")
    }
    var notReadAfter: String {
        say("That cannot be written into this file; anchorctl edit opens it.")
    }
    var needsEvent: String {
        say("A latest time or a wait goes with something it comes after: after coffee, by 11:00.")
    }
    var needsCount: String {
        say("How often between those hours? For example: three times between 9 and 17.")
    }
    var manyTimes: String { say("That is a time too many. A night has two: 23:05 7:00.") }
    func calendarAlone(_ expression: String) -> String {
        say(
            "It follows the expression \(expression); say it whole: at 15:00, or calendar Sun 19:00."
        )
    }
    func nothingAfter(_ word: String) -> String { say("What is to stand for \(word)?") }
    func noMoment(_ what: String) -> String {
        say(
            "When is \(what) to come? For example: 15:00, after coffee, three times between 9 and 17."
        )
    }
    func noKind(_ text: String) -> String {
        say(
            "\(text): what is to come, and when? For example: movement after coffee, rest at 15:00, water the plants at 10:00 on saturday."
        )
    }

    // MARK: Questions

    func whichAnchor(_ anchors: [String]) -> String {
        say("Which anchor? \(anchors.joined(separator: ", "))")
    }
    func whatOf(_ anchor: String) -> String {
        say(
            "What is to change about \(anchor)? A time, or: length 2min, title and words, why and words."
        )
    }
    var addWhat: String {
        say(
            "What is to come? 1 movement, 2 breathing, 3 rest, 4 bedtime, 5 check-in, 6 a look back; or words of your own."
        )
    }
    var addWhen: String {
        say("When? For example: 15:00, after coffee, three times between 9 and 17.")
    }
    var addLength: String { say("For how long? For example 2min; Enter: as it is usual.") }
}
