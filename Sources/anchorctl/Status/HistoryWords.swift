// A person's own words as they gave them, read back from the history. Must never shorten or judge them.

import AnchorModel
import CivilTime
import ControlInterface
import Varlink

/// The rows that hold words and were not taken back.
struct WordsOfHistory {
    private let rows: [Entry]

    init(_ all: [Entry]) {
        let undone = Set(all.compactMap(\.undoes))
        rows = all.filter { row in
            // None of the signs is an answer as well, and no words.
            !(row.text ?? "").isEmpty && !undone.contains(row.id)
        }
    }

    func newest(_ count: Int?) -> [Entry] { rows.suffix(count ?? rows.count) }
}

extension Session {
    /// The words of the days up to now.
    func words(ofDays days: Int) throws -> [Entry] {
        WordsOfHistory(try history(since: clock.now - .days(days))).newest(nil)
    }

    /// All of it, or from an instant on.
    func history(since: Instant? = nil) throws -> [Entry] {
        let caller = try caller()
        var rows: [Entry] = []
        do {
            let wanted = try caller.encode(
                ReadHistory.Parameters(sinceUSec: since?.microseconds))
            try caller.stream(ReadHistory.name.full, wanted) { reply throws(CallerError) in
                let reply = try caller.decode(ReadHistory.Reply.self, reply.parameters)
                if let entry = reply.entry { rows.append(entry) }
                return true
            }
        } catch { throw failure(error) }
        return rows
    }

    func show(_ rows: [Entry], ids: Bool = false) {
        for row in rows {
            let head = [words.event(row.event), row.anchor].compactMap { $0 }
            let with = row.with.map { "  " + words.with($0) } ?? ""
            var line = "\(stamp(row, id: ids))  \(head.joined(separator: " "))\(with)"
            if let asked = row.question.map(question) {
                let fits = Prose.width.map { line.columns + 2 + asked.columns <= $0 } ?? true
                line += (fits ? "  " : "\n  ") + asked
            }
            Output.raw(colour.faint(Prose.wrapped(line)) + "\n")
            let text = text(of: row)
            if !text.isEmpty { Output.prose(text, indent: "    ") }
        }
    }

    /// With `id` its first letters, enough for `forget`.
    func stamp(_ entry: Entry, id: Bool = false) -> String {
        let name = id ? entry.id.prefix(8) + "  " : ""
        let local = clock.rules.local(at: Instant(microseconds: entry.atUSec))
        return name + "\(local.date) \(padded(local.time.hour, 2)):\(padded(local.time.minute, 2))"
    }

    /// The words of a question; the id of one this version does not know.
    private func question(_ id: String) -> String {
        Question(rawValue: id).map(language.phrasebook.ask) ?? id
    }

    private func text(of row: Entry) -> String {
        guard row.event == HistoryEvent.recovered.rawValue else { return row.text ?? "" }
        let signs = (row.text ?? "").split(separator: " ").map { id in
            RecoverySign(rawValue: String(id)).map(language.phrasebook.sign) ?? String(id)
        }
        return signs.joined(separator: "\n")
    }
}
