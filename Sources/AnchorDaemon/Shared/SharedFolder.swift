// A folder that any file-sync tool carries between the machines of one person: this machine's file is
// written, the others' are read, a piece at a time. Decides nothing about slots; copies and half-written
// files are harmless, because rows are a union by id and a line counts when it has its end.

import AnchorModel
import CivilTime
import Glibc
import HostSystem
import Systemd

/// What is wrong with it, for words.
enum SharedTrouble: Hashable {
    case notThere
    case notAFolder
    case notReadable(String)
    case notWritable(String)
    case notWatched(String)
}

final class SharedFolder {
    /// A turn of the loop reads at most this much: some 20 ms of decoding on a slow machine.
    private static let piece = 256 << 10
    /// A person's machines, and every copy a sync tool may leave in some bad years.
    private static let fileLimit = 200
    private static let ending = ".jsonl"

    let path: String
    private let loop: EventLoop
    let log: Log
    let ledger: LedgerKeeper
    private let machine: String
    let schedule: () -> Schedule
    let heard: ([HistoryRow]) -> Void
    let erased: ([String]) -> Void
    private let troubled: () -> Void
    var watch: SharedWatch?
    private var own: SharedOwnFile?
    private var tails: [String: LineTail] = [:]
    /// Files that may have something new, in the order to read them.
    private var waiting: [String] = []
    /// Each place is told once in a run, and a file full of nonsense by its first lines.
    var told: Set<String> = []
    var toldOf: [String: Int] = [:]
    private var isTurning = false
    private(set) var trouble: SharedTrouble?

    /// - Parameter machine: its host name, for people who look into the folder.
    init(
        _ loop: EventLoop, _ log: Log, _ ledger: LedgerKeeper, path: String, machine: String,
        schedule: @escaping () -> Schedule, heard: @escaping ([HistoryRow]) -> Void,
        erased: @escaping ([String]) -> Void, troubled: @escaping () -> Void
    ) throws(SystemdError) {
        self.path = path
        self.loop = loop
        self.log = log
        self.ledger = ledger
        self.machine = machine
        self.schedule = schedule
        self.heard = heard
        self.erased = erased
        self.troubled = troubled
        watch = try SharedWatch(loop, folder: path) { [weak self] in self?.look() }
    }

    /// The newest lines of every file into the ledger, before anything is decided: a nudge that was
    /// answered elsewhere while this machine was off does not come.
    func readNewest() {
        guard let names = try? files(), let host = ledger.host else { return }
        for name in names {
            guard
                let lines = try? LineTail.end(
                    of: path + "/" + name, atMost: SharedFolder.piece, owner: geteuid())
            else { continue }
            let found = read(lines, name, host)
            _ = ledger.forget(found.forgotten)
            _ = ledger.added(kept(found.rows))
        }
    }

    /// Something may have changed: at the start, when the folder did, and at each deadline.
    func look() {
        watch?.rearm()
        do throws(FileError) {
            let names = try files()
            findOwn(names)
            own?.lookAgain()
            tails = tails.filter { names.contains($0.key) }
            waiting = names.filter { $0 != watch?.ownName }
            // What could not be written is tried again.
            own?.rowsWereKept()
            reportWhatIs()
        } catch {
            waiting = []
            report(SharedTrouble(error))
        }
        turn()
    }

    /// Something was kept in the ledger.
    func rowsWereKept() {
        own?.rowsWereKept()
        turn()
    }

    /// Rows are gone from the ledger for good.
    func rowsWereErased() {
        own?.rowsWereErased()
        turn()
    }

    /// The end of the process: what is kept is written, as far as it takes no time.
    func finish() {
        for _ in 0..<4 { own?.step(SharedFolder.piece) }
    }

    // MARK: Turns

