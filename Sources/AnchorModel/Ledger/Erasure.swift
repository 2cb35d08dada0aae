// What a person wants erased for good. A value; the store does it.

package import CivilTime

package enum Erasure: Hashable, Sendable {
    /// This row; with it what took it back, or what it took back.
    case id(String)
    /// These rows, which were erased on another machine, and what took them back: one piece of a shared
    /// folder has thousands, and going over everything for each of them took seconds.
    case ids(Set<String>)
    /// Everything before this instant.
    case before(Instant)
    case all

    /// Whether this row goes with it.
    package func covers(_ row: HistoryRow) -> Bool {
        switch self {
        case .id(let id): row.id == id || row.undoes == id
        case .ids(let ids): ids.contains(row.id) || row.undoes.map(ids.contains) ?? false
        case .before(let instant): row.at < instant
        case .all: true
        }
    }
}
