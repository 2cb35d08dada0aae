// Nights as somebody says them: kept all or none, said again in place of what was said, taken back one at a time. A
// night that is said triggers nothing. Runs on a copy of the state, as every request.

package import AnchorModel
package import CivilTime
import Rhythm

extension Engine {
    /// A month in one go.
    package static let mostNights = 31
    /// Older nights come from a file (Import), not out of a memory.
    package static let oldestNight = 366

    /// Whether anything that is said is stored.
    package var keepsNights: Bool { state.schedule.history != .off }

    /// The time of the day at which the window of each night begins, by the nights around now.
    package func nightStart(at now: Moment) -> LocalTime {
        let origin = state.nightCalendar.window(around: now.wall).origin
        return LocalTime(hour: origin / 60, minute: origin % 60) ?? .midnight
    }

    /// The day a night is asked about at the latest, going back from now.
    package func nightDay(_ days: Int, before now: Moment) -> LocalDate {
        state.zones.local.local(at: now.wall).date.adding(days: -days)
    }

    /// What is known or guessed, oldest first.
    /// - Parameter words: what the ledger has of them.
    package func nights(_ words: [NightWord], since first: LocalDate, at now: Moment) -> [NightView]
    {
        guard keepsNights else { return [] }
        let noted = NotedNights(words, state.nightCalendar)
        let guessed = state.nights.byDay.keys.filter {
            $0 >= nightDay(Nights.guessDays, before: now)
        }
        return Set(noted.days).union(guessed).filter { $0 >= first }.sorted().map {
            NightView($0, noted, state.nights[$0])
        }
    }

    /// The naps from this date on, in order.
    package func naps(_ words: [NightWord], since first: LocalDate) -> [NapView] {
        guard keepsNights else { return [] }
        return NotedNights(words, state.nightCalendar).naps(since: first)
    }
}

extension EngineState {
    var nightCalendar: NightCalendar { NightCalendar(anchors, schedule, zones) }

    /// The night of a bed or wake where that has to be said beside it.
    func nightOfItsOwn(at time: Instant) -> LocalDate? {
        nightCalendar.ofItsOwn(at: time, inMode: inForce.mode != nil)
    }

    // MARK: Said

    mutating func say(
        _ nights: [SaidNight], known words: [NightWord], at now: Moment
    ) -> Result<Reply, RequestError> {
        let days = nights.map(\.day)
        guard (1...Engine.mostNights).contains(nights.count), Set(days).count == days.count else {
            return .failure(.invalid(.nights))
        }
        let calendar = nightCalendar
        for night in nights {
            if let part = calendar.misfit(night, oldest: Engine.oldestNight, at: now.wall) {
                return .failure(.invalid(part))
            }
        }
        guard schedule.history != .off else { return .success(.nights([], isKept: false)) }
        let noted = NotedNights(words, calendar)
        let views = nights.sorted { $0.day < $1.day }.map { night in
            let naps = noted.wordsOfNaps(beside: night)
            let others = words.filter { calendar.day(of: $0) == night.day && !naps.contains($0.id) }
            return keep(night, instead: others, at: now)
        }
        outbox.journal(.logged(anchor: nil))
        return .success(.nights(views, isKept: true))
    }

    private mutating func keep(
        _ night: SaidNight, instead words: [NightWord], at now: Moment
    ) -> NightView {
        var said: [(NightSign, NightEnd)] = []
        var view = NightView(night.day, .unknown)
        switch night.what {
        case .slept(let bed, let wake):
            said = [(.bed, bed), (.wake, wake)]
            view = NightView(night.day, .said, bed: .init(bed), wake: .init(wake))
        case .sleepless:
            said = [
                (.sleepless, NightEnd(at: nightCalendar.middle(of: night.day), zone: zones.local))
            ]
            view = NightView(night.day, .sleepless)
        case .unknown: break
        }
        // What was said the same before stays as it is, the first of each.
        var stays: Set<String> = []
        said.removeAll { sign, end in
            guard let same = words.first(where: { $0.sign == sign && $0.end == end }) else {
                return false
            }
            stays.insert(same.id)
            return true
        }
        for word in words where !stays.contains(word.id) {
            undoList.remove(word.id)
            log(.undone, at: now.wall, word: word.sign.rawValue, undoes: word.id, day: word.day)
        }
        for (sign, end) in said {
            log(
                .logged, at: end.at, word: sign.rawValue, day: night.day,
                zone: end.zone.mark(at: end.at))
        }
        remember(night, at: now)
        if case .slept(_, let wake) = night.what {
            let before = habits.shifts.all
            learnMorning(at: wake.at, now)
            habits.shifts.keepNight(night.day, before, &outbox)
        }
        return view
    }

    private mutating func remember(_ night: SaidNight, at now: Moment) {
        let isUnknown = night.what == .unknown
        guard nights.set(night.day, isUnknown: isUnknown, at: now.wall, &outbox) else { return }
        if isUnknown { undoList.add(HistoryRow(unknown: night.day, at: now.wall)) }
    }

    // MARK: Taken back

    /// One act has one undo: both ends of a night that was said, or the bed beside its anchor.
    /// The night, where more of it went than the one row.
    mutating func takeBackNight(with row: HistoryRow, at now: Moment) -> LocalDate? {
        let others = undoable.filter { $0.isOneAct(with: row) }
        for other in others {
            undoList.remove(other.id)
            log(
                .undone, at: now.wall, word: other.word, undoes: other.id,
                day: nightCalendar.day(of: other))
        }
        guard let day = row.day, row.isOfNight else { return nil }
        takeBackShift(of: day, at: now)
        return others.isEmpty && row.word != NightSign.sleepless.rawValue ? nil : day
    }
}
