// What differs between two texts of a schedule, looked at without the reader under test: its own small
// division into comments, texts, words and marks.

import ScheduleEditing

struct Difference {
    enum Piece: Hashable {
        case comment(String)
        case token(String)
    }

    private let old: [Piece]
    private let new: [Piece]
    private let oldText: String
    private let newText: String
    private let style: RandomStyle

    init(_ old: [UInt8], _ new: [UInt8], _ style: RandomStyle) {
        oldText = String(decoding: old, as: UTF8.self)
        newText = String(decoding: new, as: UTF8.self)
        self.old = Difference.pieces(oldText)
        self.new = Difference.pieces(newText)
        self.style = style
    }

    /// Nil where nothing but the change itself differs.
    func fault(of wanted: RandomChange) -> String? {
        let old = self.old.filter(\.counts)
        let new = self.new.filter(\.counts)
        let same = old.commonPrefix(new)
        let rest = Array(old[same...].reversed()).commonPrefix(Array(new[same...].reversed()))
        let gone = old[same..<old.count - rest]
        let come = new[same..<new.count - rest]
        switch wanted.change {
        case .add:
            guard gone.isEmpty else { return "gone: \(gone)" }
            guard !come.contains(where: \.isComment) else { return "a comment came" }
        case .remove:
            guard new.isPart(of: old) else { return "not only gone" }
        case .change, .turn:
            guard comments(old) == comments(new) else { return "comments differ" }
            guard gone.count < 60 else { return "gone: \(gone)" }
        }
        if oldText.hasPrefix("\u{feff}") != newText.hasPrefix("\u{feff}") { return "the mark" }
        if style.layout == .lines, style.lineEnd != "\n", wanted.isChangeOrAddition,
            lineEnds(newText).subtracting(lineEnds(oldText)).isEmpty == false
        {
            return "another line end"
        }
        return linesFault(wanted)
    }

    private func comments(_ pieces: [Piece]) -> [Piece] { pieces.filter(\.isComment) }

    private func lineEnds(_ text: String) -> Set<Character> { Set(text.filter(\.isNewline)) }

    /// A line that has nothing to do with the change is there to the last byte.
    private func linesFault(_ wanted: RandomChange) -> String? {
        guard wanted.isChangeOrAddition else { return nil }
        let old = oldText.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let new = newText.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let same = old.commonPrefix(new)
        let rest = Array(old[same...].reversed()).commonPrefix(Array(new[same...].reversed()))
        if case .add = wanted.change {
            return old.count - same - rest <= 1 ? nil : "more than one line touched"
        }
        return nil
    }

    /// Texts whole, so that what looks like a comment in one is none.
    private static func pieces(_ text: String) -> [Piece] {
        var result: [Piece] = []
        var rest = Substring(text).unicodeScalars
        while let first = rest.first {
            if rest.starts(with: "//".unicodeScalars) {
                let comment = rest.prefix { $0 != "\n" && $0 != "\r" }
                result.append(.comment(String(comment)))
                rest = rest[comment.endIndex...]
            } else if rest.starts(with: "/*".unicodeScalars) {
                var comment = String.UnicodeScalarView()
                while let next = rest.popFirst() {
                    comment.append(next)
                    if comment.count > 3, String(comment).hasSuffix("*/") { break }
                }
                result.append(.comment(String(comment)))
            } else if first == "\"" || first == "'" {
                var token = String.UnicodeScalarView([first])
                rest.removeFirst()
                while let next = rest.popFirst() {
                    token.append(next)
                    if next == "\\", let escaped = rest.popFirst() {
                        token.append(escaped)
                    } else if next == first {
                        break
                    }
                }
                result.append(.token(String(token)))
            } else if first.properties.isWhitespace || first == "\u{feff}" {
                rest.removeFirst()
            } else if "{}[],:".unicodeScalars.contains(first) {
                result.append(.token(String(Character(first))))
                rest.removeFirst()
            } else {
                let word = rest.prefix {
                    !$0.properties.isWhitespace && !"{}[],:/'\"".unicodeScalars.contains($0)
                }
                result.append(.token(String(word)))
                rest = rest[word.endIndex...]
            }
        }
        return result
    }
}

extension Difference.Piece {
    /// A comma comes and goes with its neighbours.
    var counts: Bool { self != .token(",") }
    var isComment: Bool { if case .comment = self { true } else { false } }
}

extension RandomChange {
    fileprivate var isChangeOrAddition: Bool {
        if case .remove = change { false } else { true }
    }
}

extension Array where Element: Equatable {
    fileprivate func commonPrefix(_ other: [Element]) -> Int {
        zip(self, other).prefix { $0 == $1 }.count
    }

    /// Whether all of it is there in the same order.
    fileprivate func isPart(of other: [Element]) -> Bool {
        var rest = other[...]
        return allSatisfy { element in
            guard let place = rest.firstIndex(of: element) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }
}
