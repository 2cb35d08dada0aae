// What each element of a property list may hold, and the value it makes. Owns Apple's element
// names (plist(5)); refuses date and data, which no key of a schedule has.

import AnchorModel

extension PropertyListReader {
    /// Apple's own external DOCTYPE is accepted and never loaded.
    func doctype(_ name: String, hasSubset: Bool) {
        if hasSubset {
            fail(Message("a DTD inside the file (expected none: entities are not read)"))
        } else if name != "plist" {
            fail(Message("a document of type \(quoted(name)) (expected plist)"))
        }
    }

    func start(_ name: String) {
        let place = offset
        guard let parent = stack.last else {
            guard name == "plist" else {
                return fail(Message("found <\(short(name))> (expected <plist version=\"1.0\">)"))
            }
            return stack.append(Element(name: name, offset: place))
        }
        // One level more than JSON has: <plist> itself.
        guard stack.count <= depthLimit else {
            return fail(Message("nested too deep (expected at most \(depthLimit) levels)"))
        }
        switch parent.name {
        case "plist", "array", "dict": break
        default:
            return fail(Message("found <\(short(name))> inside <\(parent.name)> (expected text)"))
        }
        switch name {
        case "dict", "array", "string", "integer", "real", "true", "false": break
        case "key":
            guard parent.name == "dict" else { return fail(Message("a <key> outside a <dict>")) }
            if let key = parent.key {
                return fail(Message("the key \(quoted(key.text)) has no value"), at: key.offset)
            }
        case "date":
            return fail(Message("a <date> (expected a <string> such as 2026-07-18 or 08:30)"))
        case "data": return fail(Message("a <data> (expected a <string>)"))
        default:
            return fail(
                Message(
                    "found <\(short(name))> (expected dict, array, string, integer, real, true or"
                        + " false)"))
        }
        stack.append(Element(name: name, offset: place))
    }

    func characters(_ text: String) {
        guard let top = stack.indices.last else { return }
        switch stack[top].name {
        case "key", "string", "integer", "real":
            // An entity such as &amp; comes in a piece of its own, shorter than in the file.
            if stack[top].text.isEmpty { stack[top].textOffset = offset }
            stack[top].text += text
        default:
            guard text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
                return fail(Message("text between the elements (expected a tag such as <string>)"))
            }
        }
    }

    func end(_ name: String) {
        guard let element = stack.popLast() else { return }
        let place = element.offset
        switch element.name {
        case "plist": return
        case "dict":
            if let key = element.key {
                return fail(Message("the key \(quoted(key.text)) has no value"), at: key.offset)
            }
            deliver(Node(place, .object(element.members)))
        case "array": deliver(Node(place, .list(element.items)))
        case "string": string(element)
        case "true": deliver(Node(place, .bool(true)))
        case "false": deliver(Node(place, .bool(false)))
        case "key":
            guard let top = stack.indices.last else { return }
            stack[top].key = (element.text, place)
        default: number(element)
        }
    }

    private func string(_ element: Element) {
        let text = element.text
        if let scalar = text.unicodeScalars.first(where: SourceText.isForbidden) {
            return fail(
                Message(
                    "a control character, \(SourceText.name(scalar)), in a text (expected text)"),
                at: element.offset)
        }
        // Plain if the text in the file, up to the end tag, is as long as the text itself.
        let length = text.unicodeScalars.count
        let isPlain = element.textOffset.map { offset - $0 == length } ?? false
        deliver(
            Node(element.offset, .text(text), textOffset: isPlain ? element.textOffset : nil))
    }

    private func number(_ element: Element) {
        let text = element.text.filter { !$0.isWhitespace }
        let unsigned = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
        let isWhole = unsigned.allSatisfy { $0.isASCII && $0.isHexDigit || $0 == "x" }
        guard let value = Double(unsigned), value.isFinite,
            unsigned.first?.isNumber ?? false, element.name == "real" || isWhole
        else {
            return fail(
                Message("\(quoted(element.text)) in <\(element.name)> (expected a number)"),
                at: element.offset)
        }
        deliver(Node(element.offset, .number(text.hasPrefix("-") ? -value : value, text)))
    }
}
