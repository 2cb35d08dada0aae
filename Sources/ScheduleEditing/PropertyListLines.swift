// A change as the lines of a property list: nobody's list is written here, but what has to stand in it can
// be said.

import AnchorModel

package struct PropertyListLines: Hashable, Sendable {
    /// The anchor whose `dict` it is about; nil: the list of anchors.
    package let anchor: String?
    /// What is to stand there.
    package let lines: [String]
    /// Keys that are to go; all of the anchor's where there are no lines either.
    package let without: [String]

    init(_ change: ScheduleChange, _ schedule: Schedule) throws(EditProblem) {
        switch change {
        case .add(let new):
            anchor = nil
            lines = PropertyListLines.value(.object(try schedule.entries(new)), "")
            without = []
        case .turn(let id, let on):
            guard try schedule.standing(id).enabled != on else { throw .unchanged }
            anchor = id
            lines = PropertyListLines.entry(.init("enabled", .flag(on)), "")
            without = []
        case .remove(let id):
            anchor = try schedule.standing(id).id
            lines = []
            without = []
        case .change(let id, let change):
            let standing = try schedule.standing(id)
            anchor = id
            var all: [Literal.Entry] = []
            var gone = change.without
            if !change.when.isEmpty {
                let keys = try change.when.found(standing.kind, standing.cue, expression: nil)
                if !keys.values.isEmpty { all.append(.init("when", .object(keys.values))) }
                gone += keys.gone
            }
            lines = (all + change.keys).flatMap { PropertyListLines.entry($0, "") }
            without = gone
        }
    }

    private static func entry(_ entry: Literal.Entry, _ indent: String) -> [String] {
        ["\(indent)<key>\(escaped(entry.key))</key>"] + value(entry.value, indent)
    }

    private static func value(_ literal: Literal, _ indent: String) -> [String] {
        switch literal {
        case .text(let text): ["\(indent)<string>\(escaped(text))</string>"]
        case .number(let number): ["\(indent)<integer>\(number)</integer>"]
        case .flag(let flag): ["\(indent)<\(flag)/>"]
        case .list(let items):
            ["\(indent)<array>"] + items.flatMap { value($0, indent + "  ") } + [
                "\(indent)</array>"
            ]
        case .object(let entries):
            ["\(indent)<dict>"] + entries.flatMap { entry($0, indent + "  ") } + [
                "\(indent)</dict>"
            ]
        }
    }

    private static func escaped(_ text: String) -> String {
        String(
            text.flatMap { character -> String in
                switch character {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                default: String(character)
                }
            })
    }
}
