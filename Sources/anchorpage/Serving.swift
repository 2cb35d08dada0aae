// The one that serves: takes its turn, listens on an address of its own, hands out keys, and ends by itself
// when nobody is looking. Adapts a library of HTTP to PageSite; decides nothing.

import Glibc
import HostSystem
import Hummingbird
import HummingbirdCore
import NIOCore
import PageGate
import PageSite
import Synchronization

/// What is known of a connection.
struct PageContext: InitializableFromSource, Sendable {
    let channel: any Channel
    init(source: ApplicationRequestContextSource) { channel = source.channel }
}

enum Serving {
    /// As many as a browser opens for one page, a few times over.
    private static let mostConnections = 256
    /// A connection that says nothing.
    private static let silence = TimeAmount.seconds(10)
    /// Small enough for any head of a browser's.
    private static let headLimit = 16 * 1024

    static func run() async {
        let environment = ProcessEnvironment.variables
        let folder = XDGPaths(environment: environment, userID: getuid()).runtimeFolder
        let bell = Doorbell(folder: folder)
        // Two at once: the second has nothing to do, but for a click that it was started for.
        guard let turn = bell.takeTurn() else {
            Activation(environment: environment, folder: folder) { _ in
                bell.ring(starting: { false })
            }.answerOnce()
            exit(0)
        }
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<3).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let address = Loopback.address(bytes)
        let served = Served()
        let app = Application(
            responder: PageResponder(served: served),
            server: .http1(
                configuration: .init(
                    idleTimeout: silence,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: headLimit, maxHeaderListSize: headLimit,
                        maxHeaderFieldCount: 64))),
            configuration: .init(
                address: .hostname(address, port: 0), serverName: nil, backlog: 64,
                availableConnectionsDelegate: MaximumAvailableConnections(mostConnections)),
            onServerRunning: { channel in
                guard let port = channel.localAddress?.port else { exit(1) }
                let site = PageSite(
                    host: "\(address):\(port)", environment: environment, now: milliseconds())
                served.begin(site)
                guard bell.listen({ site.address(now: milliseconds()) }) else { exit(1) }
                Activation(environment: environment, folder: folder) { view in
                    site.address(now: milliseconds(), to: view)
                }.listen()
            })
        let watch = Task { await end(served, bell, folder) }
        // A signal ends it at once: it holds nothing, and an open stream would have it wait.
        do { try await app.run() } catch { exit(1) }
        watch.cancel()
        bell.leave()
        withExtendedLifetime(turn) {}
        exit(0)
    }

    /// Looks a few times a minute whether somebody still does.
    private static func end(_ served: Served, _ bell: Doorbell, _ folder: String) async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(5))
            Browser.clear(folder)
            guard let site = served.site, site.isOver(at: milliseconds()) else { continue }
            bell.leave()
            exit(0)
        }
    }

    /// Of a clock that only goes forward, through sleep too: an hour asleep is an hour nobody looked.
    static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// The site, once the address is known; and the changes of what it shows.
final class Served: Sendable {
    private let kept = Mutex<PageSite?>(nil)
    let changes: StatusChanges

    init() { changes = StatusChanges() }

    var site: PageSite? { kept.withLock { $0 } }
    func begin(_ site: PageSite) { kept.withLock { $0 = site } }
}
