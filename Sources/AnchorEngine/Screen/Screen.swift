// Which notification server is there, what it can, and how many nudges have said how they are answered. Owns
// that. Shows nothing, and knows no bubble.

import AnchorModel

struct Screen: Sendable {
    private(set) var server: ServerIdentity?
    /// It shows how far something is.
    private(set) var drawsProgress = false
    private var buttons = ButtonsShown.always
    /// How many nudges have said how they are answered.
    private var explained = 0

    /// The first nudges say how they are answered where a person cannot see it.
    private static let mostExplained = 3

    init() {}

    /// - Parameter knows: whoever answered an earlier version, which explained nothing, knows how.
    init(_ settings: Settings, knows: Bool) {
        explained = settings[.explained].flatMap { Int($0) } ?? (knows ? Screen.mostExplained : 0)
    }

    mutating func comes(_ identity: ServerIdentity) { server = identity }

    mutating func can(drawProgress: Bool, buttons: ButtonsShown) {
        drawsProgress = drawProgress
        self.buttons = buttons
    }

    mutating func isGone() { server = nil }

    func howToAnswer(_ book: any Phrasebook) -> String? {
        explained < Screen.mostExplained ? book.howToAnswer(buttons) : nil
    }

    /// A nudge was shown that said it.
    mutating func countExplained(_ book: any Phrasebook, _ outbox: inout Outbox) {
        guard howToAnswer(book) != nil else { return }
        explained += 1
        outbox.keep(SettingKey(.explained), "\(explained)")
    }
}
