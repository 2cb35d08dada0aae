// What `check` says of a schedule that loads and yet may not do what its writer hopes. Advice, never
// a reason to refuse a file. Arithmetic on the plan of a year; reads no clock.

package import AnchorModel
package import CivilTime

package struct ScheduleWarning: Hashable, Sendable, CustomStringConvertible {
    /// The anchor it is about; nil for the whole schedule.
    package let anchor: String?
    let message: Message
    /// The schedule's.
    var language = Language.english

    package var description: String {
        let text = message.text(in: language)
        return anchor.map { "\($0): \(text)" } ?? text
    }
}

package struct ScheduleWarnings {
    let schedule: Schedule
    /// Those that are on: what is off plans nothing.
    let anchors: [Anchor]
    let start: LocalDate
    /// Nil where nobody asks for the coming one of the days that are told.
    let today: LocalDate?

    /// A year and a leap day: every date an expression can name but 29 February in a far year, and the
    /// longest cycle of weeks.
    static let days = 366

    /// The advice for the year from `start`; by default one that has every date.
    /// - Parameter today: a day that is told is the coming one.
    package static func of(
        _ schedule: Schedule, from start: LocalDate = LocalDate(dayNumber: 19_723),
        today: LocalDate? = nil
    ) -> [ScheduleWarning] {
        let always = ofOne(schedule, start, today)
        // A mode may well rest everything.
        let all =
            nothingOn(schedule) + always
            + schedule.modes.keys.sorted().flatMap { name in
                ofOne(schedule.inMode(name), start, today).filter { !always.contains($0) }.map {
                    ScheduleWarning(
                        anchor: $0.anchor, message: Message("in the mode \(name): \($0.message)"))
                }
            }
        return all.map {
            var told = $0
            told.language = schedule.language
            return told
        }
    }

    private static func ofOne(
        _ schedule: Schedule, _ start: LocalDate, _ today: LocalDate?
    ) -> [ScheduleWarning] {
        let check = ScheduleWarnings(
            schedule: schedule, anchors: schedule.anchors.filter(\.enabled),
            // Every cycle of weeks has begun.
            start: schedule.anchors.compactMap { $0.dates.weeks?.from.monday }.reduce(start, max),
            today: today)
        return check.overPlanned() + check.neverDue() + check.neverShown() + check.neverLogged()
            + check.circles() + check.doubtfulWords()
    }

    private static func nothingOn(_ schedule: Schedule) -> [ScheduleWarning] {
        if schedule.anchors.contains(where: \.enabled) { return [] }
        let message: Message =
            schedule.anchors.isEmpty
            ? Message("there are no anchors, so there will be no nudges")
            : Message("every anchor is off, so there will be no nudges")
        return [ScheduleWarning(anchor: nil, message: message)]
    }

    /// The first day that plans more than `perDay`; bedtime is outside it.
    private func overPlanned() -> [ScheduleWarning] {
        guard let limit = schedule.budget.perDay else { return [] }
        let counted = anchors.filter { $0.kind != .bedtime }.map { anchor in
            (anchor, slots: anchor.slotCount(from: start, days: ScheduleWarnings.days))
        }
        func first(from start: LocalDate) -> (date: LocalDate, count: Int)? {
            for date in (0..<ScheduleWarnings.days).map(start.adding) where !isLeftOut(date) {
                var count = 0
                for (anchor, slots) in counted where comes(anchor, on: date) { count += slots }
                if count > limit { return (date, count) }
            }
            return nil
        }
        if let today, let coming = first(from: today) {
            let month = Message.shortMonth(coming.date.month)
            let day = Message(
                "on \(Message.weekday(coming.date.weekday)) \(coming.date.day) \(month)")
            return [overPlanned(day, coming.count, limit)]
        }
        return first(from: start).map { found in
            [
                overPlanned(
                    Message("on a \(Message.weekday(found.date.weekday))"), found.count, limit)
            ]
        } ?? []
    }

    private func overPlanned(_ day: Message, _ count: Int, _ limit: Int) -> ScheduleWarning {
        ScheduleWarning(
            anchor: nil,
            message: Message(
                count - limit,
                one:
                    "\(day) \(count) nudges are planned, and at most \(limit) come in a day: one will not show. For more: \"perDay\" in \"budget\", by anchorctl edit. For fewer: anchorctl off and the name of an anchor",
                other:
                    "\(day) \(count) nudges are planned, and at most \(limit) come in a day: \(count - limit) will not show. For more: \"perDay\" in \"budget\", by anchorctl edit. For fewer: anchorctl off and the name of an anchor"
            ))
    }

    /// An `after` without a `by` whose event nothing in the schedule brings about.
    private func neverLogged() -> [ScheduleWarning] {
        anchors.compactMap { anchor in
            guard case .after(let event, _, nil) = anchor.cue, event != Cue.wakeWord else {
                return nil
            }
            if anchors.contains(where: { $0.id == event }) { return nil }
            let isOff = schedule.anchor(event) != nil
            return ScheduleWarning(
                anchor: anchor.id,
                message: isOff
                    ? Message(
                        "it comes after \"\(event)\", which is off (a \"by\" would bring it anyway)"
                    )
                    : Message(
                        "it comes after \"\(event)\", which comes with anchorctl log \(event) and"
                            + " nothing else (a \"by\" would bring it anyway)"))
        }
    }

    /// Anchors that wait for each other; each circle once, from its first anchor in the file.
    private func circles() -> [ScheduleWarning] {
        var event: [String: String] = [:]
        for anchor in anchors {
            if case .after(let word, _, _) = anchor.cue { event[anchor.id] = word }
        }
        var told: Set<String> = []
        return anchors.compactMap { anchor in
            var path = [anchor.id]
            // Invariant: each step adds an id that is not in the path, so this ends.
            while let next = event[path[path.count - 1]] {
                if next == anchor.id {
                    guard told.isDisjoint(with: path) else { return nil }
                    told.formUnion(path)
                    let circle = (path.dropFirst() + [next]).reduce(Message(verbatim: path[0])) {
                        Message("\($0) after \($1)")
                    }
                    return ScheduleWarning(
                        anchor: anchor.id, message: Message("it waits for itself: \(circle)"))
                }
                if path.contains(next) { return nil }
                path.append(next)
            }
            return nil
        }
    }
}
