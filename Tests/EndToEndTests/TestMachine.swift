// One machine of a test's own: folders, a private message bus, a notification server, a schedule
// and the environment the daemon and the client run in. Nothing of it reaches the user's desktop.

import AnchorTestSupport
import Glibc

/// What the tests need is not there; says what to do.
struct Missing: Error, CustomStringConvertible {
    let description: String
}

/// Confined to its test.
final class TestMachine {
    let folder: TemporaryFolder
    let bin: String
    /// A zone in which it is about noon now, so that no test meets midnight or the day's start.
    var zone: String
    /// Seconds from UTC to that zone.
    let offset: Int
    /// What else the processes see: a clock of their own.
    var extra: [String: String] = [:]
    private var bus: ChildProcess?
    private var systemBus: ChildProcess?
    /// All that was started lives as long as the machine, whatever the test lets go of.
    private var processes: [ChildProcess] = []

    var schedulePath: String { folder.file("schedule.json") }
    var state: String { folder.file("state") }
    var ledger: String { state + "/ledger.sqlite3" }
    var socket: String { folder.file("run/control") }
    var busAddress: String { "unix:path=" + folder.file("bus") }
    var systemBusAddress: String { "unix:path=" + folder.file("system-bus") }

    init() throws {
        folder = try TemporaryFolder()
        bin = try TestMachine.findBinaries()
        let hour = Int(WallClock.now / 1_000_000 / 3600) % 24
        let ahead = 12 - hour
        // POSIX counts these names west of Greenwich.
        zone = ahead == 0 ? "Etc/GMT" : ahead > 0 ? "Etc/GMT-\(ahead)" : "Etc/GMT+\(-ahead)"
        offset = ahead * 3600
        mkdir(folder.file("run"), 0o700)
    }

    /// ANCHORD_BIN, or the release build beside the test's own.
    private static func findBinaries() throws -> String {
        var places = [productsFolder() + "/../release", productsFolder() + "/../../release"]
        if let named = getenv("ANCHORD_BIN") { places = [String(cString: named)] }
        for place in places
        where access(place + "/anchord", X_OK) == 0 && access(place + "/anchorctl", X_OK) == 0 {
            return place
        }
        throw Missing(
            description: "no anchord and anchorctl in \(places.joined(separator: ", ")): "
                + "make build, or set ANCHORD_BIN to their folder")
    }

    /// The whole of what the processes see. Nobody listens on the system bus until it is started.
    var environment: [String: String] {
        [
            "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": zone,
            "XDG_RUNTIME_DIR": folder.file("run"), "DBUS_SESSION_BUS_ADDRESS": busAddress,
            "DBUS_SYSTEM_BUS_ADDRESS": systemBusAddress,
        ].merging(extra) { _, new in new }
    }

    // MARK: The buses

    func startBus() async throws { bus = try await launchBus("bus") }

    func startSystemBus() async throws { systemBus = try await launchBus("system-bus") }

    private func launchBus(_ name: String) async throws -> ChildProcess {
        // Without service folders: a server that is installed here must not be started.
        let text = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig><type>session</type><listen>unix:path=\(folder.file(name))</listen>
            <policy context="default"><allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
            """
        try writeFile(folder.file(name + ".conf"), Array(text.utf8))
        unlink(folder.file(name))
        let bus = try ChildProcess(
            "/usr/bin/dbus-daemon",
            [
                "--nofork", "--nosyslog", "--print-address=1",
                "--config-file=" + folder.file(name + ".conf"),
            ],
            environment: ["PATH": "/usr/bin:/bin"])
        guard await bus.told(where: { $0.output.contains("\n") }) else {
            throw Missing(description: "dbus-daemon did not start: \(bus.errors)")
        }
        return bus
    }

    func killSystemBus() {
        systemBus?.signal(SIGKILL)
        systemBus?.waitForEnd()
        systemBus = nil
    }

    /// Accepts, and answers nobody.
    func freezeBus() { bus?.signal(SIGSTOP) }

    func thawBus() { bus?.signal(SIGCONT) }

    func killBus() {
        bus?.signal(SIGKILL)
        bus?.waitForEnd()
        bus = nil
    }

    func startServer(
        _ capabilities: [String] = ["actions", "body", "body-markup", "persistence"],
        nature: String? = nil
    ) async throws -> NotificationServer {
        if bus == nil { try await startBus() }
        extra["ANCHORD_TEST_NATURE"] = nature
        return try await NotificationServer(self, capabilities)
    }

    // MARK: The schedule

    /// JSON5 with these anchors, in place of the one before by a rename, as editors save.
    func write(_ anchors: String..., settings: String = "") throws {
        let list = anchors.joined(separator: ", ")
        try write(text: "{ version: 1, language: \"en\", \(settings) anchors: [\(list)] }\n")
    }

    func write(text: String) throws {
        try writeFile(schedulePath + ".new", Array(text.utf8))
        rename(schedulePath + ".new", schedulePath)
    }

    /// The next whole second at least `seconds` from now.
    func time(in seconds: Double) -> DueTime {
        let at = (WallClock.now + Int64(seconds * 1e6)) / 1_000_000 + 1
        return DueTime(seconds: at, offset: offset)
    }

    // MARK: The programs

    func start(_ extra: [String: String] = [:]) throws -> Daemon { try Daemon(self, extra) }

    /// A process that ends with the machine at the latest.
    func run(
        _ path: String, _ words: [String], environment: [String: String]? = nil
    ) throws -> ChildProcess {
        let child = try ChildProcess(path, words, environment: environment ?? self.environment)
        processes.append(child)
        return child
    }

    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// anchorctl with these words.
    func ctl(_ words: String...) async throws -> Outcome { try await ctl(words) }

    func ctl(_ words: [String]) async throws -> Outcome {
        let child = try ChildProcess(
            bin + "/anchorctl", words + ["--socket", socket], environment: environment)
        let ended = await child.ended()
        guard case .exited(let code) = ended else {
            throw Missing(description: "anchorctl \(words): \(String(describing: ended))")
        }
        return Outcome(code: code, output: child.output, errors: child.errors)
    }
}

/// Wall time in microseconds since 1970.
enum WallClock {
    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}

/// A whole second to come, as the schedule writes it and as the ledger counts it.
struct DueTime {
    /// `HH:MM:SS` on the machine's clock.
    let clock: String
    let microseconds: Int64

    /// As a slot is called: a whole minute has no seconds, and one due time in sixty is one.
    var label: String { clock.hasSuffix(":00") ? String(clock.dropLast(3)) : clock }

    init(seconds: Int64, offset: Int) {
        microseconds = seconds * 1_000_000
        let local = (Int(seconds) + offset) % 86_400
        clock = [local / 3600, local / 60 % 60, local % 60]
            .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
}

extension ChildProcess {
    /// `read` that lets other tests run meanwhile.
    func told(
        forAtMost seconds: Double = 20, where condition: (ChildProcess) -> Bool
    ) async -> Bool {
        await eventually(seconds) {
            look()
            return condition(self)
        }
    }

    func ended(forAtMost seconds: Double = 20) async -> ProcessEnd? {
        _ = await told(forAtMost: seconds) { $0.end != nil }
        look()
        return end
    }
}

/// Looks every few milliseconds until it is so, without keeping a thread; false when it does not
/// become so in time.
func eventually(_ seconds: Double = 20, _ condition: () throws -> Bool) async rethrows -> Bool {
    let deadline = TestClock.now + seconds
    while try !condition() {
        guard TestClock.now < deadline else { return false }
        try? await Task.sleep(nanoseconds: 5_000_000)
    }
    return true
}
