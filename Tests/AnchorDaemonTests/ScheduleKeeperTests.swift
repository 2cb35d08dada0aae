// The schedule over a run: what is in force, what is said of a file that is broken or gone, and that a file
// which was saved is read once.

import AnchorModel
import AnchorTestSupport
import ControlInterface
import HostSystem
import ScheduleReading
import Testing

@testable import AnchorDaemon

/// The user's file, and how often it was looked for.
private final class Shelf {
    var location = ScheduleLocation.nowhere
    var looks = 0

    func put(_ text: String, at path: String = "/home/s/schedule.json") {
        location = .found(ScheduleFile(path: path, bytes: Array(text.utf8)))
    }
}

private func schedule(_ id: String) -> String {
    #"{version: 1, anchors: [{id: "\#(id)", kind: "rest", when: {at: "15:00"}}]}"#
}

private let faulty = #"{version: 1, anchors: [{id: "tea", kind: "rest", when: {at: "25:10"}}]}"#

@Suite struct ScheduleKeeperTests {
    private let shelf = Shelf()
    private let folder: TemporaryFolder
    private var copy: LastGoodSchedule { LastGoodSchedule(folder: folder.path) }

    init() throws { folder = try TemporaryFolder() }

    private func keeper() -> ScheduleKeeper {
        let shelf = shelf
        return ScheduleKeeper(
            loader: ScheduleLoader(language: .english) { $0 == "UTC" }, language: .english,
            keep: copy
        ) {
            shelf.looks += 1
            return shelf.location
        }
    }

    private func ids(_ keeper: ScheduleKeeper) -> [String] { keeper.schedule.anchors.map(\.id) }

    @Test func `without a file the starter runs, and nothing is wrong`() {
        let keeper = keeper()
        #expect(keeper.origin == .starter)
        #expect(keeper.file == nil && keeper.problems.isEmpty && keeper.isMissing)
        #expect(ids(keeper) == Starter.schedule(language: .english).anchors.map(\.id))
    }

    @Test func `a file that loads is in force, and a copy of its bytes is kept`() {
        shelf.put(schedule("tea"))
        let keeper = keeper()
        #expect(ids(keeper) == ["tea"])
        #expect(keeper.origin == .file("/home/s/schedule.json") && !keeper.isMissing)
        #expect(copy.copies.map(\.bytes) == [Array(schedule("tea").utf8)])
    }

    @Test func `a saved file is looked for and read once`() {
        shelf.put(schedule("tea"))
        let keeper = keeper()
        shelf.looks = 0
        #expect(keeper.news() == nil)
        #expect(shelf.looks == 1)
        shelf.put(schedule("coffee"))
        shelf.looks = 0
        guard let found = keeper.news(), case .success = keeper.reload(found) else {
            Issue.record("no news")
            return
        }
        #expect(shelf.looks == 1)
        #expect(ids(keeper) == ["coffee"])
        #expect(keeper.news() == nil)
    }

    @Test func `a call to reload looks once, with news or without`() {
        shelf.put(schedule("tea"))
        let keeper = keeper()
        shelf.looks = 0
        guard case .success = keeper.reload() else {
            Issue.record("refused")
            return
        }
        #expect(shelf.looks == 1)
    }

    @Test func `a broken file changes nothing but what is told, until it is another`() {
        shelf.put(schedule("tea"))
        let keeper = keeper()
        shelf.put(faulty)
        guard let found = keeper.news(), case .failure(let refused) = keeper.reload(found) else {
            Issue.record("it loaded")
            return
        }
        #expect(refused.problems.map(\.line) == [1])
        #expect(keeper.problems == refused.problems)
        #expect(ids(keeper) == ["tea"] && keeper.file == "/home/s/schedule.json")
        #expect(keeper.news() == nil)
        #expect(copy.copies.map(\.bytes) == [Array(schedule("tea").utf8)])
        shelf.put(schedule("coffee"))
        _ = keeper.news().map { keeper.reload($0) }
        #expect(ids(keeper) == ["coffee"] && keeper.problems.isEmpty)
    }

    @Test func `broken at the start, the last good one goes on`() {
        shelf.put(schedule("tea"))
        _ = keeper()
        shelf.put(faulty)
        let keeper = keeper()
        #expect(ids(keeper) == ["tea"])
        #expect(keeper.origin == .lastGood("\(folder.path)/last-good.json"))
        #expect(keeper.problems.count == 1)
    }

    @Test func `broken at the start with none before, nothing is planned and nothing begun`() {
        shelf.put(faulty)
        let keeper = keeper()
        #expect(ids(keeper).isEmpty)
        #expect(keeper.origin == .broken("/home/s/schedule.json"))
        #expect(!copy.exists)
    }

    @Test func `a file that is gone is told, and what it said stays in force`() {
        shelf.put(schedule("tea"))
        let keeper = keeper()
        shelf.location = .nowhere
        _ = keeper.news().map { keeper.reload($0) }
        #expect(ids(keeper) == ["tea"] && keeper.isMissing)
        #expect(
            keeper.problems.map(\.message)
                == ["the schedule is gone; the last good one stays in use"])
    }

    @Test func `a file that cannot be read is told with its path`() {
        let keeper = keeper()
        shelf.location = .unusable(
            .notRegular(path: "/home/s/schedule.json", what: "a folder"))
        guard let found = keeper.news(), case .failure(let refused) = keeper.reload(found) else {
            Issue.record("it loaded")
            return
        }
        #expect(refused.problems.map(\.file) == ["/home/s/schedule.json"])
        #expect(keeper.origin == .starter)
    }

    @Test func `another format takes the place of the copy, so that the last good one is one`() {
        shelf.put(schedule("tea"))
        let keeper = keeper()
        let list = """
            <plist version="1.0"><dict><key>version</key><integer>1</integer>
            <key>anchors</key><array/></dict></plist>
            """
        shelf.put(list, at: "/home/s/schedule.plist")
        guard case .success = keeper.reload() else {
            Issue.record("\(keeper.problems)")
            return
        }
        #expect(copy.copies.map(\.path) == ["\(folder.path)/last-good.plist"])
    }
}
