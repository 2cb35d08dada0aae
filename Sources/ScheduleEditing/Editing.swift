// A change step by step on a text: finds the anchor it is about, and says which key gets which value.

import AnchorModel
import ScheduleReading

struct Editing {
    let before: Schedule
    var text: Rewriting

    private var root: Node { text.document.root }

    mutating func make(_ change: ScheduleChange) throws(EditProblem) {
        switch change {
        case .add(let new): try add(new)
        case .change(let id, let change): try self.change(id, change)
        case .turn(let id, let on): try turn(id, on)
        case .remove(let id): try remove(id)
        }
    }

    // MARK: The four changes

    private mutating func add(_ new: NewAnchor) throws(EditProblem) {
        let entries = try before.entries(new)
        guard let list = root["anchors"] else { throw .unwritable }
        try text.append(entries, to: list)
    }

    private mutating func change(_ id: String, _ change: AnchorChange) throws(EditProblem) {
        let anchor = try before.standing(id)
        if !change.when.isEmpty { try move(anchor, change.when) }
        for entry in change.keys { try set([.anchor(id)], entry) }
        for key in change.without { try drop([.anchor(id)], key) }
    }

    private mutating func move(_ anchor: Anchor, _ when: WhenChange) throws(EditProblem) {
        let place: [Step] = [.anchor(anchor.id), .key("when")]
        var expression: String?
        if case .text(let written)? = node(place)?["calendar"]?.value { expression = written }
        let keys = try when.found(anchor.kind, anchor.cue, expression: expression)
        // What is new first: a `when` is never empty in between.
        for entry in keys.values { try set(place, entry) }
        var gone = keys.gone
        if let cue = keys.cue, case .object(let members)? = node(place)?.value {
            let staying = CueReader.keys(with: cue) + keys.values.map(\.key)
            gone += members.map(\.key).filter { !staying.contains($0) }
        }
        for key in gone { try drop(place, key) }
    }

    private mutating func turn(_ id: String, _ on: Bool) throws(EditProblem) {
        guard try before.standing(id).enabled != on else { throw .unchanged }
        try set([.anchor(id)], .init("enabled", .flag(on)))
    }

    /// With what the modes say of it, which would mean nothing then.
    private mutating func remove(_ id: String) throws(EditProblem) {
        _ = try before.standing(id)
        for mode in before.modes.keys.sorted() {
            let place: [Step] = [.key("modes"), .key(mode)]
            if case .text(let off)? = node(place)?["off"]?.value, off == id {
                try drop(place, "off")
            }
            try dropItem(place + [.key("off")]) { $0.says(id) }
            try dropItem(place + [.key("anchors")]) { $0["id"]?.says(id) ?? false }
        }
        try dropItem([.key("anchors")], keepingComments: false) { $0["id"]?.says(id) ?? false }
    }

    // MARK: Finding

    private enum Step {
        case key(String)
        case anchor(String)
    }

    /// Looked for again after each change: places have moved.
    private func node(_ steps: [Step]) -> Node? {
        var node = root
        for step in steps {
            let next: Node?
            switch step {
            case .key(let key): next = node[key]
            case .anchor(let id):
                next = node["anchors"]?.items.first { $0["id"]?.says(id) ?? false }
            }
            guard let next else { return nil }
            node = next
        }
        return node
    }

    // MARK: Writing

    private mutating func set(_ steps: [Step], _ entry: Literal.Entry) throws(EditProblem) {
        guard let object = node(steps) else { throw .unwritable }
        if let standing = object[entry.key] {
            try text.replace(standing, with: entry.value)
        } else {
            try text.append(entry, to: object)
        }
    }

    private mutating func drop(_ steps: [Step], _ key: String) throws(EditProblem) {
        guard let object = node(steps), case .object(let members) = object.value,
            let index = members.firstIndex(where: { $0.key == key })
        else { return }
        try text.remove(index, from: object)
    }

    private mutating func dropItem(
        _ steps: [Step], keepingComments: Bool = true, where matches: (Node) -> Bool
    ) throws(EditProblem) {
        guard let list = node(steps), let index = list.items.firstIndex(where: matches) else {
            return
        }
        try text.remove(index, from: list, keepingComments: keepingComments)
    }
}

extension Schedule {
    /// One of the schedule's own, not of a mode alone.
    func standing(_ id: String) throws(EditProblem) -> Anchor {
        if let anchor = anchor(id) { return anchor }
        let mode = modes.sorted { $0.key < $1.key }
            .first { $0.value.anchors.contains { $0.id == id } }
        if let mode { throw .onlyInMode(anchor: id, mode: mode.key) }
        throw .noSuchAnchor(id, known: anchors.map(\.id))
    }

    /// What a new anchor stands with.
    func entries(_ new: NewAnchor) throws(EditProblem) -> [Literal.Entry] {
        guard anchor(new.id) == nil else { throw .idTaken(new.id) }
        let keys = try new.when.found(new.kind, nil, expression: nil)
        let isText: (Literal.Entry) -> Bool = { ["title", "why"].contains($0.key) }
        return [.init("id", .text(new.id)), .init("kind", .text(new.kind.rawValue))]
            + new.keys.filter(isText) + [.init("when", .object(keys.values))]
            + new.keys.filter { !isText($0) }
    }
}

extension WhenChange {
    func found(_ kind: Kind, _ cue: Cue?, expression: String?) throws(EditProblem) -> Keys {
        do throws(Problem) {
            return try keys(kind, cue, expression: expression)
        } catch { throw .moment(error) }
    }
}

extension Node {
    subscript(_ key: String) -> Node? {
        guard case .object(let members) = value else { return nil }
        return members.first { $0.key == key }?.node
    }

    var items: [Node] {
        if case .list(let items) = value { return items }
        return []
    }

    func says(_ text: String) -> Bool {
        if case .text(let own) = value { return own == text }
        return false
    }
}
