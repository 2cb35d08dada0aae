// One bus, one loop, one notifier: what every test of this room begins with.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Systemd
import Testing

final class Desktop {
    let loop: EventLoop
    let bus: PrivateBus
    let notifier: Notifier
    private let heard = Heard()
    var events: [NotifierEvent] { heard.events }

    private final class Heard { var events: [NotifierEvent] = [] }

    init(timeoutUSec: UInt64 = 5_000_000) throws {
        loop = try EventLoop()
        bus = try PrivateBus()
        notifier = Notifier(loop: loop, address: bus.address, timeoutUSec: timeoutUSec) {
            [heard] in heard.events.append($0)
        }
    }

    func server(
        name: String = "test server", capabilities: [String] = ["actions", "body", "body-markup"]
    ) throws -> TestNotificationServer {
        let server = try TestNotificationServer(
            address: bus.address, loop: loop, name: name, capabilities: capabilities)
        try #require(try loop.run { server.hasName })
        return server
    }

    /// Connected, and the server's facts are known.
    func ready() throws {
        try notifier.connect()
        try #require(try loop.run { self.notifier.server != nil })
    }

    /// Lets the loop run until the answer is there.
    func show(_ nudge: Nudge) throws -> Result<BubbleReference, NotifierFailure> {
        var answers: [Result<BubbleReference, NotifierFailure>] = []
        notifier.show(nudge) { answers.append($0) }
        try #require(try loop.run { !answers.isEmpty })
        // Time for a second answer, which there must not be.
        for _ in 0..<5 { try loop.runOnce(timeoutUSec: 1000) }
        try #require(answers.count == 1)
        return answers[0]
    }

    /// Whether the loop brings this event.
    func hears(_ event: NotifierEvent) throws -> Bool {
        try loop.run { self.events.contains(event) }
    }
}

func nudge(
    summary: String = "Even bewegen?", body: String = "Loop een stukje",
    timeout: Span = .seconds(30),
    sound: Bool = false, replaces: BubbleReference? = nil,
    buttons: [NudgeButton] = [
        NudgeButton(key: .default, label: ""), NudgeButton(key: .start, label: "Begin"),
    ], percent: Int? = nil, isSession: Bool = false
) throws -> Nudge {
    let day = try #require(LocalDate(year: 2026, month: 3, day: 29))
    return Nudge(
        slot: SlotKey(anchor: "move", day: day, label: "08:00"), summary: summary, body: body,
        buttons: buttons, timeout: timeout, sound: sound, replaces: replaces,
        percent: percent, isSession: isSession)
}
