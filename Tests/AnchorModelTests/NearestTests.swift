// "Did you mean": what is near enough to be offered, and what is not.

import AnchorModel
import Testing

struct NearestTests {
    private static let known = ["movement", "breathing", "bedtime", "perDay", "wind-down", "at"]

    @Test(arguments: [
        ("movment", "movement"), ("Breathing", "breathing"), ("braething", "breathing"),
        ("per_day", "perDay"), ("windDown", "wind-down"), ("bedtine", "bedtime"), ("AT", "at"),
    ])
    func `a slip is known for what it was`(_ typed: String, _ meant: String) {
        #expect(Nearest.to(typed, among: NearestTests.known) == meant)
    }

    @Test(arguments: ["", "xq", "at!", "lunch", String(repeating: "movement", count: 9)])
    func `what is near nothing is not guessed`(_ typed: String) {
        #expect(Nearest.to(typed, among: NearestTests.known.filter { $0 != "at" }) == nil)
    }
}
