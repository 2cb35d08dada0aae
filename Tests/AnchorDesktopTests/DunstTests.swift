// The same against a server that people use: dunst, drawing on a screen that nobody sees.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import Glibc
import Systemd
import Testing

private let isInstalled =
    PrivateBus.isInstalled && access("/usr/bin/dunst", X_OK) == 0
    && access("/usr/bin/Xvfb", X_OK) == 0

@Test(
    "dunst shows, replaces and closes a nudge",
    .enabled(if: isInstalled, "needs dbus-daemon, dunst and Xvfb"))
func dunst() throws {
    let desktop = try Desktop()
    let dunst = try Dunst(desktop)
    try desktop.notifier.connect()
    try #require(
        try desktop.loop.run { desktop.notifier.server != nil }, "\(dunst.server.errors)")

    guard case .serverAppeared(_, let facts)? = desktop.events.last else {
        Issue.record("no facts")
        return
    }
    #expect(facts.name == "dunst")
    #expect(facts.capabilities.isSuperset(of: ["actions", "body"]))
    let first = try desktop.show(nudge()).get()
    let second = try desktop.show(nudge(body: "een & ander", replaces: first)).get()
    #expect(second == first)
    #expect(facts.drawsProgress)
    let session = try desktop.show(nudge(replaces: second, percent: 40)).get()
    #expect(session == first)
    desktop.notifier.close(second)
    #expect(try desktop.hears(.closed(second, .byCall)))
}

@Test(
    "dunst's switch is heard: paused by dunstctl, and on again",
    .enabled(if: isInstalled, "needs dbus-daemon, dunst and Xvfb"))
func dunstPaused() throws {
    let desktop = try Desktop()
    let dunst = try Dunst(desktop)
    try desktop.notifier.connect()
    let bus = try #require(desktop.notifier.bus)
    let watch = try DesktopWatch(bus: bus) {}
    #expect(try desktop.loop.run { watch.silence == .no }, "\(dunst.server.errors)")
    for isPaused in [true, false] {
        let told = try ChildProcess(
            "/usr/bin/dunstctl", ["set-paused", "\(isPaused)"], environment: dunst.environment)
        #expect(try desktop.loop.run { watch.silence == Certainty(isPaused) }, "\(told.errors)")
    }
}

/// A screen and dunst on it.
private final class Dunst {
    let screen: ChildProcess
    let server: ChildProcess
    let environment: [String: String]

    init(_ desktop: Desktop) throws {
        screen = try ChildProcess(
            "/usr/bin/Xvfb", ["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "800x600x24"])
        try #require(screen.read { $0.output.contains("\n") }, "Xvfb: \(screen.errors)")
        let number = screen.output.prefix { $0 != "\n" }
        environment = [
            "DISPLAY": ":\(number)", "DBUS_SESSION_BUS_ADDRESS": desktop.bus.address,
            "HOME": desktop.bus.folder.path, "XDG_RUNTIME_DIR": desktop.bus.folder.path,
            "PATH": "/usr/bin:/bin",
        ]
        server = try ChildProcess(
            "/usr/bin/dunst", ["-conf", "/dev/null"], environment: environment)
    }
}
