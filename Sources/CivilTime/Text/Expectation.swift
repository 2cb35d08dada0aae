// What a reader of texts expected, in pieces: the rooms above tell it in the reader's language. Owns how
// parts get into a pattern; knows no language but its own English.

/// Made from a literal: English with {0}, {1} ... for what is interpolated.
package struct Expectation: Hashable, Sendable {
    package enum Part: Hashable, Sendable {
        case name(String)
        indirect case expectation(Expectation)
    }

    package private(set) var pattern: String
    package private(set) var parts: [Part] = []
}

extension Expectation: CustomStringConvertible {
    /// In English.
    package var description: String {
        filled(pattern) { number in
            guard parts.indices.contains(number) else { return nil }
            return switch parts[number] {
            case .name(let name): name
            case .expectation(let inner): inner.description
            }
        }
    }
}

extension Expectation: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { pattern = text }
    package init(_ literal: Expectation) { self = literal }
    package init(stringInterpolation: StringInterpolation) { self = stringInterpolation.text }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = Expectation(pattern: "")

        package init(literalCapacity: Int, interpolationCount: Int) {}
        package mutating func appendLiteral(_ literal: String) { text.pattern += literal }
        package mutating func appendInterpolation(_ inner: Expectation) { add(.expectation(inner)) }
        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            add(.name(value.description))
        }

        private mutating func add(_ part: Part) {
            text.pattern += "{\(text.parts.count)}"
            text.parts.append(part)
        }
    }
}

/// A pattern with {0}, {1} ... replaced; a number without a part, and any other brace, stays as it is.
package func filled(_ pattern: String, _ part: (Int) -> String?) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
        text += rest[..<open]
        rest = rest[open...]
        if let close = rest.firstIndex(of: "}"),
            let number = Int(rest[rest.index(after: open)..<close]), let told = part(number)
        {
            text += told
            rest = rest[rest.index(after: close)...]
        } else {
            text += rest.prefix(1)
            rest = rest.dropFirst()
        }
    }
    return text + rest
}
