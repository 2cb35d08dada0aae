// One random schedule: written as a text, read by the real reader, planned by the real planner for some weeks,
// and compared with what the reference makes of the sketch it came from. What is written wrong has to be
// refused, and a text with bytes in it that nobody wrote has to end either way.

import AnchorEngine
import AnchorModel
import AnchorTestSupport
import CivilTime
import ScheduleReading

struct ScheduleTrial {
    /// Three weeks and a day on either side.
    private static let days = 23

    private let life: Life
    private let atlas: [Atlas]
    private let except: [ClosedRange<Int>]
    private let reference: Reference
    let text: ScheduleText
    private var random: SeededGenerator

    init(
        _ number: Int, seed: UInt64, _ draw: inout Draw, _ atlas: [Atlas], broken: Broken? = nil
    ) {
        var life = draw.life(seed: seed, number: number)
        // A bed and a wake at the same time are no night.
        for place in life.sketch.anchors.indices {
            guard case .bed(let bed, let wake) = life.sketch.anchors[place].cue, bed == wake else {
                continue
            }
            life.sketch.anchors[place].cue = .bed(bed, wake: (wake + 480) % 1440)
        }
        if let quiet = life.sketch.quiet, quiet.from == quiet.until { life.sketch.quiet = nil }
        random = SeededGenerator(seed ^ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        let today = life.start / (1440 * minute)
        except =
            random.chance(20)
            ? [today + random.below(9)...today + 9 + random.below(9)] : []
        self.life = life
        self.atlas = atlas
        reference = Reference(
            life.sketch, zone: life.zone, at: life.start, atlas: atlas, broken: broken)
        text = ScheduleText(life.sketch, except: except, random)
    }

    /// What is not the same; nil: nothing.
    mutating func difference() -> String? {
        let loader = ScheduleLoader(language: .english, isZone: Atlas.zoneNames.contains)
        if random.chance(8) {
            var bytes = Array(text.text.utf8)
            for _ in 0...random.below(3) {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
            _ = loader.load(bytes, file: "s.json")
        }
        switch loader.load(Array(text.text.utf8), file: "s.json") {
        case .failure(let found):
            let places = found.problems.map { "\($0.line):\($0.column): \($0.message)" }
            if text.fault == nil { return "refused: \(places)" }
            return found.problems.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.message.isEmpty }
                ? nil : "a problem without a place: \(places)"
        case .success(let schedule):
            if let fault = text.fault { return "taken, with \(fault)" }
            return planned(schedule) ?? nights(schedule)
        }
    }

    private var table: ZoneTable {
        var named: [String: TimeZoneRules] = [:]
        for zone in atlas { named[zone.rules.name] = zone.rules }
        return ZoneTable(local: atlas[life.zone].rules, named: named)
    }

    private func planned(_ schedule: Schedule) -> String? {
        let planner = Planner(
            anchors: schedule.anchors, zones: table, schedule: schedule, events: [:])
        let today = life.start / (1440 * minute)
        for day in today - 1..<today + ScheduleTrial.days - 1 {
            let seen = planner.slots(on: LocalDate(dayNumber: day)).map { slot in
                "\(slot.key) \(slot.due.microseconds) \(slot.latest.microseconds)"
            }
            let isLeft = except.contains { $0.contains(day) }
            let expected = life.sketch.anchors.indices.flatMap { place in
                isLeft
                    ? []
                    : reference.slots(of: place, on: day).map {
                        "\($0.key) \($0.due) \($0.latest)"
                    }
            }
            // A time that is shifted out of a gap may stand before its neighbours or behind them.
            if seen.sorted() != expected.sorted() {
                return "\(LocalDate(dayNumber: day)): expected \(expected), planned \(seen)"
            }
        }
        return nil
    }

    /// Quiet hours and the planned wake, at some moments.
    private mutating func nights(_ schedule: Schedule) -> String? {
        let local = atlas[life.zone]
        let hours = ShowingHours(schedule, local: local.rules)
        for _ in 0..<12 {
            let time = life.start + random.below(ScheduleTrial.days * 1440) * minute
            let now = Instant(microseconds: Int64(time))
            let begun =
                life.sketch.quiet.map { local.beginning(of: $0, around: time) }
                ?? reference.bedtime(around: time) { _ in local }
            guard (begun != nil) == (hours.quietEnd(at: now) != nil) else {
                return "quiet at \(now.seconds): expected \(begun != nil)"
            }
            let wake = schedule.plannedNights.wake(after: now, in: table.rules(for:))
            let expected = reference.plannedWake(time)
            // The reference looks a week ahead.
            let isNear = wake.map { $0 - now < .days(5) } ?? false
            guard expected.map({ Int64($0) }) == wake?.microseconds || expected == nil && !isNear
            else {
                return "wake after \(now.seconds): expected \(expected ?? 0), \(wake?.seconds ?? 0)"
            }
        }
        return nil
    }
}
