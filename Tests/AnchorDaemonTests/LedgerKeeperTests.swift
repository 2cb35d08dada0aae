// The ledger's file over a run, as the daemon keeps it: damaged in any place it is read, mended or set aside aloud,
// and never taken for a new one. ANCHORD_ROUNDS says how often.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import LedgerStore
import Testing

@testable import AnchorDaemon

@Suite struct LedgerKeeperTests {
    private let today = LocalDate(dayNumber: 20_500)
    private let noon = Instant(seconds: 20_500 * 86_400 + 43_200)
    private static let count = 300

    private func keeper(_ path: String) -> LedgerKeeper {
        LedgerKeeper(path: path, isOld: true, now: { noon }, makeHost: { "host" })
    }

    private func row(_ number: Int) -> LedgerChange {
        .history(
            HistoryRow(
                id: "id-\(number)", at: noon + .seconds(number), event: .noted,
                text: "words of somebody \(number)"))
    }

    private func rows(_ keeper: LedgerKeeper) -> Int? {
        var count = 0
        let failure = keeper.readHistory(HistoryQuery()) { _, _ in
            count += 1
            return true
        }
        return failure == nil ? count : nil
    }

    private func sound(_ path: String) {
        let keeper = keeper(path)
        #expect(keeper.apply((0..<LedgerKeeperTests.count).map(row)) == nil)
        keeper.close()
    }

    @Test("damaged in any place it is read, mended, or set aside aloud")
    func damaged() throws {
        let seed = seedOfThisRun()
        var random = SeededGenerator(seed)
        let folder = try TemporaryFolder()
        sound(folder.file("sound.db"))
        let bytes = try readFile(folder.file("sound.db"))
        var told: [String: Int] = [:]
        for round in 0..<rounds(orElse: 60) {
            mkdir(folder.file("\(round)"), 0o700)
            let path = folder.file("\(round)/ledger.db")
            try writeFile(path, damage(bytes, round, &random))
            let keeper = keeper(path)
            _ = keeper.restore(today: today)
            let found = rows(keeper)
            let isTold = !keeper.problems.isEmpty
            // A byte of somebody's words, or one that nobody uses.
            let isWhole = found == LedgerKeeperTests.count
            #expect(
                isTold || isWhole,
                "seed \(seed), round \(round): \(found ?? -1) rows, and nothing told")
            let way =
                keeper.incident.map { $0.text(in: .english) }.map {
                    $0.contains("made anew") ? "mended" : "set aside"
                } ?? (isTold ? "refused or told" : "read")
            told[way, default: 0] += 1
            if way != "refused or told" {
                #expect(keeper.apply([row(1000)]) == nil, "seed \(seed), round \(round)")
            }
            keeper.close()
        }
        print("damaged ledgers, seed \(seed): \(told)")
    }

    private func damage(
        _ sound: [UInt8], _ round: Int, _ random: inout SeededGenerator
    ) -> [UInt8] {
        var bytes = sound
        switch round % 6 {
        case 0: return Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
        case 1:
            // A page that was never written.
            let page = Int.random(in: 0..<bytes.count / 4096, using: &random) * 4096
            for place in page..<page + 4096 { bytes[place] = 0 }
        case 2:
            // Two pages that changed places.
            let one = Int.random(in: 0..<bytes.count / 4096, using: &random) * 4096
            let other = Int.random(in: 0..<bytes.count / 4096, using: &random) * 4096
            for place in 0..<4096 { bytes.swapAt(one + place, other + place) }
        default:
            let start = Int.random(in: 0..<bytes.count, using: &random)
            let length = Int.random(in: 1...64, using: &random)
            for place in start..<min(start + length, bytes.count) {
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
        }
        return bytes
    }

    @Test("an index that changed places with an empty one is not a history of nothing")
    func emptyIndex() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.db")
        sound(path)
        let shell = try ChildProcess(
            "/usr/bin/sqlite3",
            [
                path,
                "SELECT rootpage - 1 FROM sqlite_master WHERE name LIKE 'history_%' ORDER BY name",
            ])
        shell.waitForEnd()
        var bytes = try readFile(path)
        // The index of the rows' times, which is read by, and that of what is taken back: nothing is.
        let pages = shell.output.split(separator: "\n").compactMap { Int($0) }
        try #require(pages.count == 2, "\(shell.errors)")
        for place in 0..<4096 { bytes.swapAt(pages[0] * 4096 + place, pages[1] * 4096 + place) }
        try writeFile(path, bytes)
        let keeper = keeper(path)
        _ = keeper.restore(today: today)
        #expect(rows(keeper) == LedgerKeeperTests.count)
        #expect(keeper.incident?.text(in: .english).contains("was made anew") == true)
        #expect(keeper.apply([row(1000)]) == nil)
        keeper.close()
        // The one that was found stays as it was, and the one in its place is whole.
        #expect(try readFile(path + ".\(noon.seconds)") == bytes)
        #expect(self.keeper(path).problems.isEmpty)
    }

    @Test(
        "a ledger of no byte or one, and one that is gone, is told; a first one is not",
        arguments: [0, 1, nil])
    func empty(size: Int?) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.db")
        if let size { try writeFile(path, [UInt8](repeating: 0, count: size)) }
        let keeper = keeper(path)
        #expect(keeper.problems.count == 1)
        #expect(rows(keeper) == 0)
        #expect(keeper.apply([row(1)]) == nil)
        #expect(access(path + ".\(noon.seconds)", F_OK) == (size == nil ? -1 : 0))
        keeper.close()
        #expect(self.keeper(path).problems.isEmpty)
        let first = LedgerKeeper(path: folder.file("first.db"), now: { noon }, makeHost: { "host" })
        #expect(first.problems.isEmpty)
    }

    @Test("what may not be had is told, and the ledger is opened as soon as it may")
    func claim() throws {
        let folder = try TemporaryFolder()
        var reason: Message? = Message(verbatim: "not yet")
        let keeper = LedgerKeeper(
            path: folder.file("ledger.db"), now: { noon }, claim: { reason }, makeHost: { "host" })
        #expect(keeper.problems.map { $0.text(in: .english) }.first?.contains("not yet") == true)
        #expect(keeper.apply([row(1)])?.contains("not yet") == true)
        reason = nil
        #expect(keeper.apply([row(1)]) == nil)
        #expect(keeper.problems.isEmpty)
        #expect(rows(keeper) == 1)
    }
}
