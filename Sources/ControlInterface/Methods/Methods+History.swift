// The methods that add to the history and erase from it. See Methods.swift.

/// Adds rows from elsewhere, at most 500 in a call: all that are new, or none.
///
/// Errors: `NotRecorded`, `InvalidParameter` (entries).
package enum ImportEntries: ControlMethod {
    package static let name = MethodName.import
    /// 500 rows of 2,000 characters would be too long a message; a client sends fewer when they are long.
    package static let mostRows = 500
    package struct Parameters: Codable, Hashable, Sendable {
        package var entries: [Entry]
        package var dry: Bool?
        package init(entries: [Entry], dry: Bool? = nil) {
            self.entries = entries
            self.dry = dry
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var added: Int
        package var known: Int
        package var forgotten: Int
        package var refused: Int
        package init(added: Int, known: Int, forgotten: Int, refused: Int) {
            self.added = added
            self.known = known
            self.forgotten = forgotten
            self.refused = refused
        }
    }
}

/// Erases for good: one entry, everything before `beforeUSec` (microseconds since 1970, UTC), or all; exactly one of
/// the three. With `dry` it only counts.
///
/// Errors: `NotRecorded`, `InvalidParameter` (id, beforeUSec, all).
package enum Forget: ControlMethod {
    package static let name = MethodName.forget
    package struct Parameters: Codable, Hashable, Sendable {
        package var id: String?
        package var beforeUSec: Int64?
        package var all: Bool?
        package var dry: Bool?
        package init(
            id: String? = nil, beforeUSec: Int64? = nil, all: Bool? = nil, dry: Bool? = nil
        ) {
            self.id = id
            self.beforeUSec = beforeUSec
            self.all = all
            self.dry = dry
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var entries: Int
        package var words: Int
        @Nullable package var firstUSec: Int64?
        @Nullable package var lastUSec: Int64?
        @Nullable package var pending: String?
        package var copies: [String]
        package init(
            entries: Int, words: Int, firstUSec: Int64? = nil, lastUSec: Int64? = nil,
            pending: String? = nil, copies: [String] = []
        ) {
            self.entries = entries
            self.words = words
            self.firstUSec = firstUSec
            self.lastUSec = lastUSec
            self.pending = pending
            self.copies = copies
        }
    }
}
