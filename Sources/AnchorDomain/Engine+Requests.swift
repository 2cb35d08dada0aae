// What a person asks for: answer, put off, take back, log, pause. Runs on a copy of the state; a
// failure changes nothing.

import CivilTime

extension EngineState {
    /// `done` with nothing open closes the anchor's next slot when it is due this soon.
    static let early = Span.minutes(60)
    /// No put-off longer than a day: the next day has slots of its own.
    static let longestSnooze = Span.hours(24)
    /// Further away than this a put-off nudge is of a clock that was wrong: longer than any zone or
    /// step by hand moves it.
    static let farSnooze = Span.days(3)
    /// Words of events: long enough for a phrase, short enough for a status line.
    static let wordLimit = 64
    /// A log entry may lie this far back (a week away from the machine), or a minute ahead (two
    /// clocks that differ).
    static let oldestLog = Span.days(7)
    /// Nothing a person does in one go takes longer.
    static let longestLength = Span.hours(24)
    /// A pause longer than a year is an uninstall.
    static let longestPause = Span.days(366)

    mutating func perform(_ request: Request, at now: Moment) -> Result<Reply, RequestError> {
        switch request {
        case .answer(let anchor, let answer, let length):
            // Somebody who is at it means that, without a name.
            return self.answer(
                anchor ?? anchorInSession, answer, length: length, at: now)
        case .snooze(let anchor, let time): return snooze(anchor, time, at: now)
        case .undo: return undo(at: now)
        case .start(let anchor): return start(anchor, at: now)
        case .felt(let anchor, let felt): return feel(anchor, felt, at: now)
        case .log(let word, let length, let at):
            return logWord(word, length: length, when: at, at: now)
        case .note(let note): return keep(note, at: now)
        case .pause(let end): return pause(end, at: now)
        case .resume: return resume(at: now)
        case .size(let anchor, let change): return resize(anchor, change, at: now)
        case .mode(let name, let end): return setMode(name, until: end, at: now)
        case .silence(let anchor, let isSilent): return setSilent(anchor, isSilent, at: now)
        case .letter(let text): return keepLetter(text, at: now)
        case .nights(let nights, let words): return say(nights, known: words, at: now)
        }
    }

    // MARK: Answers

    /// The slot an answer is about: the newest shown, else the newest put off.
    func target(_ anchor: String?) -> Int? {
        let mine = live.indices.filter { index in
            live[index].arrived && (anchor == nil || live[index].anchor.id == anchor)
        }
        let shown = mine.filter { live[$0].record.shown != nil && live[$0].phase != .snoozed }
        if let newest = shown.max(by: { order($0) < order($1) }) { return newest }
        if let newest = mine.filter({ live[$0].phase == .snoozed }).max(by: {
            order($0) < order($1)
        }) {
            return newest
        }
        return anchor == nil ? nil : mine.max { order($0) < order($1) }
    }

    /// Of several shown at once the newest is the one that had the bubble.
    private func order(_ index: Int) -> (Instant, Int, Instant, String) {
        let record = live[index].record
        return (
            record.shown ?? record.due, record.dismissed ? 0 : 1, record.due, record.key.anchor
        )
    }

    mutating func answer(
        _ name: String?, _ answer: Answer, length: Span?, when: Instant? = nil, at now: Moment
    ) -> Result<Reply, RequestError> {
        if let name, schedule.anchor(name) == nil { return .failure(.noSuchAnchor(name)) }
        if let length, length <= .zero || length > EngineState.longestLength {
            return .failure(.invalid(parameter: "lengthUSec"))
        }
        var key: SlotKey?
        let anchor: String
        if let index = target(name) {
            key = live[index].key
            anchor = live[index].anchor.id
            finish(index, as: .answered(answer), at: now)
        } else if let name {
            anchor = name
            // Begun of itself it answered no slot, and neither does its end.
            if answer != .done || !isOfLooseSession(name, at: now) {
                key =
                    replaceAnswer(of: name, with: answer, at: now)
                    ?? (answer == .notToday ? nil : takeEarly(name, answer, at: now))
            }
        } else {
            return .failure(.nothingOpen)
        }
        if answer == .notToday { letGoToday(anchor, .notToday, at: now) }
        touch(anchor)
        let time = when ?? now.wall
        log(answer.event, at: time, slot: key, anchor: anchor, length: length)
        note(.answered(anchor: anchor, answer, slot: key))
        if answer != .notToday {
            eventCame(anchor, at: time, now)
            countDay(anchor, tried: true, at: time)
            countAhead(anchor, at: time)
            quietRest(of: anchor, at: now)
        }
        return .success(.answered(anchor: anchor, answer, slot: key))
    }

