// Nights between the wire, the ledger and the engine: what was said of them is history, which the engine
// does not read itself. Contains no rule.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import LedgerStore
import Varlink

extension Daemon {
    func listNights(_ call: Call, _ client: ControlConnection) throws {
        let wanted = try parameters(ListNights.self, call).sinceDay
        let now = clocks()
        var since = engine.nightDay(Daemon.nightsShown, before: now)
        if let wanted {
            guard let day = LocalDate(wanted),
                day >= engine.nightDay(Engine.oldestNight, before: now)
            else { throw CallError.invalid(.sinceDay) }
            since = day
        }
        let words = try nightWords(since: since)
        let naps = engine.naps(words, since: since).map(NapEntry.init)
        client.reply(
            ListNights.Reply(
                nights: engine.nights(words, since: since, at: now).map(NightEntry.init),
                start: engine.nightStart(at: now).description, kept: engine.keepsNights,
                naps: naps.isEmpty ? nil : naps))
    }

    /// Days: as long as guesses are kept.
    private static let nightsShown = 28

    func confirmNights(_ call: Call) throws -> Request {
        let wanted = try parameters(ConfirmNights.self, call).nights
        let nights = try wanted.map(saidNight)
        guard let first = nights.map(\.day).min() else {
            throw CallError.invalid(.nights)
        }
        let oldest = engine.nightDay(Engine.oldestNight, before: clocks())
        return .nights(nights, known: try nightWords(since: max(first, oldest)))
    }

    /// What the ledger has of the nights from this one on and was not taken back.
    private func nightWords(since day: LocalDate) throws -> [NightWord] {
        // Its window begins on that date by some clock: a day before it in any zone.
        let since = Instant(seconds: Int64(day.adding(days: -1).dayNumber) * 86_400)
        var words: [NightWord] = []
        var undone: Set<String> = []
        let problem = ledger.readHistory(HistoryQuery(since: since)) { row, _ in
            if let undoes = row.undoes { undone.insert(undoes) }
            let zone = row.zone.flatMap(zones.rules(written:)) ?? zones.table.local
            if let word = NightWord(row, zone: zone) { words.append(word) }
            return true
        }
        if let problem { throw ControlError.notRead(reason: problem).callError }
        return words.filter { !undone.contains($0.id) }
    }

    private func saidNight(_ wanted: ConfirmNights.Night) throws -> SaidNight {
        guard let day = LocalDate(wanted.day) else { throw CallError.invalid(.day) }
        let isSleepless = wanted.sleepless ?? false
        let isUnknown = wanted.unknown ?? false
        let hasTimes = wanted.bedUSec != nil || wanted.wakeUSec != nil
        guard [isSleepless, isUnknown, hasTimes].count(where: \.self) == 1 else {
            throw CallError.invalid(.nights)
        }
        if isSleepless { return SaidNight(day: day, .sleepless) }
        if isUnknown { return SaidNight(day: day, .unknown) }
        guard let bed = wanted.bedUSec else { throw CallError.invalid(.bedUSec) }
        guard let wake = wanted.wakeUSec else { throw CallError.invalid(.wakeUSec) }
        return SaidNight(
            day: day,
            .slept(
                bed: NightEnd(
                    at: try Instant(wire: bed, .bedUSec),
                    zone: try rules(wanted.bedZone, .bedZone)),
                wake: NightEnd(
                    at: try Instant(wire: wake, .wakeUSec),
                    zone: try rules(wanted.wakeZone, .wakeZone))
            ))
    }

    private func rules(_ name: String?, _ parameter: ParameterName) throws -> TimeZoneRules {
        guard let name, name != zones.table.local.name else { return zones.table.local }
        guard let rules = zones.rules(written: name) else {
            throw CallError.invalid(parameter)
        }
        return rules
    }
}

extension NightEntry {
    init(_ view: NightView) {
        self.init(
            day: view.day.description,
            state: NightStateWord(view.state),
            bedUSec: view.bed?.at.microseconds, bedZone: view.bed?.zone,
            wakeUSec: view.wake?.at.microseconds, wakeZone: view.wake?.zone)
    }
}

extension NapEntry {
    init(_ view: NapView) {
        self.init(
            day: view.day.description,
            bedUSec: view.bed.at.microseconds, bedZone: view.bed.zone,
            wakeUSec: view.wake.at.microseconds, wakeZone: view.wake.zone)
    }
}
