// What the ledger has of the nights, found out of its words (Rhythm): the zone of each end goes with it. Values
// alone.

import AnchorModel
import CivilTime
import Rhythm

struct NotedNights {
    private let byDay: [LocalDate: NotedNight]
    private let words: [NightEvent: NightWord]

    init(_ words: [NightWord], _ calendar: NightCalendar) {
        let events = words.map { ($0.event, $0) }
        self.words = Dictionary(events) { first, _ in first }
        let noted = NightFinder.noted(events.map(\.0), calendar.window(around:))
        byDay = Dictionary(uniqueKeysWithValues: noted.map { ($0.day, $0) })
    }

    subscript(_ day: LocalDate) -> NotedNight? { byDay[day] }

    /// Those of whose nights anything is said.
    var days: [LocalDate] { byDay.values.filter { !$0.saysNothing }.map(\.day) }

    func end(_ event: NightEvent) -> NightView.End? { words[event].map { NightView.End($0.end) } }

    /// By the date on which each began, in order.
    func naps(since first: LocalDate) -> [NapView] {
        byDay.values.flatMap(\.naps).filter { $0.bed.local.date >= first }
            .sorted { $0.bed.at < $1.bed.at }
            .compactMap { nap in
                guard let bed = end(nap.bed), let wake = end(nap.wake) else { return nil }
                return NapView(day: nap.bed.local.date, bed: bed, wake: wake)
            }
    }

    /// The ids of what stays where a night is said in place of what was known of it: sleep outside of it.
    func wordsOfNaps(beside said: SaidNight) -> Set<String> {
        let naps = byDay.values.flatMap(\.naps).filter { nap in
            guard case .slept(let bed, let wake) = said.what else { return true }
            return nap.wake.at <= bed.at || nap.bed.at >= wake.at
        }
        return Set(naps.flatMap(\.events).compactMap { words[$0]?.id })
    }
}

extension NightWord {
    fileprivate var event: NightEvent {
        let what: NightEvent.What =
            switch sign {
            case .bed: .bed
            case .wake: .wake
            case .sleepless: .sleepless
            }
        return NightEvent(what, at: end.at, local: end.local, day: day)
    }
}