    /// A later answer replaces the one given today; history keeps both.
    private mutating func replaceAnswer(
        of anchor: String, with answer: Answer, at now: Moment
    ) -> SlotKey? {
        let day = today(now.wall)
        let latest = finals.values.filter { record in
            guard record.key.anchor == anchor, case .answered = record.state else { return false }
            return today(record.changed) == day
        }.max { ($0.changed, $0.due) < ($1.changed, $1.due) }
        guard var record = latest, record.state != .answered(answer) else { return nil }
        record.state = .answered(answer)
        settle(record, at: now)
        return record.key
    }

    mutating func takeEarly(_ anchor: String, _ answer: Answer, at now: Moment) -> SlotKey? {
        let limit = now.wall + EngineState.early
        if let index = live.firstIndex(where: {
            $0.anchor.id == anchor && !$0.arrived && $0.record.due < limit
        }) {
            let key = live[index].key
            finish(index, as: .answered(answer), at: now)
            return key
        }
        let next = plan.ahead(until: limit).first { slot in
            slot.key.anchor == anchor && !isOver(slot) && !slot.noSuchDay
        }
        guard let next else { return nil }
        let record = SlotRecord(
            key: next.key, due: next.due, state: .answered(answer), changed: now.wall)
        settle(record, at: now)
        return next.key
    }

    /// The rest of the anchor's day is let go, up to the start of the next one.
    mutating func letGoToday(_ anchor: String, _ reason: LetGoReason, at now: Moment) {
        for index in live.indices.reversed() where live[index].anchor.id == anchor {
            finish(index, as: .letGo(reason), at: now)
        }
        let end = dayEnd(after: now.wall)
        letGoPlanned(anchor, until: end, reason, at: now)
    }

    /// Those that could still come: a plan made anew holds earlier days too.
    mutating func letGoPlanned(
        _ anchor: String, until end: Instant, _ reason: LetGoReason, at now: Moment
    ) {
        for slot in plan.ahead(until: end)
        where slot.key.anchor == anchor && !isOver(slot) && slot.latest >= now.wall
            && slot.due >= since[anchor] ?? now.wall
        {
            let record = SlotRecord(
                key: slot.key, due: slot.due, state: .letGo(reason), changed: now.wall)
            settle(record, at: now)
        }
    }

    // MARK: Later

    private mutating func snooze(
        _ name: String?, _ time: SnoozeTime?, at now: Moment
    ) -> Result<Reply, RequestError> {
        if let name, schedule.anchor(name) == nil { return .failure(.noSuchAnchor(name)) }
        guard let index = target(name) else { return .failure(.nothingOpen) }
        let snooze: Snooze
        switch time {
        case .until(let wall):
            guard wall > now.wall, wall - now.wall <= EngineState.longestSnooze else {
                return .failure(.invalid(parameter: "untilUSec"))
            }
            snooze = .clock(wall)
        case .span(let span):
            guard span > .zero, span <= EngineState.longestSnooze else {
                return .failure(.invalid(parameter: "spanUSec"))
            }
            snooze = .span(wall: now.wall + span, boot: now.boot + span.microseconds)
        case nil:
            let span = live[index].anchor.snooze
            snooze = .span(wall: now.wall + span, boot: now.boot + span.microseconds)
        }
        touch(live[index].anchor.id)
        putOff(index, snooze, at: now)
        return .success(.snoozed(slot: live[index].key, until: snooze.wall))
    }

