// Whatever a person wrote stays words on a page.

import AnchorTestSupport
import Presentation
import Testing

struct MarkupTests {
    @Test("Words cannot become a tag, an attribute or an entity")
    func escapes() {
        let words = #"<script>alert('x')</script> & "more""#
        let safe =
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;more&quot;"
        #expect(Markup.words(words).text == safe)
        #expect(
            Markup.element("p", ["title": words, "class": nil], .words("a")).text
                == "<p title=\"\(safe)\">a</p>")
    }

    @Test("An element without content ends as HTML and XML both want it")
    func ends() {
        #expect(Markup.element("rect", ["x": "1"]).text == #"<rect x="1"></rect>"#)
        #expect(Markup.element("meta", ["charset": "utf-8"]).text == #"<meta charset="utf-8"/>"#)
    }

    @Test("Control characters and directions do not leak out of somebody's words")
    func directions() {
        #expect(Markup.own("a\u{1B}[2J\u{0}").text == "<bdi>a\u{FFFD}[2J\u{FFFD}</bdi>")
        #expect(Markup.own("\u{202E}abc\u{2069}").text == "<bdi>\u{FFFD}abc\u{FFFD}</bdi>")
        let plain = Markup.ownPlain("x\u{2069}\u{202E}y")
        #expect(plain == "\u{2068}x\u{FFFD}\u{FFFD}y\u{2069}")
        #expect(Markup.words(plain).text == plain)
    }

    @Test("No string of characters yields a < that is not ours")
    func anything() {
        var random = SeededGenerator(4)
        let letters: [Character] = ["<", ">", "&", "\"", "'", "a", "\u{0}", "\u{301}", "\n", "é"]
        for _ in 0..<500 {
            let text = String((0..<8).map { _ in letters.randomElement(using: &random) ?? "a" })
            let page = Markup.element("p", ["title": text], .own(text), .words(text)).text
            #expect(page.unicodeScalars.filter { $0 == "<" }.count == 4)
            #expect(page.unicodeScalars.filter { $0 == "\"" }.count == 2)
        }
    }
}
