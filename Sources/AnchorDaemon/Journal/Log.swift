// The one place that logs: to the journal with its fields, and in words to the terminal of a daemon
// in the foreground. Must never carry the user's words.

import AnchorModel
import Systemd

struct Log {
    let terminal: Terminal

    func write(_ entry: JournalEntry) {
        let fields = Log.fields(entry)
        // A journal that cannot be written has nowhere to say so; the ledger has the facts.
        try? Journal.send(fields)
        if entry.priority.rawValue <= Priority.info.rawValue {
            terminal.line(Log.line(entry.message))
        }
    }

    /// As the journal gets it. `journalctl -o cat` prints what it is given: names of servers, files, modes and
    /// zones, and what a library says went wrong, are somebody's text.
    static func fields(_ entry: JournalEntry) -> [(name: String, value: String)] {
        [
            ("MESSAGE", line(entry.message)), ("MESSAGE_ID", entry.id.rawValue),
            ("PRIORITY", "\(entry.priority.rawValue)"), ("SYSLOG_IDENTIFIER", "anchord"),
            ("ANCHORD_EVENT", "\(entry.id)"),
        ] + entry.fields.map { (name: $0.0, value: line($0.1)) }
    }

    /// One entry is one line: a second one would look like another entry.
    private static func line(_ text: String) -> String {
        TerminalText.harmless(text).replacing("\n", with: "\u{FFFD}")
    }
}
