// The fake notification server's process, and what it was asked to show.

import AnchorTestSupport
import Glibc

/// One call of Notify, as the server saw it.
struct Notified {
    /// Wall time at which the call was read.
    let at: Int64
    let id: String
    let replaces: String
    let app: String
    let timeout: String
    let summary: String
    let body: String
    let actions: [String]
    let hints: [String]

    init?(_ fields: [String]) {
        guard fields.count == 11, fields[0] == "notify", let at = Int64(fields[1]) else {
            return nil
        }
        self.at = at
        id = fields[2]
        replaces = fields[3]
        app = fields[4]
        timeout = fields[6]
        summary = fields[7]
        body = fields[8]
        actions = fields[9].split(separator: "|").map(String.init)
        hints = fields[10].split(separator: "|").map(String.init)
    }

    var keys: [String] { actions.compactMap { $0.split(separator: "=").first.map(String.init) } }
}

/// Confined to its test; killed with it.
final class NotificationServer {
    /// Held: its folder has the bus in it.
    private let machine: TestMachine
    private let process: ChildProcess
    let name: String

    init(_ machine: TestMachine, _ capabilities: [String]) async throws {
        self.machine = machine
        process = try machine.run(
            productsFolder() + "/FakeNotifications", [machine.busAddress] + capabilities)
        guard await process.told(where: { $0.output.contains("\n") }),
            process.output.hasPrefix("ready\t")
        else { throw Missing(description: "the notification server: \(process.output)") }
        name = String(process.output.dropFirst(6).prefix { $0 != "\n" })
    }

    private var lines: [[String]] {
        process.look()
        return process.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    var shown: [Notified] { lines.compactMap(Notified.init) }

    /// The ids it was asked to close, in order.
    var closed: [String] { lines.filter { $0.first == "close" }.compactMap(\.last) }

    /// The bubbles a person would see now: shown and not closed, by id.
    var visible: Set<String> { Set(shown.map(\.id)).subtracting(closed) }

    /// What a person saw of each bubble that was asked for, in order.
    var sights: [String] { lines.filter { $0.first == "seen" }.compactMap(\.last) }

    /// Waits until so many bubbles were asked for.
    func shows(_ count: Int = 1, within seconds: Double = 20) async -> [Notified] {
        _ = await eventually(seconds) { shown.count >= count }
        return shown
    }

    func press(_ key: String, on bubble: Notified) { process.send("action \(bubble.id) \(key)") }

    /// 1 expired, 2 swept away by the user.
    func close(_ bubble: Notified, reason: Int) { process.send("closed \(bubble.id) \(reason)") }

    /// Closes first and tells the click then.
    func pressLate(_ key: String, on bubble: Notified) {
        process.send("click-late \(bubble.id) \(key)")
    }

    /// `silent` or `loud`; `answer`, `refuse` or `mute` (takes the call and never answers it).
    func behave(_ mode: String) { process.send(mode) }

    /// Stands still, as one that swaps: calls wait for it, and it is there all the same.
    func freeze() { process.signal(SIGSTOP) }

    func thaw() { process.signal(SIGCONT) }

    func kill() {
        process.signal(SIGKILL)
        process.waitForEnd()
    }
}