    private mutating func putOff(_ index: Int, _ snooze: Snooze, at now: Moment) {
        if let bubble = live[index].record.bubble { effects.append(.close(bubble)) }
        live[index].record.bubble = nil
        live[index].record.dismissed = false
        live[index].record.shown = live[index].record.shown ?? now.wall
        live[index].record.state = .snoozed(until: snooze)
        live[index].record.changed = now.wall
        live[index].phase = .snoozed
        live[index].returning = false
        live[index].reshow = false
        live[index].released = false
        live[index].hold = nil
        live[index].closes = nil
        // Its row is there from now on, and says that it is put off until it is shown again.
        live[index].claimed = true
        save(live[index].record, at: now)
        log(.snoozed, at: now.wall, slot: live[index].key, until: snooze.wall)
        note(.snoozed(live[index].key, until: snooze.wall))
    }

    // MARK: Log, pause

    private mutating func logWord(
        _ word: String, length: Span?, when: Instant?, at now: Moment
    ) -> Result<Reply, RequestError> {
        let time = when ?? now.wall
        guard time <= now.wall + .minutes(1), time >= now.wall - EngineState.oldestLog else {
            return .failure(.invalid(parameter: "atUSec"))
        }
        if let length, length <= .zero || length > EngineState.longestLength {
            return .failure(.invalid(parameter: "lengthUSec"))
        }
        if let anchor = schedule.anchor(word) {
            // Its own anchor may have that name: going to bed is an attempt at it, and the night's bed.
            if anchor.kind == .bedtime, NightSign(rawValue: word) == .bed {
                log(
                    .logged, at: time, word: word, day: nightInMode(at: time),
                    zone: zones.local.name)
            }
            if now.wall - time > EngineState.early {
                touch(word)
                log(.tried, at: time, anchor: word, length: length)
                note(.answered(anchor: word, .tried, slot: nil))
                countDay(word, tried: true, at: time)
                countAhead(word, at: time)
                quietRest(of: word, at: now)
                return .success(.logged(word: word, isAnchor: true))
            }
            return answer(word, .tried, length: length, when: time, at: now).map { _ in
                .logged(word: word, isAnchor: true)
            }
        }
        guard !word.isEmpty, word.unicodeScalars.count <= EngineState.wordLimit,
            !word.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 })
        else { return .failure(.invalid(parameter: "word")) }
        let sign = NightSign(rawValue: word)
        log(
            .logged, at: time, word: word, length: length,
            day: sign.flatMap {
                $0 == .sleepless ? sleeplessNight(at: time) : nightInMode(at: time)
            },
            zone: sign.map { _ in zones.local.name })
        note(.logged(anchor: nil))
        eventCame(word, at: time, now)
        return .success(.logged(word: word, isAnchor: false))
    }

    /// The first one of a day is the day's cue.
    mutating func eventCame(_ word: String, at time: Instant, _ now: Moment) {
        let day = today(time)
        guard day == today(now.wall), hears(word) || word == "wake" else { return }
        if word == "wake" { wokeAt = time }
        guard events[word]?.day != day else { return }
        events[word] = EventTime(day: day, at: time)
        changes.append(.setting("event/\(word)", "\(day) \(time.microseconds)"))
        if hears(word) { replan(at: now.wall) }
        if word == "wake" { shift(wokenAt: time, at: now) }
    }

    func hears(_ word: String) -> Bool {
        anchors.contains { anchor in
            if case .after(word, _, _) = anchor.cue { return true }
            return false
        }
    }

    private mutating func pause(_ end: PauseEnd, at now: Moment) -> Result<Reply, RequestError> {
        let until: Instant
        switch end {
        case .endOfDay: until = dayEnd(after: now.wall)
        case .span(let span): until = now.wall + span
        case .until(let instant): until = instant
        }
        guard until > now.wall, until - now.wall <= EngineState.longestPause else {
            let parameter = if case .span = end { "forUSec" } else { "untilUSec" }
            return .failure(.invalid(parameter: parameter))
        }
        pausedUntil = until
        changes.append(.setting("pausedUntil", "\(until.microseconds)"))
        log(.paused, at: now.wall, until: until)
        note(.paused(until: until))
        return .success(.paused(until: until))
    }

    private mutating func resume(at now: Moment) -> Result<Reply, RequestError> {
        if pausedUntil != nil {
            pausedUntil = nil
            changes.append(.setting("pausedUntil", nil))
            log(.resumed, at: now.wall)
            note(.resumed)
        }
        return .success(.resumed)
    }
}

extension Answer {
    var event: HistoryEvent {
        switch self {
        case .done: .done
        case .tried: .tried
        case .notToday: .notToday
        }
    }
}
