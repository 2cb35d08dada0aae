// What `init` says of the first anchor: the one sentence to remember, and how anchord learns of the moment.

import AnchorModel

extension Words {
    func ifThen(_ first: FirstAnchor, _ after: String) -> String {
        let start = after == Cue.wakeWord ? say("After waking") : say("After \(after)")
        return switch first {
        case .bedtime: say("When it is nearly bedtime, then: dim one lamp.")
        case .movement: say("\(start), then: one minute of moving.")
        case .breathing: say("\(start), then: one minute of breathing.")
        }
    }

    /// How anchord learns that the moment has come.
    func howIsTold(_ event: String) -> String {
        switch event {
        case Cue.wakeWord:
            say(
                "anchord notices it by itself: the first time in the morning that you log in or"
                    + " unlock the screen.")
        case "coffee", "koffie": say("Had your coffee? Type: anchorctl log \(event)")
        default: say("When it is so, type: anchorctl log \(event)")
        }
    }
}
