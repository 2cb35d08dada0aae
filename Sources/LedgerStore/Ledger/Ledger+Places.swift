// What the shared folder's readers keep in the ledger, with the rows it belongs to: how far each file was read.
// An older copy of the ledger has older places, and so reads again what it has lost.

extension Ledger {
    /// How far this machine's file in the shared folder was written; empty: it has to be made anew, for
    /// something in it was erased since.
    static let ownFileKey = "shared/."

    /// In the transaction that erases. Where no file was ever written there is nothing to make anew.
    func saveOwnFileIsStale() throws(StoreError) {
        try database.run("UPDATE setting SET value = '' WHERE name = ?", [Ledger.ownFileKey])
    }

    package func setting(_ name: String) throws(StoreError) -> String? {
        try database.text("SELECT value FROM setting WHERE name = ?", [name])
    }

    /// By their names without the beginning.
    package func settings(beginningWith start: String) throws(StoreError) -> [String: String] {
        var found: [String: String] = [:]
        let sql = "SELECT name, value FROM setting WHERE name >= ? AND name < ?"
        // The greatest scalar of Unicode: behind every name that begins so.
        try database.rows(sql, [start, start + "\u{10FFFF}"]) { row in
            if let name = row.text(0) {
                found[String(name.dropFirst(start.count))] = row.text(1) ?? ""
            }
            return true
        }
        return found
    }

    /// Of each row whether the ledger has it: false where it was erased, nil where it never was.
    package func standing(_ ids: [String]) throws(StoreError) -> [Bool?] {
        var found: [Bool?] = []
        for id in ids {
            if try database.integer("SELECT 1 FROM history WHERE id = ?", [id]) != nil {
                found.append(true)
            } else if try database.integer("SELECT 1 FROM forgotten WHERE id = ?", [id]) != nil {
                found.append(false)
            } else {
                found.append(nil)
            }
        }
        return found
    }

    /// The ids of rows that were forgotten, in their order, behind one of them.
    package func forgottenIDs(after id: String, limit: Int) throws(StoreError) -> [String] {
        var ids: [String] = []
        let sql = "SELECT id FROM forgotten WHERE id > ? ORDER BY id LIMIT ?"
        try database.rows(sql, [id, Int64(limit)]) { row in
            ids.append(row.text(0) ?? "")
            return true
        }
        return ids
    }
}
