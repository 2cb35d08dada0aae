// What is said about events: where they are not kept, where a cursor leads nowhere, and of a hook.

import AnchorModel
import ControlInterface

extension Words {
    var eventsNotKept: String {
        say(
            "The schedule keeps no history (history: \"off\"): what happens is told while this runs, and not afterwards."
        )
    }

    func unknownCursor(_ fault: CursorFault) -> [String] {
        let why =
            switch fault {
            case .unreadable: say("this is no cursor")
            case .otherLedger:
                say("the cursor is of another ledger: the one in use was begun after it")
            case .olderLedger:
                say("the cursor is of a newer ledger: an older copy was put back since")
            }
        return [
            why,
            say(
                "What happened meanwhile: anchorctl history. To go on from now: leave --since out, or remove the file of --cursor-file."
            ),
        ]
    }

    func hookFailed(_ program: String, _ code: Int32, _ event: String) -> String {
        say("\(program) ended with \(Int(code)) (\(event))")
    }
    func hookDied(_ program: String, _ signal: Int32, _ event: String) -> String {
        say("\(program) was ended by signal \(Int(signal)) (\(event))")
    }
    func hookTooLong(_ program: String, _ limit: String, _ event: String) -> String {
        say("\(program) took longer than \(limit) and was ended (\(event))")
    }
    var hookNotStarted: String {
        say("It has to be a program that may be run (chmod +x).")
    }
}
