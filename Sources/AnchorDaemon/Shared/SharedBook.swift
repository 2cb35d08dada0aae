// What the shared folder asks of the ledger. Answered by the ledger itself where both are in one process,
// and over a socket where the folder is in the helper.

import HostSystem

/// Some lines of one file of another machine, in the order they stand there.
struct SharedPiece {
    let name: String
    let lines: [LineTail.Line]
    /// How far the file is read when these are in the ledger.
    let place: String
}

/// What became of it.
enum SharedTaking: Int64 {
    case taken = 0
    /// The ledger cannot be written now: it has to be read again.
    case notNow
    /// So many rows of that machine have come today that the rest waits.
    case full
}

/// How a row of this machine's file stands to the ledger.
enum SharedStanding: Int64 {
    case known = 0
    /// Erased, or older than is kept.
    case gone
    /// Not in the ledger: an older copy of it was put back, or somebody else wrote the row.
    case stranger
}

/// A page of what this machine's file is to have.
struct SharedRows {
    /// With their ids.
    var rows: [(id: String, line: [UInt8])] = []
    /// Where the next page begins.
    var place: Int64
    var hasMore: Bool
}

protocol SharedBook: AnyObject {
    func take(_ piece: SharedPiece) -> SharedTaking
    /// Nil: not now.
    func rows(after place: Int64, limit: Int) -> SharedRows?
    /// Ids that were erased, in the order of their texts, behind one; nil: not now.
    func stones(after id: String, limit: Int) -> [String]?
    /// Of rows by their ids and instants in microseconds; nil: not now.
    func standing(_ rows: [(id: String, at: Int64)]) -> [SharedStanding]?
    func savePlace(_ place: String, of name: String)

    // Told, not asked.
    func met(_ trouble: SharedTrouble?)
    func passedBy(_ place: String, _ words: String)
    /// Everything that was there is read and written, but for `strangers` rows of this machine's file that the
    /// ledger does not have.
    func isIdle(strangers: Int)
    func isBusy()
}
