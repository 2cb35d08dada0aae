// A value as it is to stand in a schedule, before anybody's habit of writing is known.

package indirect enum Literal: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([Literal])
    case object([Entry])

    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: Literal
        package init(_ key: String, _ value: Literal) {
            self.key = key
            self.value = value
        }
    }

    /// One text, or a list of several: as `at` and `only` take them.
    package static func texts(_ texts: [String]) -> Literal {
        texts.count == 1 ? .text(texts[0]) : .list(texts.map(Literal.text))
    }
}
