// A folder that any file-sync tool carries between the machines of one person: this machine's file is
// written, the others' are read, a piece at a time. Lives in a process of its own, because any of its calls may
// hang. Decides nothing about slots; copies and half-written files are harmless, because rows are a union by id
// and a line counts when it has its end.

import Glibc
import HostSystem
import Systemd

final class SharedFolder {
    /// A piece the daemon decodes in one turn: some 100 rows, a few milliseconds.
    private static let piece = 32 << 10
    /// Of each file before anything else is done: a day or two of many machines.
    private static let newestBytes = 256 << 10
    /// A person's machines, and every copy a sync tool may leave in some bad years.
    static let fileLimit = 200
    private static let ending = ".jsonl"
    /// What it remembers of this machine's own file is under a name that no file has.
    static let ownPlace = "."

    let path: String
    private let loop: EventLoop
    private let book: any SharedBook
    private let host: String
    private let machine: String
    private let version: String
    private var watch: SharedWatch?
    private var own: SharedOwnFile?
    private var places: [String: FilePlace]
    private let ownPlace: String?
    /// Files that may have something new, in the order to read them.
    private var waiting: [String] = []
    /// Files that brought more rows than a day takes.
    private var full: Set<String> = []
    private var isTurning = false
    private var isTold = true
    private(set) var trouble: SharedTrouble?

    /// - Parameter host: the id of this machine.
    /// - Parameter machine: its host name, for people who look into the folder.
    /// - Parameter places: how far each file was read, as the book was told.
    /// - Parameter version: of this program: what one did not understand the next may.
    init(
        _ loop: EventLoop, _ book: any SharedBook, path: String, host: String, machine: String,
        places: [String: String], version: String
    ) throws(SystemdError) {
        self.path = path
        self.loop = loop
        self.book = book
        self.host = host
        self.machine = machine
        self.version = version
        self.places = places.compactMapValues { FilePlace($0, version: version) }
        ownPlace = places[SharedFolder.ownPlace]
        watch = try SharedWatch(loop, folder: path) { [weak self] in self?.look() }
    }

    /// The newest lines of every file that has something new, before anything is decided: a nudge that was
    /// answered elsewhere while this machine was off does not come.
    func readNewest() {
        guard let names = try? files() else { return }
        for name in names where !name.hasSuffix(ownEnding) {
            let facts = FileFacts(path + "/" + name)
            if let facts, places[name]?.facts == facts { continue }
            // What is left of it is little: it is read in its order, soon.
            if let facts, let tail = places[name]?.tail,
                facts.size - tail.offset <= SharedFolder.piece
            {
                readOn(name)
                continue
            }
            guard
                let lines = try? LineTail.end(
                    of: path + "/" + name, atMost: SharedFolder.newestBytes, owner: geteuid())
            else { continue }
            // Its place stays: the rest is read later, and these are known then.
            var rest = lines[...]
            while !rest.isEmpty {
                let part = rest.prefix(100)
                rest = rest.dropFirst(100)
                let place = places[name]?.text(version: version) ?? ""
                guard
                    book.take(SharedPiece(name: name, lines: Array(part), place: place)) == .taken
                else { return }
            }
        }
    }

    /// Something may have changed: at the start, when the folder did, and at each deadline.
    func look() {
        book.isBusy()
        watch?.rearm()
        do throws(FileError) {
            let names = try files()
            findOwn(names)
            own?.lookAgain()
            full.formIntersection(names)
            places = places.filter { names.contains($0.key) }
            waiting = names.filter {
                $0 != watch?.ownName && !full.contains($0) && isNews($0)
            }
            // What could not be written is tried again.
            own?.rowsWereKept()
            reportWhatIs()
        } catch {
            waiting = []
            report(SharedTrouble(error))
        }
        isTold = false
        turn()
    }

    /// A file that is as it was when all of it was read costs one call.
    private func isNews(_ name: String) -> Bool {
        guard let known = places[name]?.facts else { return true }
        return FileFacts(path + "/" + name) != known
    }

