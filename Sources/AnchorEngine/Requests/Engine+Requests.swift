// What a person asks for, each handed to whom it belongs; logging and pausing are done here. Runs on a copy
// of the state; a failure changes nothing.

import AnchorModel
import CivilTime

extension EngineState {
    /// A log entry may lie this far back (a week away from the machine), or a minute ahead (two
    /// clocks that differ).
    static let oldestLog = Span.days(7)
    /// Nothing a person does in one go lasts longer.
    static let longestLength = Span.hours(24)
    /// A pause longer than a year is an uninstall.
    static let longestPause = Span.days(366)

    mutating func perform(_ request: Request, at now: Moment) -> Result<Reply, RequestError> {
        switch request {
        case .answer(let anchor, let answer, let length):
            // Somebody who is at it means that, without a name.
            return self.answer(
                anchor ?? guided.anchor, answer, length: length, at: now)
        case .snooze(let anchor, let time): return snooze(anchor, time, at: now)
        case .undo: return undo(at: now)
        case .start(let anchor, let isPressed):
            return start(anchor, isPressed: isPressed, at: now)
        case .felt(let anchor, let felt): return feel(anchor, felt, at: now)
        case .log(let word, let length, let at):
            return logWord(word, length: length, when: at, at: now)
        case .note(let note): return keep(note, at: now)
        case .pause(let end): return pause(end, at: now)
        case .resume: return resume(at: now)
        case .size(let anchor, let change): return resize(anchor, change, at: now)
        case .mode(let name, let end): return setMode(name, until: end, at: now)
        case .silence(let anchor, let isSilent): return setSilent(anchor, isSilent, at: now)
        case .letter(let text): return saveLetter(text, at: now)
        case .setWord(let word, let isSet, let until):
            return setWord(word, isSet, until: until, at: now)
        case .nights(let nights, let words): return say(nights, known: words, at: now)
        }
    }

    // MARK: Log, pause

    private mutating func logWord(
        _ word: String, length: Span?, when: Instant?, at now: Moment
    ) -> Result<Reply, RequestError> {
        let time = when ?? now.wall
        guard time <= now.wall + .minutes(1), time >= now.wall - EngineState.oldestLog else {
            return .failure(.invalid(.at))
        }
        if let length, length <= .zero || length > EngineState.longestLength {
            return .failure(.invalid(.length))
        }
        let anchor = schedule.anchor(word)
        // Its own anchor may have that name: going to bed is an attempt at it, and the night's bed. For a nap it
        // is the word alone.
        let isBed = anchor?.kind == .bedtime && NightSign(rawValue: word) == .bed
        if anchor != nil, !isBed || nightCalendar.isBedtime(time) {
            if isBed {
                log(
                    .logged, at: time, word: word, day: nightOfItsOwn(at: time),
                    zone: zones.local.mark(at: time))
            }
            if now.wall - time > EngineState.early {
                habits.fades.touch(word, &outbox)
                log(.tried, at: time, anchor: word, length: length)
                outbox.journal(.answered(anchor: word, .tried, slot: nil))
                countDay(word, tried: true, at: time)
                countAhead(word, at: time)
                quietRest(of: word, at: now)
                return .success(.logged(word: word, isAnchor: true))
            }
            return answer(word, .tried, length: length, when: time, at: now).map { _ in
                .logged(word: word, isAnchor: true)
            }
        }
        guard TypedWord.isOne(word) else { return .failure(.invalid(.word)) }
        let sign = NightSign(rawValue: word)
        log(
            .logged, at: time, word: word, length: length,
            day: sign.flatMap {
                $0 == .sleepless ? nightCalendar.sleepless(at: time) : nightOfItsOwn(at: time)
            },
            zone: sign.map { _ in zones.local.mark(at: time) })
        outbox.journal(.logged(anchor: nil))
        eventCame(word, at: time, now)
        return .success(.logged(word: word, isAnchor: false, over: over(word, at: now)))
    }

    /// What follows a word and has had its last moment of today, neither answered nor still there.
    private func over(_ word: String, at now: Moment) -> [String] {
        let (planner, day) = (planner, today(now.wall))
        return anchors.indices.filter { index in
            guard case .after(word, _, _) = anchors[index].cue,
                let slot = planner.slots(on: day, of: index).first, slot.latest < now.wall,
                !slots.contains(where: { $0.key == slot.key })
            else { return false }
            if case .answered? = finals[slot.key]?.state { return false }
            return true
        }.map { anchors[$0].id }
    }

    private mutating func pause(_ end: PauseEnd, at now: Moment) -> Result<Reply, RequestError> {
        let until: Instant
        switch end {
        case .endOfDay: until = dayEnd(after: now.wall)
        case .span(let span): until = now.wall + span
        case .until(let instant): until = instant
        }
        guard until > now.wall, until - now.wall <= EngineState.longestPause else {
            let part: RequestPart = if case .span = end { .pause } else { .until }
            return .failure(.invalid(part))
        }
        holds.pause(until: until, &outbox)
        log(.paused, at: now.wall, until: until)
        outbox.journal(.paused(until: until))
        return .success(.paused(until: until))
    }

    private mutating func resume(at now: Moment) -> Result<Reply, RequestError> {
        if holds.resume(&outbox) {
            log(.resumed, at: now.wall)
            outbox.journal(.resumed)
        }
        return .success(.resumed)
    }
}
