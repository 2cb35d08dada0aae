// How wide a text is on a terminal, in columns: the one measure of every listing. A terminal gives an East Asian
// wide character and an emoji two columns and a combining mark none; `count` knows nothing of that, and the
// C library's wcwidth(3) only what its locale knows.

extension StringProtocol {
    /// Columns of a terminal in a fixed-width font; what it obeys is made visible before (`Output.harmless`).
    var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension Character {
    /// 0, 1 or 2: what a person sees as one sign is as wide as its first scalar, but two where it is drawn
    /// as an emoji (U+FE0F).
    fileprivate var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if first.isASCII { return unicodeScalars.contains { $0.value == 0xFE0F } ? 2 : 1 }
        if unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // Half-width voicing marks join the sign before them and take a column all the same.
        let marks = unicodeScalars.dropFirst().filter { $0.value == 0xFF9E || $0.value == 0xFF9F }
        return (first.properties.isEmojiPresentation || first.isWide ? 2 : 1) + marks.count
    }
}

extension Unicode.Scalar {
    /// East_Asian_Width W or F (UAX #11), by its blocks; emoji are known by their own property.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F,  // Hangul Jamo, leading consonants
            0x2E80...0x303E, 0x3041...0x33FF,  // CJK radicals, punctuation, kana, compatibility
            0x3400...0x4DBF, 0x4E00...0x9FFF,  // CJK ideographs
            0xA000...0xA4CF, 0xA960...0xA97F,  // Yi, Hangul Jamo extended A
            0xAC00...0xD7A3,  // Hangul syllables
            0xF900...0xFAFF, 0xFE30...0xFE6F,  // compatibility ideographs and forms
            0xFF00...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
            0x1B000...0x1B2FF, 0x20000...0x3FFFD:  // kana supplement, further ideographs
            true
        default: false
        }
    }
}
