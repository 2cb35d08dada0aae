// One reading of three clocks, when the process is stopped in the middle of it.

import Glibc
import Systemd
import Testing

struct ClocksTests {
    /// Three clocks that go on together, and a process that is stopped before its n-th look at one.
    private final class Stopped {
        private var now: Int64 = 1_000_000_000
        private var looks = 0
        private let stops: Set<Int>

        init(before stops: Set<Int>) { self.stops = stops }

        func read(_ clock: clockid_t) -> Int64 {
            looks += 1
            // A look takes a third of a microsecond, a stop ten seconds.
            now += stops.contains(looks) ? 10_000_000 : 1
            return clock == CLOCK_REALTIME ? now + 1_700_000_000_000_000 : now
        }
    }

    @Test("a process stopped between two clocks sees no step of either", arguments: 1...6)
    func stopped(before look: Int) {
        let stopped = Stopped(before: [look])
        let first = Clocks.read(with: stopped.read)
        let second = Clocks.read(with: stopped.read)
        for clocks in [first, second] {
            #expect(abs(clocks.realtimeUSec - 1_700_000_000_000_000 - clocks.boottimeUSec) < 10)
            #expect(abs(clocks.monotonicUSec - clocks.boottimeUSec) < 10)
        }
    }

    @Test("one that is stopped at every look is told some time all the same")
    func alwaysStopped() {
        let stopped = Stopped(before: Set(1...100))
        #expect(Clocks.read(with: stopped.read).boottimeUSec > 1_000_000_000)
    }

    @Test("the real clocks agree with the kernel")
    func real() {
        let clocks = Clocks.read()
        #expect(abs(clocks.realtimeUSec / 1_000_000 - Int64(time(nil))) <= 1)
        #expect(clocks.monotonicUSec <= clocks.boottimeUSec + 100_000)
    }
}
