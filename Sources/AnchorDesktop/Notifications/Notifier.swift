// The client of the desktop's notification server: shows, replaces and closes bubbles, and says what
// becomes of them. Decides nothing about anchors; never waits.

package import AnchorModel
package import Systemd

package final class Notifier {
    private let loop: EventLoop
    private let address: String
    private let timeoutUSec: UInt64
    private let handler: (NotifierEvent) -> Void

    /// For others who ask things on the session bus: one connection is enough. Another object after
    /// each reconnect; nil while there is none.
    package private(set) var bus: Bus?
    private var watch: ServerWatch?
    private var matches: [BusMatch] = []
    /// The ids that are ours on the present server: signals tell of everybody's.
    private var ours = OwnBubbles()
    /// Shown before the server's abilities were known; sent as soon as they are.
    private var waiting: [Request] = []
    /// What a click on a bubble gives for a window to come to the front by.
    private var activationToken: String?
    /// Runs while somebody waits for a server.
    private var waitTimer: Systemd.Timer?

    private struct Request {
        let nudge: Nudge
        let completion: (Result<BubbleReference, NotifierFailure>) -> Void
    }

    /// - Parameter address: of the session bus (`BusAddress.session`).
    /// - Parameter timeoutUSec: for each call, and for all that comes before `Notify` together: the bus,
    ///   its answer to who is there, and the server's own. 5 s: a server that draws answers in
    ///   milliseconds and one that is being started in a second or two; after that the nudge is better
    ///   told elsewhere. (sd-bus waits 25 s for an answer and 90 s for a bus that keeps silent, which
    ///   would outlast the moment.)
    package init(
        loop: EventLoop, address: String, timeoutUSec: UInt64 = 5_000_000,
        handler: @escaping (NotifierEvent) -> Void
    ) {
        self.loop = loop
        self.address = address
        self.timeoutUSec = timeoutUSec
        self.handler = handler
    }

    /// The bus has said hello and not gone since.
    package var isConnected: Bool { bus?.isReady ?? false }

    /// The server bubbles go to now; nil while there is none, or its facts are not known yet.
    package var server: ServerIdentity? { watch?.current?.identity }

    /// Begins to connect, unless connected or connecting already; true: `bus` is another one now. Throws
    /// when nobody listens at the address; may be called again at any time.
    @discardableResult
    package func connect() throws(SystemdError) -> Bool {
        if let bus, bus.isOpen { return false }
        disconnect()
        if waitTimer == nil {
            // A quarter of a second: the moment is gone by then either way.
            waitTimer = try loop.addTimer(
                clock: .monotonic, accuracyUSec: 250_000, name: "notifier-wait"
            ) { [weak self] in self?.waitedLong() }
        }
        let bus = try Bus(address: address, loop: loop, name: "session-bus")
        bus.onDisconnected = { [weak self] in self?.lost() }
        self.bus = bus
        matches = [
            try signal(on: bus, "ActivationToken") { [weak self] in self?.tokenCame($0) },
            try signal(on: bus, "ActionInvoked") { [weak self] in self?.actionInvoked($0) },
            try signal(on: bus, "NotificationClosed") { [weak self] in self?.closed($0) },
        ]
        watch = try ServerWatch(bus: bus, loop: loop, timeoutUSec: timeoutUSec) { [weak self] in
            self?.heard($0)
        }
        return true
    }

    /// Ends the connection; what waits is answered with `.noBus`. Says nothing of it as an event.
    package func disconnect() {
        let old = bus
        bus = nil
        watch = nil
        matches = []
        ours = OwnBubbles()
        old?.close()
        failWaiting(.noBus)
    }

    /// Takes bubbles of an earlier run of this program for its own, where they are on the present
    /// server; their signals are delivered from then on.
    package func adopt(_ bubbles: [BubbleReference]) {
        for bubble in bubbles where bubble.server == server { ours.add(bubble.id) }
    }

    /// Shows a nudge. With the server known the call is on the bus before this returns; otherwise
    /// it goes out when the server (started by the bus if need be) has told what it can do.
    /// - Parameter completion: called once, perhaps before this returns.
    package func show(
        _ nudge: Nudge,
        completion: @escaping (Result<BubbleReference, NotifierFailure>) -> Void
    ) {
        guard let bus, bus.isOpen, let watch else { return completion(.failure(.noBus)) }
        let request = Request(nudge: nudge, completion: completion)
        if let current = watch.current {
            return send(request, to: current.identity, current.facts, on: bus)
        }
        waiting.append(request)
        if waiting.count == 1 {
            // Where even this fails, for want of memory, the calls' own limits are left.
            try? waitTimer?.arm(atUSec: Clocks.read().monotonicUSec + Int64(clamping: timeoutUSec))
        }
        watch.wantServer()
    }

    /// Takes a bubble away, if its server is still there. `closed(.byCall)` tells when it is gone.
    package func close(_ bubble: BubbleReference) {
        guard let bus, let server, bubble.server == server else { return }
        let method = Notifications.method("CloseNotification", to: server.uniqueName)
        // A bubble that is gone already is an error to some servers and none to others.
        try? bus.call(method, timeoutUSec: timeoutUSec) {
            $0.append(bubble.id)
        } completion: { _ in
        }
    }

    /// Shows the page in the browser; for a press that has just been told.
    /// - Parameter completion: called once, perhaps before this returns; false: there is none.
    package func openPage(_ view: PageView, completion: @escaping (Bool) -> Void) {
        let token = activationToken
        activationToken = nil
        guard let bus, bus.isOpen else { return completion(false) }
        PageActivation.activate(view, on: bus, token: token, completion: completion)
    }

    /// Writes out what is still queued; for the last words before the process ends.
    package func flush() { try? bus?.flush() }

    private func send(
        _ request: Request, to identity: ServerIdentity, _ facts: ServerFacts, on bus: Bus
    ) {
        let old = request.nudge.replaces.flatMap { $0.server == identity ? $0 : nil }
        if let old, !facts.changesButtons { close(old) }
        let replaces = facts.changesButtons ? old?.id ?? 0 : 0
        var isAnswered = false
        ours.asks()
        do throws(SystemdError) {
            try bus.ask(
                Notifications.method("Notify", to: identity.uniqueName), timeoutUSec: timeoutUSec
            ) {
                Notifications.write(request.nudge, replaces: replaces, facts: facts, into: $0)
            } completion: { [weak self] result in
                let outcome =
                    self?.outcome(of: result, on: identity, replaced: replaces)
                    ?? .failure(.noBus)
                if !isAnswered {
                    isAnswered = true
                    request.completion(outcome)
                } else if case .success(let bubble) = outcome {
                    self?.handler(.shownLate(request.nudge.slot, bubble))
                }
                self?.tellEnd(of: outcome)
            }
        } catch {
            ours.isAnswered(nil)
            request.completion(.failure(.noBus))
        }
    }

    /// A server may take a bubble away before it has told its id.
    private func tellEnd(of outcome: Result<BubbleReference, NotifierFailure>) {
        let bubble = try? outcome.get()
        guard let closing = ours.isAnswered(bubble?.id), let bubble else { return }
        handler(.closed(bubble, closing))
    }

    private func outcome(
        of result: Result<BusMessage, BusFailure>, on identity: ServerIdentity, replaced: UInt32
    ) -> Result<BubbleReference, NotifierFailure> {
        switch result {
        case .success(let reply):
            guard let id = reply.readUInt32(), id > 0 else {
                return .failure(.refused(name: "invalid reply"))
            }
            if server == identity { ours.add(id) }
            return .success(BubbleReference(server: identity, id: id))
        case .failure(.refused(Notifications.excess, _)):
            // It is on the screen already, under the id it replaced or one not known to us.
            let id = replaced > 0 ? replaced : unknownBubbleID
            return .success(BubbleReference(server: identity, id: id))
        case .failure(let failure):
            return .failure(NotifierFailure(failure))
        }
    }

    private func heard(_ news: ServerWatch.News) {
        switch news {
        case .appeared(let identity, let facts):
            handler(.serverAppeared(identity, facts))
            guard let bus else { return }
            let ready = takeWaiting()
            for request in ready { send(request, to: identity, facts, on: bus) }
        case .vanished(let canBeStarted):
            ours = OwnBubbles()
            failWaiting(.noServer)
            handler(.serverVanished(canBeStarted: canBeStarted))
        case .notFound(let failure):
            failWaiting(failure)
        }
    }

    private func lost() {
        disconnect()
        handler(.busLost)
    }

    private func waitedLong() {
        if watch?.useUnasked() != true { failWaiting(.noServer) }
    }

    private func failWaiting(_ failure: NotifierFailure) {
        for request in takeWaiting() { request.completion(.failure(failure)) }
    }

    private func takeWaiting() -> [Request] {
        try? waitTimer?.disarm()
        defer { waiting = [] }
        return waiting
    }

    private func signal(
        on bus: Bus, _ member: String, _ handler: @escaping (BusMessage) -> Void
    ) throws(SystemdError) -> BusMatch {
        try bus.addMatch(
            sender: Notifications.name, path: Notifications.path, interface: Notifications.name,
            member: member, handler: handler)
    }

    /// Told right before the press that it is of (notifications specification 1.2).
    private func tokenCame(_ message: BusMessage) {
        guard let (_, token) = ServerSignals(server: server).click(message, among: ours)
        else { return }
        activationToken = token
    }

    private func actionInvoked(_ message: BusMessage) {
        guard let (bubble, key) = ServerSignals(server: server).click(message, among: ours)
        else { return }
        handler(.action(bubble, key: key))
    }

    private func closed(_ message: BusMessage) {
        guard let (bubble, closing) = ServerSignals(server: server).closing(message)
        else { return }
        if ours.ends(bubble.id, closing) { handler(.closed(bubble, closing)) }
    }
}
