// A guided session with the real daemon on a real bus: the attempt, one bubble at the start, one at
// the end, and how it was.

import AnchorTestSupport
import ControlInterface
import Testing

@Suite(.timeLimit(.minutes(2))) struct SessionTests {
    @Test("begun on the bubble it runs its length on the same bubble, and may be called heavy")
    func session() async throws {
        let nudge = try await OneNudge(kind: "movement", "length: \"10s\",")
        nudge.server.press("answer", on: nudge.bubble)
        #expect(try await nudge.daemon.hasEvent("tried"))
        let both = await nudge.server.shows(3)
        let (begun, over) = (try #require(both.dropFirst().first), try #require(both.last))
        #expect(begun.replaces == nudge.bubble.id && over.replaces == nudge.bubble.id)
        #expect(begun.keys == ["done"] && over.keys == ["wasLight", "wasRight", "wasHeavy"])
        // The server's name is none that draws progress.
        #expect(!begun.hints.contains { $0.hasPrefix("value:") })
        let length = over.at - begun.at
        #expect(length > 9_900_000 && length < 14_000_000, "\(length)")
        nudge.server.press("wasHeavy", on: over)
        #expect(try await nudge.daemon.hasEvent("felt"))
        let row = try nudge.daemon.history().last
        #expect(row?.word == "heavy" && row?.anchor == "tea" && row?.label == nudge.due.label)
        #expect(await eventually { nudge.server.visible.isEmpty })
    }

    @Test("begun by the client, and ended by what else is said")
    func client() async throws {
        let nudge = try await OneNudge(kind: "breathing")
        let begun = try await nudge.machine.ctl("start")
        #expect(begun.code == 0, "\(begun.errors)")
        #expect(begun.output.contains("tea") && begun.output.contains("anchorctl breathe"))
        #expect(await nudge.server.shows(2).count == 2)
        #expect(try await nudge.machine.ctl("done", "tea").code == 0)
        #expect(await eventually { nudge.server.visible.isEmpty })
        #expect(try nudge.daemon.events() == ["nudged", "tried", "done"])
    }
}
