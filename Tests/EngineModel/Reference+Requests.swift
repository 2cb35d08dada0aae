// What a person asks of the reference.

import AnchorEngine
import AnchorModel
import CivilTime

extension Reference {
    /// - Parameter inVain: its record fails.
    mutating func ask(_ ask: Ask, inVain: Bool = false) {
        if diesAt == world.wall, disk == nil { disk = mind }
        pass()
        let before = self
        let reply = attempt(ask)
        decide()
        guard dirty, world.diskIsFull || inVain else { return perform(reply) }
        self = before
        if retry != nil { retry = world.elapsed + 30 * second }
        // The writing that fails is one thing, and saying so another.
        if canDo(), canDo() { seen.append(.replied(.refused(.notRecorded("disk full")))) }
        if !isDead { pass() }
    }

    private mutating func attempt(_ ask: Ask) -> Reply {
        let now = world.wall
        switch ask {
        case .answer(let place, let answer): return self.answer(place, answer)
        case .snooze(let place, let span):
            guard let index = target(place) else { return .refused(.nothingOpen) }
            let own = mind.sketch.anchors[mind.slots[index].anchor].snooze
            return putOff(index, .elapsed(world.elapsed + (span ?? own) * minute))
        case .snoozeUntil(let place, let span):
            guard let index = target(place) else { return .refused(.nothingOpen) }
            return putOff(index, .clock(now + span * minute))
        case .log(let word):
            dirty = true
            if let place = Sketch.ids.firstIndex(of: word), place < mind.sketch.anchors.count {
                _ = answer(place, .tried)
                return .logged(word: word, isAnchor: true)
            }
            hearOf(word)
            return .logged(word: word, isAnchor: false)
        case .pause(let span):
            let until = span.map { now + $0 * minute } ?? next(mind.sketch.dayStart, after: now)
            mind.pausedUntil = until
            dirty = true
            return .paused(until: Instant(microseconds: Int64(until)))
        case .resume:
            if mind.pausedUntil != nil { dirty = true }
            mind.pausedUntil = nil
            return .resumed
        case .set(let word, let span):
            let end = span.map { now + $0 * minute } ?? .max
            if mind.words[word] != end { dirty = true }
            mind.words[word] = end
            return words
        case .unset(let word):
            if mind.words[word] != nil { dirty = true }
            mind.words[word] = nil
            return words
        }
    }

    private var words: Reply {
        let ends = mind.words.filter { $0.value < .max }
        return .words(
            mind.words.keys.sorted(), ends: ends.mapValues { Instant(microseconds: Int64($0)) })
    }

    /// The newest shown, of several at once the one that had the bubble; else the newest put off; by
    /// name also what waits.
    private func target(_ anchor: Int?) -> Int? {
        let mine = mind.slots.filter { $0.arrived && (anchor == nil || $0.anchor == anchor) }
        func newest(_ slots: [ReferenceSlot]) -> Int? {
            let last = slots.max { a, b in
                (a.shown ?? a.due, a.dismissed ? 0 : 1, a.due, a.anchor)
                    < (b.shown ?? b.due, b.dismissed ? 0 : 1, b.due, b.anchor)
            }
            return last.flatMap { place($0.key) }
        }
        if let shown = newest(mine.filter { $0.shown != nil && $0.phase != .putOff }) {
            return shown
        }
        if let putOff = newest(mine.filter { $0.phase == .putOff }) { return putOff }
        return anchor == nil ? nil : newest(mine)
    }

    // MARK: Answers

    private mutating func answer(_ name: Int?, _ answer: Answer) -> Reply {
        var key: SlotKey?
        let anchor: Int
        if let index = target(name) {
            key = mind.slots[index].key
            anchor = mind.slots[index].anchor
            finish(index, .answered(answer))
        } else if let name {
            anchor = name
            key = replace(name, answer) ?? (answer == .notToday ? nil : takeEarly(name, answer))
        } else {
            return .refused(.nothingOpen)
        }
        dirty = true
        mind.answers.append(ReferenceAnswer(anchor: anchor, at: world.wall, answer: answer))
        if answer == .notToday {
            letGoToday(anchor)
            soften()
        } else {
            if !isDeclined { mind.soft = nil }
            hearOf(Sketch.ids[anchor])
        }
        return .answered(anchor: Sketch.ids[anchor], answer, slot: key)
    }

    private mutating func soften() {
        guard mind.soft == nil, isDeclined, broken != .soft else { return }
        mind.soft = ReferenceSoft(
            until: next(mind.sketch.dayStart, after: world.wall), spent: logicalDay(world.wall))
    }

