// Changes for a page that somebody looks at, as server-sent events: that something changed, and nothing of
// what. An open stream is a look; a hidden tab closes its own.

import ControlInterface
import Glibc
import HTTPTypes
import HostSystem
import Hummingbird
import HummingbirdCore
import NIOCore
import PageSite
import Synchronization

struct EventStream: Sendable {
    static let path = "/events"
    let served: Served
    let site: PageSite

    /// So that a tab that went without a word is noticed.
    private static let beat = Duration.seconds(15)

    func response(_ request: Request) -> Response {
        var fields = PageResponder.headers("text/event-stream; charset=utf-8")
        if let name = HTTPField.Name("X-Accel-Buffering") { fields[name] = "no" }
        guard let changes = served.changes.listen() else {
            return Response(status: .serviceUnavailable, headers: fields)
        }
        return Response(
            status: .ok, headers: fields,
            body: ResponseBody { [site] writer in
                site.opened(at: Serving.milliseconds())
                defer { site.closed(at: Serving.milliseconds()) }
                try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                let beats = Task {
                    while !Task.isCancelled {
                        try await Task.sleep(for: EventStream.beat)
                        changes.beat()
                    }
                }
                defer {
                    beats.cancel()
                    changes.end()
                }
                for await change in changes.stream {
                    let text = change == .status ? "event: status\ndata: \n\n" : ": \n\n"
                    try await writer.write(ByteBuffer(string: text))
                }
                try await writer.finish(nil)
            })
    }
}

/// Who is told of each status that the daemon tells. One thread listens to the daemon, and only once
/// somebody has looked.
final class StatusChanges: Sendable {
    enum Change: Sendable { case status, beat }

    struct Listener: Sendable {
        let number: Int
        let stream: AsyncStream<Change>
        fileprivate let owner: StatusChanges
        fileprivate let continuation: AsyncStream<Change>.Continuation
        func beat() { continuation.yield(.beat) }
        func end() { owner.remove(number) }
    }

    private struct State {
        var listeners: [Int: AsyncStream<Change>.Continuation] = [:]
        var next = 0
        var isStarted = false
    }

    private let state = Mutex(State())
    /// Tabs of one person.
    private static let most = 16

    /// Nil: more than one person has tabs.
    func listen() -> Listener? {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Change.self, bufferingPolicy: .bufferingNewest(4))
        let (number, starts) = state.withLock { state -> (Int?, Bool) in
            guard state.listeners.count < StatusChanges.most else { return (nil, false) }
            state.next += 1
            state.listeners[state.next] = continuation
            let starts = !state.isStarted
            state.isStarted = true
            return (state.next, starts)
        }
        guard let number else { return nil }
        if starts { _ = ServingThread { [self] in watch() }.start() }
        return Listener(
            number: number, stream: stream, owner: self, continuation: continuation)
    }

    private func remove(_ number: Int) {
        state.withLock { $0.listeners.removeValue(forKey: number) }?.finish()
    }

    private func tell() {
        for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield(.status) }
    }

    private var isHeard: Bool { state.withLock { !$0.listeners.isEmpty } }

    /// Until the process ends: what the daemon tells, and that it went.
    private func watch() {
        let environment = ProcessEnvironment.variables
        let path = XDGPaths(environment: environment, userID: getuid()).socket
        while true {
            // Connecting may start a daemon: not while nobody looks, nor where none was started.
            if isHeard, let caller = try? Caller(socketPath: path) {
                try? caller.stream(Monitor.name.full, patient: true) { _ throws(CallerError) in
                    tell()
                    return true
                }
                tell()
            }
            sleep(2)
        }
    }
}
