// The daemon's end of the shared folder: the helper's process, what it asks and what it is told. Waits for nothing:
// a folder that hangs holds up the helper and nobody else. Decides nothing about rows.

import AnchorModel
import Glibc
import HostSystem
import Systemd

final class SharedPort {
    /// Longer than any disk takes for one call; a network that comes back within it is no trouble.
    static let usualPatience: Int64 = 10_000_000
    /// What a start waits for the newest rows of other machines, and a stop for the last of this one.
    static let startPatience: Int64 = 500_000
    static let stopPatience: Int64 = 250_000
    /// A helper that ended is started again after this, then after twice as long each time.
    private static let firstDelay: Int64 = 1_000_000
    private static let longestDelay: Int64 = 300_000_000
    /// One that lived as long as this begins with the shortest delay again.
    private static let longLife: Int64 = 60_000_000

    let path: String
    private let loop: EventLoop
    private let patience: Int64
    private let answers: SharedAnswers
    private let begin: () -> SharedMessage?
    private let start: () throws(SystemdError) -> SharedProcess
    private let today: () -> Int
    private let troubled: () -> Void
    /// Hears of each helper that was started.
    var started: (pid_t) -> Void = { _ in }

    private(set) var process: SharedProcess?
    private var source: IOSource?
    private var inbox = SharedInbox()
    private(set) var outbox: [UInt8] = []
    /// Ended ones whose last word the kernel keeps until it is asked.
    private var ended: [pid_t] = []
    private var silence: Systemd.Timer?
    private var restart: Systemd.Timer?
    private var restartIsArmed = false
    private var delay = SharedPort.firstDelay
    private var startedAt: Int64 = 0
    private(set) var newestIsRead = false
    /// Told something, and not idle since.
    private(set) var isBusy = false
    /// Told while it was busy: said again when it is idle.
    private var again: Set<SharedMessage.Kind> = []
    private var pending: Set<SharedMessage.Kind> = []
    /// How many messages the helper was told; it says of how many it is idle.
    private var toldCount: Int64 = 0
    private var generation: Int64 = 0
    private(set) var own: SharedTrouble?

    var trouble: SharedTrouble? { own ?? answers.trouble }
    var strangers: Int { answers.strangers }
    var pid: pid_t? { process?.pid }

