// A change as it is typed in a language: `change bed 23:05` is kept with the English verb, whatever the
// person's words were.

package import AnchorModel

package enum TypedChange {
    /// - Parameter what: as a kept change names it, the verb first.
    package static func text(_ what: String, in say: Language) -> String {
        let verb = what.prefix { $0 != " " }
        let program = "anchorctl "
        let line = say(Message(key: program + verb))
        guard line.hasPrefix(program) else { return what }
        return String(line.dropFirst(program.count)) + what.dropFirst(verb.count)
    }
}
