// A look back with the real programs: rows on disk to the numbers of science.md, and what was taken
// back or happened elsewhere.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

@Suite(.timeLimit(.minutes(3))) struct ReportTests {
    /// Days from 1970-01-01; the machine's zone has no summer time.
    private static func day(_ number: Int) -> String {
        // Civil from days (Hinnant), for the few dates of a test.
        let z = number + 719_468
        let era = z / 146_097
        let ofEra = z - era * 146_097
        let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let shifted = (5 * ofYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let two = { (value: Int) in value < 10 ? "0\(value)" : "\(value)" }
        return "\(year + era * 400 + (month <= 2 ? 1 : 0))-\(two(month))-"
            + two(ofYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Rows of history as another program writes them, past the daemon.
    private func insert(
        _ rows: [(at: Int, event: String, more: [String: String])], _ machine: TestMachine
    )
        async throws
    {
        let sql = rows.enumerated().map { number, row in
            let names = row.more.keys.sorted()
            let values = names.map { "'\(row.more[$0] ?? "")'" }
            let all = ["id", "host", "at", "event"].filter { row.more[$0] == nil } + names
            let fixed = row.more["id"] == nil ? ["'row-\(number)'"] : []
            return "INSERT INTO history (\(all.joined(separator: ","))) VALUES ("
                + (fixed + ["'h'", "\(row.at)000000", "'\(row.event)'"] + values)
                .joined(separator: ",") + ");"
        }.joined()
        let child = try machine.run("/usr/bin/sqlite3", [machine.ledger, "BEGIN;\(sql)COMMIT;"])
        #expect(await child.ended() == .exited(0), "\(child.errors)")
    }

    private func report(_ machine: TestMachine, _ words: String...) async throws -> ReadReport.Reply
    {
        let outcome = try await machine.ctl(["report", "--json"] + words)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try WireJSON.decode(ReadReport.Reply.self, from: Array(outcome.output.utf8))
    }

    @Test("week W through the whole of it: 88.7731481481482, 48.795, 91.25, 58, 04:15, 75.127")
    func weekW() async throws {
        let machine = try TestMachine()
        machine.zone = "Europe/Amsterdam"
        try machine.write(Sample.anchor("far", [machine.time(in: 9_000)]))
        let daemon = try machine.start()
        try await daemon.ready()
        // Sunday 2026-01-11, an hour ahead of UTC.
        let sunday = 20_464
        let nights = [
            (22 * 60 + 50, 7 * 60), (23 * 60, 7 * 60), (23 * 60 + 10, 7 * 60),
            (24 * 60 + 20, 7 * 60 + 15), (22 * 60 + 40, 7 * 60), (23 * 60 + 30, 9 * 60),
            (24 * 60 + 50, 9 * 60 + 15),
        ]
        var rows: [(at: Int, event: String, more: [String: String])] = []
        for (number, night) in nights.enumerated() {
            let midnight = (sunday + number) * 86_400 - 3_600
            rows.append((midnight + night.0 * 60, "logged", ["word": "bed"]))
            rows.append(
                (
                    midnight + 86_400 + night.1 * 60, "logged",
                    ["word": "wake", "zone": "Europe/Amsterdam"]
                ))
        }
        try await insert(rows, machine)
        let found = try await report(machine, "--from", "2026-01-11", "--to", "2026-01-17").rhythm
        #expect(found.nights == 7 && found.pairs == 6 && found.provisional)
        func near(_ value: Double?, _ wanted: Double, _ tolerance: Double) -> Bool {
            value.map { abs($0 - wanted) <= tolerance } ?? false
        }
        #expect(near(found.regularityIndex, 88.7731481481482, 1e-12))
        #expect(near(found.bedSpreadMinutes, 48.795, 5e-4))
        #expect(found.socialJetlagMinutes == 91.25 && found.socialJetlagCorrectedMinutes == 58)
        #expect(found.midSleepFreeCorrected == "04:15" && found.midSleepWork == "03:07:30")
        #expect(near(found.phaseDeviationMinutes, 75.127, 5e-4))
        let fewer = try await report(machine, "--from", "2026-01-11", "--to", "2026-01-15").rhythm
        #expect(fewer.pairs == 4 && fewer.morePairs == 1)
        #expect(fewer.regularityIndex == nil && fewer.bedSpreadMinutes == nil)
        #expect(fewer.midSleepFreeCorrected == nil && fewer.bedtime == nil)
        let json = try await machine.ctl("report", "--json", "--to", "2026-01-15").output
        #expect(
            json.contains(#""regularityIndex":null"#) && json.contains(#""bedSpreadMinutes":null"#))
        let text = try await machine.ctl("report", "--from", "2026-01-11", "--to", "2026-01-17")
        #expect(text.output.contains("To bed mostly between "), "\(text.output)")
        #expect(!text.output.contains("88.8"))
        #expect(await daemon.stop() == .exited(0))
    }

    @Test("a nap that is imported is no part of a night, in nights and in the look back")
    func nap() async throws {
        let machine = try TestMachine()
        machine.zone = "Europe/Amsterdam"
        try machine.write(Sample.anchor("far", [machine.time(in: 9_000)]))
        let daemon = try machine.start()
        try await daemon.ready()
        let file = machine.folder.file("nap.csv")
        try writeFile(
            file,
            Array(
                """
                event,at,zone
                bed,2026-11-16 23:00,Europe/Amsterdam
                wake,2026-11-17 07:00,Europe/Amsterdam
                bed,2026-11-17 13:00,Europe/Amsterdam
                wake,2026-11-17 13:40,Europe/Amsterdam

                """.utf8))
        let added = try await machine.ctl("import", file)
        #expect(added.code == 0, "\(added.errors)")
        let nights = try await machine.ctl("nights", "--since", "2026-11-16")
        #expect(
            nights.output
                == "Mon 2026-11-16  23:00 - 07:00\nTue 2026-11-17  13:00 - 13:40  (a nap)\n",
            "\(nights.output) \(nights.errors)")
        let rhythm = try await report(machine, "--from", "2026-11-16", "--to", "2026-11-18").rhythm
        #expect(rhythm.nights == 1 && rhythm.naps == 1)
        #expect(rhythm.nightly?.first == SleptNight(day: "2026-11-16", bed: "23:00", wake: "07:00"))
        #expect(await daemon.stop() == .exited(0))
    }

    @Test("nights said in a mode of night work are in the look back, in the mode and after it")
    func nightWork() async throws {
        let machine = try TestMachine()
        machine.zone = "Europe/Amsterdam"
        try machine.write(
            text: """
                { version: 1, modes: { nacht: { anchors: [
                    { id: "bed", when: { bed: "09:00", wake: "16:30" } } ] } },
                  anchors: [ { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" } } ] }
                """)
        let daemon = try machine.start()
        try await daemon.ready()
        let caller = try daemon.caller()
        // Sunday 2026-11-01, an hour ahead of UTC.
        let sunday = 20_758
        func nights(_ days: Range<Int>, _ bed: Int, _ wake: Int) -> ConfirmNights.Parameters {
            ConfirmNights.Parameters(
                nights: days.map { number in
                    let midnight = Int64(sunday + number) * 86_400 - 3_600
                    return .init(
                        day: ReportTests.day(sunday + number),
                        bedUSec: (midnight + Int64(bed) * 60) * 1_000_000,
                        wakeUSec: (midnight + Int64(wake) * 60) * 1_000_000)
                })
        }
        _ = try caller.call(ConfirmNights.self, nights(0..<4, 22 * 60 + 45, 30 * 60 + 45))
        #expect(try await machine.ctl("mode", "nacht").code == 0)
        _ = try caller.call(ConfirmNights.self, nights(4..<7, 9 * 60, 16 * 60 + 30))
        for mode in ["nacht", "none"] {
            #expect(try await machine.ctl("mode", mode).code == 0)
            let found = try await report(
                machine, "--from", "2026-11-01", "--to", "2026-11-07"
            ).rhythm
            #expect(found.nights == 7 && found.pairs == 6)
            #expect(
                found.regularityIndex.map { abs($0 - (100 - 200 * 930 / 8640)) < 1e-9 } == true)
            #expect(found.nightly?.map(\.bed).suffix(4) == ["22:45", "09:00", "09:00", "09:00"])
            #expect(found.bands.last?.wakeLast == "16:30")
        }
        let text = try await machine.ctl("report", "--from", "2026-11-01", "--to", "2026-11-07")
        #expect(text.output.contains("━"), "\(text.output)")
    }

    /// The parameter that was refused; nil where none was.
    private static func refused(_ caller: Caller, _ wanted: ReadReport.Parameters) -> String? {
        do throws(CallerError) {
            _ = try caller.call(ReadReport.self, wanted)
            return nil
        } catch {
            guard case .failed(let error) = error else { return "\(error)" }
            return error.parameters["parameter"]?.string
        }
    }

    @Test("Acts count once, what was taken back does not; a day that is to come is refused")
    func acts() async throws {
        let machine = try TestMachine()
        try machine.write(Sample.anchor("move", [machine.time(in: 9_000)]))
        let daemon = try machine.start()
        try await daemon.ready()
        for words in [["log", "move"], ["done", "move"], ["undo"], ["not-today", "move"]] {
            #expect(try await machine.ctl(words).code == 0)
        }
        // By the machine's clock: its zone is another at each hour that this runs.
        let day = 20_464 * 86_400 - machine.offset
        func slot(_ number: Int, _ id: String) -> [String: String] {
            ["anchor": "gone", "day": ReportTests.day(number), "label": "08:00", "id": id]
        }
        try await insert(
            [
                (day + 30_000, "tried", slot(20_464, "a")),
                (day + 30_300, "done", slot(20_464, "b")),
                (day + 86_400, "done", slot(20_465, "c")),
                (day + 86_500, "undone", slot(20_465, "d").merging(["undoes": "c"]) { $1 }),
            ], machine)
        let now = try await report(machine)
        #expect(now.anchors.map(\.anchor) == ["move"] && now.anchors.first?.attempts == 1)
        #expect(now.anchors.first?.daily.suffix(2) == "01")
        let then = try await report(machine, "--from", "2026-01-01", "--to", "2026-02-01")
        #expect(then.anchors.map(\.anchor) == ["move", "gone"])
        #expect(then.anchors.last?.attempts == 1 && then.anchors.last?.firstDay == "2026-01-11")
        #expect(then.anchors.last?.kind == nil && then.anchors.last?.daily.count == 32)
        let caller = try daemon.caller()
        for (wanted, parameter) in [
            (ReadReport.Parameters(toDay: "2999-01-01"), "toDay"),
            (ReadReport.Parameters(fromDay: "0001-01-01"), "fromDay"),
            (ReadReport.Parameters(fromDay: "2026-01-02", toDay: "2026-01-01"), "fromDay"),
            (ReadReport.Parameters(workDays: "never"), "workDays"),
        ] {
            #expect(ReportTests.refused(caller, wanted) == parameter)
        }
        #expect(await daemon.stop() == .exited(0))
    }
}
