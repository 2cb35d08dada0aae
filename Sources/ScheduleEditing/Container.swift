// An object or a list of a schedule as a row of places: where each item begins and ends, and its comma.

import ScheduleReading

struct Container {
    struct Item {
        let start: Int
        let end: Int
        let comma: Int?
        /// Behind it and its comma.
        var after: Int { comma.map { $0 + 1 } ?? end }
    }

    /// Behind its bracket, and before the other one.
    let inside: Range<Int>
    let items: [Item]

    /// Nil for a single value.
    init?(_ node: Node) {
        switch node.value {
        case .object(let members):
            items = members.map { Item(start: $0.offset, end: $0.node.end, comma: $0.node.comma) }
        case .list(let nodes):
            items = nodes.map { Item(start: $0.offset, end: $0.end, comma: $0.comma) }
        default: return nil
        }
        inside = node.offset + 1..<node.end - 1
    }
}
