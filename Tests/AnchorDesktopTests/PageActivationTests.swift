// Asking for the page on a real bus: with the click's token, and told at once where there is none.

import AnchorDesktop
import AnchorModel
import AnchorTestSupport
import Systemd
import Testing

@Suite struct PageActivationTests {
    /// What one request came to.
    private func open(_ desktop: Desktop, _ view: PageView = .today) throws -> Bool? {
        var answers: [Bool] = []
        desktop.notifier.openPage(view) { answers.append($0) }
        try #require(try desktop.loop.run { !answers.isEmpty })
        return answers.count == 1 ? answers[0] : nil
    }

    private final class Page {
        let service: TestService
        var data: [[String: String]] = []
        var views: [String] = []

        init(_ desktop: Desktop) throws {
            service = try TestService(
                PageActivation.name, address: desktop.bus.address, loop: desktop.loop)
            service.answer = { [weak self, service] message throws(SystemdError) in
                guard let self, message.path == PageActivation.path,
                    message.interface == PageActivation.interface
                else { return false }
                switch message.member {
                case "Activate": views.append("today")
                case "ActivateAction":
                    guard let view = message.readString(),
                        message.readArray(of: "v", { $0.skipVariant() ? 1 : nil }) == []
                    else { return false }
                    views.append(view)
                default: return false
                }
                var found: [String: String] = [:]
                guard
                    message.readDictionary({ key, message in
                        found[key] = message.readVariant(of: "s") { $0.readString() }
                        return found[key] != nil
                    })
                else { return false }
                data.append(found)
                try service.bus.reply(to: message)
                return true
            }
            try #require(try desktop.loop.run { self.service.hasName })
        }
    }

    private func click(
        _ server: TestNotificationServer, _ desktop: Desktop, token: String?
    ) throws {
        let bubble = try desktop.show(try nudge()).get()
        if let token {
            try server.emit("ActivationToken") {
                $0.append(bubble.id)
                $0.append(token)
            }
        }
        try server.press(bubble.id, "default")
        try #require(try desktop.hears(.action(bubble, key: "default")))
    }

    @Test func `the page is asked for by its name, with the token of the click, once`() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let page = try Page(desktop)
        try click(server, desktop, token: "token of a click")
        #expect(try open(desktop) == true)
        #expect(page.data.last?["activation-token"] == "token of a click")
        #expect(page.data.last?["desktop-startup-id"] == "token of a click")
        // The next click has none, and gets none of another.
        try click(server, desktop, token: nil)
        #expect(try open(desktop) == true)
        #expect(page.data.last == [:])
    }

    @Test(arguments: PageView.allCases)
    func `the view goes along`(view: PageView) throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let page = try Page(desktop)
        try click(server, desktop, token: "t")
        #expect(try open(desktop, view) == true)
        #expect(page.views == [view.rawValue])
        #expect(page.data.last?["activation-token"] == "t")
    }

    @Test func `without a page that is told, and nothing waits`() throws {
        let desktop = try Desktop()
        #expect(try open(desktop) == false)
        let server = try desktop.server()
        try desktop.ready()
        #expect(try open(desktop) == false)
        #expect(server.hasName)
    }

    @Test func `a page that opens no browser is none`() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let page = try Page(desktop)
        page.service.manner = .refusing
        #expect(try open(desktop) == false)
        #expect(server.hasName)
    }

    @Test func `a bus that goes meanwhile is answered for`() throws {
        let desktop = try Desktop()
        let server = try desktop.server()
        try desktop.ready()
        let page = try Page(desktop)
        page.service.manner = .silent
        var answers: [Bool] = []
        desktop.notifier.openPage(.today) { answers.append($0) }
        try #require(try desktop.loop.run { page.service.calls.contains("Activate") })
        desktop.notifier.disconnect()
        try #require(try desktop.loop.run { !answers.isEmpty })
        #expect(answers == [false])
        #expect(server.hasName)
    }
}
