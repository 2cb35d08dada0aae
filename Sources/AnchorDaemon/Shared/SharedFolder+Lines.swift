// What the lines of a shared folder come to: rows into the ledger and to the engine, erased ids out of
// it, and a word in the journal about what is passed by. Never about what is in a line.

import AnchorEngine
import AnchorModel
import CivilTime
import HostSystem
import Systemd

extension SharedFolder {
    /// Of one file; one that is full of nonsense is told by its first lines.
    private static let tellings = 5

    /// False when it has to be read again.
    func merge(_ chunk: LineTail.Chunk, _ name: String) -> Bool {
        guard let host = ledger.host else { return false }
        for line in chunk.tooLong { tell(name, line, "longer than \(LineTail.lineLimit) bytes") }
        let found = read(chunk.lines, name, host)
        guard forget(found.forgotten) else { return false }
        guard schedule().history != .off else {
            heard(found.rows)
            return true
        }
        guard let new = ledger.added(kept(found.rows)) else { return false }
        if !new.isEmpty { heard(new) }
        return true
    }

    /// What this machine wrote itself, in an earlier run or with a ledger it has lost.
    func takeBack(_ lines: [LineTail.Line], _ known: inout SharedOwnFile.Found) -> Bool {
        guard let host = ledger.host else { return false }
        let found = read(lines, watch?.ownName ?? "", host)
        guard forget(found.forgotten), let forgotten = ledger.forgotten.map(Set.init),
            schedule().history == .off || ledger.added(kept(found.rows)) != nil
        else { return false }
        for row in found.rows {
            known.ids.insert(row.id.hashValue)
            let isGone = forgotten.contains(row.id) || schedule().isTooOld(row, at: now)
            known.isStale = known.isStale || isGone
        }
        return true
    }

    private func forget(_ ids: [String]) -> Bool {
        guard !ids.isEmpty else { return true }
        guard let news = ledger.forget(ids) else { return false }
        if !news.isEmpty { erased(news) }
        return true
    }

    private var now: Instant { Instant(microseconds: Clocks.read().realtimeUSec) }

    func kept(_ rows: [HistoryRow]) -> [HistoryRow] {
        let now = now
        return rows.compactMap { schedule().kept($0, at: now) }
    }

    func read(
        _ lines: [LineTail.Line], _ name: String, _ host: String
    ) -> (rows: [HistoryRow], forgotten: [String]) {
        var rows: [HistoryRow] = []
        var forgotten: [String] = []
        for line in lines {
            switch SharedLine(line.bytes, own: host) {
            case .row(let row): rows.append(row)
            case .forgotten(let id): forgotten.append(id)
            case .unreadable(let reason): tell(name, line.number, reason)
            }
        }
        return (rows, forgotten)
    }

    // MARK: Telling

    func tell(_ name: String, _ line: Int?, _ reason: String) {
        guard toldOf[name, default: 0] < SharedFolder.tellings else { return }
        toldOf[name, default: 0] += 1
        let place = line.map { "\(name):\($0)" } ?? name
        tell(place, "\(place): passed by, \(reason)")
    }

    /// Names of files and numbers of lines; never what is in them.
    func tell(_ place: String, _ words: String) {
        guard told.count < 100, told.insert(place).inserted else { return }
        log.write(
            JournalEntry(
                .sharedTrouble, .notice, "Shared folder: \(words)", [("ANCHORD_PLACE", place)]))
    }
}
