// Whole lives, from a seed: what each piece of the engine keeps is there again after a restart.

import AnchorTestSupport
import Testing

@Suite struct WholeLives {
    /// In debug all of them within some ten seconds.
    @Test(arguments: 0..<10)
    func `what a piece keeps is there again after a restart`(_ batch: Int) {
        for number in 0..<12 {
            let seed = UInt64(batch * 1_000 + number)
            var life = WholeLife(seed: seed)
            if let problem = life.lived() {
                Issue.record("seed \(seed): \(problem)")
                return
            }
        }
    }
}
