// The ids of rows: the published generator, and the form of a UUID.

import Testing

@testable import AnchorEngine
@testable import AnchorModel

@Suite struct Identifiers {
    @Test func `SplitMix64 from 1234567 gives the published numbers`() {
        var source = IdentifierSource(seed: 1_234_567)
        let first = (0..<5).map { _ in source.next() }
        #expect(
            first == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func `an id is a UUID of version 4`() {
        var source = IdentifierSource(seed: 7)
        for _ in 0..<100 {
            let parts = source.uuid().split(separator: "-")
            #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
            #expect(parts[2].first == "4")
            #expect(parts[3].first.map { "89ab".contains($0) } == true)
        }
    }
}
