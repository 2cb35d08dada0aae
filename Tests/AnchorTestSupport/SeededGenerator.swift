// Randomness that can be repeated: a test prints the seed it began with, and ANCHORD_SEED gives it one.

import AnchorEngine
import AnchorModel
import Glibc

/// ANCHORD_SEED, else another one each time. The caller prints it.
package func seedOfThisRun() -> UInt64 {
    let given = getenv("ANCHORD_SEED").flatMap { UInt64(String(cString: $0)) }
    return given ?? UInt64.random(in: 0...UInt64(UInt32.max))
}

/// The engine's own generator, seeded.
package struct SeededGenerator: RandomNumberGenerator {
    private var source: IdentifierSource
    package init(_ seed: UInt64) { source = IdentifierSource(seed: seed) }

    package mutating func next() -> UInt64 { source.next() }

    package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
    package mutating func one<T>(of choices: [T]) -> T { choices[below(choices.count)] }
    package mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
