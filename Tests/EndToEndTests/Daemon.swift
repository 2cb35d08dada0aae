// The daemon's process, its service notifications, and what it says when asked.

import AnchorTestSupport
import ControlInterface
import Glibc
import Varlink

/// Confined to its test; killed with it.
final class Daemon {
    let process: ChildProcess
    private let machine: TestMachine
    private let service: ServiceSocket

    /// `limit`: the largest file it may write, in bytes, as a full disk without root. `files`: how
    /// many descriptors it may have. `isOrdinary`: a file's mode counts for it, also where the tests are
    /// root's.
    init(
        _ machine: TestMachine, _ extra: [String: String] = [:], limit: Int? = nil,
        files: Int? = nil, isOrdinary: Bool = false
    ) throws {
        self.machine = machine
        service = try ServiceSocket(machine.folder.file("notify"))
        var environment = machine.environment
        environment["NOTIFY_SOCKET"] = service.path
        environment.merge(extra) { _, new in new }
        let drop = "--bounding-set=-dac_override,-dac_read_search"
        let program =
            (isOrdinary && geteuid() == 0 ? ["/usr/bin/setpriv", drop] : []) + [
                machine.bin + "/anchord", "--schedule", machine.schedulePath, "--state",
                machine.state,
                "--socket", machine.socket,
            ]
        // The soft limit alone, in the 512 bytes of POSIX: the test can raise it again.
        let size = limit.map { "ulimit -S -f \($0 / 512); " } ?? ""
        let limits = size + (files.map { "ulimit -n \($0); " } ?? "")
        let words =
            limits.isEmpty ? program : ["sh", "-c", limits + "exec \"$@\"", "sh"] + program
        process = try machine.run(
            words[0] == "sh" ? "/bin/sh" : words[0], Array(words.dropFirst()),
            environment: environment)
    }

    /// What was sent to the service manager so far, one assignment each.
    var notices: [String] { service.received }

    func sends(_ start: String, within seconds: Double = 20) async -> Bool {
        await eventually(seconds) { service.received.contains { $0.hasPrefix(start) } }
    }

    /// Ready to be asked; fails with the daemon's words when it is not.
    func ready() async throws {
        let isReady = await eventually(20) {
            process.look()
            return service.received.contains("READY=1") || process.end != nil
        }
        guard isReady, process.end == nil else {
            throw Missing(description: "anchord is not ready: \(words)")
        }
    }

    /// What it wrote to the terminal.
    var words: String {
        process.look()
        return process.output + process.errors
    }

    func stop() async -> ProcessEnd? {
        process.signal(SIGTERM)
        return await process.ended()
    }

    /// As a crash or the kernel would.
    func kill() async {
        process.signal(SIGKILL)
        _ = await process.ended()
    }

    func caller() throws -> Caller { try Caller(socketPath: machine.socket) }

    func status() throws -> Status { try caller().call(GetStatus.self, .init()) }

    func history() throws -> [Entry] {
        let caller = try caller()
        var rows: [Entry] = []
        try caller.stream(ReadHistory.name.full) { reply throws(CallerError) in
            let reply = try caller.decode(ReadHistory.Reply.self, reply.parameters)
            if let entry = reply.entry { rows.append(entry) }
            return true
        }
        return rows
    }

    /// The events of the history, oldest first.
    func events() throws -> [String] { try history().map(\.event) }

    func hasEvent(_ event: String, within seconds: Double = 20) async throws -> Bool {
        try await eventually(seconds) { try events().contains(event) }
    }

    /// Waits until these anchors are open and no other; a bubble is asked for before its slot is
    /// open, so that what the server has seen is a moment ahead.
    func opens(_ anchors: [String], within seconds: Double = 20) async throws -> Bool {
        try await eventually(seconds) { try status().open.map(\.anchor).sorted() == anchors }
    }

    // MARK: What the kernel knows of it

    var threads: Int { Int(status("Threads")) ?? 0 }

    /// How often it was put to sleep and woken again.
    var switches: Int {
        (Int(status("voluntary_ctxt_switches")) ?? 0)
            + (Int(status("nonvoluntary_ctxt_switches")) ?? 0)
    }

    /// `VmRSS`, or `VmHWM` for the most it ever had.
    func kilobytes(_ key: String) -> Int { Int(status(key)) ?? 0 }

    /// Hundredths of a second of processor time, its own and the kernel's for it (proc(5)).
    var ticks: Int {
        let bytes = (try? readFile("/proc/\(process.pid)/stat")) ?? []
        let line = String(decoding: bytes, as: UTF8.self)
        // The name before may have spaces; what follows it begins with field 3.
        let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
        return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    }

    private func status(_ key: String) -> String {
        let bytes = (try? readFile("/proc/\(process.pid)/status")) ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix(key + ":") }
        return line?.split(whereSeparator: { $0 == ":" || $0 == "\t" || $0 == " " }).dropFirst()
            .first
            .map(String.init) ?? ""
    }
}

extension TestMachine {
    /// What whoever listens on the socket answers; nil as long as nobody does.
    var answer: Status? {
        try? Caller(socketPath: socket).call(GetStatus.self, .init())
    }
}

/// The service manager's end of sd_notify(3).
final class ServiceSocket {
    let path: String
    private let descriptor: Int32
    private var messages: [String] = []

    init(_ path: String) throws {
        self.path = path
        unlink(path)
        descriptor = socket(
            AF_UNIX,
            Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
                | Int32(SOCK_NONBLOCK.rawValue), 0)
        guard descriptor >= 0, var address = StreamSocket.address(path) else {
            throw SpawnError("socket", errno)
        }
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else { throw SpawnError("bind", errno) }
    }

    deinit { close(descriptor) }

    /// All assignments so far.
    var received: [String] {
        var buffer = [UInt8](repeating: 0, count: 8192)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return messages }
            messages += String(decoding: buffer[..<count], as: UTF8.self)
                .split(separator: "\n").map(String.init)
        }
    }
}
