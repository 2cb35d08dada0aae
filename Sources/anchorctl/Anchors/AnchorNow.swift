// What an anchor is after a change: its moment where that is not plain from the times of the week, and that
// one which is off still does not come. Decides nothing about schedules.

import AnchorModel
import CivilTime
import ScheduleEditing

struct AnchorNow {
    private let words: Words
    private let before: Anchor?
    private let after: Anchor?

    /// - Parameter before: nil for one that is new.
    init(_ words: Words, before: Anchor?, after: Anchor?) {
        self.words = words
        self.before = before
        self.after = after
    }

    /// It was off, and is.
    var isStillOff: Bool { before?.enabled == false && after?.enabled == false }

    var lines: [String] {
        guard let after else { return [] }
        let isNews = before.map { !$0.enabled && after.enabled || !$0.isDue(as: after) } ?? true
        var lines: [String] = []
        if isNews, let nudge = words.bedtimeNudge(of: after) {
            lines.append(nudge)
        } else if isNews, isStillOff {
            lines.append(words.isPlanned(after))
        }
        return lines + stillOff
    }

    /// To what is so already.
    var stillOff: [String] {
        guard isStillOff, let after else { return [] }
        return [words.isStillOff(after.id)]
    }
}

extension Anchor {
    fileprivate func isDue(as other: Anchor) -> Bool {
        cue == other.cue && dates == other.dates && windDown == other.windDown
    }
}
