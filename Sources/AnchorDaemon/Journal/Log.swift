// The one place that logs: to the journal with its fields, and in words to the terminal of a daemon
// in the foreground. Must never carry the user's words.

import Systemd

struct Log {
    let terminal: Terminal

    func write(_ entry: JournalEntry) {
        var fields: [(name: String, value: String)] = [
            ("MESSAGE", entry.message), ("MESSAGE_ID", entry.id.rawValue),
            ("PRIORITY", "\(entry.priority.rawValue)"), ("SYSLOG_IDENTIFIER", "anchord"),
            ("ANCHORD_EVENT", "\(entry.id)"),
        ]
        fields += entry.fields.map { (name: $0.0, value: $0.1) }
        // A journal that cannot be written has nowhere to say so; the ledger has the facts.
        try? Journal.send(fields)
        if entry.priority.rawValue <= Priority.info.rawValue { terminal.line(entry.message) }
    }
}
