// A card as a page for printing: SVG with its lines measured out, or HTML that a browser breaks. Black on
// white, large, self-contained; knows nothing of schedules.

package import AnchorModel

/// How large the words can be on how large a card.
package struct CardPage {
    /// Paper in tenths of a millimetre: A6 for the fridge, A5 and A4 where it does not fit.
    private static let papers = [(1050, 1480), (1480, 2100), (2100, 2970)]
    /// 5.6 mm, 16 point, is read from across a kitchen; below 3 mm, 8.5 point, nobody does.
    private static let sizes = stride(from: 56, through: 30, by: -2)
    /// Room around the words, cut line included.
    package static let margin = 80

    package let width: Int
    package let height: Int
    /// Of the letters.
    package let size: Int
    package let lines: [Line]

    package struct Line {
        package enum Style { case title, when, step, why }
        package let text: String
        package let style: Style
        /// Of its foot, from the top.
        package let y: Int
    }

    /// Nil: more than fits on an A4.
    package init?(_ card: Card) {
        for (width, height) in CardPage.papers {
            for size in CardPage.sizes {
                let lines = CardPage.set(card, width: width, size: size)
                guard (lines.last?.y ?? 0) + CardPage.margin <= height else { continue }
                (self.width, self.height, self.size, self.lines) = (width, height, size, lines)
                return
            }
        }
        return nil
    }

    private static func set(_ card: Card, width: Int, size: Int) -> [Line] {
        var lines: [Line] = []
        var y = margin
        func put(_ text: String, _ style: Line.Style) {
            let letters = style == .title ? size * 3 / 2 : size
            // Bold is a tenth wider.
            let weight = style == .title || style == .step ? 1.1 : 1
            let room = Double(width - 2 * margin) / Double(letters) / weight
            for line in Measure.broken(text, room) {
                y += letters * 27 / 20
                lines.append(Line(text: line, style: style, y: y))
            }
        }
        if let title = card.title { put(title, .title) }
        for item in card.items {
            if !lines.isEmpty { y += size * 4 / 5 }
            put(item.whenAlone, .when)
            put(item.stepAlone, .step)
            if let why = item.why { put(why, .why) }
        }
        if let foot = card.foot {
            y += size * 4 / 5
            put(foot, .why)
        }
        return lines
    }
}

extension Card.Item {
    /// On a line of its own.
    fileprivate var stepAlone: String { isOwn ? step : step.capitalisedFirst }

    /// Its last part, the days or the latest time, stays together where it is short.
    fileprivate var whenAlone: String {
        guard let comma = when.lastIndex(of: ","), when[comma...].count <= 20 else { return when }
        let last = when[comma...].dropFirst(2).map { $0 == " " ? "\u{A0}" : $0 }
        return when[...comma] + " " + String(last)
    }
}

/// How wide words are, in the letters' own size: roughly, and rather too wide than too narrow.
package enum Measure {
    package static func width(_ text: some StringProtocol) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width($1) }
    }

    private static func width(_ scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", ".", ",", ":", ";", "'", "|", "(", ")", "I", " ", "\u{A0}", "f", "t",
            "r":
            0.4
        case "m", "w", "M", "W", "@", "%": 0.95
        case "A"..."Z": 0.75
        case "a"..."z", "0"..."9": 0.62
        default: scalar.value >= 0x1100 ? 1.05 : 0.7
        }
    }

    /// Broken between words; a word that is wider than the room, within it.
    static func broken(_ text: String, _ room: Double) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: true).flatMap { line in
            var lines: [String] = []
            var now = ""
            for word in line.split(separator: " ") {
                let longer = now.isEmpty ? String(word) : now + " " + word
                if width(longer) <= room {
                    now = longer
                    continue
                }
                if !now.isEmpty { lines.append(now) }
                now = ""
                for letter in word {
                    if width(now + String(letter)) > room, !now.isEmpty {
                        lines.append(now)
                        now = ""
                    }
                    now.append(letter)
                }
            }
            return now.isEmpty ? lines : lines + [now]
        }
    }
}

extension CardPage {
    private static let face = "Atkinson Hyperlegible, DejaVu Sans, Noto Sans, sans-serif"

    package func svg(_ language: Language) -> String {
        var content: [Markup] = [
            .element("title", [:], .words(lines.first?.text ?? "")),
            .element(
                "rect",
                ["width": "\(width)", "height": "\(height)", "fill": "white"]),
            // Where to cut.
            .element(
                "rect",
                [
                    "x": "4", "y": "4", "width": "\(width - 8)", "height": "\(height - 8)",
                    "fill": "none", "stroke": "black", "stroke-width": "2",
                    "stroke-dasharray": "14 14",
                ]),
        ]
        content += lines.map { line in
            let letters = line.style == .title ? size * 3 / 2 : size
            return .element(
                "text",
                [
                    "x": "\(CardPage.margin)", "y": "\(line.y)", "font-size": "\(letters)",
                    "font-weight": line.style == .step || line.style == .title ? "bold" : nil,
                    "font-style": line.style == .why ? "italic" : nil,
                ], .words(Markup.ownPlain(line.text)))
        }
        let page = Markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "xml:lang": language.rawValue,
                "width": "\(CardPage.millimetres(width))mm",
                "height": "\(CardPage.millimetres(height))mm",
                "viewBox": "0 0 \(width) \(height)", "font-family": CardPage.face,
                "fill": "black",
            ], content)
        return page.text + "\n"
    }

    package func html(_ card: Card, _ language: Language, title: String) -> String {
        var content: [Markup] = card.title.map { [.element("h1", [:], .words($0))] } ?? []
        for item in card.items {
            var lines: [Markup] = [
                .element("p", ["class": "when"], .own(item.whenAlone)),
                .element("p", ["class": "step"], .own(item.stepAlone)),
            ]
            for line in (item.why ?? "").split(separator: "\n") {
                lines.append(.element("p", ["class": "why", "dir": "auto"], .own(String(line))))
            }
            content.append(.element("section", [:], lines))
        }
        if let foot = card.foot {
            content.append(
                .element("section", [:], .element("p", ["class": "why"], .words(foot))))
        }
        let page = Markup.element(
            "html", ["lang": language.rawValue],
            .element(
                "head", [:], .element("meta", ["charset": "utf-8"]),
                .element("title", [:], .words(title)), .style(CardPage.sheet)),
            .element(
                "body", [:],
                .element(
                    "main",
                    [
                        "style": "width:\(CardPage.millimetres(width))mm;"
                            + "min-height:\(CardPage.millimetres(height))mm;"
                            + "font-size:\(CardPage.millimetres(size))mm"
                    ], content)))
        return "<\u{21}DOCTYPE html>\n" + page.text + "\n"
    }

    private static let sheet: StaticString = """
        @page { size: A4; margin: 0 }
        body { margin: 0; background: white; color: black; line-height: 1.35;
          font-family: "Atkinson Hyperlegible", "DejaVu Sans", "Noto Sans", sans-serif }
        main { box-sizing: border-box; padding: 8mm; outline: 0.2mm dashed black;
          outline-offset: -0.4mm; overflow-wrap: anywhere }
        h1 { font-size: 1.5em; margin: 0 } p { margin: 0 }
        section { margin-top: 0.8em; break-inside: avoid } section:first-child { margin-top: 0 }
        .step { font-weight: bold } .why { font-style: italic }
        """

    private static func millimetres(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
