// Nights as somebody says they were: kept all or none, said again in place of what was said, taken back
// one at a time. A night that is said triggers nothing. Runs on a copy of the state, as every request.

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
        let origin = state.nightWindow(around: now.wall).origin
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
        let byDay = Dictionary(grouping: words, by: state.night)
        let guessed = state.nights.byDay.keys.filter {
            $0 >= nightDay(EngineState.guessDays, before: now)
        }
        return Set(byDay.keys).union(guessed).filter { $0 >= first }.sorted().map {
            state.view($0, byDay[$0] ?? [])
        }
    }
}

extension EngineState {
    /// The night that a row tells of.
    func night(of word: NightWord) -> LocalDate { word.day ?? night(at: word.end) }

    private func night(at end: NightEnd) -> LocalDate {
        nightWindow(around: end.at).day(of: end.local)
    }

    fileprivate func view(_ day: LocalDate, _ words: [NightWord]) -> NightView {
        let words = words.sorted { $0.end.at < $1.end.at }
        // First to bed, last up (science 2.0).
        let toBed = words.first { $0.sign == .bed }?.end
        let up = words.last { $0.sign == .wake }?.end
        let bed = toBed.map { NightView.End($0) }
        let wake = up.map { NightView.End($0) }
        if let toBed, let up {
            return NightView(
                day, isNight(day, toBed, up) ? .said : .unknown, bed: bed, wake: wake)
        }
        if bed == nil, wake == nil, words.contains(where: { $0.sign == .sleepless }) {
            return NightView(day, .sleepless)
        }
        guard let memory = nights[day], !memory.isUnknown, let first = bed ?? memory.bed,
            let last = wake ?? memory.wake, last.at - first.at >= .minutes(60),
            last.at - first.at <= .hours(16)
        else { return NightView(day, .unknown, bed: bed, wake: wake) }
        return NightView(day, .guessed, bed: first, wake: last)
    }

    /// By the clock, as the report counts it, and never backwards on a journey.
    private func isNight(_ day: LocalDate, _ bed: NightEnd, _ wake: NightEnd) -> Bool {
        let window = NightWindow()
        let length = window.minute(of: wake.local, on: day) - window.minute(of: bed.local, on: day)
        return wake.at > bed.at && NightFinder.lengths.contains(length)
    }

    /// The night that somebody means who did not sleep: the one behind them, until it is time for bed
    /// again.
    func sleeplessNight(at time: Instant) -> LocalDate {
        let local = NightEnd(at: time, zone: zones.local).local
        let window = nightWindow(around: time)
        let day = window.day(of: local)
        let isBefore = window.minute(of: local, on: day) < nightCore(around: time).lowerBound
        return isBefore ? day.adding(days: -1) : day
    }

    /// The night of a bed or wake where nights are of more than one kind: in a mode, which may have its own
    /// (once it ends, nothing says where they lay), and where bedtimes take turns. Nil where the
    /// schedule's one bedtime tells.
    func nightOfItsOwn(at time: Instant) -> LocalDate? {
        guard inForce.mode != nil || plannedNights.takeTurns else { return nil }
        return night(at: NightEnd(at: time, zone: zones.local))
    }

    // MARK: Said

    mutating func say(
        _ nights: [SaidNight], known words: [NightWord], at now: Moment
    ) -> Result<Reply, RequestError> {
        let days = nights.map(\.day)
        guard (1...Engine.mostNights).contains(nights.count), Set(days).count == days.count else {
            return .failure(.invalid(.nights))
        }
        for night in nights {
            if let part = misfit(night, at: now) {
                return .failure(.invalid(part))
            }
        }
        guard schedule.history != .off else { return .success(.nights([], isKept: false)) }
        let views = nights.sorted { $0.day < $1.day }.map { night in
            keep(night, instead: words.filter { self.night(of: $0) == night.day }, at: now)
        }
        outbox.journal(.logged(anchor: nil))
        return .success(.nights(views, isKept: true))
    }

    /// What cannot be; nil when the night can.
    private func misfit(_ night: SaidNight, at now: Moment) -> RequestPart? {
        let today = zones.local.local(at: now.wall).date
        // Somebody may be a day ahead of here.
        guard night.day <= today.adding(days: 1),
            night.day >= today.adding(days: -Engine.oldestNight)
        else { return .day }
        guard case .slept(let bed, let wake) = night.what else {
            return night.what == .sleepless && middle(of: night.day) > now.wall ? .day : nil
        }
        // Its window begins on its day and ends on the next, at whatever time the schedule says now.
        guard (night.day...night.day.adding(days: 1)).contains(bed.local.date) else {
            return .bed
        }
        return isNight(night.day, bed, wake) && wake.at <= now.wall + .minutes(1)
            ? nil : .wake
    }

    private func middle(of day: LocalDate) -> Instant {
        let minute = nightWindow(of: day).origin + NightWindow.middle
        let time = LocalTime(hour: minute / 60 % 24, minute: minute % 60) ?? .midnight
        return zones.local.instant(day.adding(days: minute / 1440), time)
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
            said = [(.sleepless, NightEnd(at: middle(of: night.day), zone: zones.local))]
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

    /// No row says that a night is unknown, so none is there to be taken back after a restart: the
    /// setting tells when it was said. As far back as rows are.
    func unknownNights(at now: Moment) -> [HistoryRow] {
        nights.byDay.keys.sorted().compactMap { day in
            guard let since = nights[day]?.unknownSince,
                since >= now.wall - .days(EngineState.finalDays)
            else { return nil }
            return HistoryRow(unknown: day, at: since)
        }
    }

    /// The night that a row is about; nil where it is about none.
    func night(of row: HistoryRow) -> LocalDate? {
        guard row.isOfNight else { return nil }
        return row.day ?? night(at: NightEnd(at: row.at, zone: zones.local))
    }

    /// One act has one undo: both ends of a night that was said, or the bed beside its anchor.
    /// The night, where more of it went than the one row.
    mutating func takeBackNight(with row: HistoryRow, at now: Moment) -> LocalDate? {
        let others = undoable.filter { isOneAct($0, row) }
        for other in others {
            undoList.remove(other.id)
            log(.undone, at: now.wall, word: other.word, undoes: other.id, day: night(of: other))
        }
        guard let day = row.day, row.isOfNight else { return nil }
        takeBackShift(of: day, at: now)
        return others.isEmpty && row.word != NightSign.sleepless.rawValue ? nil : day
    }

    private func isOneAct(_ other: HistoryRow, _ row: HistoryRow) -> Bool {
        guard other.isOfNight else { return false }
        if row.isOfNight {
            // A night without sleep is one row, and may stand beside what was said of the same night.
            let sleepless = NightSign.sleepless.rawValue
            return row.day != nil && other.day == row.day
                && row.word != sleepless && other.word != sleepless
        }
        return row.event == .tried && row.anchor == other.word && other.at == row.at
    }
}

extension HistoryRow {
    fileprivate var isOfNight: Bool {
        event == .logged && word.flatMap(NightSign.init(rawValue:)) != nil
    }

    /// Among what can be taken back alone: in no ledger.
    fileprivate init(unknown day: LocalDate, at time: Instant) {
        self.init(id: "\(HistoryRow.unknown)\(day)", at: time, event: .logged, day: day)
    }

    /// No UUID begins with it.
    private static let unknown = "unknown/"

    var unknownNight: LocalDate? { id.hasPrefix(HistoryRow.unknown) ? day : nil }
}
