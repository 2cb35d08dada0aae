// What a person typed, as numbers, words and marks: lower case, without accents, with one form for each
// dash, apostrophe and space. Owns that form; knows no meaning but where a word is two.

struct Token: Hashable {
    enum Kind: Hashable {
        /// With its digits as they stood: `0730` has four.
        case number(Int, digits: Int)
        case word(String)
        case mark(Character)
    }

    let kind: Kind
    /// Nothing stands between it and the one before.
    let isJoined: Bool
}

extension Token {
    /// More digits than any time has; a longer number is no number here.
    static let longestNumber = 12
    /// More than anybody says about a time. Reading tries several meanings; a page of text is none.
    static let limit = 40

    /// Nil where there is nothing, or more than `limit`.
    static func all(in text: String) -> [Token]? {
        var tokens: [Token] = []
        var isJoined = false
        var rest = plain(text)[...]
        while let first = rest.first {
            if first == " " {
                rest.removeFirst()
                isJoined = false
                continue
            }
            guard tokens.count < limit else { return nil }
            let kind: Kind
            if isDigit(first) {
                let digits = rest.prefix(while: isDigit)
                guard digits.count <= longestNumber, let value = Int(String(digits)) else {
                    return nil
                }
                kind = .number(value, digits: digits.count)
                rest = rest.dropFirst(digits.count)
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter || $0 == "'" }
                kind = .word(String(word.filter { $0 != "'" }))
                rest = rest.dropFirst(word.count)
            } else {
                rest.removeFirst()
                // An apostrophe belongs to its word: 's avonds, five o'clock.
                guard first != "'" else { continue }
                kind = .mark(first)
            }
            tokens.append(Token(kind: kind, isJoined: isJoined))
            isJoined = true
        }
        if tokens.last?.kind == .mark("."), tokens.count > 1 { tokens.removeLast() }
        let told = tokens.flatMap(split)
        return told.isEmpty ? nil : merged(told)
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isWholeNumber
    }

    /// One form for what keyboards and editors write in several.
    private static func plain(_ text: String) -> [Character] {
        text.lowercased().map { character in
            switch character {
            case "é", "è", "ë", "ê": "e"
            case "á", "à", "ä", "â": "a"
            case "ó", "ò", "ö", "ô": "o"
            case "í", "ì", "ï", "î": "i"
            case "ú", "ù", "ü", "û": "u"
            case "’", "‘", "`", "´": "'"
            case "–", "—", "‑", "−": "-"
            case let other where other.isWhitespace: " "
            default: character
            }
        }
    }

    /// `vanavond`, `gisteravond`, `vrijdagochtend` are a day and a part of it.
    private static func split(_ token: Token) -> [Token] {
        guard case .word(let word) = token.kind, word != "vannacht" else { return [token] }
        for part in ["ochtend", "morgen", "middag", "avond", "nacht"] where word.hasSuffix(part) {
            let head = String(word.dropLast(part.count))
            guard let day = Lexicon.dayBeforePart[head] else { continue }
            return [
                Token(kind: .word(day), isJoined: token.isJoined),
                Token(kind: .word(part == "morgen" ? "ochtend" : part), isJoined: false),
            ]
        }
        return [token]
    }

    /// `p.m.` and `t/m` are one word each.
    private static func merged(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        var place = 0
        func word(_ offset: Int, _ words: Set<String>) -> Bool {
            guard place + offset < tokens.count, case .word(let word) = tokens[place + offset].kind
            else { return false }
            return words.contains(word)
        }
        func mark(_ offset: Int, _ mark: Character) -> Bool {
            place + offset < tokens.count && tokens[place + offset].kind == .mark(mark)
        }
        while place < tokens.count {
            let token = tokens[place]
            if word(0, ["a", "p"]), mark(1, "."), word(2, ["m"]) {
                let half = word(0, ["a"]) ? "am" : "pm"
                result.append(Token(kind: .word(half), isJoined: token.isJoined))
                place += mark(3, ".") ? 4 : 3
            } else if word(0, ["t"]), mark(1, "/"), word(2, ["m"]) {
                result.append(Token(kind: .word("tm"), isJoined: token.isJoined))
                place += 3
            } else {
                result.append(token)
                place += 1
            }
        }
        return result
    }
}
