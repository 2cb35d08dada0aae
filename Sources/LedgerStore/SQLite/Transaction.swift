// All or nothing. Owns the beginning and the end of a transaction; must never leave one open.

extension Database {
    enum Ending: String {
        case commit = "COMMIT"
        case rollback = "ROLLBACK"
    }

    /// `body` says how it ends; an error takes all of it back. On disk when this returns, if it was
    /// to be kept. Immediate: a lock held elsewhere is met before anything is written.
    func transaction(_ body: () throws(StoreError) -> Ending) throws(StoreError) {
        try run("BEGIN IMMEDIATE")
        do throws(StoreError) {
            try run(try body().rawValue)
        } catch {
            // SQLite takes some back by itself (a full disk), and then there is none left.
            if !commitsByItself { try? execute(Ending.rollback.rawValue) }
            throw error
        }
    }
}
