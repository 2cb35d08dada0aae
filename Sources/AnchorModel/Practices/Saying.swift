// What the articles say to somebody who is tired, for the second line of a nudge. Two sorts, kept apart:
// some go with an invitation and would sound like "you could have" without one; the others ask nothing,
// and are the ones for a soft or an empty day.

package struct Saying: Hashable, Sendable {
    package enum Sort: Hashable, Sendable, CaseIterable {
        /// With an invitation to act, and never on a soft or empty day.
        case inviting
        /// Asks nothing: any day.
        case askingNothing
    }

    /// As a practice's; the words are Phrasebook.sayings.
    package let id: String
    package let sort: Sort
    package let source: Practice.Source

    /// What it can stand under.
    package let kinds: Set<Kind>

    private init(
        _ id: String, _ sort: Sort, _ source: Practice.Source, _ kinds: Set<Kind>? = nil
    ) {
        self.id = id
        self.sort = sort
        self.source = source
        // Going to bed and looking inward are not to be tried harder; what somebody made up
        // themselves stands alone.
        self.kinds =
            kinds
            ?? (sort == .inviting
                ? [.movement, .rest, .breathing]
                : [.movement, .rest, .breathing, .bedtime, .checkIn, .reflection])
    }

    /// In the order they are first said; both sorts in turn.
    package static let all: [Saying] = [
        Saying("wanting", .inviting, .article("004")),
        Saying("no-reward", .askingNothing, .article("002"), [.movement, .rest, .bedtime]),
        Saying("begin-small", .inviting, .ours),
        Saying("like-a-muscle", .inviting, .article("002"), [.rest, .breathing]),
        Saying("resistance", .askingNothing, .article("002")),
        Saying("attempt", .inviting, .ours),
        Saying("pattern", .inviting, .article("000")),
        Saying("yesterday", .askingNothing, .article("002")),
        Saying("comes-later", .inviting, .article("000"), [.movement, .breathing]),
        Saying("not-sitting-still", .askingNothing, .article("002"), [.movement, .rest]),
        Saying("yours-to-begin", .inviting, .article("004")),
        Saying("shorter-more-often", .inviting, .article("000"), [.movement]),
        Saying("not-your-doing", .askingNothing, .article("004")),
        Saying("what-for", .inviting, .article("000")),
        Saying("ordinary", .askingNothing, .article("002")),
        Saying("now-and-then", .inviting, .article("000")),
        Saying("no-laziness", .askingNothing, .article("002")),
        Saying("no-switch", .inviting, .article("002"), [.rest, .breathing]),
        Saying("another-day", .askingNothing, .article("002")),
        Saying("one-deep-breath", .inviting, .article("002")),
        Saying("together", .inviting, .article("004"), [.movement, .rest]),
        Saying(
            "useless-says-the-brain", .askingNothing, .article("002"),
            [.rest, .breathing, .bedtime]),
        Saying("halfway", .inviting, .ours, [.movement, .breathing]),
        Saying("messy-counts", .askingNothing, .article("002"), [.rest, .bedtime]),
    ]
}
