// A bubble's life on a real bus, against a server in the test's hands.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Systemd
import Testing

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct NotifierTests {
    @Test("a server that is there is told of with its facts")
    func serverFacts() throws {
        let desktop = try Desktop()
        let server = try desktop.server(capabilities: ["actions", "body"])
        try desktop.ready()
        let identity = try #require(desktop.notifier.server)
        #expect(identity.uniqueName == server.uniqueName)
        #expect(identity.busID.count == 32)
        let facts = ServerFacts(
            name: "test server", vendor: "anchord", version: "1.0", specVersion: "1.2",
            capabilities: ["actions", "body"])
        #expect(desktop.events == [.serverAppeared(identity, facts)])
    }

    @Test("a nudge arrives as the specification writes it")
    func notifyArguments() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let bubble = try desktop.show(nudge(body: "a < b & \"c\" > foto's")).get()
        #expect(bubble == BubbleReference(server: try #require(desktop.notifier.server), id: 1))
        var expected = TestNotificationServer.Shown()
        expected.id = 1
        expected.appName = "anchord"
        expected.summary = "Even bewegen?"
        expected.body = "a &lt; b &amp; \"c\" &gt; foto's"
        expected.icon = "io.github.anchord.anchord"
        expected.actions = ["default", "", "answer", "Begin"]
        expected.hints = [
            "urgency": "y 1", "desktop-entry": "s io.github.anchord.anchord",
            "category": "s x-anchord.nudge", "transient": "b false", "resident": "b true",
            "x-canonical-private-synchronous": "s move", "suppress-sound": "b true",
        ]
        expected.timeout = 30_000
        expected.signature = "susssasa{sv}i"
        #expect(server.shown == [expected])
    }

    @Test("a server without markup or actions gets plain text and no buttons")
    func withoutCapabilities() throws {
        let desktop = try Desktop()
        let server = try desktop.server(capabilities: ["body"])
        try desktop.ready()
        _ = try desktop.show(nudge(summary: "a & b", body: "a < b & c")).get()
        #expect(server.shown.map(\.body) == ["a < b & c"])
        #expect(server.shown.map(\.summary) == ["a & b"])
        #expect(server.shown.map(\.actions) == [[]])
    }

    @Test("sound is asked for only when wished")
    func sound() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        _ = try desktop.show(nudge(sound: true)).get()
        #expect(server.shown.first?.hints["sound-name"] == "s message")
        #expect(server.shown.first?.hints["suppress-sound"] == nil)
    }

    @Test("how far a session is goes along as a number, and is absent otherwise")
    func progress() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let first = try desktop.show(nudge(percent: 42)).get()
        _ = try desktop.show(nudge(replaces: first)).get()
        #expect(server.shown.map { $0.hints["value"] } == ["i 42", nil])
    }

    @Test(
        "servers that draw a bar are known by name",
        arguments: [
            ("dunst", true), ("mako", true), ("Xfce Notify Daemon", false),
            ("SwayNotificationCenter", true), ("gnome-shell", false), ("Plasma", false),
            ("", false),
        ])
    func bars(name: String, draws: Bool) {
        #expect(ServerFacts(name: name).drawsProgress == draws)
    }

    @Test(
        "the first button of a nudge has one key for every kind; a session's buttons have their own"
    )
    func keys() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        for key in [ActionKey.start, .done] {
            _ = try desktop.show(nudge(buttons: [NudgeButton(key: key, label: "Ja")])).get()
        }
        let session = try nudge(
            buttons: [NudgeButton(key: .done, label: "Gedaan")], isSession: true)
        _ = try desktop.show(session).get()
        #expect(
            server.shown.map(\.actions) == [
                ["answer", "Ja"], ["answer", "Ja"], ["done", "Gedaan"],
            ])
        #expect(
            server.shown.map { $0.hints["category"] } == [
                "s x-anchord.nudge", "s x-anchord.nudge", "s x-anchord.session",
            ])
    }

    @Test(
        "where the click on the body would be drawn as a button it is left out",
        arguments: [("Xfce Notify Daemon", 0), ("lxqt-notificationd", 3), ("gnome-shell", 4)])
    func defaultAsButton(name: String, room: Int) throws {
        let desktop = try Desktop()
        let server = try desktop.server(name: name)
        try desktop.ready()
        let all: [ActionKey] = [.start, .later, .notToday]
        for keys in [all, all.dropLast()] as [[ActionKey]] {
            let buttons = (keys + [.default]).map { NudgeButton(key: $0, label: "x") }
            _ = try desktop.show(nudge(buttons: buttons)).get()
            let hasDefault = server.shown.last?.actions.contains("default")
            #expect(hasDefault == (buttons.count <= room))
        }
    }

    @Test("a server that refuses at first what it can do is asked again")
    func refusesAtFirst() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        server.mannerForQuestions = .refusing("org.freedesktop.DBus.Error.ServiceUnknown")
        try desktop.ready()
        let identity = try #require(desktop.notifier.server)
        #expect(desktop.events == [.serverAppeared(identity, ServerFacts())])
        server.mannerForQuestions = .answering
        #expect(
            try desktop.loop.run {
                if case .serverAppeared(identity, let facts)? = desktop.events.last {
                    return facts.capabilities.contains("actions") && facts.name == "test server"
                }
                return false
            })
        _ = try desktop.show(nudge()).get()
        #expect(server.shown.map(\.actions.count) == [4])
    }

    @Test("where a replaced bubble keeps its old buttons it is closed, and asked for anew")
    func oldButtons() throws {
        let desktop = try Desktop()
        let server = try desktop.server(name: "lxqt-notificationd")
        try desktop.ready()
        let first = try desktop.show(nudge()).get()
        let second = try desktop.show(nudge(replaces: first)).get()
        #expect(second != first)
        #expect(server.closed == [first.id])
        #expect(server.shown.map(\.replaces) == [0, 0])
        #expect(server.calls.suffix(2) == ["CloseNotification", "Notify"])
    }

    @Test(
        "where buttons are hidden is known by name and by what the server can do",
        arguments: [
            ("gnome-shell", ["actions"], ButtonsShown.onHover), ("dunst", ["actions"], .never),
            ("mako", ["actions"], .never), ("fnott", ["actions"], .never),
            ("Plasma", ["actions"], .always), ("somebody", ["body"], .never),
        ])
    func buttonsShown(name: String, can: [String], shown: ButtonsShown) {
        #expect(ServerFacts(name: name, capabilities: Set(can)).buttons == shown)
    }

    @Test(
        "no key of a button is an icon's name: one word in small letters is none of them but these")
    func iconNames() {
        // The icon naming specification has none of these.
        let single: Set<ActionKey> = [.default, .answer, .done, .start, .later]
        for key in ActionKey.allCases where !single.contains(key) {
            #expect(key.rawValue.contains { $0.isUppercase }, "\(key.rawValue)")
        }
    }

    @Test(
        "spans become milliseconds within what the wire can carry",
        arguments: [
            (Span.seconds(30), Int32(30_000)), (.zero, 0), (Span(microseconds: -1), -1),
            (Span(microseconds: .max), Int32.max), (Span(microseconds: .min), -1),
        ] as [(Span, Int32)])
    func timeouts(span: Span, milliseconds: Int32) throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        _ = try desktop.show(nudge(timeout: span)).get()
        #expect(server.shown.map(\.timeout) == [milliseconds])
    }

    @Test("text with a NUL in it arrives whole")
    func nul() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        _ = try desktop.show(nudge(summary: "een\u{0}twee")).get()
        #expect(server.shown.map(\.summary) == ["een\u{FFFD}twee"])
    }

    @Test("a bubble is replaced only on the server it is on")
    func replacing() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let first = try desktop.show(nudge()).get()
        let second = try desktop.show(nudge(replaces: first)).get()
        #expect(second == first)
        let elsewhere = BubbleReference(
            server: ServerIdentity(busID: first.server.busID, uniqueName: ":1.4711"), id: first.id)
        let otherBus = BubbleReference(
            server: ServerIdentity(
                busID: String(repeating: "0", count: 32), uniqueName: first.server.uniqueName),
            id: first.id)
        _ = try desktop.show(nudge(replaces: elsewhere)).get()
        _ = try desktop.show(nudge(replaces: otherBus)).get()
        #expect(server.shown.map(\.replaces) == [0, first.id, 0, 0])
        // mako dies of an id and a tag that name the same bubble.
        let tags = server.shown.map { $0.hints["x-canonical-private-synchronous"] }
        #expect(tags == ["s move", nil, "s move", "s move"])
    }

    @Test("a button and the closing that follows are both told, in their order")
    func actionThenClosed() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let bubble = try desktop.show(nudge()).get()
        try server.press(bubble.id, "start")
        try server.tellClosed(bubble.id, reason: 2)
        #expect(try desktop.hears(.closed(bubble, .dismissed)))
        #expect(
            desktop.events.dropFirst()
                == [.action(bubble, key: "start"), .closed(bubble, .dismissed)])
    }

    @Test(
        "each reason of closing is told, unknown ones as undefined",
        arguments: [
            (UInt32(1), BubbleClosing.expired), (2, .dismissed), (3, .byCall), (4, .undefined),
            (0, .undefined), (.max, .undefined),
        ])
    func reasons(raw: UInt32, closing: BubbleClosing) throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let bubble = try desktop.show(nudge()).get()
        try server.tellClosed(bubble.id, reason: raw)
        #expect(try desktop.hears(.closed(bubble, closing)))
    }

    @Test("bubbles of other programs, other senders and odd signals are passed over")
    func notOurs() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let bubble = try desktop.show(nudge()).get()
        let stranger = try TestNotificationServer(address: desktop.bus.address, loop: desktop.loop)
        try #require(try desktop.loop.run { stranger.uniqueName != nil })
        try stranger.press(bubble.id, "done")
        try server.press(bubble.id + 7, "done")
        try server.emit("ActionInvoked") { $0.append("no number") }
        try server.emit("ActionInvoked") { $0.append(bubble.id) }
        try server.emit("NotificationClosed") { $0.append(bubble.id) }
        try server.emit("ActivationToken") {
            $0.append(bubble.id)
            $0.append("token")
        }
        // The stranger's signal and this one reach the notifier over one bus, but from two
        // connections: the marker comes after the server's own, and time is given for the other.
        try server.press(bubble.id, "marker")
        #expect(try desktop.hears(.action(bubble, key: "marker")))
        for _ in 0..<20 { try desktop.loop.runOnce(timeoutUSec: 5000) }
        #expect(desktop.events.dropFirst() == [.action(bubble, key: "marker")])
        #expect(!stranger.hasName)
    }

    @Test("a click that is told after the bubble's end is told, and only by the name's owner")
    func clickAfterEnd() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let bubble = try desktop.show(nudge()).get()
        try server.tellClosed(bubble.id, reason: 2)
        #expect(try desktop.hears(.closed(bubble, .dismissed)))
        let stranger = try TestNotificationServer(address: desktop.bus.address, loop: desktop.loop)
        try #require(try desktop.loop.run { stranger.uniqueName != nil })
        try stranger.press(bubble.id, "later")
        try stranger.press(bubble.id, "later", to: desktop.notifier.bus?.uniqueName)
        try server.press(bubble.id, "start")
        #expect(try desktop.hears(.action(bubble, key: "start")))
        for _ in 0..<20 { try desktop.loop.runOnce(timeoutUSec: 5000) }
        // Told once more, an end is no news.
        try server.tellClosed(bubble.id, reason: 1)
        try server.press(bubble.id, "marker")
        #expect(try desktop.hears(.action(bubble, key: "marker")))
        #expect(
            desktop.events.dropFirst() == [
                .closed(bubble, .dismissed), .action(bubble, key: "start"),
                .action(bubble, key: "marker"),
            ])
    }

    @Test("an end that is told before the bubble's id comes after it")
    func endBeforeAnswer() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        server.manner = .throwingAway
        let first = try desktop.show(nudge()).get()
        #expect(try desktop.hears(.closed(first, .undefined)))
        server.manner = .answering
        let second = try desktop.show(nudge()).get()
        // Asked for in its place, the end of the old one and that of the new have one id.
        server.manner = .throwingAway
        #expect(try desktop.show(nudge(replaces: second)).get() == second)
        let ends = desktop.events.filter { $0 == .closed(second, .undefined) }
        #expect(ends.count == 2)
    }

    @Test("a bubble of an earlier run is ours again once adopted")
    func adopting() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let identity = try #require(desktop.notifier.server)
        let bubble = BubbleReference(server: identity, id: 40)
        let elsewhere = BubbleReference(
            server: ServerIdentity(busID: identity.busID, uniqueName: ":1.4711"), id: 41)
        desktop.notifier.adopt([bubble, elsewhere])
        try server.press(41, "done")
        try server.press(40, "done")
        #expect(try desktop.hears(.action(bubble, key: "done")))
        #expect(desktop.events.count == 2)
    }

    @Test("closing asks the server, and its signal tells")
    func closing() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let bubble = try desktop.show(nudge()).get()
        desktop.notifier.close(bubble)
        #expect(try desktop.hears(.closed(bubble, .byCall)))
        #expect(server.closed == [bubble.id])
    }

    @Test("Notify is the only call, and it is with the server after one turn of its loop")
    func noRoundTrip() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let before = server.calls.count
        var answer: Result<BubbleReference, NotifierFailure>?
        desktop.notifier.show(try nudge()) { answer = $0 }
        #expect(answer == nil)
        #expect(try desktop.loop.run { answer != nil })
        #expect(server.calls.dropFirst(before) == ["Notify"])
    }
}
