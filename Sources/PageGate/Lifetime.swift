// How long the page stays: as long as somebody looks, ten minutes more, an hour with a text form. Reads no
// clock; milliseconds of one that only goes forward are given.

package struct Lifetime: Sendable {
    package static let afterLook: Int64 = 10 * 60_000
    /// Somebody is writing.
    package static let afterForm: Int64 = 60 * 60_000

    private var lookedAt: Int64
    private var formAt: Int64?
    /// Visible tabs: each holds a stream open.
    private var watching = 0

    package init(now: Int64) { lookedAt = now }

    /// A page was sent, or a form came.
    package mutating func looked(at now: Int64, hasTextForm: Bool = false) {
        lookedAt = now
        if hasTextForm { formAt = now }
    }

    /// A tab became visible.
    package mutating func opened(at now: Int64) {
        watching += 1
        lookedAt = now
    }

    /// It was hidden or closed.
    package mutating func closed(at now: Int64) {
        watching = max(watching - 1, 0)
        lookedAt = now
    }

    package var isWatched: Bool { watching > 0 }

    /// Nil while a tab is looked at.
    package var end: Int64? {
        guard watching == 0 else { return nil }
        let look = lookedAt + Lifetime.afterLook
        return max(look, formAt.map { $0 + Lifetime.afterForm } ?? look)
    }

    package func isOver(at now: Int64) -> Bool { end.map { now >= $0 } ?? false }
}
