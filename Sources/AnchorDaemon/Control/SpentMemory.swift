// After a large answer the daemon is as small as before it: what was used for it goes back to the machine a moment
// later, once for many. Owns the moment; must never wake where nothing large was asked for.

import HostSystem
import Systemd

final class SpentMemory {
    /// Microseconds: the replies are on their way by then, and a page that asks three times is served.
    private static let delay: Int64 = 1_000_000

    private var timer: Timer?
    private var isPlanned = false

    init(_ loop: EventLoop) {
        // A quarter of a second: nothing waits for it, and the wake may be shared.
        timer = try? loop.addTimer(
            clock: .monotonic, accuracyUSec: 250_000, name: "spent-memory"
        ) { [weak self] in
            self?.isPlanned = false
            Heap.giveBack()
        }
    }

    func wasUsed() {
        guard !isPlanned else { return }
        isPlanned = true
        try? timer?.arm(atUSec: Clocks.read().monotonicUSec + SpentMemory.delay)
    }
}
