// What an older version hid of itself and a person never chose to: a bedtime that stood before goes on saying
// nothing on the screen until its `discreet` is written, and `status` asks about it for four weeks. Owns
// which anchors those are. Never hides another.

import AnchorModel
import CivilTime

struct HiddenAsBefore: Hashable, Sendable {
    private var anchors: Set<String> = []
    /// Since when the question stands.
    private var since: LocalDate?

    /// As long as any question of ours stands.
    private static let questionDays = 28

    /// The first run of a version that shows them finds which bedtimes there were before.
    /// - Parameter stood: the anchors that were planned before.
    init(
        _ text: String?, _ schedule: Schedule, stood: Set<String>, on today: LocalDate,
        _ outbox: inout Outbox
    ) {
        guard let text else {
            anchors = Set(HiddenAsBefore.undecided(schedule).filter(stood.contains))
            since = today
            keep(&outbox)
            return
        }
        let words = text.split(separator: " ").map(String.init)
        since = words.first.flatMap { LocalDate($0) }
        anchors = Set(words.dropFirst())
    }

    /// Bedtimes about whose words the schedule says nothing.
    private static func undecided(_ schedule: Schedule) -> [String] {
        (schedule.anchors + schedule.modes.values.flatMap(\.anchors))
            .filter { $0.kind == .bedtime && $0.discreet == nil }.map(\.id)
    }

    /// What was decided, or is gone, is no longer a question.
    mutating func settle(_ written: Schedule, _ outbox: inout Outbox) {
        let left = anchors.intersection(HiddenAsBefore.undecided(written))
        guard left != anchors else { return }
        anchors = left
        keep(&outbox)
    }

    func asBefore(_ anchor: Anchor) -> Anchor {
        guard anchor.kind == .bedtime, anchor.discreet == nil, anchors.contains(anchor.id)
        else { return anchor }
        var anchor = anchor
        anchor.discreet = true
        return anchor
    }

    /// Those `status` asks about.
    func mayBeRead(on today: LocalDate) -> [String] {
        guard let since, today.dayNumber - since.dayNumber < HiddenAsBefore.questionDays
        else { return [] }
        return anchors.sorted()
    }

    private func keep(_ outbox: inout Outbox) {
        let since = since.map(\.description) ?? "-"
        let text = ([since] + anchors.sorted()).joined(separator: " ")
        outbox.keep(SettingKey(.hiddenAsBefore), text)
    }
}
