// Two machines and one person: two daemons with two state folders and a folder between them.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing

/// How a file gets from one machine to the other.
enum Carrier: String, CaseIterable, CustomTestStringConvertible {
    /// One folder, seen by both.
    case oneFolder
    /// Two folders, and a tool that copies: by halves, by renaming, as conflict copies, old ones.
    case rudeTool
    var testDescription: String { rawValue }
}

@Suite(.timeLimit(.minutes(4))) struct SharedTests {
    @Test(
        "killed at random while answers arrive on both, both histories are equal in the end",
        arguments: Carrier.allCases)
    func union(carrier: Carrier) async throws {
        var pair = try await Pair(carrier)
        try await pair.live()
        try await pair.comeTogether()
    }

    @Test("without the key nothing is written, with it a file of one's own, and its rows at once")
    func key() async throws {
        let machine = try TestMachine()
        let folder = try TemporaryFolder()
        mkdir(folder.file("shared"), 0o700)
        try machine.write(Sample.anchor("tea", [machine.time(in: 3600)]))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("log", "koffie").code == 0)
        try await Task.sleep(nanoseconds: 400_000_000)
        #expect(names(folder.file("shared")).isEmpty)
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]),
            settings: "shared: \"\(folder.file("shared"))\",")
        #expect(await eventually { !lines(folder.file("shared")).isEmpty })
        #expect(try await machine.ctl("log", "thee").code == 0)
        #expect(await eventually { lines(folder.file("shared")).count == 2 })
        let own = folder.file("shared") + "/" + (names(folder.file("shared")).first ?? "")
        var status = stat()
        stat(own, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        // As acknowledged, so written, and nothing twice: cut in the middle of a line, killed, started.
        await daemon.kill()
        truncate(own, status.st_size - 20)
        let again = try machine.start()
        try await again.ready()
        #expect(await eventually { lines(folder.file("shared")).count == 2 })
        #expect(await again.stop() == .exited(0))
        #expect(lines(folder.file("shared")).allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    }

    @Test("a folder that is not there is told, and everything goes there when it comes")
    func absent() async throws {
        let machine = try TestMachine()
        let folder = try TemporaryFolder()
        let shared = folder.file("sync/anchord")
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]), settings: "shared: \"\(shared)\",")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("log", "koffie").code == 0)
        let told = try daemon.status().problems.map(\.message)
        #expect(told.contains { $0.contains(shared) && $0.contains("not there") }, "\(told)")
        mkdir(folder.file("sync"), 0o700)
        // The daemon sees the folder above before the one it looks for is in it.
        try await Task.sleep(nanoseconds: 300_000_000)
        mkdir(shared, 0o700)
        #expect(await eventually { lines(shared).count == 1 })
        func isTold() throws -> Bool {
            try daemon.status().problems.contains { $0.message.contains(shared) }
        }
        #expect(try await eventually { try !isTold() })
        // Gone again, and back.
        rename(shared, shared + ".away")
        #expect(try await eventually { try isTold() })
        #expect(try await machine.ctl("log", "thee").code == 0)
        rename(shared + ".away", shared)
        #expect(await eventually { lines(shared).count == 2 })
    }

    @Test("what was erased on another machine goes here too, and from this machine's file")
    func erased() async throws {
        let machine = try TestMachine()
        let folder = try TemporaryFolder()
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]), settings: "shared: \"\(folder.path)\",")
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await machine.ctl("note", "zachter dan gisteren").code == 0)
        #expect(try await machine.ctl("log", "koffie").code == 0)
        #expect(await eventually { lines(folder.path).count == 2 })
        #expect(lines(folder.path).contains { $0.contains("zachter dan gisteren") })
        let id = try #require(try daemon.history().first { $0.event == "noted" }?.id)
        try writeFile(folder.file("x.jsonl"), Array("{\"forgotten\":\"\(id)\"}\n".utf8))
        #expect(try await eventually { try daemon.events() == ["logged"] })
        #expect(
            await eventually {
                !lines(folder.path).contains { $0.contains("zachter dan gisteren") }
            })
        // Its own word of it, for a third machine; and no copy brings it back.
        unlink(folder.file("x.jsonl"))
        #expect(await eventually { lines(folder.path).contains("{\"forgotten\":\"\(id)\"}") })
        #expect(lines(folder.path).count == 2)
        await daemon.kill()
        let again = try machine.start()
        try await again.ready()
        #expect(try again.events() == ["logged"])
        // Erased here, it goes from this machine's file as well, and the others are told.
        #expect(try await machine.ctl("note", "nog zachter").code == 0)
        #expect(await eventually { lines(folder.path).contains { $0.contains("nog zachter") } })
        let other = try #require(try again.history().first { $0.event == "noted" }?.id)
        _ = try again.caller().call(Forget.self, .init(id: other))
        let stone = "{\"forgotten\":\"\(other)\"}"
        #expect(await eventually { lines(folder.path).contains(stone) })
        #expect(!lines(folder.path).contains { $0.contains("nog zachter") })
    }

    @Test("nonsense in the folder is passed by, and a row among it is taken")
    func nonsense() async throws {
        let machine = try TestMachine()
        let folder = try TemporaryFolder()
        try machine.write(
            Sample.anchor("tea", [machine.time(in: 3600)]), settings: "shared: \"\(folder.path)\",")
        symlink("/dev/zero", folder.file("zero.jsonl"))
        mkfifo(folder.file("pipe.jsonl"), 0o600)
        mkdir(folder.file("folder.jsonl"), 0o700)
        try writeFile(folder.file("empty.jsonl"), [])
        try writeFile(
            folder.file("noise.jsonl"), (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        let row =
            #"{"atUSec":1700000000000000,"event":"logged","#
            + #""host":"aaaaaaaa-0000-4000-8000-000000000000","#
            + #""id":"00000000-0000-4000-8000-000000000001","word":"sauna"}"#
        let bad = row.replacing("logged", with: "exploded")
        let text = "{}\n[]\nnull\n\(bad)\n{\"id\":1}\n\(row)\n\(row.dropLast(9))"
        try writeFile(folder.file("x (conflicted copy).jsonl"), Array(text.utf8))
        let daemon = try machine.start()
        try await daemon.ready()
        #expect(try await eventually { try daemon.history().count == 1 })
        #expect(try daemon.history().first?.word == "sauna")
        #expect(!daemon.words.contains("sauna"), "no words in the journal")
        #expect(daemon.words.contains("x (conflicted copy).jsonl:4"))
        #expect(try daemon.status().problems.allSatisfy { !$0.message.contains(folder.path) })
    }
}

private func names(_ folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var found: [String] = []
    while let entry = readdir(handle) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
            String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name.hasSuffix(".jsonl") { found.append(name) }
    }
    return found.sorted()
}

