// One concrete thing to do, as a value: what kind of anchor it is for, at which hours it makes sense, and
// where it comes from. Its words are each language's own (Phrasebook.practices, by id). Must never know
// who was shown it, or when.

/// From the lists beside this file. An id stays what it is: the ledger remembers it.
package struct Practice: Hashable, Sendable {
    /// Which of the articles the project came from an idea is taken from (docs/practices.md).
    package enum Source: Hashable, Sendable {
        /// `000` to `004`.
        case article(String)
        /// An addition of the project's own.
        case ours
    }

    /// Lower-case words joined by `-`; unique among practices and sayings.
    package let id: String
    package let kind: Kind
    package let source: Source
    package let hours: DayHours
    /// A step so small that no clock belongs to it.
    package let isSmall: Bool

    init(
        _ id: String, _ kind: Kind, _ source: Source, _ hours: DayHours = .any,
        isSmall: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.source = source
        self.hours = hours
        self.isSmall = isSmall
    }
}

/// The hours of a person's clock at which something makes sense: nothing speaks of mail at eight in the
/// evening, or of stars at noon.
package struct DayHours: Hashable, Sendable {
    /// Whole hours from 0 on, the end excluded; empty: any hour.
    private let ranges: [Range<Int>]

    private init(_ ranges: Range<Int>...) { self.ranges = ranges }

    package func contains(hour: Int) -> Bool {
        ranges.isEmpty || ranges.contains { $0.contains(hour) }
    }

    package static let any = DayHours()
    /// Before the head is fully switched on.
    static let morning = DayHours(5..<11)
    /// When one may knock on a door, ring somebody up, or be seen in the street.
    static let social = DayHours(8..<21)
    static let awake = DayHours(6..<23)
    static let work = DayHours(8..<18)
    /// When there is light outside for most of the year.
    static let light = DayHours(8..<17)
    static let afternoon = DayHours(12..<23)
    static let evening = DayHours(17..<24, 0..<4)
    /// After dinner, for what a household leaves lying about.
    static let afterDinner = DayHours(18..<24)
    static let meals = DayHours(7..<9, 11..<14, 17..<20)
    static let betweenMeals = DayHours(9..<12, 14..<17)
    static let afterMeals = DayHours(12..<15, 18..<21)
}

extension Practice {
    package static let all: [Practice] =
        movement + rest + breathing + bedtime + checkIn + reflection + custom

    private static let byKind = Dictionary(grouping: all, by: \.kind)

    /// In the order they are first given.
    package static func all(of kind: Kind) -> [Practice] { byKind[kind] ?? [] }
}