    private var isDeclined: Bool {
        let today = logicalDay(world.wall)
        var last: [Int: ReferenceAnswer] = [:]
        for answer in mind.answers
        where logicalDay(answer.at) == today
            && mind.sketch.anchors[answer.anchor].kind != .bedtime
            && answer.at >= last[answer.anchor]?.at ?? .min
        {
            last[answer.anchor] = answer
        }
        return last.values.count { $0.answer == .notToday } >= 2
    }

    /// A later answer replaces the one of today.
    private mutating func replace(_ anchor: Int, _ answer: Answer) -> SlotKey? {
        let today = logicalDay(world.wall)
        let last = mind.over.filter { _, over in
            guard over.anchor == anchor, case .answered = over.state else { return false }
            return logicalDay(over.changed) == today
        }.max { ($0.value.changed, $0.value.due) < ($1.value.changed, $1.value.due) }
        guard let last, last.value.state != .answered(answer) else { return nil }
        settle(last.key, anchor, last.value.due, .answered(answer))
        return last.key
    }

    /// Its next one, if that is due within the hour.
    private mutating func takeEarly(_ anchor: Int, _ answer: Answer) -> SlotKey? {
        let soon = world.wall + hour
        if let index = mind.slots.firstIndex(where: {
            $0.anchor == anchor && !$0.arrived && $0.due < soon
        }) {
            let key = mind.slots[index].key
            finish(index, .answered(answer))
            return key
        }
        guard let next = ahead(of: anchor, until: soon).first else { return nil }
        settle(next.key, anchor, next.due, .answered(answer))
        return next.key
    }

    private func ahead(of anchor: Int, until end: Time) -> [ReferencePlan] {
        plan.slots[plan.place...].filter {
            $0.anchor == anchor && $0.due < end && mind.over[$0.key] == nil
        }
    }

    private mutating func letGoToday(_ anchor: Int) {
        for slot in mind.slots where slot.anchor == anchor {
            if let index = place(slot.key) { letGo(index, .notToday) }
        }
        let end = next(mind.sketch.dayStart, after: world.wall)
        for slot in ahead(of: anchor, until: end) {
            settle(slot.key, anchor, slot.due, .letGo(.notToday))
        }
    }

    /// The first of a day is the day's cue, if somebody waits for it.
    private mutating func hearOf(_ word: String) {
        let today = logicalDay(world.wall)
        let heard = mind.sketch.anchors.contains { anchor in
            if anchor.enabled, case .after(word, _, _) = anchor.cue { return true }
            return false
        }
        guard heard, mind.events[word]?.day != today else { return }
        mind.events[word] = (today, world.wall)
        dirty = true
        eventChangedPlan()
    }

    // MARK: Later

    private mutating func putOff(_ index: Int, _ back: ReferenceSlot.Return) -> Reply {
        close(mind.slots[index].bubble)
        mind.slots[index].bubble = nil
        mind.slots[index].dismissed = false
        mind.slots[index].shown = mind.slots[index].shown ?? world.wall
        mind.slots[index].phase = .putOff
        mind.slots[index].back = back
        mind.slots[index].returning = false
        mind.slots[index].again = false
        mind.slots[index].released = false
        mind.slots[index].claimed = true
        mind.slots[index].bare = false
        mind.slots[index].hold = nil
        mind.slots[index].closes = nil
        let until =
            switch back {
            case .elapsed(let end): world.wall + end - world.elapsed
            case .clock(let end): end
            }
        mind.slots[index].backOnWall = until
        save(index)
        return .snoozed(
            slot: mind.slots[index].key, until: Instant(microseconds: Int64(until)))
    }

    // MARK: At the screen

    mutating func touch(_ slot: ReferenceSlot, _ touch: Touch) {
        switch touch {
        case .done: press(.answer(slot.anchor, .done))
        case .notToday: press(.answer(slot.anchor, .notToday))
        case .later: press(.snooze(slot.anchor, nil))
        case .dismiss, .expire:
            world.screen.removeAll { $0.id == slot.bubble }
            if touch == .expire, let index = place(slot.key) { mind.slots[index].hasRunOut = true }
            if touch == .dismiss, let index = place(slot.key) {
                mind.slots[index].dismissed = true
                mind.slots[index].bubble = nil
                save(index)
            }
            pass()
        }
    }

    /// A button says nothing back.
    private mutating func press(_ what: Ask) {
        ask(what)
        seen.removeAll {
            if case .replied = $0 { return true }
            return false
        }
    }
}
