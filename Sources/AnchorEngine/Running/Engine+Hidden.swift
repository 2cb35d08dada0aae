// What an older version hid of itself and a person never chose to: a bedtime that stood before goes on saying
// nothing on the screen until its `discreet` is written, and `status` asks about it for four weeks. Owns
// which anchors those are.

import AnchorModel
import CivilTime

struct HiddenAsBefore: Hashable, Sendable {
    var anchors: Set<String> = []
    /// Since when the question stands.
    var since: LocalDate?
}

extension EngineState {
    /// As long as any question of ours stands.
    private static let hiddenDays = 28

    /// The first run of a version that shows them finds which bedtimes there were before. Before the
    /// schedule is taken up.
    mutating func restoreHidden(
        _ settings: Settings, _ schedule: Schedule, at now: Moment
    ) {
        guard let text = settings[.hiddenAsBefore] else {
            let stood = Set(revisions.keys)
            hidden.anchors = Set(undecided(schedule).filter(stood.contains))
            hidden.since = today(now.wall)
            return saveHidden()
        }
        let words = text.split(separator: " ").map(String.init)
        hidden.since = words.first.flatMap { LocalDate($0) }
        hidden.anchors = Set(words.dropFirst())
    }

    /// Bedtimes about whose words the schedule says nothing.
    private func undecided(_ schedule: Schedule) -> [String] {
        (schedule.anchors + schedule.modes.values.flatMap(\.anchors))
            .filter { $0.kind == .bedtime && $0.discreet == nil }.map(\.id)
    }

    /// What was decided, or is gone, is no longer a question.
    mutating func settleHidden(_ written: Schedule) {
        let left = hidden.anchors.intersection(undecided(written))
        guard left != hidden.anchors else { return }
        hidden.anchors = left
        saveHidden()
    }

    func asBefore(_ anchor: Anchor) -> Anchor {
        guard anchor.kind == .bedtime, anchor.discreet == nil, hidden.anchors.contains(anchor.id)
        else { return anchor }
        var anchor = anchor
        anchor.discreet = true
        return anchor
    }

    /// Those `status` asks about.
    func mayBeRead(at now: Moment) -> [String] {
        guard let since = hidden.since,
            today(now.wall).dayNumber - since.dayNumber < EngineState.hiddenDays
        else { return [] }
        return hidden.anchors.sorted()
    }

    private mutating func saveHidden() {
        let since = hidden.since.map(\.description) ?? "-"
        let text = ([since] + hidden.anchors.sorted()).joined(separator: " ")
        outbox.keep(SettingKey(.hiddenAsBefore), text)
    }
}
