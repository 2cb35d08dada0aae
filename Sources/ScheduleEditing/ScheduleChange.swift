// One change that somebody makes to a schedule, as a value: what `ScheduleEditor` can put into a text.

package import AnchorModel

package enum ScheduleChange: Hashable, Sendable {
    case add(NewAnchor)
    case change(anchor: String, AnchorChange)
    /// Whether the anchor comes at all.
    case turn(anchor: String, on: Bool)
    case remove(anchor: String)
}

package struct NewAnchor: Hashable, Sendable {
    package var id: String
    package var kind: Kind
    package var when: WhenChange
    /// Keys beside these, in the order they are to stand.
    package var keys: [Literal.Entry]

    package init(id: String, kind: Kind, when: WhenChange, keys: [Literal.Entry] = []) {
        self.id = id
        self.kind = kind
        self.when = when
        self.keys = keys
    }
}

package struct AnchorChange: Hashable, Sendable {
    /// Empty: its moment stays.
    package var when: WhenChange
    package var keys: [Literal.Entry]
    /// Keys that go.
    package var without: [String]

    package init(
        when: WhenChange = WhenChange(), keys: [Literal.Entry] = [], without: [String] = []
    ) {
        self.when = when
        self.keys = keys
        self.without = without
    }
}
