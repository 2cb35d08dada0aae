// The breathing picture as text, at the sizes terminals have, and the bytes it takes to show it.

import AnchorEngine
import AnchorModel
import CivilTime
import Testing

@testable import anchorctl

@Suite struct BreatheDrawingTests {
    static func scene(_ fullness: Double, progress: Double = 0.5) -> BreatheScene {
        BreatheScene(
            fullness: fullness, progress: progress, word: "In …",
            intro: "Stop gerust wanneer je wilt.",
            hints: Language.dutch.words.breatheHints)
    }

    static func picture(
        _ fullness: Double, _ columns: Int, _ rows: Int, isUnicode: Bool = true
    ) -> BreathePicture {
        BreathePicture(
            scene(fullness), on: Canvas(columns: columns, rows: rows, isUnicode: isUnicode))
    }

    /// The ring aside.
    static func isDisc(_ cell: Cell) -> Bool {
        if case .disc = cell.tone { return !"•o".unicodeScalars.contains(cell.character) }
        return false
    }

    static func lit(_ picture: BreathePicture) -> Int { picture.cells.count(where: isDisc) }

    static let sizes = [(80, 24), (40, 10), (20, 5), (10, 2), (200, 60), (21, 30), (300, 9)]

    @Test(arguments: sizes)
    func `a picture fills its terminal exactly, mirrored left to right`(columns: Int, rows: Int) {
        for fullness in [0, 0.25, 0.5, 0.9, 1] {
            let picture = BreatheDrawingTests.picture(fullness, columns, rows)
            #expect(picture.lines.count == rows)
            #expect(picture.lines.allSatisfy { $0.unicodeScalars.count == columns })
            #expect(picture.lines.contains { $0.contains("In …") })
            guard columns % 2 == 0 else { continue }
            for row in 0..<rows {
                let disc = (0..<columns).map { BreatheDrawingTests.isDisc(picture[row, $0]) }
                #expect(disc == disc.reversed(), "row \(row) of \(picture.lines)")
            }
        }
    }

    @Test(arguments: sizes)
    func `breathing in adds, breathing out takes away, in small steps`(columns: Int, rows: Int) {
        let counts = (0...400).map {
            BreatheDrawingTests.lit(BreatheDrawingTests.picture(Double($0) / 400, columns, rows))
        }
        #expect(counts == counts.sorted())
        #expect(counts[400] > counts[0] * 2)
        let step = zip(counts, counts.dropFirst()).map { $1 - $0 }.max() ?? 0
        #expect(step <= max(counts[400] / 8, 8), "a jump of \(step) in \(counts[400])")
    }

    @Test func `what a small terminal shows`() {
        let small = { BreatheDrawingTests.picture($0, 10, 2).lines }
        #expect(small(0) == ["    ╺╸    ", "   In …   "])
        #expect(small(1) == ["━━━━━━━━━━", "   In …   "])
        #expect(
            BreatheDrawingTests.picture(0.5, 20, 5).lines == [
                "                    ", "     ━━━━━━━━━━     ", "                    ",
                "        In …        ", "                    ",
            ])
        #expect(BreatheDrawingTests.picture(1, 6, 1).lines == [" In … "])
        #expect(BreatheDrawingTests.picture(1, 2, 1).lines == ["In"])
        #expect(BreatheDrawingTests.picture(1, 0, 0).lines == [])
    }

    @Test func `no size traps`() {
        for columns in 0...45 {
            for rows in 0...20 {
                for fullness in [0, 0.5, 1] {
                    let picture = BreatheDrawingTests.picture(fullness, columns, rows)
                    #expect(picture.cells.count == columns * rows)
                }
            }
        }
    }

    @Test func `40 by 10 has the disc, the ring and every word that fits`() {
        let lines = BreatheDrawingTests.picture(1, 40, 10).lines
        #expect(lines[0].contains("Stop gerust wanneer je wilt."))
        #expect(lines[8].contains("In …"))
        // The long one does not fit this width, and nothing is cut in the middle of a word.
        #expect(lines[9].contains("Duizelig? Adem gewoon."))
        #expect(BreatheDrawingTests.picture(1, 21, 10).lines[9].allSatisfy { $0 == " " })
        #expect(lines.joined().contains("█") && lines.joined().contains("·"))
    }

    @Test func `without UTF-8 every character is ASCII`() {
        for (columns, rows) in BreatheDrawingTests.sizes {
            for fullness in [0, 0.4, 1] {
                let picture = BreatheDrawingTests.picture(
                    fullness, columns, rows, isUnicode: false)
                #expect(picture.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
            }
        }
        let lines = BreatheDrawingTests.picture(1, 40, 10, isUnicode: false).lines
        #expect(lines[8].contains("In ..."))
        #expect(lines.joined().contains(":::"))
    }

    // MARK: Bytes

    @Test func `the same picture again costs nothing, another only what changed`() {
        var screen = BreatheScreen(.cube)
        let first = BreatheDrawingTests.picture(0.5, 80, 24)
        #expect(!screen.update(to: first).isEmpty)
        #expect(screen.update(to: first).isEmpty)
        let next = screen.update(to: BreatheDrawingTests.picture(0.52, 80, 24))
        #expect(!next.isEmpty && next.count < 600, "\(next.count) bytes")
        screen.forget()
        #expect(screen.update(to: first).starts(with: "\u{1B}[0m\u{1B}[2J".utf8))
    }

    @Test func `two minutes of it stay below 2 kB a second`() throws {
        let pacer = try #require(Pacer(length: .seconds(120)))
        var screen = BreatheScreen(.cube)
        var bytes = 0
        var frames = 0
        for tick in 0..<1200 {
            let elapsed = Span(microseconds: Int64(tick) * 100_000)
            let position = try #require(pacer.position(at: elapsed))
            let scene = BreatheDrawingTests.scene(
                pacer.fullness(at: position), progress: Double(tick) / 1200)
            let update = screen.update(
                to: BreathePicture(scene, on: Canvas(columns: 80, rows: 24, isUnicode: true)))
            bytes += update.count
            frames += update.isEmpty ? 0 : 1
        }
        #expect(bytes < 120 * 2000, "\(bytes) bytes in \(frames) frames")
        #expect(frames < 1000, "\(frames) frames of 1200 ticks")
        print("breathe at 80x24: \(bytes / 120) bytes/s, \(frames) of 1200 frames")
    }

    @Test func `without colour there is none, and with few colours one`() {
        let picture = BreatheDrawingTests.picture(1, 80, 24)
        let text = { (palette: BreatheScreen.Palette) in
            var screen = BreatheScreen(palette)
            return String(decoding: screen.update(to: picture), as: UTF8.self)
        }
        #expect(!text(.none).contains("38;5") && !text(.none).contains("[0;"))
        #expect(text(.sixteen).contains("[0;36m") && !text(.sixteen).contains("38;5"))
        #expect(text(.cube).contains("[0;38;5;"))
    }
}
