// 256 random bits as text: a key, a cookie, a form's token. Knows nothing of where they come from; two of
// them are compared in the same time whatever they are.

package struct Secret: Hashable, Sendable {
    package static let byteCount = 32
    /// Base64 for addresses without its filling (RFC 4648, section 5): 43 characters.
    package let text: String

    /// - Parameter bytes: 32, from the system's own source of randomness.
    package init(_ bytes: [UInt8]) {
        precondition(bytes.count == Secret.byteCount)
        var text = ""
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(Secret.letters[Int(bits >> UInt32(count) & 63)])
            }
        }
        text.append(Secret.letters[Int(bits << UInt32(6 - count) & 63)])
        self.text = text
    }

    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    /// Every byte is looked at, so that the time it takes tells nothing of how much was right.
    package func matches(_ other: some StringProtocol) -> Bool {
        let own = Array(text.utf8)
        let given = Array(other.utf8.prefix(own.count + 1))
        var difference = own.count ^ given.count
        for (place, byte) in own.enumerated() {
            difference |= Int(byte ^ (place < given.count ? given[place] : 0))
        }
        return difference == 0
    }
}
