// Nights as other programs write them: every shape that is known, with neighbours, and every slip with its line.

import AnchorModel
import AnchorTestSupport
import CivilTime
import ControlInterface
import HistoryFormats
import HostSystem
import Testing

@Suite struct NightScanTests {
    private static let zones = ZoneFiles(environment: [:])
    private static let amsterdam = zones.rules("Europe/Amsterdam") ?? .utc

    private func scan(
        _ text: String, _ columns: NightColumns, _ rules: TimeZoneRules = NightScanTests.amsterdam
    ) -> (nights: [ScannedNight], scan: NightScan) {
        var scan = NightScan(columns, rules: rules) { NightScanTests.zones.rules(written: $0) }
        var nights: [ScannedNight] = []
        scan.feed(Array(text.utf8)) { nights.append($0) }
        scan.finish { nights.append($0) }
        return (nights, scan)
    }

    private func told(_ nights: [ScannedNight]) -> [String] {
        nights.map { night in
            func clock(_ at: Instant, _ zone: String) -> String {
                let rules = NightScanTests.zones.rules(written: zone) ?? .utc
                let local = rules.local(at: at)
                return "\(local.date) \(local.time)"
            }
            return
                "\(clock(night.bed, night.bedZone)) - \(clock(night.wake, night.wakeZone)) \(night.bedZone)"
        }
    }

    private static let android = """
        Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo,"23:08","Event"
        "1795100000000","Europe/Amsterdam","18. 11. 2026 23:08","19. 11. 2026 7:12","19. 11. 2026 7:15","8.067","4.0","een, twee","10000","-1","-1.0","5","0.42","0","","1.2","LIGHT_START-1795100000000"
        Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo,"22:51","22:56","Event","Event"
        "1795200000000","America/New_York","1. 1. 2026 22:51","02. 01. 2026 06:58","","8.1","3.5","","10000","-1","-1.0","5","0.40","0","","0.9","0.2","A","B"

        """

    @Test func `Sleep as Android, with a header before each night and a zone of its own`() {
        let (nights, scan) = scan(NightScanTests.android, .sleepAsAndroid)
        #expect(scan.problems.isEmpty)
        #expect(
            told(nights) == [
                "2026-11-18 23:08 - 2026-11-19 07:12 Europe/Amsterdam",
                "2026-01-01 22:51 - 2026-01-02 06:58 America/New_York",
            ])
    }

    @Test(arguments: [
        (
            "Sleep\nStart Time,End Time,Minutes Asleep\n\"2026-11-18 11:08PM\",\"2026-11-19 7:12AM\",\"440\"\n",
            NightColumns(bed: "Start Time", wake: "End Time")
        ),
        (
            "id,bedtime_end,bedtime_start,day\nx1,2026-11-19T07:12:05.000+01:00,2026-11-18T23:08:35.000+01:00,2026-11-19\n",
            NightColumns(bed: "bedtime_start", wake: "bedtime_end")
        ),
        (
            #"[{"logId":1,"startTime":"2026-11-18T23:08:30.000","endTime":"2026-11-19T07:12:00.000","duration":29010000,"levels":{"data":[{"x":1}]},"mainSleep":true}]"#,
            NightColumns(bed: "startTime", wake: "endTime")
        ),
        (
            "{\"a\":\"2026-11-18 23:08:00 +0100\",\"b\":\"2026-11-19 07:12:00 +0100\"}\n",
            NightColumns(bed: "a", wake: "b")
        ),
        (
            "naar bed;op\n2026-11-18 23:08;2026-11-19 07:12\n",
            NightColumns(bed: "naar bed", wake: "op")
        ),
        (
            "bed\twake\n18. 11. 2026 23:08\t19. 11. 2026 7:12\n",
            NightColumns(bed: "bed", wake: "wake")
        ),
        (
            "bed,wake\n2026-11-18 11:08 p.m.,x\n2026-11-18 11:08 PM,2026-11-19 07:12 am\n",
            NightColumns(bed: "bed", wake: "wake")
        ),
    ])
    func `tables and lists with two columns`(_ text: String, _ columns: NightColumns) {
        let nights = scan(text, columns).nights
        #expect(nights.count == 1)
        #expect(told(nights).first?.prefix(16) == "2026-11-18 23:08")
        #expect(told(nights).first?.contains("- 2026-11-19 07:12") == true)
        #expect(nights.first?.bedZone == "Europe/Amsterdam")
    }

    @Test func `an offset of elsewhere is what the clock showed there`() {
        let columns = NightColumns(bed: "bed", wake: "wake")
        let (nights, _) = scan(
            "bed,wake\n2026-11-10T23:08-08:00,2026-11-11T07:12-08:00\n", columns)
        #expect(told(nights) == ["2026-11-10 23:08 - 2026-11-11 07:12 -08:00"])
    }

    @Test func `midnight and noon of a clock of twelve hours`() {
        let columns = NightColumns(bed: "bed", wake: "wake")
        let (nights, scan) = scan(
            "bed,wake\n2026-11-18 12:30AM,2026-11-18 12:05PM\n2026-11-18 13:30PM,2026-11-19 1:00AM\n",
            columns)
        #expect(told(nights) == ["2026-11-18 00:30 - 2026-11-18 12:05 Europe/Amsterdam"])
        #expect(scan.problems.map(\.line) == [3])
    }

    @Test func `every slip is told with its line, and a row without a night passed by`() {
        let columns = NightColumns(bed: "bed", wake: "wake")
        let (nights, scan) = scan(
            """
            bed,wake
            2026-11-18 23:08,2026-11-19 07:12
            11/12/2026 23:08,12/12/2026 07:12
            2026-11-19 07:12,2026-11-18 23:08
            2026-11-18 23:08,2026-11-20 07:12
            ,
            2026-11-18 23:08,
            2026-11-18 25:08,2026-11-19 07:12

            """, columns)
        #expect(nights.count == 1 && scan.empty == 2)
        #expect(scan.problems.map(\.line) == [3, 4, 5, 8])
    }

    @Test func `columns that are not there are told with those that are`() throws {
        let columns = NightColumns(bed: "to bed", wake: "up")
        let found = scan("Start,End\n1,2\n", columns).scan
        let words = try #require(found.problems.first?.message(in: .english))
        #expect(words == "no columns \"to bed\" and \"up\" (found Start, End, 1, 2)")
        #expect(scan("", columns).scan.problemCount == 1)
        #expect(scan("[{\"x\": 1}]", columns).scan.problemCount == 1)
        #expect(scan("to bed,up\n", columns).scan.problemCount == 1)
    }

    @Test func `the same night has the same two entries each time`() {
        let one = scan(NightScanTests.android, .sleepAsAndroid).nights.flatMap(\.entries)
        let again = scan(NightScanTests.android, .sleepAsAndroid).nights.flatMap(\.entries)
        #expect(one == again && Set(one.map(\.id)).count == 4)
        #expect(one.map(\.word) == ["bed", "wake", "bed", "wake"])
        #expect(one.allSatisfy { $0.day == nil && $0.event == "logged" })
    }
}
