// The clock that scripts/test-hours gives to the tests, for the programs that they start: these see the
// same hour. A test with a clock of its own keeps that one.

import Glibc

enum ShiftedClock {
    private static let names = ["LD_PRELOAD", "ANCHORD_TEST_CLOCK"]

    static func added(to environment: [String: String]) -> [String: String] {
        guard getenv("ANCHORD_TEST_CLOCK") != nil else { return environment }
        return names.reduce(into: environment) { result, name in
            guard result[name] == nil, let value = getenv(name) else { return }
            result[name] = String(cString: value)
        }
    }
}
