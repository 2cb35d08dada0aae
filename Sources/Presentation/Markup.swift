// HTML and SVG written piece by piece, so that no words of anybody can become a tag. Knows nothing
// of what is shown.

/// A piece of a page. What it holds is well-formed, as HTML and as XML.
package struct Markup: Hashable, Sendable {
    package private(set) var text: String

    private init(_ text: String) { self.text = text }

    package static let nothing = Markup("")

    /// Words of ours.
    package static func words(_ text: String) -> Markup { Markup(escaped(text)) }

    /// A person's words among ours: another direction of writing stays inside them.
    package static func own(_ text: String) -> Markup {
        Markup("<bdi>" + escaped(closed(text)) + "</bdi>")
    }

    /// As `own`, where only characters fit: in the text of an SVG, in an attribute.
    package static func ownPlain(_ text: String) -> String {
        "\u{2068}" + closed(text) + "\u{2069}"
    }

    /// A whole HTML document behind its doctype and a comment that tells whose it is.
    package static func document(_ mark: StaticString, _ html: Markup) -> String {
        "<\u{21}DOCTYPE html>\n<\u{21}-- \(mark) -->\n" + html.text + "\n"
    }

    /// A style sheet of our own, which has no `<` and no `&`.
    package static func style(_ sheet: StaticString) -> Markup { Markup("<style>\(sheet)</style>") }

    /// Names are literals, so that none of them comes from outside; an attribute that is nil is left out.
    package static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ content: Markup...
    ) -> Markup {
        element(name, attributes, content)
    }

    package static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ content: [Markup]
    ) -> Markup {
        var text = "<\(name)"
        for case (let key, let value?) in attributes { text += " \(key)=\"\(escaped(value))\"" }
        // HTML knows these without an end, XML with the slash; any other needs its end in HTML.
        guard !["meta", "br", "hr", "col", "input", "link"].contains("\(name)") else {
            return Markup(text + "/>")
        }
        text += ">"
        for piece in content { text += piece.text }
        return Markup(text + "</\(name)>")
    }

    package static func + (a: Markup, b: Markup) -> Markup { Markup(a.text + b.text) }
    package static func += (a: inout Markup, b: Markup) { a.text += b.text }

    package static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in harmless(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// What no page may hold: control characters, and directions that would leak out of the words.
    private static func harmless(_ text: String) -> String {
        replaced(text) { value in
            switch value {
            case 0x09, 0x0A: false
            // U+2068 and U+2069 are what `ownPlain` puts around words.
            case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2067, 0xFFFE, 0xFFFF: true
            default: false
            }
        }
    }

    /// Words that cannot end the isolation around them.
    private static func closed(_ text: String) -> String {
        replaced(harmless(text)) { (0x2066...0x2069).contains($0) }
    }

    private static func replaced(_ text: String, _ isHarmful: (UInt32) -> Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(isHarmful(scalar.value) ? "\u{FFFD}" : scalar)
        }
        return String(result)
    }
}
