// Puts a value into a schedule's text, takes one out, or another in its place, and touches nothing else:
// comments stay where they are, and what is new is written as its neighbours are. Decides nothing about
// anchors. Every step leaves a text that reads.

import ScheduleReading

struct Rewriting {
    private(set) var document: JSON5Document
    private let habits: Habits

    init(_ document: JSON5Document) {
        self.document = document
        habits = Habits(document)
    }

    /// One piece of a text that goes, and what comes in its place.
    private struct Splice {
        let range: Range<Int>
        let text: String
    }

    /// Pieces do not overlap.
    /// - Throws: `unwritable` where the text would read no more; nothing has changed then.
    private mutating func apply(_ splices: [Splice]) throws(EditProblem) {
        var scalars = document.scalars
        for splice in splices.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            scalars.replaceSubrange(splice.range, with: splice.text.unicodeScalars)
        }
        guard let next = document.with(scalars) else { throw .unwritable }
        document = next
    }

    private var lines: Lines { Lines(document.scalars) }

    // MARK: In place of another

    mutating func replace(_ node: Node, with literal: Literal) throws(EditProblem) {
        if case .list(let items) = literal, case .list(let nodes) = node.value {
            return try replace(items, of: node, nodes)
        }
        if case .list(let nodes) = node.value, !nodes.isEmpty,
            lines.hasComment(in: node.offset..<node.end)
        {
            // A list with comments in it stays one.
            return try replace([literal], of: node, nodes)
        }
        guard !says(node, literal) else { return }
        let quote: Unicode.Scalar? =
            if case .text = node.value { document.scalars[node.offset] } else { nil }
        let text: String
        if case .text(let new) = literal {
            text = habits.text(new, quote: quote)
        } else {
            text = habits.line(literal)
        }
        try apply([Splice(range: node.offset..<node.end, text: text)])
    }

    /// Whether it stands there already, whatever its spelling.
    private func says(_ node: Node, _ literal: Literal) -> Bool {
        switch (node.value, literal) {
        case (.text(let old), .text(let new)): old == new
        case (.number(let old, _), .number(let new)): old == Double(new)
        case (.bool(let old), .flag(let new)): old == new
        default: false
        }
    }

    /// Item by item: what is said about one of them stays beside it.
    private mutating func replace(
        _ items: [Literal], of list: Node, _ nodes: [Node]
    ) throws(EditProblem) {
        let place = list.offset
        for index in (items.count..<max(nodes.count, items.count)).reversed() {
            try remove(index, from: self.node(at: place))
        }
        for (index, item) in items.enumerated() {
            let list = self.node(at: place)
            if case .list(let nodes) = list.value, index < nodes.count {
                try replace(nodes[index], with: item)
            } else {
                try append({ habits, _ in habits.line(item) }, to: list)
            }
        }
    }

    /// What begins there: places before a change stay what they are.
    private func node(at offset: Int) -> Node { document.root.node(at: offset) ?? document.root }

    // MARK: Taking out

    /// The item, its comma, and its line where it was alone on it.
    /// - Parameter keepingComments: those inside it stay.
    mutating func remove(
        _ index: Int, from node: Node, keepingComments: Bool = true
    ) throws(EditProblem) {
        guard let container = Container(node), container.items.indices.contains(index) else {
            return
        }
        var cuts = cuts(index, container)
        if keepingComments, cuts.contains(where: lines.hasComment) {
            cuts = cuts.flatMap(lines.pieces)
        }
        var splices: [Splice] = []
        for cut in cuts.map(tidied) {
            // Two on one line may reach for the same space.
            let start = max(cut.lowerBound, splices.last?.range.upperBound ?? 0)
            if start < cut.upperBound {
                splices.append(Splice(range: start..<cut.upperBound, text: ""))
            }
        }
        try apply(splices)
    }

    private func cuts(_ index: Int, _ container: Container) -> [Range<Int>] {
        let item = container.items[index]
        let before = index > 0 ? container.items[index - 1].comma : nil
        // Whoever writes the comma at the beginning of a line means it for what follows.
        let leads = before.map { isLeading($0, item) } ?? false
        if let comma = item.comma, !(leads && lines.hasLineEnd(item.end..<comma)) {
            return lines.isBlank(item.end..<comma)
                ? [item.start..<comma + 1] : [item.start..<item.end, comma..<comma + 1]
        }
        guard let before else { return [item.start..<item.end] }
        return lines.isBlank(before + 1..<item.start)
            ? [before..<item.end] : [before..<before + 1, item.start..<item.end]
    }

    private func isLeading(_ comma: Int, _ item: Container.Item) -> Bool {
        lines.indent(before: comma) != nil && !lines.hasLineEnd(comma..<item.start)
    }

    /// With its whole line where nothing else is on it, else with the space behind it.
    private func tidied(_ cut: Range<Int>) -> Range<Int> {
        let lines = lines
        let start = lines.start(of: cut.lowerBound)
        let end = lines.end(of: cut.upperBound)
        if lines.isBlank(start..<cut.lowerBound), lines.isBlank(cut.upperBound..<end),
            end < document.scalars.count
        {
            let next = lines.next(after: end)
            // Of two empty lines around it one is enough.
            let isApart = lines.isEmptyLine(before: start)
            let after = lines.end(of: next)
            guard isApart, after < document.scalars.count, lines.isBlank(next..<after) else {
                return start..<next
            }
            return start..<lines.next(after: after)
        }
        let before = cut.lowerBound > 0 ? document.scalars[cut.lowerBound - 1] : "{"
        guard JSON5Document.isSpace(before) || before == "{" || before == "[" else { return cut }
        var rest = cut.upperBound
        while rest < end, JSON5Document.isSpace(document.scalars[rest]) { rest += 1 }
        return cut.lowerBound..<rest
    }

    // MARK: Putting in

    /// A key of an object that has none of that name.
    mutating func append(_ entry: Literal.Entry, to object: Node) throws(EditProblem) {
        try append({ habits, _ in habits.line(entry) }, to: object)
    }

    /// An object at the end of a list, in one line or many as the one before it.
    mutating func append(_ entries: [Literal.Entry], to list: Node) throws(EditProblem) {
        guard case .list(let nodes) = list.value else { return }
        let sample = nodes.last {
            if case .object(let all) = $0.value { !all.isEmpty } else { false }
        }
        guard let sample, let last = Container(sample)?.items.last,
            let inner = lines.indent(before: last.start)
        else { return try append({ habits, _ in habits.line(.object(entries)) }, to: list) }
        let outer = lines.indent(ofLineAt: sample.offset)
        let further = inner.hasPrefix(outer) ? String(inner.dropFirst(outer.count)) : habits.step
        let hasLast = last.comma != nil
        try append(
            { habits, indent in
                var text = "{"
                for (place, entry) in entries.enumerated() {
                    let isLast = place == entries.count - 1
                    text += habits.lineEnd + indent + further + habits.line(entry)
                    text += isLast && !hasLast ? "" : ","
                }
                return text + habits.lineEnd + indent + "}"
            }, to: list)
    }

    /// - Parameter write: the text of what is new, given the space its line begins with.
    private mutating func append(
        _ write: (Habits, String) -> String, to node: Node
    ) throws(EditProblem) {
        guard let container = Container(node) else { return }
        guard let last = container.items.last else {
            return try apply([first(write, in: container, of: node)])
        }
        let lines = lines
        let before = container.items.dropLast().last?.comma
        let isLeading = before.map { self.isLeading($0, last) } ?? false
        guard let indent = lines.indent(before: isLeading ? before ?? last.start : last.start)
        else {
            // Beside the others on their line.
            let text = write(habits, lines.indent(ofLineAt: last.start))
            if last.comma == nil {
                return try insert(",\(habits.afterComma)\(text)", at: last.end)
            }
            return try insert("\(habits.afterComma)\(text),", at: last.after)
        }
        let text = write(habits, indent)
        if isLeading, last.comma == nil {
            let place = lines.endBehindComments(last.end) ?? last.end
            return try insert("\(habits.lineEnd)\(indent),\(habits.afterComma)\(text)", at: place)
        }
        let gap = before.map { hasEmptyLine($0..<last.start) } ?? false ? habits.lineEnd : ""
        let line = gap + habits.lineEnd + indent + text + (last.comma == nil ? "" : ",")
        let place = lines.endBehindComments(last.after) ?? last.after
        guard last.comma == nil else { return try insert(line, at: place) }
        guard place > last.end else { return try insert("," + line, at: place) }
        try apply([
            Splice(range: last.end..<last.end, text: ","), Splice(range: place..<place, text: line),
        ])
    }

    private mutating func insert(_ text: String, at place: Int) throws(EditProblem) {
        try apply([Splice(range: place..<place, text: text)])
    }

    /// Into one that is empty.
    private func first(
        _ write: (Habits, String) -> String, in container: Container, of node: Node
    ) -> Splice {
        let inside = container.inside
        let outer = lines.indent(ofLineAt: node.offset)
        var pad = habits.inBraces
        if case .list = node.value { pad = habits.inBrackets }
        if lines.hasLineEnd(inside), let end = lines.endBehindComments(inside.lowerBound) {
            let indent = outer + habits.step
            return Splice(range: end..<end, text: habits.lineEnd + indent + write(habits, indent))
        }
        let text = pad + write(habits, outer) + pad
        return lines.isBlank(inside)
            ? Splice(range: inside, text: text)
            : Splice(range: inside.lowerBound..<inside.lowerBound, text: text)
    }

    private func hasEmptyLine(_ range: Range<Int>) -> Bool {
        var isEmpty = false
        var place = range.lowerBound
        while place < range.upperBound {
            let scalar = document.scalars[place]
            if JSON5Document.isLineEnd(scalar) {
                if isEmpty { return true }
                isEmpty = true
                place = lines.next(after: place)
            } else {
                if !JSON5Document.isSpace(scalar) { isEmpty = false }
                place += 1
            }
        }
        return false
    }
}

extension Node {
    /// The value that begins at a place: the outer one of two.
    func node(at offset: Int) -> Node? {
        if self.offset == offset { return self }
        guard self.offset < offset, offset < end else { return nil }
        switch value {
        case .object(let members): return members.lazy.compactMap { $0.node.node(at: offset) }.first
        case .list(let nodes): return nodes.lazy.compactMap { $0.node(at: offset) }.first
        default: return nil
        }
    }
}
