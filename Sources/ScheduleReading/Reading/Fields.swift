// One object of the file by its keys. Reports the keys that do not exist; each reader then asks
// for those that do. One wrong value is one problem: readers return nil and say nothing twice.

import AnchorModel

struct Fields<Key: KeyTable> {
    let offset: Int
    private var nodes: [Key: Node] = [:]
    private var places: [Key: Int] = [:]
    /// Keys that a wrong one was probably meant to be.
    private var guessed: Set<Key> = []
    private(set) var hasUnknown = false

    /// Nil, with a problem, for anything but an object.
    init?(_ node: Node, named name: Message, expected: Message, _ findings: Findings) {
        guard case .object(let members) = node.value else {
            findings.add(node.offset, Message("\(name) is \(node.words) (expected \(expected))"))
            return nil
        }
        offset = node.offset
        for member in members {
            guard let key = Key(rawValue: member.key) else {
                let (message, meant) = unknown(member.key, findings)
                findings.addUnknown(member.offset, message, meaning: meant)
                continue
            }
            nodes[key] = member.node
            places[key] = member.offset
        }
    }

    subscript(_ key: Key) -> Node? { nodes[key] }

    /// Where the key is written.
    func place(_ key: Key) -> Int { places[key] ?? offset }

    /// Those of the keys that are there, in the order of the file.
    func present(_ keys: [Key]) -> [Key] {
        keys.filter { nodes[$0] != nil }.sorted { place($0) < place($1) }
    }

    /// Not there, and not there under a misspelt name either, which is told already.
    func lacks(_ key: Key) -> Bool { nodes[key] == nil && !guessed.contains(key) }

    func isGuess(among keys: [Key]) -> Bool { !guessed.isDisjoint(with: keys) }

    /// What to say of a key that is not there, and the one whose entry in the manual helps.
    private mutating func unknown(
        _ key: String, _ findings: Findings
    ) -> (message: Message, meant: String?) {
        if findings.isNewer {
            // Nothing of ours was meant: what is missing is missing.
            return (
                Message(
                    "\(Key.owner) has no key \(quoted(key)) here: it is of a newer anchord, and passed by"
                ), nil
            )
        }
        hasUnknown = true
        let names = Key.allCases.map(\.rawValue)
        if let place = MeantKey.place(of: key, in: Key.self) {
            // A cue without its object is no missing cue as well.
            if CueKey(rawValue: key) != nil, let when = Key(rawValue: AnchorKey.when.rawValue) {
                guessed.insert(when)
            }
            return (Message("\(Key.owner) has no key \(quoted(key)) (\(place))"), nil)
        }
        let guess = MeantKey.named(key, among: names) ?? findings.guess(key, among: names)
        let known = guess.flatMap(Key.init(rawValue:))
        if let known { guessed.insert(known) }
        let elsewhere = guess == nil ? MeantKey.elsewhere(key, in: Key.self) : nil
        if elsewhere != nil, let when = Key(rawValue: AnchorKey.when.rawValue) {
            guessed.insert(when)
        }
        let hint: Message =
            guess.map { Message("did you mean \(quoted($0))?") } ?? elsewhere?.hint
            ?? Message("expected \(oneOf(names.filter { $0 != ScheduleKey.schema.rawValue }))")
        let meant = ManualEntry.tells(Key.self) ? known?.rawValue ?? elsewhere?.key : nil
        return (Message("\(Key.owner) has no key \(quoted(key)) (\(hint))"), meant)
    }
}

/// `"a", "b" or "c"`
func oneOf(_ names: [String]) -> Message {
    let all = names.map { "\"\($0)\"" }
    guard let last = all.last, all.count > 1 else { return Message("\(all.first ?? "nothing")") }
    return Message("\(all.dropLast().joined(separator: ", ")) or \(last)")
}