    /// Something was kept in the ledger.
    func rowsWereKept() {
        own?.rowsWereKept()
        isTold = false
        turn()
    }

    /// Rows of this machine are gone from the ledger for good, or ids of others have come to be told.
    func rowsWereErased() {
        own?.rowsWereErased()
        isTold = false
        turn()
    }

    /// A new day: what was full is read on.
    func dayBegan() { full = [] }

    // MARK: Turns

    private var hasWork: Bool { own?.isBehind == true || !waiting.isEmpty }

    private func turn() {
        guard !isTurning else { return }
        guard hasWork else {
            if !isTold {
                isTold = true
                own?.savePlace()
                book.isIdle(strangers: own?.strangers ?? 0)
            }
            return
        }
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
        if let name = waiting.first, readOn(name) { waiting.removeFirst() }
        // This machine's file is made anew once, and not for each id that others tell.
        if waiting.isEmpty || own?.wantsRewriting == false { own?.step() }
        reportWhatIs()
        turn()
    }

    /// True when there is nothing more to read in it for now.
    @discardableResult
    private func readOn(_ name: String) -> Bool {
        let file = path + "/" + name
        var tail = places[name]?.tail ?? LineTail()
        do throws(FileError) {
            let facts = FileFacts(file)
            let chunk = try tail.read(file, atMost: SharedFolder.piece, owner: geteuid())
            for line in chunk.tooLong {
                book.passedBy(
                    line.map { "\(name):\($0)" } ?? name, "longer than \(LineTail.lineLimit) bytes")
            }
            let place = FilePlace(tail: tail, facts: chunk.hasMore ? nil : facts)
            let text = place.text(version: version)
            switch book.take(SharedPiece(name: name, lines: chunk.lines, place: text)) {
            case .notNow:
                // The ledger cannot be written now. The place is not left.
                waiting = [name]
                return true
            case .full:
                full.insert(name)
                return true
            case .taken:
                places[name] = place
                full.remove(name)
                return !chunk.hasMore
            }
        } catch {
            // Removed or replaced between two looks is no trouble.
            if case .notFound = error { return true }
            book.passedBy(name, error.reason)
            return true
        }
    }

    // MARK: Names

    /// Regular names alone; what a tool keeps for itself begins with a dot.
    private func files() throws(FileError) -> [String] {
        let names = try FolderNames.of(path).filter {
            $0.hasSuffix(SharedFolder.ending) && !$0.hasPrefix(".")
        }.sorted()
        if names.count > SharedFolder.fileLimit {
            book.passedBy("", "more than \(SharedFolder.fileLimit) files; the others are not read")
        }
        return Array(names.prefix(SharedFolder.fileLimit))
    }

    private var ownEnding: String { "-\(host.prefix(8))\(SharedFolder.ending)" }

    /// The file with this machine's id in its name, whatever the machine was called when it was begun.
    private func findOwn(_ names: [String]) {
        guard own == nil else { return }
        let name =
            names.first { $0.hasSuffix(ownEnding) } ?? SharedFolder.plain(machine) + ownEnding
        watch?.ownName = name
        own = SharedOwnFile(book, host: host, path: path + "/" + name, place: ownPlace)
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
        if let problem = watch?.problem { return report(.notWatched("\(problem)")) }
        report(full.min().map { .full($0) })
    }

    private func report(_ new: SharedTrouble?) {
        guard new != trouble else { return }
        trouble = new
        book.met(new)
    }
}

/// How far a file of another machine is read, as a text that outlives this process.
struct FilePlace {
    let tail: LineTail
    /// Of the file when all of it was read; nil: more can be read at once.
    let facts: FileFacts?

    init(tail: LineTail, facts: FileFacts?) {
        self.tail = tail
        self.facts = facts
    }

    /// Nil for one of another version, which may have passed by what this one reads.
    init?(_ text: String, version: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == version, let tail = LineTail(place: parts[1]) else {
            return nil
        }
        self.init(tail: tail, facts: FileFacts(text: parts[2]))
    }

    func text(version: String) -> String { "\(version) \(tail.place) \(facts?.text ?? "-")" }
}
