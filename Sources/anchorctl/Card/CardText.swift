// A card as plain text, and as JSON. Breaks lines, and changes no word.

import Presentation

/// The card with --json.
struct CardReport: Encodable {
    struct Item: Encodable {
        let anchor: String
        let step: String
        let when: String
        let why: String?
    }
    let anchors: [Item]
    /// Discreet ones that are not on it.
    let leftOut: [String]
    let foot: String?

    init(_ card: Card) {
        anchors = card.items.map {
            Item(anchor: $0.anchor, step: $0.step, when: $0.when, why: $0.why)
        }
        leftOut = card.leftOut
        foot = card.foot
    }
}

/// The card on a terminal, or for any printer.
enum CardText {
    /// Narrow enough to be printed large.
    static let width = 60

    static func of(_ card: Card, _ words: Words) -> String {
        let items = card.items.map { item in
            var lines = [Prose.wrapped(words.card.then(item.when, item.step), width: width)]
            if let why = item.why {
                lines.append(Prose.wrapped(why, indent: "    ", width: width))
            }
            return Output.harmless(lines.joined(separator: "\n")) + "\n"
        }
        let title = card.title.map { "\($0)\n\n" } ?? ""
        let foot = card.foot.map { "\n\($0)\n" } ?? ""
        return title + items.joined(separator: "\n") + foot
    }
}
