// The pace of breathing: counts and boundaries, for every length and after an hour.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@Suite struct PacerTests {
    /// All changes of phase from the start, found the way a program that waits finds them.
    static func changes(of pacer: Pacer) -> [Span] {
        var times: [Span] = []
        var now = Span(microseconds: -1)
        while let next = pacer.nextChange(after: now), times.count < 10_000 {
            times.append(next)
            now = next
        }
        return times
    }

    @Test func `two minutes are exactly twelve breaths`() throws {
        let pacer = try #require(Pacer(length: .seconds(120)))
        #expect(pacer.cycles == 12)
        #expect(pacer.total == .seconds(120))
        let changes = PacerTests.changes(of: pacer)
        #expect(
            changes.prefix(5) == [.zero, .seconds(4), .seconds(10), .seconds(14), .seconds(20)])
        #expect(changes.count == 25)
        #expect(changes.last == .seconds(120))
    }

    @Test func `no drift after an hour`() throws {
        let pacer = try #require(Pacer(length: .minutes(60)))
        let changes = PacerTests.changes(of: pacer)
        let exact = (0..<360).flatMap { [Span.seconds(10 * $0), .seconds(10 * $0 + 4)] }
        #expect(changes == exact + [.minutes(60)])
    }

    @Test func `every length runs the whole breaths that fit and ends on a breath out`() throws {
        for seconds in 20...3600 {
            let pacer = try #require(Pacer(length: .seconds(seconds)))
            #expect(pacer.cycles == seconds / 10)
            let last = try #require(pacer.position(at: pacer.total - Span(microseconds: 1)))
            #expect(last.phase == .exhale)
            #expect(last.cycle == pacer.cycles - 1)
            #expect(pacer.position(at: pacer.total) == nil)
            #expect(pacer.nextChange(after: pacer.total) == nil)
        }
    }

    @Test func `lengths outside the limits are refused at the limit`() {
        let one = Span(microseconds: 1)
        #expect(Pacer(length: .seconds(20))?.cycles == 2)
        #expect(Pacer(length: .seconds(20) - one) == nil)
        #expect(Pacer(length: .minutes(60))?.cycles == 360)
        #expect(Pacer(length: .minutes(60) + one) == nil)
        #expect(Pacer(length: .zero) == nil)
        #expect(Pacer(length: .seconds(-30)) == nil)
    }

    @Test func `any moment lies where the arithmetic of whole seconds says`() throws {
        let seed = seedOfThisRun()
        var random = SeededGenerator(seed)
        let pacer = try #require(Pacer(length: .minutes(60)))
        for _ in 0..<2_000 {
            let elapsed = Span(microseconds: Int64.random(in: 0..<3_600_000_000, using: &random))
            let position = try #require(pacer.position(at: elapsed))
            let second = elapsed.microseconds / 1_000_000
            #expect(position.cycle == second / 10, "\(elapsed), seed \(seed)")
            #expect(position.phase == (second % 10 < 4 ? .inhale : .exhale), "\(elapsed)")
            #expect((0..<1).contains(position.fraction), "\(elapsed), seed \(seed)")
            // The next change is ahead, at most a phase away, and is one.
            let next = try #require(pacer.nextChange(after: elapsed))
            #expect(next > elapsed && next - elapsed <= .seconds(6), "\(elapsed), seed \(seed)")
            let before = try #require(pacer.position(at: next - Span(microseconds: 1)))
            #expect(before.phase == position.phase && before.cycle == position.cycle)
            #expect(pacer.position(at: next)?.phase != position.phase, "\(elapsed), seed \(seed)")
        }
    }

    @Test func `a breath fills and empties smoothly, without a jump where it turns`() throws {
        let pacer = try #require(Pacer(length: .seconds(20)))
        var last = 0.0
        for milliseconds in 0..<20_000 {
            let elapsed = Span(microseconds: Int64(milliseconds) * 1000)
            let position = try #require(pacer.position(at: elapsed))
            let fullness = pacer.fullness(at: position)
            #expect((0...1).contains(fullness))
            #expect(abs(fullness - last) < 0.001, "at \(milliseconds) ms")
            last = fullness
        }
        #expect(last < 0.001)
        let top = try #require(pacer.position(at: .seconds(4)))
        #expect(pacer.fullness(at: top) == 1)
    }
}
