// Compares TimeZoneRules with Python's zoneinfo, an independent reader of the same files: every
// offset change of every zone from 1970 to 2037 under the "compatible" rule, and the footers.

import CivilTime
import Testing

@Suite struct ZoneInfoTests {
    @Test func everyOffsetChangeOfEveryZoneAgreesWithPython() throws {
        guard let output = Tool.run(["python3", "-c", changesScript]), output.status == 0 else {
            print("skipped: python3 with zoneinfo is not here")
            return
        }
        var zones: [Substring: TimeZoneRules] = [:]
        var rows = 0
        var changes = 0
        var wrong: [String] = []
        for line in output.lines where !line.isEmpty {
            let fields = line.split(separator: " ")
            try #require(fields.count >= 3, "\(line)")
            let zone = try zones[fields[1]] ?? Zones.rules(String(fields[1]))
            zones[fields[1]] = zone
            let numbers = fields.dropFirst(2).compactMap { Int64($0) }
            if let found = difference(String(fields[0]), numbers, zone) {
                wrong.append("\(line): \(found)")
            }
            if fields[0] == "change" { changes += 1 }
            rows += 1
        }
        print("zoneinfo: \(zones.count) zones, \(changes) offset changes, \(rows) rows")
        #expect(wrong.count == 0, "\(wrong.prefix(10))")
        #expect(changes > 20_000)
    }

    /// What the rules say where it is not what the row says.
    private func difference(
        _ kind: String, _ numbers: [Int64], _ zone: TimeZoneRules
    ) -> String? {
        guard numbers.count == 3 else { return "unreadable" }
        if kind == "change" {
            // The second, the offset before it and from it on.
            let at = Instant(seconds: numbers[0])
            let before = Instant(seconds: numbers[0] - 1)
            let ours = [zone.offset(at: before), zone.offset(at: at)]
            let next = zone.nextTransition(after: before)
            return ours == numbers.dropFirst().map(Int.init) && next == at ? nil : "\(ours)"
        }
        // The local second, the compatible instant, and the second pass or the gap's length.
        guard let time = LocalTime(microsecondOfDay: floorMod(numbers[0], 86_400) * 1_000_000)
        else { return "no time of day" }
        let date = LocalDate(dayNumber: Int(floorDiv(numbers[0], 86_400)))
        let ours = describe(zone.resolve(date, time))
        return ours == "\(kind) \(numbers[1]) \(numbers[2])" ? nil : ours
    }

    private func describe(_ resolution: Resolution) -> String {
        switch resolution {
        case .unique(let i): "unique \(i.seconds) \(i.seconds)"
        case .gap(let i, let length): "gap \(i.seconds) \(length.seconds)"
        case .overlap(let a, let b): "overlap \(a.seconds) \(b.seconds)"
        }
    }
}

/// Prints, for each zone: its offset changes (to 2037 where the file says; later found by stepping
/// and bisection), and the local readings around each with what Python makes of them.
private let changesScript = """
    import sys, os
    from datetime import datetime, timedelta, timezone
    from zoneinfo._common import load_data
    from zoneinfo import ZoneInfo, available_timezones
    E = datetime(1970, 1, 1); U = E.replace(tzinfo=timezone.utc); out = []
    YEARS = (2038, 2050, 2099, 2400)
    def table(name):
        with open('/usr/share/zoneinfo/' + name, 'rb') as f: return load_data(f)[1]
    def sec(y): return int((datetime(y, 1, 1) - E).total_seconds())
    for name in sorted(available_timezones()):
        if name.startswith(('posix/', 'right/', 'System')) or name in ('localtime', 'posixrules', 'Factory'): continue
        if not os.path.isfile('/usr/share/zoneinfo/' + name): continue
        z = ZoneInfo(name)
        def off(t):
            d = (U + timedelta(seconds=t)).astimezone(z)
            return int(d.utcoffset().total_seconds())
        def changes(lo, hi):
            found = []; times = range(lo, hi, 86400 * 5)
            if lo < sec(2037):
                times = [x for t in table(name) if lo <= t < hi for x in (t - 1, t)]
            a = lo; oa = off(a)
            for b in [*times, hi]:
                if b <= a: continue
                ob = off(b)
                if ob != oa:
                    l, h = a, b
                    while h - l > 1:
                        m = (l + h) // 2
                        if off(m) == oa: l = m
                        else: h = m
                    found.append((h, oa, off(h)))
                a, oa = b, ob
            return found
        todo = changes(0, sec(2038))
        for y in YEARS: todo += changes(sec(y), sec(y + 1))
        for t, o1, o2 in todo:
            out.append(f'change {name} {t} {o1} {o2}')
            lo, hi = min(o1, o2), max(o1, o2)
            for w in (t + lo - 1, t + lo, t + lo + (hi - lo) // 2, t + hi - 1, t + hi):
                local = E + timedelta(seconds=w)
                i = [int(local.replace(tzinfo=z, fold=f).astimezone(timezone.utc).timestamp()) for f in (0, 1)]
                real = [off(x) + x == w for x in i]
                if i[0] == i[1]: kind = 'unique'; b = i[0]
                elif all(real): kind = 'overlap'; b = i[1]
                else: kind = 'gap'; b = i[0] - i[1]
                out.append(f'{kind} {name} {w} {i[0]} {b}')
    sys.stdout.write('\\n'.join(out) + '\\n')
    """
