// Servers and buses that are not there, leave, come back, refuse or keep silent.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import AnchorTestSupport
import Systemd
import Testing

@Suite(.enabled(if: PrivateBus.isInstalled, "needs dbus-daemon"))
struct NotifierTroubleTests {
    @Test("no bus at all is an error of connect and of show")
    func noBus() throws {
        let loop = try EventLoop()
        let folder = try TemporaryFolder()
        let notifier = Notifier(loop: loop, address: "unix:path=\(folder.file("none"))") { _ in }
        #expect(throws: SystemdError(call: "sd_bus_start", errno: 2)) { try notifier.connect() }
        var answers: [Result<BubbleReference, NotifierFailure>] = []
        notifier.show(try nudge()) { answers.append($0) }
        #expect(answers == [.failure(.noBus)])
        #expect(!notifier.isConnected)
    }

    @Test("no server, and none that could be started: told once, and each show says so")
    func noServer() throws {
        let desktop = try Desktop()
        try desktop.notifier.connect()
        #expect(try desktop.hears(.serverVanished(canBeStarted: false)))
        #expect(try desktop.show(nudge()) == .failure(.noServer))
        #expect(try desktop.show(nudge()) == .failure(.noServer))
        #expect(desktop.events == [.serverVanished(canBeStarted: false)])
        #expect(desktop.notifier.isConnected)
    }

    @Test("a server that can be started is started by the first nudge, with all it can do")
    func activation() throws {
        let desktop = try Desktop()
        let command =
            "\(shellWord(productsFolder() + "/SystemdProbe")) server \(desktop.bus.address)"
        desktop.bus.kill()
        try desktop.bus.activate("org.freedesktop.Notifications", command)
        try desktop.bus.start()
        try desktop.notifier.connect()
        #expect(try desktop.hears(.serverVanished(canBeStarted: true)))
        let bubble = try desktop.show(nudge()).get()
        #expect(bubble.server == desktop.notifier.server)
        guard case .serverAppeared(bubble.server, let facts)? = desktop.events.last else {
            Issue.record("\(desktop.events)")
            return
        }
        #expect(facts.capabilities == ["actions", "body", "body-markup"])
        #expect(desktop.events.count == 2)
        #expect(try desktop.show(nudge(summary: "quit")).get().id == bubble.id + 1)
    }

