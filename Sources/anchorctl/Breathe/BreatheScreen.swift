// Turns pictures into the bytes a terminal needs to show them: what changed since the one before
// and nothing else. Writes nothing itself.

struct BreatheScreen {
    /// How many colours the terminal has: none wanted, the basic ones, a cube of them, any.
    enum Palette { case none, sixteen, cube, any }

    private let palette: Palette
    private var shown: BreathePicture?
    private var style = Style.plain

    init(_ palette: Palette) { self.palette = palette }

    private enum Style: Hashable {
        case plain
        case faint
        case ink(Int)
        /// A whole cell is a coloured space: glyphs leave seams between rows in some fonts.
        case paper(Int)

        /// A space looks as it should in this style.
        var leavesSpaces: Bool { if case .paper = self { false } else { true } }
    }

    /// The alternate screen, so that what was on the terminal comes back; no cursor.
    static let enter = "\u{1B}[?1049h\u{1B}[?25l"
    /// Colours off, cursor back, the screen as it was.
    static let leave = "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

    /// The next picture is drawn whole.
    mutating func forget() { shown = nil }

    /// Empty when nothing changed.
    mutating func update(to picture: BreathePicture) -> [UInt8] {
        var bytes: [UInt8] = []
        let before = shown?.canvas == picture.canvas ? shown : nil
        if before == nil {
            bytes += "\u{1B}[0m\u{1B}[2J".utf8
            style = .plain
        }
        for row in 0..<picture.canvas.rows {
            var cursor: Int?
            for column in 0..<picture.canvas.columns {
                let cell = picture[row, column]
                guard cell != before?[row, column] ?? .empty else { continue }
                move(&bytes, picture, row, column, from: cursor)
                write(&bytes, cell)
                cursor = column + 1
            }
        }
        shown = picture
        return bytes
    }

    private mutating func write(_ bytes: inout [UInt8], _ cell: Cell) {
        let wanted = style(of: cell)
        let isSpace = cell.character == " "
        if wanted != style, !isSpace || !style.leavesSpaces {
            bytes += "\u{1B}[\(code(wanted))m".utf8
            style = wanted
        }
        let character: Unicode.Scalar = wanted.leavesSpaces ? cell.character : " "
        bytes += String(Character(character)).utf8
    }

    /// Each row begins with its own place: the last column leaves the cursor where terminals differ.
    private func move(
        _ bytes: inout [UInt8], _ picture: BreathePicture, _ row: Int, _ column: Int,
        from cursor: Int?
    ) {
        guard let cursor else {
            bytes += "\u{1B}[\(row + 1);\(column + 1)H".utf8
            return
        }
        guard cursor < column else { return }
        let gap = cursor..<column
        // Up to three spaces are shorter than the way around them.
        if gap.count <= 3, style.leavesSpaces, gap.allSatisfy({ picture[row, $0] == .empty }) {
            bytes += repeatElement(UInt8(ascii: " "), count: gap.count)
        } else {
            bytes += "\u{1B}[\(gap.count)C".utf8
        }
    }

    // MARK: Colours

    private func style(of cell: Cell) -> Style {
        switch cell.tone {
        case .plain: .plain
        case .faint: palette == .none ? .plain : .faint
        case .disc where palette == .none: .plain
        case .disc where palette == .sixteen: .ink(0)
        case .disc(let step): cell.character == "█" ? .paper(step) : .ink(step)
        }
    }

    /// From light in the middle to deep at the rim, and readable on dark and on light: neighbours in
    /// the cube of colours.
    private static let shades = [116, 116, 116, 110, 110, 110, 74, 74, 74, 67, 67, 67]
    private static let middle = (red: 142, green: 216, blue: 210)
    private static let rim = (red: 78, green: 112, blue: 168)

    private func code(_ style: Style) -> String {
        switch style {
        case .plain: "0"
        case .faint: "0;2"
        case .ink(let step): palette == .sixteen ? "0;36" : "0;38;" + colour(step)
        case .paper(let step): "0;48;" + colour(step)
        }
    }

    private func colour(_ step: Int) -> String {
        guard palette == .any else { return "5;\(BreatheScreen.shades[step])" }
        let (middle, rim) = (BreatheScreen.middle, BreatheScreen.rim)
        let mix = { (from: Int, to: Int) in from + (to - from) * step / (Tone.steps - 1) }
        return "2;\(mix(middle.red, rim.red));\(mix(middle.green, rim.green))"
            + ";\(mix(middle.blue, rim.blue))"
    }
}
