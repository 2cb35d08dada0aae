// `anchorctl import`: entries of a file into the history, or the nights of another program. The whole file is
// checked before anything is sent; one that has a problem adds nothing.

import ArgumentParser
import CivilTime
import ControlInterface
import HistoryFormats
import HostSystem
import Varlink

/// Programs whose nights are read.
enum NightSource: String, CaseIterable, ExpressibleByArgument {
    case sleepAsAndroid = "sleep-as-android"
    case csv, json
}

struct ImportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Add a file to the history: import FILE|- [--dry-run].",
        discussion: """
            JSON Lines or a table as export writes them, or written by hand:
              {"event": "bed", "at": "2026-03-01T22:50", "zone": "Europe/Amsterdam"}
              {"event": "wake", "at": "2026-03-02T06:40+01:00"}
            Nights of another program; look at them first:
              anchorctl import --from sleep-as-android sleep-export.csv --dry-run
              anchorctl import --from csv --bed "Start Time" --wake "End Time" sleep.csv
            Importing twice adds nothing.
            """,
        aliases: ["importeer"])

    @Argument(help: "The file; - is standard input.")
    var file: String
    @Flag(help: "Tell what would be added, and add nothing.")
    var dryRun = false
    @Option(
        help: ArgumentHelp("Nights of: sleep-as-android, csv or json.", valueName: "program"))
    var from: NightSource?
    @Option(help: ArgumentHelp("The column of going to bed.", valueName: "column"))
    var bed: String?
    @Option(help: ArgumentHelp("The column of getting up.", valueName: "column"))
    var wake: String?
    @Option(
        help: ArgumentHelp("The zone of times without one: Europe/Amsterdam.", valueName: "zone"))
    var zone: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
        let names = [(bed, "--bed"), (wake, "--wake"), (zone, "--zone")].compactMap { value, name in
            value.map { _ in name }
        }
        switch from {
        case nil where !names.isEmpty: throw ValidationError { $0.goesWith(names, ["--from"]) }
        case .sleepAsAndroid? where bed != nil || wake != nil:
            throw ValidationError { $0.exclusive(["--from sleep-as-android", "--bed"]) }
        case .csv? where bed == nil || wake == nil, .json? where bed == nil || wake == nil:
            throw ValidationError { $0.goesWith(["--from"], ["--bed", "--wake"]) }
        default: break
        }
    }

    func run() throws {
        let session = Session(common)
        session.speak(try session.ask(GetStatus.self, Nothing()).language)
        do {
            let input = try ImportInput(
                file, folder: session.paths.stateFolder, limit: EntryScan.longest)
            if let from {
                try NightImport(session, input, try columns(from), rules(session), named: name)
                    .run(dry: dryRun, json: common.json)
            } else {
                try EntryImport(session, input, named: name).run(dry: dryRun, json: common.json)
            }
        } catch let error as FileError {
            throw Failure(.failed, error.description)
        }
    }

    private var name: String { file == "-" ? "stdin" : file }

    private func columns(_ from: NightSource) throws -> NightColumns {
        guard from != .sleepAsAndroid, let bed, let wake else { return .sleepAsAndroid }
        return NightColumns(bed: bed, wake: wake)
    }

    private func rules(_ session: Session) throws -> TimeZoneRules {
        guard let zone else { return session.clock.rules }
        let zones = ZoneFiles(environment: session.environment)
        guard let rules = zones.rules(written: zone) else {
            throw ValidationError { $0.invalidValue(zone, "--zone") }
        }
        return rules
    }
}

/// What both kinds of an import do: check all of it, then send it, a page at a time.
struct ImportSending {
    let session: Session
    let dry: Bool
    let json: Bool

    /// Bytes of one call at most: half of what the daemon takes.
    private static let page = 128 * 1024

    private var entries: [Entry] = []
    private var size = 0
    private(set) var total = ImportEntries.Reply(added: 0, known: 0, forgotten: 0, refused: 0)
    /// The first that came in the way; nothing is sent after it.
    private var failure: CallerError?

    init(_ session: Session, dry: Bool, json: Bool) {
        self.session = session
        self.dry = dry
        self.json = json
    }

    mutating func add(_ entry: Entry) {
        guard failure == nil else { return }
        let bytes = EntryLine.write(entry).count
        if entries.count == ImportEntries.mostRows || size + bytes > ImportSending.page {
            do throws(CallerError) { try send() } catch {
                failure = error
                return
            }
        }
        entries.append(entry)
        size += bytes
    }

    /// Each call is a transaction, and what was added stays when a later one cannot be kept: the same file adds
    /// the rest.
    mutating func finish() throws {
        do throws(CallerError) {
            if let failure { throw failure }
            if !entries.isEmpty { try send() }
        } catch {
            let failure = session.failure(error)
            let soFar =
                total.added > 0 ? session.words.addedSoFar(total.added) : session.words.nothingAdded
            throw Failure(failure.code, lines: failure.lines + [soFar])
        }
    }

