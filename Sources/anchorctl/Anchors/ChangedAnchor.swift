// What `on`, `off` and `remove` have in common: one anchor, named or asked for.

import AnchorModel
import ArgumentParser
import ScheduleEditing

/// What `on`, `off` and `remove` take.
struct ChangedAnchor: ParsableArguments {
    @Argument(help: "The anchor.", completion: Completing.anchors)
    var anchor: String?
    @OptionGroup var options: DryRunOption

    func make(_ verb: String, _ change: (String) -> ScheduleChange) throws {
        let changing = try options.changing()
        let anchor = try changing.anchor(anchor)
        try changing.make(change(anchor.id), anchor: anchor.id, what: "\(verb) \(anchor.id)")
    }
}
