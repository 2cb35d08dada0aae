// Where lines begin and end in a text, and what of them is space or comment.

import ScheduleReading

struct Lines {
    let scalars: [Unicode.Scalar]
    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    func start(of offset: Int) -> Int {
        var start = offset
        while start > 0, !JSON5Document.isLineEnd(scalars[start - 1]) { start -= 1 }
        return start
    }

    /// Where the line ends, before its end.
    func end(of offset: Int) -> Int {
        var end = offset
        while end < scalars.count, !JSON5Document.isLineEnd(scalars[end]) { end += 1 }
        return end
    }

    /// Behind the line end that stands here.
    func next(after end: Int) -> Int {
        guard end < scalars.count else { return end }
        let isPair = scalars[end] == "\r" && end + 1 < scalars.count && scalars[end + 1] == "\n"
        return end + (isPair ? 2 : 1)
    }

    /// Whether the line before the one that begins there is empty.
    func isEmptyLine(before start: Int) -> Bool {
        guard start > 0 else { return false }
        let isPair = start > 1 && scalars[start - 1] == "\n" && scalars[start - 2] == "\r"
        let end = start - (isPair ? 2 : 1)
        return isBlank(self.start(of: end)..<end)
    }

    func isBlank(_ range: Range<Int>) -> Bool { scalars[range].allSatisfy(JSON5Document.isSpace) }
    func hasLineEnd(_ range: Range<Int>) -> Bool {
        scalars[range].contains(where: JSON5Document.isLineEnd)
    }

    /// The space a line begins with, where nothing else is before the place.
    func indent(before offset: Int) -> String? {
        let range = start(of: offset)..<offset
        return isBlank(range) ? text(range) : nil
    }

    /// The space the line of a place begins with.
    func indent(ofLineAt offset: Int) -> String {
        let start = start(of: offset)
        var end = start
        while end < offset, JSON5Document.isSpace(scalars[end]) { end += 1 }
        return text(start..<end)
    }

    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    /// The end of the line, where nothing but space and whole comments is before it.
    func endBehindComments(_ offset: Int) -> Int? {
        var place = offset
        while place < scalars.count, !JSON5Document.isLineEnd(scalars[place]) {
            if scalars[place] == "/", place + 1 < scalars.count {
                if scalars[place + 1] == "/" { return end(of: place) }
                guard scalars[place + 1] == "*", let end = commentEnd(place) else { return nil }
                place = end
            } else if JSON5Document.isSpace(scalars[place]) {
                place += 1
            } else {
                return nil
            }
        }
        return place < scalars.count ? place : nil
    }

    /// Behind a comment that ends on its own line.
    private func commentEnd(_ start: Int) -> Int? {
        var place = start + 2
        while place + 1 < scalars.count, !JSON5Document.isLineEnd(scalars[place]) {
            if scalars[place] == "*", scalars[place + 1] == "/" { return place + 2 }
            place += 1
        }
        return nil
    }

    // MARK: Comments

    func hasComment(in range: Range<Int>) -> Bool { split(range).hasComment }

    /// What is neither comment nor space between two of them, line by line.
    func pieces(of range: Range<Int>) -> [Range<Int>] { split(range).pieces }

    private func split(_ range: Range<Int>) -> (pieces: [Range<Int>], hasComment: Bool) {
        var pieces: [Range<Int>] = []
        var hasComment = false
        var place = range.lowerBound
        /// Where the piece in hand begins, and behind the last of it that is no space.
        var begun: (start: Int, end: Int)?
        func finish() {
            if let begun { pieces.append(begun.start..<begun.end) }
            begun = nil
        }
        while place < range.upperBound {
            let scalar = scalars[place]
            let start = place
            if let end = commentEnd(from: place, in: range) {
                finish()
                hasComment = true
                place = end
            } else if JSON5Document.isSpace(scalar) {
                if JSON5Document.isLineEnd(scalar) { finish() }
                place += 1
            } else {
                place = scalar == "\"" || scalar == "'" ? textEnd(place, in: range) : place + 1
                begun = (begun?.start ?? start, place)
            }
        }
        finish()
        return (pieces, hasComment)
    }

    private func commentEnd(from place: Int, in range: Range<Int>) -> Int? {
        guard scalars[place] == "/", place + 1 < range.upperBound else { return nil }
        if scalars[place + 1] == "/" { return min(end(of: place), range.upperBound) }
        guard scalars[place + 1] == "*" else { return nil }
        var end = place + 2
        while end < range.upperBound,
            !(scalars[end] == "/" && scalars[end - 1] == "*" && end > place + 2)
        {
            end += 1
        }
        return min(end + 1, range.upperBound)
    }

    private func textEnd(_ start: Int, in range: Range<Int>) -> Int {
        var place = start + 1
        while place < range.upperBound, scalars[place] != scalars[start] {
            place += scalars[place] == "\\" ? 2 : 1
        }
        return min(place + 1, range.upperBound)
    }
}
