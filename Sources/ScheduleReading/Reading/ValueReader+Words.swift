// Words that a person sets with `anchorctl set`: what one may be, wherever a schedule names one.

import AnchorModel

extension ValueReader {
    /// As many as can be set at once.
    static let unlessLimit = 64

    func unless(_ node: Node?) -> [String]? {
        list(
            node, "unless", limit: ValueReader.unlessLimit,
            expected: Message("a word such as \"docked\", or a list of them"), setWord)
    }

    /// One that can be typed: `set` puts one space between two words.
    private func setWord(_ node: Node) -> String? {
        guard let word = words(node, "unless", limit: TypedWord.limit) else { return nil }
        guard TypedWord.isOne(word), TypedWord.canBeTyped(word) else {
            report(
                node, "unless",
                expected: Message("a word as it is typed after anchorctl set, such as \"docked\""))
            return nil
        }
        return word
    }
}
