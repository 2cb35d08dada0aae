// The id of an entry that came without one, from what it says: the same line gives the same id on every
// machine and every day, so importing it twice adds nothing. Not a secret and not a seal.

package import ControlInterface

package enum DerivedID {
    /// A UUID of version 8 (RFC 9562 5.8, "custom"): 122 bits of the FNV-1a hash of 128 bits
    /// (Fowler, Noll, Vo) over the entry's members but for id and host, `name=value` in the order
    /// below with U+001F between, which no value holds. Two of a million entries share one by chance once in
    /// 10^25 times. A member that comes later goes to the end, and where it is absent changes no id.
    package static func of(_ entry: Entry) -> String {
        let members: [(String, String?)] = [
            ("atUSec", String(entry.atUSec)), ("event", entry.event), ("anchor", entry.anchor),
            ("day", entry.day), ("label", entry.label), ("word", entry.word),
            ("lengthUSec", entry.lengthUSec.map { String($0) }), ("reason", entry.reason),
            ("untilUSec", entry.untilUSec.map { String($0) }), ("undoes", entry.undoes),
            ("text", entry.text), ("question", entry.question), ("with", entry.with),
            ("zone", entry.zone),
        ]
        let text = members.compactMap { name, value in value.map { "\(name)=\($0)" } }
            .joined(separator: "\u{1F}")
        return uuid(hash(text.utf8))
    }

    /// The constants are those of the hash's authors (draft-eastlake-fnv).
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt128 {
        let prime: UInt128 = (1 << 88) + 0x13B
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for byte in bytes {
            hash ^= UInt128(byte)
            hash &*= prime
        }
        return hash
    }

    private static func uuid(_ hash: UInt128) -> String {
        let versioned = (hash & ~(0xF << 76)) | (8 << 76)
        let value = (versioned & ~(0b11 << 62)) | (0b10 << 62)
        var text: [UInt8] = []
        for place in 0..<32 {
            if [8, 12, 16, 20].contains(place) { text.append(UInt8(ascii: "-")) }
            let digit = UInt8(truncatingIfNeeded: value >> UInt128(124 - place * 4)) & 0xF
            text.append(digit < 10 ? 48 + digit : 87 + digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
