// The user's own sessions and the machine's sleep, from logind (org.freedesktop.login1, also
// elogind) on the system bus. Reads and tells; asks for nothing to be done, starts nothing, never
// waits. logind's signals Lock and Unlock are requests to a locker and no state: LockedHint is.

package import AnchorModel
package import Systemd

package final class SessionWatch {
    package enum News: Hashable, Sendable {
        /// `sessions` is another.
        case changed
        /// Announced: the machine is about to sleep, or is back.
        case sleep(Bool)
        /// The bus is gone: `connect` again.
        case busLost
    }

    /// logind or the bus being restarted is no reason to forget that the screen is locked: what was
    /// said holds for this long after the one who said it left. Both are back within a second.
    private static let memoryUSec: Int64 = 5_000_000

    private let loop: EventLoop
    private let address: String
    private let user: UInt32
    private let timeoutUSec: UInt64
    private let tell: (News) -> Void

    /// For a question beside the watch; another object after each reconnect.
    package private(set) var bus: Bus?
    private var name: NameWatch?
    private var matches: [BusMatch] = []
    private var memory: Systemd.Timer?
    /// The sessions of this user at the last reading, by object path.
    private var paths: Set<String> = []
    /// Counts the readings, so that one that was overtaken is known as such.
    private var round = 0
    private var isAsleep: Bool?

    /// nil: no logind, or it does not answer.
    package private(set) var sessions: [SessionFacts]?
    /// The sessions are known, or nobody is there to tell.
    package var isSettled: Bool { areSessionsSettled && inhibitors?.isSettled != false }
    private var areSessionsSettled = false
    private var inhibitors: StandingQuestion?
    /// Somebody asked logind to keep the screen awake. What the session's own manager was asked does not
    /// show here.
    package var busy: Certainty { inhibitors?.answer ?? .unknown }

    /// - Parameter timeoutUSec: for each answer. 2 s: logind answers from memory in milliseconds. One
    ///   that comes later counts too, from where the reading stopped.
    package init(
        loop: EventLoop, address: String, user: UInt32, timeoutUSec: UInt64 = 2_000_000,
        tell: @escaping (News) -> Void
    ) throws(SystemdError) {
        self.loop = loop
        self.address = address
        self.user = user
        self.timeoutUSec = timeoutUSec
        self.tell = tell
        memory = try loop.addTimer(
            clock: .boottime, accuracyUSec: 250_000, name: "session-memory"
        ) { [weak self] in self?.settle(nil) }
    }

    package var isConnected: Bool { bus?.isOpen ?? false }

    /// Begins to connect, unless connected or connecting already. Throws when nobody listens at
    /// the address.
    package func connect() throws(SystemdError) {
        guard !isConnected else { return }
        disconnect()
        do throws(SystemdError) {
            let bus = try Bus(address: address, loop: loop, name: "system-bus")
            self.bus = bus
            bus.onDisconnected = { [weak self] in self?.lost() }
            try subscribe(bus)
        } catch {
            disconnect()
            if sessions == nil { settle(nil) }
            throw error
        }
    }

    package func disconnect() {
        let old = bus
        bus = nil
        name = nil
        inhibitors = nil
        matches = []
        isAsleep = nil
        round += 1
        old?.close()
    }

    private func subscribe(_ bus: Bus) throws(SystemdError) {
        matches = [
            try signal(bus, Login.manager, "SessionNew") { watch, _ in watch.read() },
            try signal(bus, Login.manager, "SessionRemoved") { watch, message in
                // Other people's come and go, cron's every minute.
                guard message.readString() != nil, let path = message.readString(),
                    watch.paths.contains(path)
                else { return }
                watch.read()
            },
            try signal(bus, Login.manager, "PrepareForSleep") { watch, message in
                guard let isAsleep = message.readBool(), isAsleep != watch.isAsleep else { return }
                watch.isAsleep = isAsleep
                watch.tell(.sleep(isAsleep))
            },
            // Comes with the real path of the session and never with session/auto or session/self.
            try signal(bus, Login.properties, "PropertiesChanged", of: Login.session) {
                watch, message in
                if watch.paths.contains(message.path ?? "") { watch.read() }
            },
        ]
        inhibitors = try StandingQuestion(
            Login.inhibitorTerms, on: bus, timeoutUSec: timeoutUSec
        ) { [weak self] in self?.tell(.changed) }
        name = try NameWatch(Login.name, on: bus, timeoutUSec: timeoutUSec) { [weak self] in
            guard let self else { return }
            self.isAsleep = nil
            if self.name?.owner == nil { self.left() } else { self.read() }
        }
    }

    private func signal(
        _ bus: Bus, _ interface: String, _ member: String, of argument: String? = nil,
        _ handler: @escaping (SessionWatch, BusMessage) -> Void
    ) throws(SystemdError) -> BusMatch {
        try bus.addMatch(
            sender: Login.name, path: nil, interface: interface, member: member,
            firstArgument: argument
        ) { [weak self] message in
            // Anybody may send a signal to this connection alone.
            guard let self, let owner = self.name?.owner, message.sender == owner else { return }
            handler(self, message)
        }
    }

    // MARK: Reading

    /// Everything again, in one go: sessions are few, changes rare, and a whole reading cannot be
    /// half old.
    private func read() {
        round += 1
        let asked = round
        call("ListSessions", Login.path, Login.manager) { [weak self] result in
            guard let self, self.round == asked else { return }
            guard let found = try? result.get().readOwnSessions(of: self.user) else {
                return self.settle(nil)
            }
            self.paths = Set(found)
            self.readEach(found[...], into: [])
        }
    }

    private func readEach(_ paths: ArraySlice<String>, into facts: [SessionFacts]) {
        guard let path = paths.first else { return settle(facts) }
        let asked = round
        call("GetAll", path, Login.properties, Login.session) { [weak self] result in
            guard let self, self.round == asked else { return }
            var facts = facts
            switch result {
            case .success(let reply):
                guard let session = reply.readSession() else { return self.settle(nil) }
                if let session { facts.append(session) }
            // Gone since it was listed.
            case .failure(.refused): break
            case .failure: return self.settle(nil)
            }
            self.readEach(paths.dropFirst(), into: facts)
        }
    }

    private func call(
        _ member: String, _ path: String, _ interface: String, _ argument: String? = nil,
        completion: @escaping (Result<BusMessage, BusFailure>) -> Void
    ) {
        // By its unique name, which starts nothing.
        guard let bus, let owner = name?.owner else { return completion(.failure(.disconnected)) }
        let method = BusMethod(
            destination: owner, path: path, interface: interface, member: member)
        do throws(SystemdError) {
            try bus.ask(method, timeoutUSec: timeoutUSec) { body in
                if let argument { body.append(argument) }
            } completion: {
                completion($0)
            }
        } catch {
            completion(.failure(.disconnected))
        }
    }

    private func settle(_ new: [SessionFacts]?) {
        try? memory?.disarm()
        guard new != sessions || !areSessionsSettled else { return }
        sessions = new
        areSessionsSettled = true
        tell(.changed)
    }

    /// logind went away: what it said is kept for a moment.
    private func left() {
        round += 1
        guard sessions != nil else { return settle(nil) }
        let until = Clocks.read().boottimeUSec + SessionWatch.memoryUSec
        do throws(SystemdError) { try memory?.arm(atUSec: until) } catch { settle(nil) }
    }

    private func lost() {
        disconnect()
        left()
        tell(.busLost)
    }
}
