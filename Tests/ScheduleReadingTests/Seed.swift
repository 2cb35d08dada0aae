// The seed of a random test: printed, so that a failure can be had again.

import AnchorTestSupport

/// ANCHORD_SEED, else another one each time.
func printedSeed(_ test: String) -> UInt64 {
    let seed = seedOfThisRun()
    print("\(test): ANCHORD_SEED=\(seed)")
    return seed
}
