// The power cut, and each call on the disk failing in turn: what was said to be kept is there. By a library that
// is preloaded into a process of its own (Tests/FakeDisk). ANCHORD_ROUNDS says how often.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Glibc
import Testing

@testable import LedgerStore

@Suite(.serialized) struct PowerCutTests {
    private let folder: TemporaryFolder
    private let disk: FakeDisk
    private var probe: String { productsFolder() + "/StoreProbe" }

    init() throws {
        folder = try TemporaryFolder()
        disk = try FakeDisk(folder: folder.file("disk"), scratch: folder.path)
    }

    private func rows(_ path: String) throws -> Set<String> {
        Set(try Ledger.open(at: path) { "host" }.history(HistoryQuery()).map(\.id))
    }

    private func numbers(_ child: ChildProcess) -> [Int] {
        // A last line without its end is half a number.
        let lines = child.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return lines.compactMap { Int($0) }
    }

    @Test("after a power cut every acknowledged row is there, whenever it is")
    func cut() throws {
        var generator = SeededGenerator(state: seedOfThisRun())
        var acknowledged = 0
        for round in 0..<rounds(orElse: 40) {
            let place = folder.file("disk")
            let target = folder.file("after-\(round)")
            disk.clear()
            let child = try ChildProcess(
                probe, ["write", place + "/l.db"], environment: disk.remembering)
            let count = Int.random(in: 0...60, using: &generator)
            let isThere = child.read(forAtMost: 60) { $0.output.utf8.count { $0 == 10 } >= count }
            #expect(isThere, "\(child.errors)")
            child.signal(SIGKILL)
            child.waitForEnd()
            // What was said is read after the end, for what is on the disk is of then.
            try disk.restore(to: target)
            let said = numbers(child)
            acknowledged += said.count
            let kept = try rows(target + "/l.db")
            #expect(
                kept.isSuperset(of: said.map { "row-\($0)" }),
                "\(said.count) said, \(kept.count) kept")
            removeFolder(target)
            removeFolder(place)
        }
        print("power cuts: \(rounds(orElse: 40)), acknowledged rows: \(acknowledged)")
        #expect(acknowledged > 0)
    }

    /// Ten batches; every one that is refused is tried again twice.
    private func run(_ environment: [String: String]) throws -> ChildProcess {
        let child = try ChildProcess(
            probe, ["stubborn", folder.file("disk") + "/l.db"], environment: environment)
        #expect(child.waitForEnd(forAtMost: 60) == .exited(0), "\(child.errors)")
        return child
    }

    /// How many calls there are where none fails.
    private func calls() throws -> Int {
        let count = folder.file("count")
        _ = try run(
            disk.failing(1_000_000_000, EIO, forGood: false).merging(["FAKEDISK_COUNT": count]) {
                $1
            })
        removeFolder(folder.file("disk"))
        return Int(String(decoding: try readFile(count), as: UTF8.self)) ?? 0
    }

    @Test(
        "each write, sync, cut, link and rename that fails, once or for good: nothing acknowledged is lost",
        arguments: [EIO, ENOSPC], [false, true])
    func fails(error: Int32, forGood: Bool) throws {
        let calls = try calls()
        #expect(calls > 40)
        // In a short run every few of them, others each time.
        let few = getenv("ANCHORD_ROUNDS") == nil
        var refused = 0
        for number in stride(from: few ? Int.random(in: 1...7) : 1, through: calls, by: few ? 7 : 1)
        {
            let child = try run(disk.failing(number, error, forGood: forGood))
            let said = numbers(child)
            let kept = (try? rows(folder.file("disk") + "/l.db")) ?? []
            #expect(
                kept.isSuperset(of: said.map { "row-\($0)" }),
                "call \(number), \(error): \(said.count) said, \(kept.count) kept")
            // What fails once keeps nobody from the rest.
            if !forGood { #expect(Set(said).count == 10, "call \(number): \(child.output)") }
            if child.output.contains("refused") { refused += 1 }
            removeFolder(folder.file("disk"))
        }
        print(
            "failing calls: \(calls), error \(error), for good \(forGood), \(refused) runs refused")
        #expect(refused > 0)
    }

    private func removeFolder(_ path: String) {
        _ = try? ChildProcess("/bin/rm", ["-rf", path]).waitForEnd()
    }
}
