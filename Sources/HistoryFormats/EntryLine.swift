// An entry as one line of JSON Lines (jsonlines.org) and back: the one format of exports, imports and
// of what two machines share. Keys are those of the interface, sorted; what is absent is left out.

import AnchorModel
package import ControlInterface
import Varlink

package enum EntryLine {
    /// 2,000 characters of text are at most 8,000 bytes, or 12,000 of `\uXXXX`; the rest of a row is
    /// under a tenth of that.
    package static let longest = 64 * 1024

    /// Without the end of the line.
    package static func write(_ entry: Entry) -> [UInt8] {
        // An entry holds texts and whole numbers: JSON has a form for all of them.
        WireJSON.encode(entry) ?? Array("{}".utf8)
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
