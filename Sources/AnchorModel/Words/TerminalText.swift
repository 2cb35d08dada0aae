// Somebody's text on its way to a terminal: what a terminal would obey, or what would show the rest in
// another order, is made visible instead. Every text of a person, a file or another program goes
// through here before it is printed.

package enum TerminalText {
    /// Control characters and those that reorder text become U+FFFD; line ends and tabs stay.
    package static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(isObeyed(scalar) ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// C0, DEL and C1 (a terminal takes U+009B for ESC [); line and paragraph separators, and the
    /// embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
