// Values on their way into a statement. Owns how each is handed to SQLite.

import CSQLite

/// What can stand for a `?`.
protocol Bindable {
    /// Returns SQLite's result code. `place` counts from 1.
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32
}

/// One for each `?`, in their order; nil is NULL.
typealias Bindings = [(any Bindable)?]

extension Int64: Bindable {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, self)
    }
}

/// 0 or 1: SQLite has no other truth.
extension Bool: Bindable {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int(statement, place, self ? 1 : 0)
    }
}

/// Up to its first NUL character, as whoever reads the file with SQL would see it.
extension String: Bindable {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        csqlite_bind_text(statement, place, self)
    }
}