    private mutating func send() throws(CallerError) {
        let caller = try session.openCaller()
        let reply = try caller.call(
            ImportEntries.name.full,
            try caller.encode(
                ImportEntries.Parameters(entries: entries, dry: dry ? true : nil)))
        if json { session.printJSON(reply) }
        let result = try caller.decode(ImportEntries.Reply.self, reply)
        total.added += result.added
        total.known += result.known
        total.forgotten += result.forgotten
        total.refused += result.refused
        entries.removeAll(keepingCapacity: true)
        size = 0
    }

    /// What became of them, for people.
    func tell() {
        guard !json else { return }
        let words = session.words
        Output.prose(words.imported(total.added, total.known, dry: dry))
        if total.forgotten > 0 { Output.prose(words.stayForgotten(total.forgotten)) }
        if total.refused > 0 { Output.prose(words.tooOldToKeep(total.refused)) }
    }

    static func refuse(
        _ problems: [EntryScan.Problem], of count: Int, in name: String, _ session: Session
    ) throws {
        guard count > 0 else { return }
        var lines = problems.map { "\(name):\($0.line): \($0.message(in: session.language))" }
        if count > problems.count {
            lines.append(session.words.moreProblems(count - problems.count))
        }
        throw Failure(.failed, lines: lines + [session.words.nothingAdded], bare: true)
    }
}

/// Entries as an export, a person or a script wrote them.
private struct EntryImport {
    private let session: Session
    private let input: ImportInput
    private let name: String

    init(_ session: Session, _ input: ImportInput, named name: String) {
        self.session = session
        self.input = input
        self.name = name
    }

    private func scan(_ take: (Entry) -> Void) throws -> EntryScan {
        let zones = ZoneFiles(environment: session.environment)
        var scan = EntryScan(now: session.clock.now, rules: session.clock.rules) {
            zones.rules(written: $0)
        }
        try input.read { scan.feed($0) { entry, _ in take(entry) } }
        scan.finish { entry, _ in take(entry) }
        return scan
    }

    func run(dry: Bool, json: Bool) throws {
        let checked = try scan { _ in }
        try ImportSending.refuse(checked.problems, of: checked.problemCount, in: name, session)
        var sending = ImportSending(session, dry: dry, json: json)
        _ = try scan { sending.add($0) }
        try sending.finish()
        sending.tell()
        if !json, let first = checked.firstAhead {
            Output.prose(session.words.isAhead(checked.aheadCount, first))
        }
    }
}

/// Nights as another program wrote them.
private struct NightImport {
    private let session: Session
    private let input: ImportInput
    private let columns: NightColumns
    private let rules: TimeZoneRules
    private let zones: ZoneFiles
    private let name: String

    init(
        _ session: Session, _ input: ImportInput, _ columns: NightColumns, _ rules: TimeZoneRules,
        named name: String
    ) {
        self.session = session
        self.input = input
        self.columns = columns
        self.rules = rules
        self.name = name
        zones = ZoneFiles(environment: session.environment)
    }

    private func scan(_ take: (ScannedNight) -> Void) throws -> NightScan {
        var scan = NightScan(columns, rules: rules) { zones.rules(written: $0) }
        try input.read { scan.feed($0, take) }
        scan.finish(take)
        return scan
    }

    func run(dry: Bool, json: Bool) throws {
        let isShown = dry && !json
        var scanned = ScannedNaps()
        let checked = try scan { if isShown { scanned.add($0, local) } }
        try ImportSending.refuse(checked.problems, of: checked.problemCount, in: name, session)
        let naps = isShown ? scanned.begun(start: try start()) : []
        var sending = ImportSending(session, dry: dry, json: json)
        let text = NightText(session)
        _ = try scan { night in
            if isShown {
                let times = text.times(
                    night.bed.microseconds, night.bedZone, night.wake.microseconds, night.wakeZone)
                let isNap = naps.contains(night.bed)
                let day = isNap ? local(night.bed, night.bedZone).date : evening(night)
                Output.line(
                    "\(text.evening(day.description))  \(times)"
                        + (isNap ? "  (\(session.words.nap))" : ""))
            }
            night.entries.forEach { sending.add($0) }
        }
        try sending.finish()
        sending.tell()
        if !json, checked.empty > 0 { Output.prose(session.words.rowsWithoutNight(checked.empty)) }
    }

    /// Where the day around a night begins, by the schedule.
    private func start() throws -> LocalTime {
        let list = try session.ask(ListNights.self, .init(sinceDay: "\(session.clock.today)"))
        return LocalTime(list.start) ?? LocalTime(hour: 12, minute: 0) ?? .midnight
    }

    /// The day whose noon came last before it.
    private func evening(_ night: ScannedNight) -> LocalDate {
        local(night.bed - .hours(12), night.bedZone).date
    }

    private func local(_ instant: Instant, _ zone: String) -> LocalDateTime {
        let known = zone == rules.name ? rules : zones.rules(written: zone) ?? rules
        let local = known.local(at: instant)
        return LocalDateTime(date: local.date, time: local.time)
    }
}
