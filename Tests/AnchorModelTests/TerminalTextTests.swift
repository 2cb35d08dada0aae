// What a terminal would obey never gets there; what people write does.

import AnchorEngine
import AnchorModel
import Testing

struct TerminalTextTests {
    @Test(
        "what is obeyed becomes visible",
        arguments: [
            ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{9B}2Jb", "a\u{FFFD}2Jb"),
            ("\u{0}\u{7}\u{8}\r\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("a\u{202E}b\u{2066}c\u{2069}\u{2028}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}"),
        ])
    func obeyed(text: String, shown: String) {
        #expect(TerminalText.harmless(text) == shown)
    }

    @Test(
        "what people write stays as it is",
        arguments: ["", "thee\n\tmet honing", "🍵👨‍👩‍👧", "e\u{301}", "שלום\u{200F}", "\u{A0}é\u{FFFD}"])
    func kept(text: String) {
        #expect(TerminalText.harmless(text) == text)
    }
}
