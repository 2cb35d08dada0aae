// `anchorctl monitor --events`: every event, over the daemon's comings and goings, behind a cursor that is kept
// where it was asked to be. Counts an event as told only when it has been dealt with.

import ControlInterface
import Glibc
import HostSystem
import Varlink

final class EventFollower {
    private let session: Session
    private let output: any EventOutput
    private let file: CursorFile?
    private var cursor: String?
    /// Whoever reads what is printed; nil: nobody has to.
    private let reader: Int32?
    /// Why it cannot go on, met between two replies.
    private var problem: (any Error)?

    init(_ session: Session, _ output: any EventOutput, cursor: String?, file: CursorFile?) throws {
        self.session = session
        self.output = output
        self.file = file
        self.cursor = try cursor ?? file?.read()
        reader = output.needsReader ? STDOUT_FILENO : nil
    }

    /// Until the end of the process, or of who reads.
    /// - Parameter waits: for a daemon, which is never started.
    func run(waits isPatient: Bool) throws {
        var waits = isPatient
        var hasFailed = false
        while true {
            let wait = DaemonWait(session, reader: reader)
            if waits, try !wait.untilThere(afterFailure: hasFailed) { return }
            hasFailed = true
            do {
                var parameters: [String: JSONValue] = [:]
                if let cursor { parameters["cursor"] = .string(cursor) }
                try session.freshCaller().follow(
                    Follow.name.full, parameters, reader: reader, patience: { nil }, tick: {}
                ) { reply throws(CallerError) in
                    hasFailed = false
                    try take(reply.parameters)
                }
            } catch CallerError.socket(.readerGone) {
                return
            } catch {
                if let problem { throw problem }
                if case .failed = error { throw session.failure(error) }
                // What cannot be reached at first is told; what goes later is waited for.
                guard waits || !hasFailed else { throw session.failure(error) }
            }
            waits = true
        }
    }

    private func take(_ parameters: [String: JSONValue]) throws(CallerError) {
        let event = try session.openCaller().decode(Follow.Reply.self, parameters)
        do {
            try output.tell(event, parameters)
            guard let next = event.cursor, next != cursor else { return }
            try file?.write(next)
            cursor = next
        } catch {
            problem = error
            throw .hungUp
        }
    }
}

/// What is done with an event; when it returns, it has been.
protocol EventOutput {
    /// It is of no use when nobody reads what is printed.
    var needsReader: Bool { get }
    func tell(_ event: Follow.Reply, _ parameters: [String: JSONValue]) throws
}

/// The replies as they came.
struct EventJSON: EventOutput {
    let session: Session
    var needsReader: Bool { true }

    func tell(_ event: Follow.Reply, _ parameters: [String: JSONValue]) {
        session.printJSON(parameters)
    }
}

/// A line for each, as `history` has them.
struct EventLines: EventOutput {
    let session: Session
    var needsReader: Bool { true }

    func tell(_ event: Follow.Reply, _ parameters: [String: JSONValue]) throws {
        switch event.kind {
        case .following:
            if let status = try? session.freshStatus() { session.speak(status.language) }
            if event.kept == false { Output.complain(session.words.eventsNotKept) }
        case .ended: break
        default: Output.line(session.line(Entry(event)))
        }
    }
}

/// Where the place behind the last event is kept.
struct CursorFile {
    /// A cursor has some forty bytes.
    private static let limit = 4096
    let path: String

    /// Nil: there is none yet.
    func read() throws(FileError) -> String? {
        do throws(FileError) {
            let bytes = try SafeFile.read(path, limit: CursorFile.limit)
            let text = String(decoding: bytes, as: UTF8.self)
            return String(text.prefix { !$0.isNewline })
        } catch .notFound {
            return nil
        }
    }

    /// On disk when this returns.
    func write(_ cursor: String) throws(FileError) {
        try AtomicFile.makeFolder(AtomicFile.folder(of: path))
        try AtomicFile.write(Array((cursor + "\n").utf8), to: path)
    }
}

extension Session {
    /// On a connection of its own: the one in hand streams.
    fileprivate func freshStatus() throws(CallerError) -> Status {
        try Caller(socketPath: socketPath).call(GetStatus.self, Nothing())
    }
}

extension Entry {
    /// For a line of `history`; what is kept nowhere has no id.
    fileprivate init(_ event: Follow.Reply) {
        self.init(
            id: event.id ?? "", atUSec: event.atUSec, event: event.event, anchor: event.anchor,
            day: event.day, label: event.label, word: event.word ?? event.answer?.rawValue,
            lengthUSec: event.lengthUSec, reason: event.reason, untilUSec: event.untilUSec,
            undoes: event.undoes)
    }
}
