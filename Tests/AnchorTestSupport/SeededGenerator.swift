// Randomness that can be repeated: a test prints the seed it began with, and ANCHORD_SEED gives it one.

import Glibc

/// ANCHORD_SEED, else another one each time. The caller prints it.
package func seedOfThisRun() -> UInt64 {
    let given = getenv("ANCHORD_SEED").flatMap { UInt64(String(cString: $0)) }
    return given ?? UInt64.random(in: 0...UInt64(UInt32.max))
}

/// SplitMix64 (Steele, Lea, Flood 2014).
package struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    package init(_ seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    package mutating func one<T>(of choices: [T]) -> T { choices[below(choices.count)] }
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