    private func turn() {
        guard !isTurning, own?.isBehind == true || !waiting.isEmpty else { return }
        isTurning = true
        do throws(SystemdError) {
            try loop.addDeferred(name: "shared-turn", priority: EventPriority.idle) { [weak self] in
                self?.isTurning = false
                self?.work()
            }
        } catch {
            isTurning = false
            report(.notWatched("\(error)"))
        }
    }

    private func work() {
        readOn()
        own?.step(SharedFolder.piece)
        reportWhatIs()
        turn()
    }

    private func readOn() {
        guard let name = waiting.first else { return }
        var tail = tails[name] ?? LineTail()
        do throws(FileError) {
            let chunk = try tail.read(
                path + "/" + name, atMost: SharedFolder.piece, owner: geteuid())
            guard merge(chunk, name) else {
                // The ledger cannot be written now. The place is not left.
                waiting = []
                return
            }
            tails[name] = tail
            if !chunk.hasMore { waiting.removeFirst() }
        } catch {
            waiting.removeFirst()
            // Removed or replaced between two looks is no trouble.
            if case .notFound = error { return }
            tell(name, "\(name): \(error.reason)")
        }
    }

    // MARK: Names

    /// Regular names alone; what a tool keeps for itself begins with a dot.
    private func files() throws(FileError) -> [String] {
        let names = try FolderNames.of(path).filter {
            $0.hasSuffix(SharedFolder.ending) && !$0.hasPrefix(".")
        }.sorted()
        if names.count > SharedFolder.fileLimit {
            tell("", "more than \(SharedFolder.fileLimit) files; the others are not read")
        }
        return Array(names.prefix(SharedFolder.fileLimit))
    }

    /// The file with this machine's id in its name, whatever the machine was called when it was begun.
    private func findOwn(_ names: [String]) {
        guard own == nil, let host = ledger.host else { return }
        let mark = "-\(host.prefix(8))\(SharedFolder.ending)"
        let name = names.first { $0.hasSuffix(mark) } ?? SharedFolder.plain(machine) + mark
        watch?.ownName = name
        own = SharedOwnFile(ledger, host: host, path: path + "/" + name) {
            [weak self] lines, found in self?.takeBack(lines, &found) ?? false
        }
    }

    /// A name every file system takes; a host name has 64 bytes at most.
    private static func plain(_ machine: String) -> String {
        let short = machine.split(separator: ".").first ?? "machine"
        let bytes = short.utf8.prefix(64).map { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                ? byte : UInt8(ascii: "-")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: What is wrong

    private func reportWhatIs() {
        if let error = own?.problem { return report(.notWritable(error.reason)) }
        report(watch?.problem.map { .notWatched("\($0)") })
    }

    private func report(_ new: SharedTrouble?) {
        guard new != trouble else { return }
        trouble = new
        if let new {
            log.write(
                JournalEntry(
                    .sharedTrouble, .warning,
                    "\(new.message(of: path))", [("ANCHORD_PLACE", path)]))
        } else {
            log.write(JournalEntry(.sharedWorks, .notice, "The shared folder works again"))
        }
        troubled()
    }
}

extension SharedTrouble {
    func message(of folder: String) -> Message {
        let later = Message("what happens here is saved, and goes there later")
        return switch self {
        case .notThere:
            Message(
                "the shared folder \(folder) is not there (make it, or start the program that syncs it); \(later)"
            )
        case .notAFolder: Message("the shared folder \(folder) is not a folder; \(later)")
        case .notReadable(let reason):
            Message("the shared folder \(folder) cannot be read (\(reason)); \(later)")
        case .notWritable(let reason):
            Message("the shared folder \(folder) cannot be written to (\(reason)); \(later)")
        case .notWatched(let reason):
            Message(
                "the shared folder \(folder) cannot be watched (\(reason)); it is read at each nudge"
            )
        }
    }

    init(_ error: FileError) {
        self =
            switch error {
            case .notFound: .notThere
            case .notRegular: .notAFolder
            default: .notReadable(error.reason)
            }
    }
}
