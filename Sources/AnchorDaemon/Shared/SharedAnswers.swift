// What the ledger answers the shared folder: rows of other machines into it and to the engine, erased ids out of
// it, and a word in the journal about what is passed by. Never about what is in a line.

import AnchorEngine
import AnchorModel
import CivilTime
import HostSystem
import Systemd

final class SharedAnswers: SharedBook {
    /// Of one file; one that is full of nonsense is told by its first lines.
    private static let tellings = 5

    private let log: Log
    private let ledger: LedgerKeeper
    let path: String
    private let schedule: () -> Schedule
    private let today: () -> LocalDate
    private let now: () -> Instant
    private let heard: ([HistoryRow]) -> Void
    private let erased: ([String]) -> Void
    private let troubled: () -> Void
    /// Each place is told once in a run, and a file full of nonsense by its first lines.
    private var told: Set<String> = []
    private var toldOf: [String: Int] = [:]
    private(set) var trouble: SharedTrouble?
    /// Rows in this machine's own file that the ledger does not have.
    private(set) var strangers = 0
    /// How many rows came today, by the machine they are of.
    private var tally: DayTally?

    init(
        _ log: Log, _ ledger: LedgerKeeper, path: String, schedule: @escaping () -> Schedule,
        today: @escaping () -> LocalDate,
        now: @escaping () -> Instant = { Instant(microseconds: Clocks.read().realtimeUSec) },
        heard: @escaping ([HistoryRow]) -> Void,
        erased: @escaping ([String]) -> Void, troubled: @escaping () -> Void
    ) {
        self.log = log
        self.ledger = ledger
        self.path = path
        self.schedule = schedule
        self.today = today
        self.now = now
        self.heard = heard
        self.erased = erased
        self.troubled = troubled
    }

    func take(_ piece: SharedPiece) -> SharedTaking {
        guard let host = ledger.host else { return .notNow }
        var tally = tally ?? DayTally(ledger.setting(DayTally.key), day: today())
        tally.begin(today())
        var found = read(piece, host)
        // Not this machine's own: what it has lost is told, and taken when somebody asks for it.
        found.rows.removeAll { $0.host == nil }
        if found.rows.contains(where: { tally.isFull($0.host) })
            || !found.forgotten.isEmpty && tally.isFull(DayTally.erased)
        {
            return .full
        }
        guard let erasures = forget(found.forgotten) else { return .notNow }
        tally.count(erasures: erasures)
        var settings = [placeKey(piece.name): piece.place]
        if let first = waitForTheirDay(&found.rows) {
            let key = SharedAnswers.ahead + piece.name
            let known = ledger.setting(key).flatMap(Int64.init)
            settings[key] = "\(min(known ?? .max, first.microseconds))"
        }
        let isKept = schedule().history != .off
        guard let added = ledger.added(isKept ? kept(found.rows) : [], settings: settings) else {
            return .notNow
        }
        let new = isKept ? added : found.rows
        if isKept { tally.count(new) }
        // Not each time: that is a write to the disk of its own.
        if tally.unsaved >= DayTally.saveEvery {
            ledger.set(DayTally.key, tally.text)
            tally.unsaved = 0
        }
        self.tally = tally
        if !new.isEmpty { heard(new) }
        return .taken
    }

    /// Rows of a clock that is ahead come when it is their day: their file is read from its beginning then.
    /// Returns when the first of them is.
    private func waitForTheirDay(_ rows: inout [HistoryRow]) -> Instant? {
        // As far ahead as another clock may be and still mean today (Engine+Elsewhere).
        let limit = now() + .days(1)
        let first = rows.filter { $0.at > limit }.map(\.at).min()
        if first != nil { rows.removeAll { $0.at > limit } }
        return first.map { $0 - .days(1) }
    }

    /// Names of files with rows whose day has come.
    private var ripe: [String] {
        let now = now().microseconds
        return ledger.settings(beginningWith: SharedAnswers.ahead).filter {
            Int64($0.value).map { $0 <= now } ?? true
        }.map(\.key)
    }

    /// A file has to be read from its beginning.
    var hasRipeRows: Bool { !ripe.isEmpty }

    func rows(after place: Int64, limit: Int) -> SharedRows? {
        guard let host = ledger.host else { return nil }
        var rows: [(id: String, line: [UInt8])] = []
        let next = ledger.ownRows(after: place, limit: limit) { row in
            rows.append((row.id, SharedLine.write(row, host: host)))
        }
        return next.map { SharedRows(rows: rows, place: $0.place, hasMore: $0.hasMore) }
    }

    func stones(after id: String, limit: Int) -> [String]? {
        ledger.forgotten(after: id, limit: limit)
    }

    func standing(_ rows: [(id: String, at: Int64)]) -> [SharedStanding]? {
        guard let known = ledger.standing(rows.map(\.id)) else { return nil }
        let now = now()
        return zip(rows, known).map { row, isKnown in
            switch isKnown {
            case true?: .known
            case false?: .gone
            case nil:
                schedule().oldestKept(at: now).map { row.at < $0.microseconds } == true
                    ? .gone : .stranger
            }
        }
    }

