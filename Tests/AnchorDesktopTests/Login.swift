// One bus, one loop, one watch of logind: what every test of it begins with.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import Systemd
import Testing

final class Login {
    let loop: EventLoop
    let bus: PrivateBus
    let watch: SessionWatch
    private let heard = Heard()
    var news: [SessionWatch.News] { heard.news }
    /// Without those that only say that something changed.
    var sleeps: [SessionWatch.News] { news.filter { $0 != .changed } }
    var surroundings: Surroundings { Surroundings(Evidence(sessions: watch.sessions)) }

    private final class Heard { var news: [SessionWatch.News] = [] }

    init(timeoutUSec: UInt64 = 2_000_000) throws {
        loop = try EventLoop()
        bus = try PrivateBus()
        watch = try SessionWatch(
            loop: loop, address: bus.address, user: 1000, timeoutUSec: timeoutUSec
        ) { [heard] in heard.news.append($0) }
    }

    func logind() throws -> TestLogind {
        let logind = try TestLogind(address: bus.address, loop: loop)
        try #require(try loop.run { logind.service.hasName })
        return logind
    }

    /// Connected, and what logind says is known.
    func ready() throws {
        try watch.connect()
        try #require(try loop.run { self.watch.isSettled })
    }

    func becomes(_ condition: @escaping (Surroundings) -> Bool) throws -> Bool {
        try loop.run { condition(self.surroundings) }
    }

    func pass(_ seconds: Double) throws {
        _ = try loop.run(forAtMost: seconds) { false }
    }

    /// The watch's own name on the bus: the only connection there besides logind's.
    func watchName() throws -> String? {
        let asking = try Bus(address: bus.address, loop: loop, name: "asking")
        let driver = "org.freedesktop.DBus"
        var names: [String] = []
        try asking.call(
            BusMethod(
                destination: driver, path: "/org/freedesktop/DBus", interface: driver,
                member: "ListNames"), timeoutUSec: 2_000_000
        ) {
            if case .success(let reply) = $0 { names = reply.readStrings() ?? [] }
        }
        _ = try loop.run { !names.isEmpty }
        // Ours connected second, after logind's.
        return names.filter { $0.hasPrefix(":") }.sorted().dropFirst().first
    }
}
