// The views of the page that a bubble can lead to, by the names that go over the bus. Their paths are the
// page's own.

package enum PageView: String, CaseIterable, Hashable, Sendable {
    case today
    case checkIn = "check-in"
    case reflection = "reflect"
}

extension Kind {
    /// Where Start goes on for what asks for words; nil: it needs none.
    package var writtenOn: PageView? {
        switch self {
        case .checkIn: .checkIn
        case .reflection: .reflection
        case .movement, .breathing, .bedtime, .rest, .custom: nil
        }
    }
}
