// An entry as one line of JSON Lines (jsonlines.org) and back: the one format of exports, imports and
// of what two machines share. Keys are those of the interface, sorted; what is absent is left out.

import AnchorModel
package import ControlInterface
import Varlink

package enum EntryLine {
    /// 2,000 characters of text are at most 8,000 bytes, or 12,000 of `\uXXXX`; the rest of a row is
    /// under a tenth of that.
    package static let longest = 64 * 1024

    /// Without the end of the line. By hand, key by key: a decade is 180,000 of them, and an encoder takes most of the
    /// time of an export. A test holds it to what the encoder writes.
    package static func write(_ entry: Entry) -> [UInt8] {
        var text = EntryText()
        if let anchor = entry.anchor { text.add("anchor", anchor) }
        return text.rest(of: entry)
    }

    /// As the parameters of a reply to `ReadHistory`, which has an anchor in every row: null for none.
    package static func reply(_ entry: Entry) -> [UInt8] {
        var text = EntryText()
        if let anchor = entry.anchor { text.add("anchor", anchor) } else { text.addNull("anchor") }
        return text.rest(of: entry)
    }

    /// Keys this version does not know are passed by, as on the wire: a newer machine wrote them.
    package static func read(_ line: some Collection<UInt8>) throws(EntryProblem) -> Entry {
        guard line.count <= longest else {
            throw EntryProblem(Message("a line of more than \(longest) bytes"))
        }
        do {
            return try WireJSON.decode(Entry.self, from: line)
        } catch {
            throw EntryProblem(Message(key: error.description))
        }
    }
}

/// The members of one object, in the order of their names.
private struct EntryText {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(384) }

    /// All but the anchor, which is first.
    consuming func rest(of entry: Entry) -> [UInt8] {
        add("atUSec", entry.atUSec)
        add("day", entry.day)
        add("event", entry.event)
        add("host", entry.host)
        add("id", entry.id)
        add("label", entry.label)
        add("lengthUSec", entry.lengthUSec)
        add("question", entry.question)
        add("reason", entry.reason)
        add("text", entry.text)
        add("undoes", entry.undoes)
        add("untilUSec", entry.untilUSec)
        add("with", entry.with)
        add("word", entry.word)
        add("zone", entry.zone)
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    mutating func add(_ key: StaticString, _ text: String?) {
        guard let text else { return }
        name(key)
        JSONWriter.append(text, to: &bytes)
    }

    mutating func add(_ key: StaticString, _ number: Int64?) {
        guard let number else { return }
        name(key)
        JSONWriter.append(number, to: &bytes)
    }

    mutating func addNull(_ key: StaticString) {
        name(key)
        bytes += "null".utf8
    }

    private mutating func name(_ name: StaticString) {
        bytes += bytes.isEmpty ? "{\"".utf8 : ",\"".utf8
        bytes += "\(name)".utf8
        bytes += "\":".utf8
    }
}
