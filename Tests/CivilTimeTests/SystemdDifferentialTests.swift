// Thousands of random expressions against the real systemd-analyze: accepted or refused, the
// normal form, and the next elapses away from changes of the offset.

import CivilTime
import Testing

/// Left out of the comparison, by name:
/// - elapses within 25 h of a change of the offset (40 days for a repeat of days, whose overflowing
///   candidate lands behind the change: `*-01/7` in Lord Howe has no 1 April), where this project's rules differ on purpose
///   (systemd skips a gap, and answers in an overlap by its base and by glibc's history);
/// - zones with negative daylight saving (Dublin, Casablanca): a search that meets a gap there
///   drops the rest of the day, and `*-3-27` from the gap's day even the next year;
/// - what systemd loses after an open repeat carries over two units: `*-*-1/7` has no January
///   1st, `0/5:00` no midnight on the first of a month, `*:0/7` no 00:00 there either; and
///   `*:*:0.5/25.7` keeps its microseconds over the minute and has no second 0.5;
/// - "Resource deadlock avoided": systemd's search of an open repeat that runs into such a
///   change, or of more than 1,000 steps, gives up;
/// - fractions of a second in elapses, which are not printed.
@Suite struct SystemdDifferentialTests {
    @Test func randomExpressionsElapseAsSystemdSays() throws {
        guard let version = SystemdOracle.version() else {
            print("skipped: systemd-analyze is not here")
            return
        }
        var random = RandomExpression(
            generator: .printed(for: "expressions against \(version)"))
        let zones = [
            "UTC", "UTC", "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
            "Asia/Kathmandu", "America/Sao_Paulo", "Europe/London",
        ]
        var tally = Tally()
        for name in zones {
            let zone = try Zones.rules(name)
            let texts = (0..<500).map { _ in random.expression() }
            // 2020 to 2036: what most of the random years are after.
            let base = Instant(
                seconds: .random(in: 1_577_836_800...2_114_380_800, using: &random.generator))
            let answers = try #require(
                SystemdOracle.ask(texts, zone: name, base: base, iterations: 4))
            for (text, answer) in zip(texts, answers) {
                tally.compare(text, answer, base: base, zone: zone, iterations: 4)
            }
        }
        print("\(tally.asked) expressions, \(tally.accepted) accepted, \(tally.elapses) elapses")
        print("systemd gave up on \(tally.gaveUp)")
        #expect(tally.wrong.count == 0, "\(tally.wrong.prefix(10).joined(separator: "\n"))")
        #expect(tally.accepted > tally.asked / 2)
        #expect(tally.elapses > tally.accepted)
        #expect(tally.gaveUp < tally.asked / 50)
    }

    @Test func brokenTextsAreRefusedWhereSystemdRefusesThem() throws {
        guard let version = SystemdOracle.version() else {
            print("skipped: systemd-analyze is not here")
            return
        }
        var random = RandomExpression(generator: .printed(for: "broken texts against \(version)"))
        let base = Instant(seconds: 1_800_000_000)
        var tally = Tally()
        for _ in 0..<3 {
            let texts = (0..<800).map { _ in random.broken() }
            let answers = try #require(
                SystemdOracle.ask(texts, zone: "UTC", base: base, iterations: 1))
            for (text, answer) in zip(texts, answers) {
                tally.compare(text, answer, base: base, zone: .utc, iterations: 1)
            }
        }
        print("\(tally.asked) broken texts, \(tally.accepted) accepted all the same")
        #expect(tally.wrong.count == 0, "\(tally.wrong.prefix(10).joined(separator: "\n"))")
        #expect(tally.accepted < tally.asked * 9 / 10)
    }

    private struct Tally {
        var asked = 0
        var accepted = 0
        var elapses = 0
        var gaveUp = 0
        var wrong: [String] = []

        mutating func compare(
            _ text: String, _ answer: SystemdAnswer, base: Instant, zone: TimeZoneRules,
            iterations: Int
        ) {
            asked += 1
            let ours = try? Zones.expression(text)
            if answer.gaveUp, ours != nil {
                gaveUp += 1
                return
            }
            guard ours?.description == answer.normalForm else {
                let (a, b) = (ours?.description ?? "refused", answer.normalForm ?? "refused")
                wrong.append("[\(text)] is \(a), systemd: \(b)")
                return
            }
            guard let ours else { return }
            accepted += 1
            let rules = ours.zoneName == "UTC" ? .utc : zone
            var times: [Int64] = []
            var at = base
            while times.count < iterations, let next = ours.next(after: at, in: rules) {
                times.append(next.seconds)
                at = next
            }
            let losses = CarryLosses(ours.description)
            func compared(_ second: Int64) -> Bool {
                isQuiet(second, rules, within: losses.reach)
                    && !losses.mayLose(rules.local(at: Instant(seconds: second)))
            }
            let mine = times.filter(compared)
            let theirs = answer.elapses.filter(compared)
            // Both lists end after as many elapses; leaving some out moves their ends apart.
            let common = min(mine.count, theirs.count)
            let quiet = times.count == mine.count && answer.elapses.count == theirs.count
            if mine.prefix(common) != theirs.prefix(common) || quiet && mine != theirs {
                wrong.append("[\(text)] \(zone.name) @\(base.seconds): \(mine), systemd: \(theirs)")
            }
            elapses += common
        }

        private func isQuiet(
            _ second: Int64, _ rules: TimeZoneRules, within day: Span
        ) -> Bool {
            let instant = Instant(seconds: second)
            return rules.nextTransition(after: instant - day).map { $0 > instant + day } ?? true
        }
    }

    /// Where systemd loses elapses after a carry over two units, from the normal form.
    private struct CarryLosses {
        private let day, hour, minute, second, fraction: Bool
        /// How near a change of the offset may be. A repeat of days that overflows the month makes a
        /// candidate up to a month ahead, and a change before that candidate loses the elapse.
        let reach: Span

        init(_ normalForm: String) {
            let words = normalForm.split(separator: " ")
            let repeatsDays = words.contains { $0.contains("-") && $0.contains("/") }
            reach = repeatsDays ? .days(40) : .hours(25)
            // Weekdays and a zone may stand around date and time; the time alone has a colon.
            let place = words.firstIndex { $0.contains(":") } ?? 0
            let time = words[place]
            let date = place > 0 ? words[place - 1] : ""
            func open(_ list: Substring?) -> Bool {
                list?.split(separator: ",").contains { $0.contains("/") && !$0.contains("..") }
                    ?? false
            }
            day = open(date.split { $0 == "-" || $0 == "~" }.last)
            let clock = time.split(separator: ":")
            hour = open(clock.first)
            minute = open(clock.dropFirst().first)
            second = open(clock.dropFirst(2).first)
            fraction = second && time.contains(".")
        }

        func mayLose(_ local: LocalMoment) -> Bool {
            day && local.date.month == 1 || hour && local.date.day == 1
                || minute && local.time.hour == 0 || second && local.time.minute == 0
                || fraction && local.time.second == 0
        }
    }
}
