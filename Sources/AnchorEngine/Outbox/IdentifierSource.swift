// Row ids without a random device: SplitMix64 from a seed the daemon draws once at its start, so
// that a run on the virtual clock is repeatable to the letter.

import AnchorModel

/// SplitMix64 (Steele, Lea, Flood 2014; constants of its reference implementation).
package struct IdentifierSource: Hashable, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A UUID of version 4 (RFC 9562), lower case.
    package mutating func uuid() -> String {
        let high = (next() & ~0xF000) | 0x4000
        let low = (next() & ~(0b11 << 62)) | (0b10 << 62)
        var text: [UInt8] = []
        text.reserveCapacity(36)
        for place in 0..<32 {
            if [8, 12, 16, 20].contains(place) { text.append(UInt8(ascii: "-")) }
            let half = place < 16 ? high : low
            let digit = UInt8(half >> UInt64(60 - place % 16 * 4) & 0xF)
            text.append(digit < 10 ? 48 + digit : 87 + digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