    /// - Parameter begin: what a new helper is told first; nil: there is nothing to tell yet.
    init(
        _ loop: EventLoop, _ answers: SharedAnswers, path: String,
        patience: Int64 = SharedPort.usualPatience,
        begin: @escaping () -> SharedMessage?, today: @escaping () -> Int,
        troubled: @escaping () -> Void,
        start: @escaping () throws(SystemdError) -> SharedProcess
    ) throws(SystemdError) {
        self.loop = loop
        self.patience = patience
        self.answers = answers
        self.path = path
        self.begin = begin
        self.start = start
        self.today = today
        self.troubled = troubled
        silence = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 1_000_000, name: "shared-silence"
        ) { [weak self] in self?.met(.silent) }
        restart = try loop.addTimer(
            clock: .monotonic, accuracyUSec: 500_000, name: "shared-restart"
        ) { [weak self] in
            self?.restartIsArmed = false
            self?.open()
        }
        open()
    }

    deinit {
        letGo()
        reap()
    }

    // MARK: The process

    private func open() {
        reap()
        guard process == nil, let first = begin() else { return }
        do throws(SystemdError) {
            let made = try start()
            process = made
            startedAt = Clocks.read().monotonicUSec
            inbox = SharedInbox()
            outbox = []
            again = []
            pending = []
            toldCount = 0
            source = try loop.addIO(
                fd: made.connection.fd, events: .read, priority: EventPriority.idle,
                name: "shared-helper"
            ) { [weak self] events in self?.ready(events) }
            started(made.pid)
            send(first)
            send(SharedMessage(.look, [Int64(today())]))
            pending.insert(.look)
        } catch {
            hasEnded("\(error)")
        }
    }

    /// With its end of the socket it ends itself.
    func letGo() {
        source = nil
        process.map { ended.append($0.pid) }
        process = nil
        isBusy = false
        try? silence?.disarm()
    }

    private func hasEnded(_ reason: String) {
        letGo()
        newestIsRead = true
        let now = Clocks.read().monotonicUSec
        if now - startedAt > SharedPort.longLife { delay = SharedPort.firstDelay }
        try? restart?.arm(atUSec: now + delay)
        restartIsArmed = true
        delay = min(delay * 2, SharedPort.longestDelay)
        met(.noHelper(reason))
    }

    /// Another folder takes its place, or none.
    func close() {
        // One that hangs does not hear that its socket has ended.
        if own == .silent { process.map { _ = kill($0.pid, SIGKILL) } }
        letGo()
        try? restart?.disarm()
        restartIsArmed = true
        reap()
    }

    private func reap() {
        var status: Int32 = 0
        ended.removeAll { waitpid($0, &status, WNOHANG) != 0 }
    }

    private func met(_ trouble: SharedTrouble?) {
        guard trouble != own else { return }
        own = trouble
        answers.note(trouble, works: answers.trouble == nil)
        troubled()
    }

    // MARK: What the helper is told

    /// Something may have changed: at the start, and at each deadline.
    func look() {
        if answers.hasRipeRows, process != nil, !isBusy {
            // Its places are given to a helper when it begins.
            close()
            restartIsArmed = false
        }
        if process == nil, !restartIsArmed { open() }
        reap()
        tell(.look, [Int64(today())])
    }

    func rowsWereKept() { tell(.kept) }

    func rowsWereErased() {
        generation += 1
        tell(.erased, [generation])
    }

    /// Once, also where it happens a hundred times before it is heard.
    private func tell(_ kind: SharedMessage.Kind, _ numbers: [Int64] = []) {
        guard process != nil else { return }
        // The newest count is what matters of an erasure, so it is said each time; there are few.
        guard kind == .erased || !pending.contains(kind) else {
            again.insert(kind)
            return
        }
        pending.insert(kind)
        send(SharedMessage(kind, numbers))
    }

    private func send(_ message: SharedMessage) {
        outbox += message.bytes
        if message.kind != .answer {
            toldCount += 1
            if !isBusy { arm() }
            isBusy = true
        }
        flush()
    }

    func flush() {
        guard let connection = process?.connection else { return }
        do throws(SystemdError) {
            while !outbox.isEmpty {
                let count = try connection.write(outbox[...])
                if count == 0 { break }
                outbox.removeFirst(count)
            }
            try source?.setEvents(outbox.isEmpty ? .read : [.read, .write])
        } catch {
            hasEnded("\(error)")
        }
    }

    private func arm() { try? silence?.arm(atUSec: Clocks.read().monotonicUSec + patience) }

    // MARK: What the helper says

    private func ready(_ events: IOEvents) {
        flush()
        receive()
    }

    /// False when it has gone.
    @discardableResult
    func receive() -> Bool {
        guard let connection = process?.connection else { return false }
        do {
            switch try connection.read(atMost: 256 << 10) {
            case .bytes(let bytes): inbox.add(bytes)
            case .nothingYet: return true
            case .end:
                hasEnded("it ended")
                return false
            }
            while let message = try inbox.next() { hear(message) }
            return process != nil
        } catch {
            // Not ours any more, or the socket is broken.
            process.map { _ = kill($0.pid, SIGKILL) }
            hasEnded("it is not understood")
            return false
        }
    }

    private func hear(_ message: SharedMessage) {
        if isBusy { arm() }
        // It is not the one that could not be started, and it does not hang any more.
        if own != nil { met(nil) }
        switch message.kind {
        case .take, .rows, .stones, .standing, .savePlace:
            send(answers.answer(message, generation: generation))
        case .newest: newestIsRead = true
        case .busy:
            isBusy = true
            arm()
        case .idle: isIdle(message)
        case .trouble:
            answers.met(SharedTrouble(code: message.number(0), message.text(0)))
        case .passedBy: answers.passedBy(message.text(0), message.text(1))
        default: break
        }
    }

    private func isIdle(_ message: SharedMessage) {
        answers.isIdle(strangers: Int(message.number(0)))
        // More was said meanwhile: it is idle again when it has heard that.
        guard message.number(1) == toldCount else { return }
        isBusy = false
        try? silence?.disarm()
        pending = []
        let rest = again
        again = []
        if rest.contains(.kept) { tell(.kept) }
        if rest.contains(.look) { tell(.look, [Int64(today())]) }
    }
}
