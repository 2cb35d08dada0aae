// What `check` says of the words in `unless`: any word may be set, so none is wrong; some are likely not
// what was meant.

import AnchorModel

extension ScheduleWarnings {
    func doubtfulWords() -> [ScheduleWarning] {
        let logged = Set(
            anchors.map(\.id)
                + anchors.compactMap { anchor in
                    if case .after(let event, _, _) = anchor.cue { event } else { nil }
                })
        var known: [String] = []
        var result: [ScheduleWarning] = []
        let written =
            schedule.unless.map { (anchor: String?.none, word: $0) }
            + anchors.flatMap { anchor in anchor.unless.map { (anchor.id, $0) } }
        for (anchor, word) in written where word != TypedWord.locked && !known.contains(word) {
            if let message = doubt(about: word, known, logged) {
                result.append(ScheduleWarning(anchor: anchor, message: message))
            }
            known.append(word)
        }
        return result
    }

    private func doubt(about word: String, _ known: [String], _ logged: Set<String>) -> Message? {
        if word == ScheduleWarnings.dutchLocked {
            return Message(
                "\"unless\" has \"\(word)\", which is kept as \"\(TypedWord.locked)\": write that")
        }
        if let near = Nearest.to(word, among: known) {
            return Message("\"unless\" has \"\(word)\" and \"\(near)\": one word, or two?")
        }
        guard logged.contains(word) else { return nil }
        return Message(
            "\"unless\" has \"\(word)\", which is logged, too; it holds while it is set (anchorctl"
                + " set \(word)) and not by being logged")
    }

    /// As the client has it in Dutch.
    private static let dutchLocked = "op-slot"
}
