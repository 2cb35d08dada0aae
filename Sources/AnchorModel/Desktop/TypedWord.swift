// A word that a person types for something: an event that is logged (`coffee`), or one that is set for as
// long as it holds (`docked`). What may be one; who logs or keeps it decides the rest.

package enum TypedWord {
    /// Anything a person would call by one line.
    package static let limit = 64
    /// Set around a locker that tells nobody.
    package static let locked = "locked"

    package static func isOne(_ word: String) -> Bool {
        !word.isEmpty && word.unicodeScalars.count <= limit
            && !word.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
    }

    /// The command line joins what is typed with one space.
    package static func canBeTyped(_ word: String) -> Bool {
        word.split(separator: " ", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
}
