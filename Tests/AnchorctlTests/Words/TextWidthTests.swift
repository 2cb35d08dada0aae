// How wide a text is on a terminal: what listings are lined up by.

import Testing

@testable import anchorctl

struct TextWidthTests {
    @Test(arguments: [
        ("", 0), ("tea", 3), ("één", 3), ("e\u{301}e\u{301}n", 3), ("お茶", 4), ("한국", 4), ("ﾃﾞ", 2),
        ("🍵", 2), ("👩‍👩‍👧", 2), ("☀️", 2), ("☀", 1), ("🇳🇱", 2), ("a\u{200B}b", 2), ("→ …", 3),
    ])
    func `columns of a text`(_ text: String, _ columns: Int) {
        #expect(text.columns == columns)
    }

    @Test func `columns line up beside wide characters`() {
        let rows = ["thee", "お茶", "🍵", ""].map { Output.padded($0, 6) + "|" }
        #expect(Set(rows.map(\.columns)) == [7])
    }
}
