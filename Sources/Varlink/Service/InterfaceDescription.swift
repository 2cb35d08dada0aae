// An interface definition read into its methods, types and errors: what calls are checked against.
// For definitions of our own, which a test holds to the grammar; never fed with a peer's text.

package indirect enum InterfaceType: Hashable, Sendable {
    case bool, int, float, string, object
    case named(String)
    case structure([InterfaceField])
    case enumeration([String])
    case array(InterfaceType)
    case map(InterfaceType)
    case nullable(InterfaceType)
}

package struct InterfaceField: Hashable, Sendable {
    package let name: String
    package let type: InterfaceType
}

package struct InterfaceMethod: Hashable, Sendable {
    package let input: [InterfaceField]
    package let output: [InterfaceField]
}

package struct InterfaceDescription: Sendable {
    package let name: String
    /// The text as it was given, served verbatim.
    package let text: String
    package private(set) var methods: [String: InterfaceMethod] = [:]
    package private(set) var types: [String: InterfaceType] = [:]
    package private(set) var errors: [String: [InterfaceField]] = [:]

    package init(_ text: String) throws(WireError) {
        self.text = text
        var reader = InterfaceReader(text)
        try reader.expect("interface")
        name = try reader.word()
        while let keyword = reader.next() {
            let name = try reader.word()
            switch keyword {
            case "method":
                let input = try reader.fields()
                try reader.expect("->")
                methods[name] = InterfaceMethod(input: input, output: try reader.fields())
            case "type": types[name] = try reader.type()
            case "error": errors[name] = try reader.fields()
            default: throw WireError("\(keyword) begins no definition")
            }
        }
    }
}

/// Words and punctuation, one after the other; comments are skipped.
private struct InterfaceReader {
    private var tokens: [String] = []
    private var position = 0

    /// By bytes, as the grammar is ASCII: most of the text is comments, and it is read at every start.
    init(_ text: String) {
        var word: [UInt8] = []
        var isComment = false
        for byte in text.utf8 {
            if isComment {
                isComment = byte != UInt8(ascii: "\n")
                continue
            }
            if InterfaceReader.isWord(byte) || byte == UInt8(ascii: "-") && !word.isEmpty {
                word.append(byte)
                continue
            }
            if !word.isEmpty {
                tokens.append(String(decoding: word, as: UTF8.self))
                word.removeAll(keepingCapacity: true)
            }
            switch byte {
            case UInt8(ascii: "#"): isComment = true
            // The dash before it was passed by.
            case UInt8(ascii: ">"): tokens.append("->")
            case UInt8(ascii: "-"), 0...UInt8(ascii: " "): break
            default: tokens.append(String(Unicode.Scalar(byte)))
            }
        }
        if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
    }

    mutating func next() -> String? {
        guard position < tokens.count else { return nil }
        defer { position += 1 }
        return tokens[position]
    }

    private var upcoming: String? { position < tokens.count ? tokens[position] : nil }

    mutating func expect(_ token: String) throws(WireError) {
        let found = next() ?? "the end"
        guard found == token else { throw WireError("\(found) where \(token) is due") }
    }

    mutating func word() throws(WireError) -> String {
        guard let word = next(), word.utf8.first.map(InterfaceReader.isLetter) == true else {
            throw WireError("a name is due")
        }
        return word
    }

    mutating func type() throws(WireError) -> InterfaceType {
        switch next() {
        case "?": return .nullable(try type())
        case "[":
            if upcoming == "string" {
                position += 1
                try expect("]")
                return .map(try type())
            }
            try expect("]")
            return .array(try type())
        case "(":
            position -= 1
            return try structureOrEnumeration()
        case "bool": return .bool
        case "int": return .int
        case "float": return .float
        case "string": return .string
        case "object": return .object
        case let name?: return .named(name)
        case nil: throw WireError("a type is due")
        }
    }

    private mutating func structureOrEnumeration() throws(WireError) -> InterfaceType {
        let colon = position + 2
        guard colon < tokens.count, tokens[position + 1] != ")", tokens[colon] != ":" else {
            return .structure(try fields())
        }
        try expect("(")
        var values = [try word()]
        while upcoming == "," {
            position += 1
            values.append(try word())
        }
        try expect(")")
        return .enumeration(values)
    }

    mutating func fields() throws(WireError) -> [InterfaceField] {
        try expect("(")
        var fields: [InterfaceField] = []
        while upcoming != ")" {
            if !fields.isEmpty { try expect(",") }
            let name = try word()
            try expect(":")
            fields.append(InterfaceField(name: name, type: try type()))
        }
        try expect(")")
        return fields
    }
}
