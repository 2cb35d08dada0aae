// The seed of a random test: printed, so that a failure can be had again.

import Glibc

/// ANCHORD_SEED, else another one each time.
func printedSeed(_ test: String) -> UInt64 {
    let given = getenv("ANCHORD_SEED").flatMap { UInt64(String(cString: $0)) }
    let seed = given ?? UInt64.random(in: 0...UInt64(UInt32.max))
    print("\(test): ANCHORD_SEED=\(seed)")
    return seed
}
