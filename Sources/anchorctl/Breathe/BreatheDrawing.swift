// The picture of one moment of a breath: a disc that grows and shrinks inside a ring. Pure: the same
// scene on the same canvas is the same picture. Writes nothing.

import AnchorModel

/// How a cell is lit; `BreatheScreen` knows the colours.
enum Tone: Hashable {
    case plain
    case faint
    /// From the middle of the disc (0) to its rim.
    case disc(Int)

    /// The disc's colour depends on the place alone, so that growing repaints no cell twice.
    static let steps = 12
}

struct Cell: Hashable {
    var character: Unicode.Scalar
    var tone: Tone
    static let empty = Cell(character: " ", tone: .plain)
}

struct Canvas: Hashable {
    var columns: Int
    var rows: Int
    /// Half blocks and dots; ASCII otherwise.
    var isUnicode: Bool
}

/// What there is to see at a moment.
struct BreatheScene: Hashable {
    /// 0 (breathed out) to 1.
    var fullness: Double
    /// How much of the session has passed, 0 to 1: the ring fills.
    var progress: Double
    var word: String
    var intro: String
    /// The first that fits is shown.
    var hints: [String]
}

struct BreathePicture: Hashable {
    let canvas: Canvas
    private(set) var cells: [Cell]

    subscript(row: Int, column: Int) -> Cell { cells[row * canvas.columns + column] }

    /// For reading by people and tests.
    var lines: [String] {
        (0..<canvas.rows).map { row in
            String(
                String.UnicodeScalarView(
                    cells[row * canvas.columns..<(row + 1) * canvas.columns].map(\.character)))
        }
    }

    init(_ scene: BreatheScene, on canvas: Canvas) {
        self.canvas = canvas
        cells = Array(repeating: .empty, count: max(canvas.columns * canvas.rows, 0))
        guard canvas.columns > 0, canvas.rows > 0 else { return }
        if let layout = DiscLayout(canvas) {
            write(scene.intro, row: layout.introRow, .faint)
            let hint = scene.hints.first { $0.unicodeScalars.count <= canvas.columns }
            write(hint ?? "", row: layout.hintRow, .faint)
            write(scene.word, row: layout.wordRow, .plain)
            drawRing(layout, scene.progress)
            drawDisc(layout, scene.fullness)
        } else {
            drawBar(scene)
        }
    }

    /// Centred; a text that does not fit whole is left out, except the word, which is cut.
    private mutating func write(_ text: String, row: Int, _ tone: Tone) {
        var scalars = canvas.isUnicode ? text : BreathePicture.ascii(text)
        if scalars.unicodeScalars.count > canvas.columns {
            guard tone == .plain else { return }
            scalars = String(scalars.prefix(canvas.columns))
        }
        let start = (canvas.columns - scalars.unicodeScalars.count) / 2
        for (offset, scalar) in scalars.unicodeScalars.enumerated() {
            set(row, start + offset, scalar, tone)
        }
    }

    private static func ascii(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            result += character.isASCII ? String(character) : character == "…" ? "..." : "?"
        }
    }

    private mutating func set(_ row: Int, _ column: Int, _ scalar: Unicode.Scalar, _ tone: Tone) {
        guard (0..<canvas.rows).contains(row), (0..<canvas.columns).contains(column) else { return }
        cells[row * canvas.columns + column] = Cell(character: scalar, tone: tone)
    }

    // MARK: The disc

    /// A cell is two pixels high, and those are about square.
    private mutating func drawDisc(_ layout: DiscLayout, _ fullness: Double) {
        let radius = layout.smallest + (layout.largest - layout.smallest) * fullness
        for row in layout.discRows {
            for column in 0..<canvas.columns {
                let upper = layout.distance(column, row * 2)
                let lower = layout.distance(column, row * 2 + 1)
                guard min(upper, lower) <= radius else { continue }
                let both = max(upper, lower) <= radius
                let depth = both ? (upper + lower) / 2 : min(upper, lower)
                let step = Int(depth / layout.largest * Double(Tone.steps))
                let shapes: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) =
                    canvas.isUnicode ? ("█", "▀", "▄") : (":", "'", ".")
                let shape = both ? shapes.0 : upper < lower ? shapes.1 : shapes.2
                set(row, column, shape, .disc(min(step, Tone.steps - 1)))
            }
        }
    }

    private mutating func drawRing(_ layout: DiscLayout, _ progress: Double) {
        let count = layout.ring.count
        for (index, place) in layout.ring.enumerated() {
            let passed = Double(index) < progress * Double(count)
            let shapes: (Unicode.Scalar, Unicode.Scalar) =
                canvas.isUnicode ? ("•", "·") : ("o", ".")
            set(
                place.row, place.column, passed ? shapes.0 : shapes.1,
                passed ? .disc(Tone.steps - 1) : .faint)
        }
    }

    // MARK: Where there is no room for a disc

    /// A line that widens, and the word under it; on one row the word alone.
    private mutating func drawBar(_ scene: BreatheScene) {
        let row = canvas.rows < 2 ? nil : (canvas.rows - 2) / 2
        let wordRow = canvas.rows - 1 - (canvas.rows >= 5 ? 1 : 0)
        write(scene.word, row: wordRow, .plain)
        guard let row else { return }
        // Half cells to either side of the middle.
        let most = max(canvas.columns / 2 - (canvas.columns > 12 ? 1 : 0), 1) * 2
        let reach = 1 + Int((Double(most - 1) * scene.fullness).rounded())
        let middle = canvas.columns / 2
        for step in 0..<(reach + 1) / 2 {
            let isHalf = step * 2 + 1 == reach
            let tone = Tone.disc(min(step * 2 * Tone.steps / most, Tone.steps - 1))
            let shapes: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) =
                canvas.isUnicode ? ("━", "╸", "╺") : ("=", "-", "-")
            set(row, middle + step, isHalf ? shapes.1 : shapes.0, tone)
            set(row, middle - 1 - step, isHalf ? shapes.2 : shapes.0, tone)
        }
    }
}