/// All lines that have their end.
private func lines(_ folder: String) -> [String] {
    names(folder).flatMap { name -> [String] in
        let bytes = (try? readFile(folder + "/" + name)) ?? []
        let whole = bytes[..<((bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1)]
        return String(decoding: whole, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

extension String {
    fileprivate func replacing(_ old: String, with new: String) -> String {
        guard let place = firstRange(of: old) else { return self }
        return String(self[..<place.lowerBound]) + new + String(self[place.upperBound...])
    }

    private func firstRange(of text: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) {
                return start..<index(start, offsetBy: text.count)
            }
            start = index(after: start)
        }
        return nil
    }
}

/// Two machines at once, and what a person did on them.
private struct Pair {
    let carrier: Carrier
    let machines: [TestMachine]
    let servers: [NotificationServer]
    let folders: TemporaryFolder
    var daemons: [Daemon?]
    var revives: [Double] = [0, 0]
    let dues: [DueTime]
    /// The names of the files that the machines write, where each has a folder of its own.
    private var own = ["", ""]
    private let seed: UInt64
    private var random: SeededGenerator
    /// Anchor, machine: acknowledged.
    var answers: [(anchor: String, machine: Int)] = []
    /// By anchor: when the other machine had the answer in its history.
    var carried: [String: (machine: Int, at: Int64)] = [:]
    var kills = 0

    private static let anchors = 14

    init(_ carrier: Carrier) async throws {
        self.carrier = carrier
        seed = seedOfThisRun()
        print("two machines, \(carrier): seed \(seed)")
        random = SeededGenerator(seed)
        folders = try TemporaryFolder()
        machines = [try TestMachine(), try TestMachine()]
        servers = [try await machines[0].startServer(), try await machines[1].startServer()]
        let clock = machines[0]
        dues = (0..<Pair.anchors).map { clock.time(in: 4 + Double($0)) }
        daemons = [nil, nil]
        for (number, machine) in machines.enumerated() {
            let shared = folders.file(carrier == .oneFolder ? "s" : "s\(number)")
            mkdir(shared, 0o700)
            let anchors = dues.enumerated().map { place, due in
                "{ id: \"a\(place)\", kind: \"custom\", title: \"Anchor \(place)\", "
                    + "when: { at: \"\(due.clock)\" } }"
            }
            try machine.write(
                text: "{ version: 1, language: \"en\", shared: \"\(shared)\", anchors: ["
                    + anchors.joined(separator: ", ") + "] }\n")
            daemons[number] = try machine.start()
        }
        for daemon in daemons { try await daemon?.ready() }
        guard carrier == .rudeTool else { return }
        for number in 0...1 {
            let folder = folders.file("s\(number)")
            _ = await eventually { names(folder).count == 1 }
            own[number] = names(folder).first ?? ""
        }
    }

    private var now: Double { TestClock.now }

    // MARK: A quarter of a minute of life

    mutating func live() async throws {
        let end = dues[Pair.anchors - 1].microseconds + 2_000_000
        while WallClock.now < end {
            try await step()
            carry()
            watchCarried()
            try await Task.sleep(nanoseconds: UInt64(20_000_000 + random.below(120_000_000)))
        }
    }

    private mutating func step() async throws {
        for number in 0...1 where daemons[number] == nil && now > revives[number] {
            daemons[number] = try machines[number].start()
            try await daemons[number]?.ready()
        }
        let number = random.below(2)
        guard let daemon = daemons[number] else { return }
        switch random.below(10) {
        case 0:
            kills += 1
            await daemon.kill()
            daemons[number] = nil
            revives[number] = now + Double(random.below(1500)) / 1000
        case 1...5:
            // What is open, or comes soon; answered twice by one person is answered.
            let free = (0..<Pair.anchors).filter { place in
                !answers.contains { $0.anchor == "a\(place)" }
                    && dues[place].microseconds < WallClock.now + 6_000_000
            }
            guard !free.isEmpty else { return }
            let anchor = "a\(random.one(of: free))"
            let answer = random.one(of: AnswerWord.allCases)
            let reply = try? daemon.caller().call(
                AnswerNudge.self, .init(anchor: anchor, answer: answer))
            if reply?.label != nil { answers.append((anchor, number)) }
        case 6:
            _ = try? daemon.caller().call(LogWord.self, .init(word: "koffie"))
        default: break
        }
    }

    /// The tool that syncs, if there is one.
    private mutating func carry(everything: Bool = false) {
        guard carrier == .rudeTool else { return }
        for number in 0...1 {
            let from = folders.file("s\(number)")
            let to = folders.file("s\(1 - number)")
            let name = own[number]
            guard let bytes = try? readFile(from + "/" + name), !bytes.isEmpty else { continue }
            let part = Array(bytes.prefix(random.below(bytes.count + 1)))
            switch everything ? 3 : random.below(10) {
            case 0: try? writeFile(to + "/" + name, part)
            case 1: try? writeFile(to + "/x.sync-conflict-\(random.below(3))-\(name)", part)
            case 2: try? writeFile(to + "/" + name, bytes)
            case 3, 4: replace(to, name, bytes)
            // An old version comes back, to where it came from.
            case 5: replace(from, name, part)
            default: break
            }
        }
    }

    private func replace(_ folder: String, _ name: String, _ bytes: [UInt8]) {
        try? writeFile(folder + "/." + name + ".tmp", bytes)
        rename(folder + "/." + name + ".tmp", folder + "/" + name)
    }

    /// Notes when the other machine knows of an answer.
    private mutating func watchCarried() {
        for (anchor, machine) in answers where carried[anchor] == nil {
            guard let other = daemons[1 - machine], let rows = try? other.history() else {
                continue
            }
            let isThere = rows.contains { row in
                row.anchor == anchor && ["done", "tried", "notToday"].contains(row.event)
                    && row.label != nil
            }
            if isThere { carried[anchor] = (1 - machine, WallClock.now) }
        }
    }

    // MARK: The end

    mutating func comeTogether() async throws {
        for number in 0...1 where daemons[number] == nil {
            daemons[number] = try machines[number].start()
            try await daemons[number]?.ready()
        }
        guard let first = daemons[0], let second = daemons[1] else { return }
        var left: [Entry] = []
        var right: [Entry] = []
        let deadline = now + 15
        repeat {
            carry(everything: true)
            // Between two rounds of carrying: both sides read what came, and write.
            try await Task.sleep(nanoseconds: 300_000_000)
            left = try first.history().sorted { $0.id < $1.id }
            right = try second.history().sorted { $0.id < $1.id }
        } while (left != right || left.isEmpty) && now < deadline
        #expect(left == right, "seed \(seed): \(left.count) and \(right.count) rows")
        #expect(Set(left.compactMap(\.host)).count == 2, "seed \(seed)")
        for (anchor, machine) in answers {
            #expect(
                left.contains {
                    $0.anchor == anchor && ["done", "tried", "notToday"].contains($0.event)
                },
                "seed \(seed): the answer to \(anchor) on machine \(machine) is lost")
        }
        for (anchor, carry) in carried {
            let late = servers[carry.machine].shown.filter {
                $0.summary == "Anchor \(anchor.dropFirst())" && $0.at > carry.at + 20_000
            }
            #expect(late.isEmpty, "seed \(seed): \(anchor) came after its answer was carried over")
        }
        let open = try first.status().open.map(\.anchor) + second.status().open.map(\.anchor)
        #expect(
            Set(open).isDisjoint(with: answers.map(\.anchor)), "seed \(seed): open \(open)")
        print(
            "two machines, \(carrier): \(left.count) rows, \(answers.count) answers, "
                + "\(carried.count) carried, \(kills) kills")
        #expect(!carried.isEmpty)
    }
}
