// Where the parts of the breathing picture go on a terminal of a given size. Pure.

import Glibc

/// The rows and the circle for terminals with room for a disc; nil for smaller ones.
struct DiscLayout {
    let introRow: Int
    let hintRow: Int
    let wordRow: Int
    let discRows: Range<Int>
    /// In pixels: a column is one wide, a row two high.
    let smallest: Double
    let largest: Double
    let ring: [(row: Int, column: Int)]
    private let centre: (x: Double, y: Double)

    /// Larger discs cost more bytes and more looking, and are no calmer.
    private static let largestRing = 22.0
    /// A disc of fewer rows is a blot; there a line is smoother.
    private static let leastRows = 5

    init?(_ canvas: Canvas) {
        let isRoomy = canvas.rows >= 16
        introRow = isRoomy ? 1 : 0
        hintRow = canvas.rows - (isRoomy ? 2 : 1)
        wordRow = hintRow - (isRoomy ? 2 : 1)
        let top = introRow + (isRoomy ? 2 : 1)
        let bottom = wordRow - (isRoomy ? 1 : 0)
        guard bottom - top >= DiscLayout.leastRows, canvas.columns >= 20 else { return nil }
        discRows = top..<bottom
        centre = (Double(canvas.columns) / 2, Double(top + bottom))
        let radius = min(
            Double(bottom - top), Double(canvas.columns) / 2 - 1, DiscLayout.largestRing)
        largest = radius - (radius >= 10 ? 2.5 : 1.6)
        smallest = max(largest * 0.28, 1.2)
        ring = DiscLayout.ring(radius - 0.5, centre)
    }

    /// Of a pixel's middle from the centre.
    func distance(_ column: Int, _ pixelRow: Int) -> Double {
        let across = Double(column) + 0.5 - centre.x
        let down = Double(pixelRow) + 0.5 - centre.y
        return (across * across + down * down).squareRoot()
    }

    /// Clockwise from the top, each cell once.
    private static func ring(
        _ radius: Double, _ centre: (x: Double, y: Double)
    ) -> [(row: Int, column: Int)] {
        let count = radius >= 10 ? 24 : 16
        var places: [(row: Int, column: Int)] = []
        for index in 0..<count {
            let angle = (Double(index) + 0.5) / Double(count) * 2 * Double.pi
            let column = Int((centre.x + radius * sin(angle)).rounded(.down))
            let row = Int(((centre.y - radius * cos(angle)) / 2).rounded(.down))
            if let last = places.last, last == (row, column) { continue }
            places.append((row, column))
        }
        return places
    }
}
