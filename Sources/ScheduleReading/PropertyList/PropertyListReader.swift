// Reads an XML property list with expat into positioned values. Owns what of XML a schedule may
// use: no entities, no internal DTD, nothing loaded. Stops at the first problem of form.

import AnchorModel
import CExpat

/// What is being built: an element with its children. Confined to one parse.
final class PropertyListReader {
    struct Element {
        let name: String
        let offset: Int
        var text = ""
        var textOffset: Int?
        var items: [Node] = []
        var members: [Member] = []
        /// Where each key is.
        var places: [String: Int] = [:]
        var key: (text: String, offset: Int)?
    }

    private let source: SourceText
    private let findings: Findings
    private let parser: XML_Parser
    var stack: [Element] = []
    private var root: Node?
    private var failure: Finding?
    /// How far byte offsets have been turned into scalar offsets; expat only goes forward.
    private var byteCursor = 0
    private var scalarCursor = 0

    /// The whole file; two equal keys are added to the findings and reading goes on.
    static func read(_ source: SourceText, _ findings: Findings) throws(Finding) -> Node {
        // The text is known to be UTF-8, whatever its declaration says.
        guard let parser = XML_ParserCreate("UTF-8") else {
            throw Finding(offset: 0, message: Message("no memory to read the file"))
        }
        defer { XML_ParserFree(parser) }
        return try PropertyListReader(source, findings, parser).run()
    }

    private init(_ source: SourceText, _ findings: Findings, _ parser: XML_Parser) {
        self.source = source
        self.findings = findings
        self.parser = parser
    }

    private func run() throws(Finding) -> Node {
        setHandlers()
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        var text = String(String.UnicodeScalarView(source.scalars))
        let status = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { chars in
                // At most 1 MiB, so the count fits.
                XML_Parse(parser, chars.baseAddress, Int32(chars.count), 1)
            }
        }
        if let failure { throw failure }
        guard status != XML_STATUS_ERROR else {
            throw Finding(offset: offset, message: damage(XML_GetErrorCode(parser)))
        }
        guard let root else {
            throw Finding(
                offset: offset, message: Message("an empty property list (expected a dict)"))
        }
        return root
    }

    /// What expat says, with what can be done about it.
    private func damage(_ code: XML_Error) -> Message {
        switch code {
        case XML_ERROR_NO_ELEMENTS, XML_ERROR_UNCLOSED_TOKEN:
            guard let open = stack.last else { return Message("the file ends (expected <plist>)") }
            return Message(
                "the file ends (expected </\(open.name)> for the <\(open.name)> at"
                    + " \(place(open.offset)))")
        case XML_ERROR_TAG_MISMATCH:
            guard let open = stack.last else { break }
            return Message(
                "the wrong end tag (expected </\(open.name)> for the <\(open.name)> at"
                    + " \(place(open.offset)))")
        case XML_ERROR_UNDEFINED_ENTITY:
            return Message("an entity (expected plain text; an & is written &amp;)")
        case XML_ERROR_INVALID_TOKEN:
            return Message(
                "a character XML has another use for (an & is written &amp;, a < is &lt;)")
        default: break
        }
        let words = XML_ErrorString(code).map { String(cString: $0) } ?? "unreadable"
        return Message("the property list is damaged: \(words)")
    }

    /// Stops the parser; what is called after this does nothing.
    func fail(_ message: Message, at place: Int? = nil) {
        guard failure == nil else { return }
        failure = Finding(offset: place ?? offset, message: message)
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }

    var hasFailed: Bool { failure != nil }

    /// Where expat is, in scalars.
    var offset: Int {
        let target = Int(cexpat_byte_index(parser))
        while byteCursor < target, scalarCursor < source.scalars.count {
            byteCursor += UTF8.width(source.scalars[scalarCursor])
            scalarCursor += 1
        }
        return scalarCursor
    }

    func place(_ offset: Int) -> String {
        let (line, column) = source.place(of: offset)
        return "\(line):\(column)"
    }

    func duplicate(_ key: String, at offset: Int, first: Int) {
        findings.add(
            offset,
            Message("the key \(quoted(key)) is here twice (the first is at \(place(first)))"))
    }

    /// Puts a finished value where it belongs.
    func deliver(_ node: Node) {
        guard let top = stack.indices.last else {
            root = node
            return
        }
        switch stack[top].name {
        case "plist":
            if root == nil {
                root = node
            } else {
                fail(Message("a second value (expected one dict)"))
            }
        case "array": stack[top].items.append(node)
        default:
            guard let key = stack[top].key else {
                return fail(Message("a value without a key (expected <key>)"), at: node.offset)
            }
            stack[top].key = nil
            if let first = stack[top].places[key.text] {
                duplicate(key.text, at: key.offset, first: first)
            } else {
                stack[top].places[key.text] = key.offset
                stack[top].members.append(Member(key: key.text, offset: key.offset, node: node))
            }
        }
    }

    private func setHandlers() {
        XML_SetElementHandler(
            parser,
            { data, name, _ in reader(data)?.start(string(name)) },
            { data, name in reader(data)?.end(string(name)) })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let text, count > 0 else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            reader(data)?.characters(String(decoding: bytes, as: UTF8.self))
        }
        XML_SetStartDoctypeDeclHandler(parser) { data, name, _, _, hasSubset in
            reader(data)?.doctype(string(name), hasSubset: hasSubset != 0)
        }
        // Without a DTD every name but amp, lt, gt, quot and apos is unknown, and skipped.
        XML_SetSkippedEntityHandler(parser) { data, name, _ in
            reader(data)?.fail(Message("the entity &\(short(string(name))); (expected plain text)"))
        }
        XML_SetProcessingInstructionHandler(parser) { data, target, _ in
            reader(data)?.fail(Message("a processing instruction, \(quoted(string(target)))"))
        }
    }
}

/// The reader lives for the whole of `XML_Parse`, which is the only caller of the handlers.
private func reader(_ data: UnsafeMutableRawPointer?) -> PropertyListReader? {
    guard let data else { return nil }
    let reader = Unmanaged<PropertyListReader>.fromOpaque(data).takeUnretainedValue()
    return reader.hasFailed ? nil : reader
}

private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
}
