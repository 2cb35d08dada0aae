// A process of its own around the ledger, to be killed, starved and measured by the tests.
// `stubborn PATH` goes on when the disk fails; `write PATH` prints each number once its rows are on disk; `measure PATH N` prints the times of N
// such writes; `refuse PATH` sets it aside and begins another; `count PATH` how many slots there are, `add PATH` adds one; `open PATH [UID]` says what became of opening it, as that user.

import AnchorModel
import CivilTime
import Glibc
import LedgerStore

@main
struct Main {
    static func main() {
        let words = CommandLine.arguments
        guard words.count >= 3 else {
            fail("write|count|add|refuse PATH, measure PATH N, open PATH [UID]")
        }
        let number = words.count > 3 ? Int(words[3]) ?? 0 : 0
        do throws(StoreError) {
            switch words[1] {
            case "write": try write(words[2])
            case "stubborn": stubborn(words[2])
            case "measure": try measure(words[2], count: number)
            case "count":
                let ledger = try Ledger.open(at: words[2]) { "probe" }
                say("\(try ledger.restore(today: LocalDate(dayNumber: 20_500)).slots.count)")
            case "add":
                try Ledger.open(at: words[2]) { "probe" }.apply(batch(1_000_000))
                say("added")
            case "refuse":
                let error = error(opening: words[2])
                let aside = try Ledger.setAside(words[2], suffix: "aside")
                _ = try Ledger.open(at: words[2]) { "probe" }
                say("\(error.map { "\($0)" } ?? "open") aside \(aside) threads \(threads())")
            case "open":
                if words.count > 3, setgid(gid_t(number)) != 0 || setuid(uid_t(number)) != 0 {
                    fail("cannot become user \(number)")
                }
                _ = try Ledger.open(at: words[2]) { "probe" }
                say("open")
            default: fail("no such command")
            }
        } catch {
            say("\(error)")
            exit(1)
        }
    }

    static func batch(_ number: Int) -> [LedgerChange] {
        let now = Instant(seconds: 1_774_000_000 + Int64(number))
        let key = SlotKey(anchor: "move", day: LocalDate(dayNumber: 20_500), label: "\(number)")
        return [
            .slot(SlotRecord(key: key, due: now, state: .claimed, changed: now)),
            .history(
                HistoryRow(
                    id: "row-\(number)", at: now, event: .nudged, anchor: "move", day: key.day,
                    label: key.label)),
        ]
    }

    static func write(_ path: String) throws(StoreError) {
        let ledger = try Ledger.open(at: path) { "probe" }
        for number in 0... {
            try ledger.apply(batch(number))
            say("\(number)")
        }
    }

    /// Ten batches on a disk that fails: a refusal is told and tried again, twice, with the ledger opened anew
    /// where there is none, and set aside where it is damaged.
    static func stubborn(_ path: String) {
        var ledger: Ledger?
        for number in 0..<10 {
            for _ in 0..<3 {
                do throws(StoreError) {
                    if ledger == nil { ledger = try Ledger.open(at: path) { "probe" } }
                    try ledger?.apply(batch(number))
                    say("\(number)")
                    break
                } catch {
                    say("refused: \(error)")
                }
            }
        }
        try? ledger?.close()
    }

    static func measure(_ path: String, count: Int) throws(StoreError) {
        let start = microseconds()
        let ledger = try Ledger.open(at: path) { "probe" }
        say("open \(microseconds() - start) µs")
        var times: [Int64] = []
        for number in 0..<max(count, 1) {
            let start = microseconds()
            try ledger.apply(batch(number))
            times.append(microseconds() - start)
        }
        _ = try ledger.restore(today: LocalDate(dayNumber: 20_500))
        times.sort()
        let p99 = times[min(times.count - 1, times.count * 99 / 100)]
        say("apply median \(times[times.count / 2]) µs, 99% \(p99) µs, max \(times.last ?? 0) µs")
        say("threads \(threads())")
    }

    static func error(opening path: String) -> StoreError? {
        do throws(StoreError) {
            _ = try Ledger.open(at: path) { "probe" }
            return nil
        } catch {
            return error
        }
    }

    static func threads() -> Int {
        guard let folder = opendir("/proc/self/task") else { return 0 }
        defer { closedir(folder) }
        var count = 0
        while let entry = readdir(folder) {
            // 46 is ".": the folder itself and its parent.
            if entry.pointee.d_name.0 != 46 { count += 1 }
        }
        return count
    }

    static func microseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    static func say(_ text: String) {
        let line = Array("\(text)\n".utf8)
        _ = Glibc.write(1, line, line.count)
    }

    static func fail(_ text: String) -> Never {
        say(text)
        exit(2)
    }
}
