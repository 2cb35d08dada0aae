// Makes a life that differs smaller while it still differs: fewer steps, fewer anchors, fewer options,
// shorter spans. What differs may change on the way; that something does may not.

import AnchorEngine
import AnchorModel
import CivilTime

struct Shrink {
    private let atlas: [Atlas]
    private let broken: Broken?

    init(_ atlas: [Atlas], broken: Broken?) {
        self.atlas = atlas
        self.broken = broken
    }

    func difference(in life: Life) -> Difference? {
        var trial = Trial(life, atlas, broken: broken)
        return trial.run(life.steps)
    }

    /// Until no round makes it smaller. Each round only ever removes, so it ends.
    func smallest(_ life: Life) -> Life {
        var life = life
        if let difference = difference(in: life) {
            life.steps = Array(life.steps.prefix(difference.step + 1))
        }
        while true {
            let before = life
            shorten(&life)
            dropAnchors(&life)
            simplify(&life)
            shortenSpans(&life)
            if life.steps == before.steps, life.sketch == before.sketch, life.zone == before.zone {
                return life
            }
        }
    }

    /// Takes a smaller life if it differs too.
    private func take(_ life: inout Life, _ change: (inout Life) -> Void) {
        var smaller = life
        change(&smaller)
        guard
            smaller.steps != life.steps || smaller.sketch != life.sketch
                || smaller.zone != life.zone, difference(in: smaller) != nil
        else { return }
        life = smaller
    }

    private func shorten(_ life: inout Life) {
        for place in life.steps.indices.reversed() where place < life.steps.count {
            take(&life) { $0.steps.remove(at: place) }
        }
        // Two that only do together what one would.
        for place in life.steps.indices.dropLast().reversed() where place + 1 < life.steps.count {
            take(&life) { life in
                guard case .run(let first) = life.steps[place],
                    case .run(let second) = life.steps[place + 1]
                else { return }
                life.steps[place...place + 1] = [.run(first + second)]
            }
        }
    }

    private func dropAnchors(_ life: inout Life) {
        for place in life.sketch.anchors.indices.reversed() where life.sketch.anchors.count > 1 {
            take(&life) { life in
                life.sketch.anchors.remove(at: place)
                life.steps = life.steps.compactMap { $0.without(place) }
            }
        }
    }

    private func simplify(_ life: inout Life) {
        take(&life) { $0.sketch.quiet = nil }
        take(&life) { $0.sketch.perDay = nil }
        take(&life) { $0.sketch.apart = nil }
        take(&life) { $0.sketch.dayStart = 240 }
        take(&life) { $0.sketch.unless = [] }
        take(&life) { $0.zone = atlas.count - 1 }
        for place in life.sketch.anchors.indices {
            take(&life) { $0.sketch.anchors[place].window = nil }
            take(&life) { $0.sketch.anchors[place].grace = nil }
            take(&life) { $0.sketch.anchors[place].openFor = nil }
            take(&life) { $0.sketch.anchors[place].zone = nil }
            take(&life) { $0.sketch.anchors[place].snooze = 10 }
            take(&life) { $0.sketch.anchors[place].unless = [] }
            if life.sketch.anchors[place].kind != .bedtime {
                take(&life) { $0.sketch.anchors[place].kind = .custom }
            }
            simplifyCue(&life, place)
        }
        for place in life.steps.indices {
            take(&life) { $0.steps[place] = $0.steps[place].plainer }
        }
    }

    private func simplifyCue(_ life: inout Life, _ place: Int) {
        take(&life) { $0.sketch.anchors[place].dates = DatesSketch() }
        take(&life) { $0.sketch.anchors[place].dates.every = nil }
        take(&life) { $0.sketch.anchors[place].dates.left = [] }
        take(&life) { $0.sketch.anchors[place].dates.yearly = [] }
        take(&life) { $0.sketch.anchors[place].dates.days = Set(0..<7) }
        guard case .at(let times) = life.sketch.anchors[place].cue else { return }
        for time in times where times.count > 1 {
            take(&life) { life in
                guard case .at(let left) = life.sketch.anchors[place].cue, left.count > 1
                else { return }
                life.sketch.anchors[place].cue = .at(left.filter { $0 != time })
            }
        }
    }

    /// Halved as often as it goes, then less and less.
    private func shortenSpans(_ life: inout Life) {
        for place in life.steps.indices {
            for part in [2, 4, 8, 16] {
                var before = 0
                while life.steps[place].length != before, life.steps[place].length > 10 {
                    before = life.steps[place].length
                    take(&life) { $0.steps[place] = $0.steps[place].shorter(part) }
                }
            }
        }
    }
}

extension Step {
    /// Less by one part of it, in minutes while it has some.
    fileprivate func shorter(_ part: Int) -> Step {
        let grid = abs(length) > 600 ? 300 : abs(length) > 60 ? 60 : 10
        func less(_ span: Int) -> Int {
            let rest = abs(span) - max(abs(span) / part / grid * grid, grid)
            return max(rest, 10) * span.signum()
        }
        switch self {
        case .run(let span): return .run(less(span))
        case .sleep(let span): return .sleep(less(span))
        case .off(let span, let edit, let zone): return .off(less(span), edit, zone: zone)
        case .crash(let steps, let span): return .crash(steps, within: less(span))
        case .fail(let count, let span): return .fail(count, within: less(span))
        case .clock(let span): return .clock(less(span))
        default: return self
        }
    }

    /// Without what may not matter.
    fileprivate var plainer: Step {
        switch self {
        case .off(let span, .some, let zone): .off(span, nil, zone: zone)
        case .off(let span, nil, .some): .off(span, nil, zone: nil)
        case .crash, .restart: .restart
        case .askAndDie(let ask, _), .askInVain(let ask): .ask(ask)
        default: self
        }
    }

    /// For a schedule with one anchor less; nil: it was about that one.
    fileprivate func without(_ gone: Int) -> Step? {
        func moved(_ place: Int) -> Int? {
            place == gone ? nil : place > gone ? place - 1 : place
        }
        switch self {
        case .off(let span, let edit?, let zone):
            return .off(span, edit.moved(moved), zone: zone)
        case .reload(let edit): return edit.moved(moved).map { .reload($0) }
        case .ask(let ask): return ask.moved(moved).map { .ask($0) }
        case .askAndDie(let ask, let steps): return ask.moved(moved).map { .askAndDie($0, steps) }
        case .askInVain(let ask): return ask.moved(moved).map { .askInVain($0) }
        case .touch(let place, let touch): return moved(place).map { .touch($0, touch) }
        default: return self
        }
    }
}

extension Edit {
    fileprivate func moved(_ to: (Int) -> Int?) -> Edit? {
        switch self {
        case .words(let place): to(place).map { .words($0) }
        case .toggle(let place): to(place).map { .toggle($0) }
        case .grace(let place, let grace): to(place).map { .grace($0, grace) }
        case .snooze(let place, let span): to(place).map { .snooze($0, span) }
        case .cue(let place, let cue): to(place).map { .cue($0, cue) }
        case .dates(let place, let dates): to(place).map { .dates($0, dates) }
        case .unless(let place, let words): to(place).map { .unless($0, words) }
        case .budget, .quiet: self
        }
    }
}

extension Ask {
    fileprivate func moved(_ to: (Int) -> Int?) -> Ask? {
        switch self {
        case .answer(let place?, let answer): to(place).map { .answer($0, answer) }
        case .snooze(let place?, let span): to(place).map { .snooze($0, span) }
        case .snoozeUntil(let place?, let span): to(place).map { .snoozeUntil($0, span) }
        default: self
        }
    }
}