    @Test("a server whose program does not start is no server")
    func failedActivation() throws {
        let desktop = try Desktop()
        desktop.bus.kill()
        try desktop.bus.activate("org.freedesktop.Notifications", "/bin/false")
        try desktop.bus.start()
        try desktop.notifier.connect()
        #expect(try desktop.show(nudge()) == .failure(.noServer))
        // Whether the bus said before that one can be started depends on who answers first.
        #expect(desktop.events.last == .serverVanished(canBeStarted: false))
        #expect(
            desktop.events.allSatisfy {
                if case .serverVanished = $0 { true } else { false }
            })
    }

    @Test("a nudge shown while connecting goes out when the server is known")
    func showWhileConnecting() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.notifier.connect()
        let bubble = try desktop.show(nudge()).get()
        #expect(bubble.server == desktop.notifier.server)
        #expect(server.shown.map(\.actions.count) == [4])
    }

    @Test("a nudge shown while connecting to a bus without a server is answered")
    func showWhileConnectingToNobody() throws {
        let desktop = try Desktop()
        try desktop.notifier.connect()
        #expect(try desktop.show(nudge()) == .failure(.noServer))
    }

    @Test("a server that goes and comes back is another server")
    func serverBack() throws {
        let desktop = try Desktop()
        let first = try desktop.server()
        try desktop.ready()
        let old = try desktop.show(nudge()).get()
        first.leave()
        #expect(try desktop.hears(.serverVanished(canBeStarted: false)))
        #expect(desktop.notifier.server == nil)
        let second = try desktop.server()
        #expect(try desktop.loop.run { desktop.notifier.server != nil })
        let new = try desktop.show(nudge(replaces: old)).get()
        #expect(new.server != old.server)
        #expect(new.server.busID == old.server.busID)
        #expect(second.shown.map(\.replaces) == [0])
        // An id of the old server means nothing on the new one.
        desktop.notifier.close(old)
        try second.press(new.id, "done")
        #expect(try desktop.hears(.action(new, key: "done")))
        #expect(second.closed == [])
    }

    @Test("a server that dies with a nudge in its hands")
    func serverDiesAsked() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        server.manner = .silent
        var answers: [Result<BubbleReference, NotifierFailure>] = []
        desktop.notifier.show(try nudge()) { answers.append($0) }
        #expect(try desktop.loop.run { server.calls.contains("Notify") })
        server.leave()
        #expect(try desktop.loop.run { !answers.isEmpty })
        #expect(answers == [.failure(.noServer)])
    }

    @Test("a bus that dies answers what is outstanding, and can be connected to again")
    func busBack() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let old = try desktop.show(nudge()).get()
        server.manner = .silent
        var answers: [Result<BubbleReference, NotifierFailure>] = []
        for _ in 0..<3 { desktop.notifier.show(try nudge()) { answers.append($0) } }
        desktop.bus.kill()
        #expect(try desktop.hears(.busLost))
        #expect(answers == [.failure(.noBus), .failure(.noBus), .failure(.noBus)])
        #expect(desktop.events.filter { $0 == .busLost }.count == 1)
        #expect(!desktop.notifier.isConnected)
        #expect(try desktop.show(nudge()) == .failure(.noBus))
        #expect(throws: SystemdError.self) { try desktop.notifier.connect() }

        try desktop.bus.start()
        let again = try desktop.server()
        try desktop.ready()
        let new = try desktop.show(nudge(replaces: old)).get()
        #expect(new.server.busID != old.server.busID)
        #expect(again.shown.map(\.replaces) == [0])
    }

    @Test("a refusal is told by its name")
    func refusing() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        server.manner = .refusing("org.example.Error.Full")
        #expect(try desktop.show(nudge()) == .failure(.refused(name: "org.example.Error.Full")))
        server.manner = .answering
        #expect(try desktop.show(nudge()).get().id == 1)
    }

    @Test("too many alike means that it is on the screen")
    func excess() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let bubble = try desktop.show(nudge()).get()
        server.manner = .refusing(
            "org.freedesktop.Notifications.Error.ExcessNotificationGeneration")
        #expect(try desktop.show(nudge(replaces: bubble)).get() == bubble)
        #expect(try desktop.show(nudge()).get().id == unknownBubbleID)
    }

    @Test("a server that never answers is not waited for longer than asked")
    func silent() throws {
        let desktop = try Desktop(timeoutUSec: 200_000)
        let server = try desktop.server()
        try desktop.ready()
        server.manner = .silent
        #expect(try desktop.show(nudge()) == .failure(.timedOut))
        // It is still the server, and may be better the next time.
        server.manner = .answering
        #expect(try desktop.show(nudge()).get().server == desktop.notifier.server)
    }

    @Test(
        "a server that says nothing of itself is used as one that can do nothing",
        arguments: [
            TestNotificationServer.Manner.silent, .refusing("org.freedesktop.DBus.Error.Failed"),
        ])
    func silentAboutItself(manner: TestNotificationServer.Manner) throws {
        let desktop = try Desktop(timeoutUSec: 200_000)
        let server = try desktop.server()
        server.mannerForQuestions = manner
        try desktop.notifier.connect()
        let bubble = try desktop.show(nudge(body: "a & b")).get()
        #expect(desktop.events == [.serverAppeared(bubble.server, ServerFacts())])
        #expect(server.shown.map(\.actions) == [[]])
        #expect(server.shown.map(\.body) == ["a & b"])
    }

    @Test("disconnecting answers what waits and is not told as a loss")
    func disconnecting() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        server.manner = .silent
        var answers: [Result<BubbleReference, NotifierFailure>] = []
        desktop.notifier.show(try nudge()) { answers.append($0) }
        desktop.notifier.disconnect()
        #expect(answers == [.failure(.noBus)])
        for _ in 0..<10 { try desktop.loop.runOnce(timeoutUSec: 5000) }
        #expect(!desktop.events.contains(.busLost))
        #expect(answers.count == 1)
    }

    @Test("a bus that accepts and keeps silent is waited for once, and used when it speaks")
    func frozenBus() throws {
        let desktop = try Desktop(timeoutUSec: 5_000_000)
        let server = try desktop.server()
        desktop.bus.freeze()
        try desktop.notifier.connect()
        let began = Clocks.read().monotonicUSec
        var answers: [Result<BubbleReference, NotifierFailure>] = []
        desktop.notifier.show(try nudge()) { answers.append($0) }
        #expect(try desktop.loop.run { !answers.isEmpty })
        // One limit for all that comes before the bubble, and not one for each question.
        #expect(Clocks.read().monotonicUSec - began < 9_500_000)
        #expect(answers == [.failure(.noServer)])
        desktop.bus.thaw()
        #expect(try desktop.loop.run { desktop.notifier.server != nil })
        #expect(server.shown.isEmpty)
        #expect(try desktop.show(nudge()).get().id == 1)
        #expect(answers.count == 1)
    }

    @Test("a bus that stands still after it was connected to")
    func frozenLater() throws {
        let desktop = try Desktop(timeoutUSec: 200_000)
        let server = try desktop.server()
        try desktop.ready()
        desktop.bus.freeze()
        #expect(try desktop.show(nudge()) == .failure(.timedOut))
        desktop.bus.thaw()
        let identity = try #require(desktop.notifier.server)
        let late = NotifierEvent.shownLate(
            try nudge().slot, BubbleReference(server: identity, id: 1))
        #expect(try desktop.hears(late))
        #expect(server.shown.count == 1)
        // Its buttons are ours.
        try server.press(1, "done")
        #expect(
            try desktop.hears(.action(BubbleReference(server: identity, id: 1), key: "done")))
    }

    @Test("connecting again while connecting changes nothing, and says so")
    func connectingTwice() throws {
        let desktop = try Desktop()
        #expect(try desktop.notifier.connect())
        let bus = desktop.notifier.bus
        #expect(try !desktop.notifier.connect())
        #expect(desktop.notifier.bus === bus)
    }

    @Test("a server that tells late what it can do gets its buttons then")
    func tellsLate() throws {
        let desktop = try Desktop(timeoutUSec: 200_000)
        let server = try desktop.server()
        server.mannerForQuestions = .slow
        try desktop.notifier.connect()
        #expect(try desktop.show(nudge()).get().id == 1)
        let identity = try #require(desktop.notifier.server)
        #expect(desktop.events == [.serverAppeared(identity, ServerFacts())])
        server.answerKept()
        #expect(try desktop.loop.run { desktop.events.count == 2 })
        guard case .serverAppeared(identity, let facts)? = desktop.events.last else {
            Issue.record("\(desktop.events)")
            return
        }
        #expect(facts.capabilities == ["actions", "body", "body-markup"])
        #expect(try desktop.show(nudge()).get().id == 2)
        #expect(server.shown.map(\.actions.count) == [0, 4])
    }

    @Test("a bubble that comes late is told once, after it was given up")
    func showsLate() throws {
        let desktop = try Desktop(timeoutUSec: 200_000)
        let server = try desktop.server()
        try desktop.ready()
        server.manner = .slow
        #expect(try desktop.show(nudge()) == .failure(.timedOut))
        let before = desktop.events
        server.answerKept()
        let identity = try #require(desktop.notifier.server)
        let late = NotifierEvent.shownLate(
            try nudge().slot, BubbleReference(server: identity, id: 1))
        #expect(try desktop.hears(late))
        #expect(desktop.events == before + [late])
        #expect(server.calls.filter { $0 == "Notify" }.count == 1)
    }
}
