// A statement that SQLite has compiled, to be run any number of times. Owns its place in the
// rows; it is reset as soon as nobody reads on, because one that stands half-way holds a read
// transaction, and with it the log.

import CSQLite

final class Statement {
    private let pointer: OpaquePointer
    private let connection: OpaquePointer
    /// Between `start` and `reset`.
    private(set) var isRunning = false

    /// Throws `corrupt` where SQLite knows a table or column of ours no more (SQLITE_ERROR): our
    /// statements are fixed, so the file is not as it was made.
    init(_ sql: String, _ connection: OpaquePointer) throws(StoreError) {
        var made: OpaquePointer?
        let code = sqlite3_prepare_v3(
            connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &made, nil)
        guard code == SQLITE_OK, let made else {
            let error = StoreError(sqlite: code, on: connection)
            if case .other(let detail) = error { throw .corrupt(detail: detail) }
            throw error
        }
        self.pointer = made
        self.connection = connection
    }

    deinit { sqlite3_finalize(pointer) }

    /// Stands before the first row, with these values in it.
    func start(_ bindings: Bindings) throws(StoreError) {
        guard bindings.count == Int(sqlite3_bind_parameter_count(pointer)) else {
            throw .other(detail: "a statement was given \(bindings.count) values")
        }
        isRunning = true
        var place: Int32 = 1
        for binding in bindings {
            let code =
                binding?.bind(to: pointer, at: place) ?? sqlite3_bind_null(pointer, place)
            guard code == SQLITE_OK else {
                let error = StoreError(sqlite: code, on: connection)
                reset()
                throw error
            }
            place += 1
        }
    }

    /// The next row; nil: there is none left. After an error it is reset.
    func step() throws(StoreError) -> Row? {
        let code = sqlite3_step(pointer)
        if code == SQLITE_ROW { return Row(statement: pointer) }
        guard code == SQLITE_DONE else {
            // Before the reset, which may forget the words.
            let error = StoreError(sqlite: code, on: connection)
            reset()
            throw error
        }
        return nil
    }

    /// Lets go of the rows, and of what was bound: a person's words do not stay in memory.
    func reset() {
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
        isRunning = false
    }
}
