// Which entry of anchord-schedule(5) helps with a problem: that of the innermost key around its place. Reads the
// tree alone; what the problem is has been decided before.

enum ManualEntry {
    /// Keys with an entry of their own (a test holds the page to these).
    private static let keys = Set(
        ScheduleKey.allCases.map(\.rawValue) + BudgetKey.allCases.map(\.rawValue)
            + ModeKey.allCases.map(\.rawValue) + AnchorKey.allCases.map(\.rawValue)
            + CueKey.allCases.map(\.rawValue))
    /// Whether the keys of such an object have entries of their own.
    static func tells<Key: KeyTable>(_ type: Key.Type) -> Bool {
        type != WindowKey.self && type != WeeksKey.self && type != NightKey.self
    }

    /// What these hold is told in their own entries, and has names that mean something else elsewhere.
    private static let whole: Set<String> = ["weeks", "shiftFrom", "quiet", "window", "between"]

    /// - Parameter offset: the problem's place, in Unicode scalars from the start of the text.
    static func key(at offset: Int, in root: Node) -> String? {
        var node = root
        var key: String?
        while true {
            switch node.value {
            case .object(let members):
                guard let member = members.last(where: { $0.offset <= offset }) else { return key }
                if keys.contains(member.key) { key = member.key }
                if whole.contains(member.key) { return key }
                node = member.node
            case .list(let items):
                guard let item = items.last(where: { $0.offset <= offset }) else { return key }
                node = item
            default: return key
            }
        }
    }
}