    func savePlace(_ place: String, of name: String) { ledger.set(placeKey(name), place) }

    /// How far each file was read, but for those that have to be read anew.
    func takePlaces() -> [String: String] {
        for name in ripe {
            _ = ledger.apply([
                .setting(placeKey(name), nil), .setting(SharedAnswers.ahead + name, nil),
            ])
        }
        return ledger.settings(beginningWith: SharedAnswers.prefix)
    }

    private static let prefix = "shared/"
    /// When the first row of a file that is dated ahead may come.
    private static let ahead = "sharedAhead/"
    private func placeKey(_ name: String) -> String { SharedAnswers.prefix + name }

    /// How many were news; nil: not now.
    private func forget(_ ids: [String]) -> Int? {
        guard !ids.isEmpty else { return 0 }
        guard let news = ledger.forget(ids) else { return nil }
        if !news.isEmpty { erased(news) }
        return news.count
    }

    private func kept(_ rows: [HistoryRow]) -> [HistoryRow] {
        let now = now()
        return rows.compactMap { schedule().kept($0, at: now) }
    }

    private func read(
        _ piece: SharedPiece, _ host: String
    ) -> (rows: [HistoryRow], forgotten: [String]) {
        var rows: [HistoryRow] = []
        var forgotten: [String] = []
        for line in piece.lines {
            switch SharedLine(line.bytes, own: host) {
            case .row(let row): rows.append(row)
            case .forgotten(let id): forgotten.append(id)
            case .unreadable(let reason):
                passedBy(line.number.map { "\(piece.name):\($0)" } ?? piece.name, reason)
            }
        }
        return (rows, forgotten)
    }

    // MARK: Telling

    func met(_ new: SharedTrouble?) {
        guard new != trouble else { return }
        trouble = new
        note(new, works: true)
        troubled()
    }

    /// - Parameter works: where nothing is wrong any more, nothing else is either.
    func note(_ new: SharedTrouble?, works: Bool) {
        if let new {
            log.write(
                JournalEntry(
                    .sharedTrouble, .warning,
                    "\(new.message(of: path))", [("ANCHORD_PLACE", path)]))
        } else if works {
            log.write(JournalEntry(.sharedWorks, .notice, "The shared folder works again"))
        }
    }

    /// Names of files and numbers of lines; never what is in them.
    func passedBy(_ place: String, _ words: String) {
        let name = place.split(separator: ":").first.map(String.init) ?? place
        guard toldOf[name, default: 0] < SharedAnswers.tellings, told.count < 100,
            told.insert(place).inserted
        else { return }
        toldOf[name, default: 0] += 1
        log.write(
            JournalEntry(
                .sharedTrouble, .notice,
                "Shared folder: \(place.isEmpty ? "" : place + ": ")passed by, \(words)",
                [("ANCHORD_PLACE", place)]))
    }

    func isIdle(strangers: Int) { self.strangers = strangers }
    func isBusy() {}
}

/// How many rows other machines brought on one day.
struct DayTally {
    static let key = "sharedToday"
    /// Ten years of five anchors are 180,000 rows: a machine that joins is there within two days, and who
    /// writes nonsense fills 30 MiB of disk a day.
    static let perHost = 100_000
    static let ofAll = 200_000
    /// Ids that others erased: so many are some years of one person, and a megabyte.
    static let ofErased = 20_000
    /// Under which they are counted; no host is called so.
    static let erased = "erased"

    /// So many may come twice where the daemon is ended in between.
    static let saveEvery = 1_000

    private var day: LocalDate
    private var counts: [String: Int]
    var unsaved = 0

    init(_ text: String?, day: LocalDate) {
        self.day = day
        counts = [:]
        let parts = (text ?? "").split(separator: " ")
        guard let first = parts.first, LocalDate(first) == day else { return }
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=")
            if pair.count == 2, let count = Int(pair[1]) { counts[String(pair[0])] = count }
        }
    }

    mutating func begin(_ today: LocalDate) {
        if today != day { (day, counts) = (today, [:]) }
    }

    func isFull(_ host: String?) -> Bool {
        guard let host else { return false }
        if host == DayTally.erased { return counts[host, default: 0] >= DayTally.ofErased }
        return counts[host, default: 0] >= DayTally.perHost
            || counts.filter { $0.key != DayTally.erased }.values.reduce(0, +) >= DayTally.ofAll
    }

    mutating func count(erasures: Int) {
        guard erasures > 0 else { return }
        counts[DayTally.erased, default: 0] += erasures
        unsaved += erasures
    }

    mutating func count(_ rows: [HistoryRow]) {
        for row in rows {
            guard let host = row.host else { continue }
            // A hundred machines are nobody's: the rest are counted together.
            let key = counts[host] != nil || counts.count < 100 ? host : "others"
            counts[key, default: 0] += 1
            unsaved += 1
        }
    }

    var text: String {
        "\(day) "
            + counts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: " ")
    }
}
