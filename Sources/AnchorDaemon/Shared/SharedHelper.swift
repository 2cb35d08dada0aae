// The helper's process: the shared folder on one side, the daemon on the other. Asks and waits, because it has
// nothing else to do; ends when the daemon does. Knows nothing of the ledger but what it is told.

import Glibc
import HostSystem
import Systemd

package enum SharedHelper {
    /// The word on the command line that makes this program the helper.
    package static let word = "--shared-helper"
    /// Where its end of the socket is.
    static let descriptor: Int32 = 3

    /// Runs until the daemon ends.
    package static func run() -> Int32 {
        // Whoever stops the service or ends a session means the daemon: this ends with it, after what is left.
        for number in [SIGTERM, SIGINT, SIGHUP, SIGPIPE] { signal(number, SIG_IGN) }
        umask(0o077)
        do {
            let loop = try EventLoop()
            let helper = try SharedHelperRun(loop, UnixConnection(adopting: descriptor))
            return try withExtendedLifetime(helper) { try loop.run() }
        } catch {
            return 1
        }
    }
}

private final class SharedHelperRun {
    private let loop: EventLoop
    private let book: RemoteBook
    private var folder: SharedFolder?
    private var source: IOSource?

    init(_ loop: EventLoop, _ connection: UnixConnection) throws(SystemdError) {
        self.loop = loop
        book = RemoteBook(connection)
        source = try loop.addIO(fd: connection.fd, events: .read, name: "daemon") {
            [weak self] _ in self?.listen()
        }
        // What came while an answer was waited for has no event any more.
        book.toldMeanwhile = { [weak self] in
            try? self?.loop.addDeferred(name: "told") { [weak self] in self?.hear() }
        }
    }

    private func listen() {
        book.read()
        hear()
    }

    private func hear() {
        while let message = book.nextTold() {
            book.toldCount += 1
            act(on: message)
        }
    }

    private func act(on message: SharedMessage) {
        switch message.kind {
        case .begin: begin(message)
        case .look:
            book.day = message.number(0)
            if book.isNewDay { folder?.dayBegan() }
            folder?.look()
        case .kept: folder?.rowsWereKept()
        case .erased:
            book.generation = message.number(0)
            folder?.rowsWereErased()
        default: exit(1)
        }
    }

    private func begin(_ message: SharedMessage) {
        book.generation = message.number(0)
        var places: [String: String] = [:]
        for place in stride(from: 4, to: message.texts.count - 1, by: 2) {
            places[message.text(place)] = message.text(place + 1)
        }
        do throws(SystemdError) {
            folder = try SharedFolder(
                loop, book, path: message.text(0), host: message.text(1), machine: message.text(2),
                places: places, version: message.text(3))
        } catch {
            exit(1)
        }
        folder?.readNewest()
        book.tell(SharedMessage(.newest))
        folder?.look()
    }
}

/// The ledger, over the socket. Any call ends the process where the daemon has gone.
private final class RemoteBook: SharedBook {
    private let connection: UnixConnection
    private var inbox = SharedInbox()
    private var told: [SharedMessage] = []
    var toldMeanwhile: () -> Void = {}
    /// How many times rows were erased, as the daemon counts them.
    var generation: Int64 = 0
    /// How many messages the daemon told that were acted on.
    var toldCount: Int64 = 0
    private(set) var isNewDay = false
    var day: Int64 = 0 { didSet { isNewDay = day != oldValue } }

    init(_ connection: UnixConnection) { self.connection = connection }

    func nextTold() -> SharedMessage? { told.isEmpty ? nil : told.removeFirst() }

    /// What is there.
    func read() {
        while true {
            switch try? connection.read(atMost: 64 << 10) {
            case .bytes(let bytes): inbox.add(bytes)
            case .nothingYet: return sort()
            case .end, nil: exit(0)
            }
        }
    }

    private var answer: SharedMessage?

    private func sort() {
        while true {
            // The daemon sends nothing else.
            guard let message = (try? inbox.next()) ?? nil else { return }
            if message.kind == .answer { answer = message } else { told.append(message) }
        }
    }

    private func ask(_ message: SharedMessage) -> SharedMessage {
        tell(message)
        while true {
            if let found = answer {
                answer = nil
                if !told.isEmpty { toldMeanwhile() }
                return found
            }
            wait(Int16(POLLIN))
            read()
        }
    }

    func tell(_ message: SharedMessage) {
        var rest = message.bytes[...]
        while !rest.isEmpty {
            guard let count = try? connection.write(rest) else { exit(0) }
            rest = rest.dropFirst(count)
            if count == 0 { wait(Int16(POLLOUT)) }
        }
    }

    private func wait(_ events: Int16) {
        var polled = pollfd(fd: connection.fd, events: events, revents: 0)
        poll(&polled, 1, -1)
    }

    // MARK: The ledger

    func take(_ piece: SharedPiece) -> SharedTaking {
        let numbers = piece.lines.map { Int64($0.number ?? 0) }
        let texts = [Array(piece.name.utf8), Array(piece.place.utf8)] + piece.lines.map(\.bytes)
        return SharedTaking(rawValue: ask(SharedMessage(.take, numbers, texts)).number(0))
            ?? .notNow
    }

    func rows(after place: Int64, limit: Int) -> SharedRows? {
        let answer = ask(SharedMessage(.rows, [place, Int64(limit)]))
        guard answer.number(0) == 1 else { return nil }
        var found = SharedRows(place: answer.number(1), hasMore: answer.number(2) == 1)
        for place in stride(from: 0, to: answer.texts.count - 1, by: 2) {
            found.rows.append((answer.text(place), answer.texts[place + 1]))
        }
        return found
    }

    func stones(after id: String, limit: Int) -> [String]? {
        let answer = ask(SharedMessage(.stones, [Int64(limit)], [Array(id.utf8)]))
        guard answer.number(0) == 1 else { return nil }
        return answer.texts.indices.map(answer.text)
    }

    func standing(_ rows: [(id: String, at: Int64)]) -> [SharedStanding]? {
        let answer = ask(
            SharedMessage(.standing, rows.map(\.at), rows.map { Array($0.id.utf8) }))
        guard answer.number(0) == 1 else { return nil }
        return answer.numbers.dropFirst().map { SharedStanding(rawValue: $0) ?? .known }
    }

    func savePlace(_ place: String, of name: String) {
        _ = ask(SharedMessage(.savePlace, [generation], [Array(name.utf8), Array(place.utf8)]))
    }

    func met(_ trouble: SharedTrouble?) {
        let (code, text) = trouble?.code ?? (0, "")
        tell(SharedMessage(.trouble, [code], [Array(text.utf8)]))
    }

    func passedBy(_ place: String, _ words: String) {
        tell(SharedMessage(.passedBy, [], [Array(place.utf8), Array(words.utf8)]))
    }

    func isIdle(strangers: Int) { tell(SharedMessage(.idle, [Int64(strangers), toldCount])) }
    func isBusy() { tell(SharedMessage(.busy)) }
}
