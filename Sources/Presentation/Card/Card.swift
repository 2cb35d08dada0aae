// What stands on a card for the fridge: for each anchor when it comes, its first step, and the person's
// own why. Made from the schedule alone; knows nothing of pages.

package import AnchorModel
package import CivilTime

package struct Card {
    package struct Item {
        package let anchor: String
        package let when: String
        package let step: String
        /// The step in the person's words, to be left as it is.
        package var isOwn = false
        /// Verbatim.
        package let why: String?

        package init(
            anchor: String, when: String, step: String, isOwn: Bool = false, why: String?
        ) {
            self.anchor = anchor
            self.when = when
            self.step = step
            self.isOwn = isOwn
            self.why = why
        }
    }

    package let title: String?
    package let items: [Item]
    /// Those that are for nobody else's eyes: a fridge has readers.
    package let leftOut: [String]
    /// Where nobody wrote why: the note that one of the articles hangs on a fridge.
    package var foot: String?

    package init(title: String?, items: [Item], leftOut: [String], foot: String? = nil) {
        self.title = title
        self.items = items
        self.leftOut = leftOut
        self.foot = foot
    }
}

extension Card {
    /// - Parameter only: a card of this one, discreet or not, on or off.
    package init(_ schedule: Schedule, words: CardWords, only: Anchor? = nil, all: Bool) {
        let on = only.map { [$0] } ?? schedule.anchors.filter(\.enabled)
        let shown = on.filter { $0.openness == .open || all || only != nil }
        title = only == nil ? words.cardTitle : nil
        let isPlain = only == nil && shown.allSatisfy { $0.why == nil }
        foot = isPlain ? schedule.language.phrasebook.practices["softly"]?.summary : nil
        leftOut = on.filter { $0.openness != .open && !all && only == nil }.map(\.id)
        items = shown.map { anchor in
            Item(
                anchor: anchor.id, when: anchor.when(schedule, words),
                step: anchor.firstStep(schedule, words), isOwn: anchor.hasOwnStep,
                why: anchor.why)
        }
    }
}

extension Anchor {
    /// One small thing: the first idea or step of the person's own, else what its kind begins with.
    package func firstStep(_ schedule: Schedule, _ words: CardWords) -> String {
        let own = ideas.first ?? steps.first
        if let title { return own.map { "\(title): \($0)" } ?? title }
        let length = schedule.language.phrasebook.length(self.length ?? kind.defaultLength)
        return own ?? words.cardStep(kind, length: length)
    }

    package var hasOwnStep: Bool { title != nil || !ideas.isEmpty || !steps.isEmpty }

    package func when(_ schedule: Schedule, _ words: CardWords) -> String {
        words.on(dates, comes(schedule, words))
    }

    /// Without the dates, which every cue but a calendar expression has beside it.
    private func comes(_ schedule: Schedule, _ words: CardWords) -> String {
        let book = schedule.language.phrasebook
        switch cue {
        case .at(let times): return words.at(times.sorted())
        case .calendar(let expression):
            let week = WeeklyTimes(expression)
            return week.map { words.on(DueDates(days: $0.days), words.at($0.times)) }
                ?? words.onTheCalendar("\(expression)")
        case .times(let count, let window):
            return words.spread(count, window.from, window.until)
        case .every(let span, let window):
            return words.every(book.length(span), window.from, window.until)
        case .after(let event, let delay, let by):
            let other = schedule.anchor(event).flatMap { $0.title ?? words.doing($0.kind) }
            return words.after(
                event == Cue.wakeWord ? nil : other ?? event,
                delay: delay > .zero ? book.length(delay) : nil, by: by)
        case .bedtime(let bed, _):
            let start = floorMod(
                bed.microseconds - windDown.microseconds, LocalTime.microsecondsPerDay)
            let time = LocalTime(microsecondOfDay: start) ?? bed
            return words.beforeBed(time, bed: bed)
        }
    }
}

/// A calendar expression that is the same every week, as most are.
package struct WeeklyTimes {
    package let times: [LocalTime]
    package let days: Set<Weekday>

    /// Nil where a date, a month or the year matters, or the times differ from day to day.
    package init?(_ expression: CalendarExpression) {
        guard expression.zoneName == nil, expression.description.contains("*-*-* ") else {
            return nil
        }
        var days: Set<Weekday> = []
        var times: [LocalTime] = []
        for number in 0..<Weekday.allCases.count {
            let date = LocalDate(dayNumber: number)
            let found = expression.times(on: date)
            guard !found.isEmpty else { continue }
            // More than a person reads on a card.
            guard found.count <= WeeklyTimes.most else { return nil }
            times = found
            days.insert(date.weekday)
        }
        guard !days.isEmpty else { return nil }
        self.times = times
        self.days = days
    }

    package static let most = 12
}
