// What can happen in a life of the model, as values: drawn, deleted and shortened without a world.

import AnchorEngine
import AnchorModel
import CivilTime

/// What a person asks for; an anchor is its place in the schedule.
enum Ask: Hashable {
    case answer(Int?, Answer)
    /// Minutes; nil: the anchor's own.
    case snooze(Int?, Int?)
    /// To a clock time this many minutes ahead.
    case snoozeUntil(Int?, Int)
    case log(String)
    /// Nil: until the end of the day.
    case pause(Int?)
    case resume
    /// For this many minutes; nil: until it is unset or the machine was off.
    case set(String, Int?)
    case unset(String)
}

/// What a person does to a bubble.
enum Touch: Hashable { case dismiss, expire, done, notToday, later }

/// What a person changes in the file.
enum Edit: Hashable {
    case words(Int)
    case toggle(Int)
    case grace(Int, Int?)
    case snooze(Int, Int)
    case cue(Int, CueSketch)
    case dates(Int, DatesSketch)
    case budget(perDay: Int?, apart: Int?)
    case quiet(Stretch?)
    case unless(Int, [String])
}

enum ServerNews: Hashable {
    /// Off the bus, its bubbles with it.
    case lost
    /// Another one in its place.
    case new
    case silent, refusing, showing
}

/// Lengths of time are in seconds, multiples of ten.
enum Step: Hashable {
    case run(Int)
    case sleep(Int)
    /// Another boot; perhaps with an edited file, or in another zone.
    case off(Int, Edit?, zone: Int?)
    case restart
    /// Dies before its n-th input or effect from here, if that is within this time.
    case crash(Int, within: Int)
    case clock(Int)
    case zone(Int)
    case reload(Edit)
    case ask(Ask)
    /// Dies before the n-th input or effect of a request.
    case askAndDie(Ask, Int)
    /// The request's record fails.
    case askInVain(Ask)
    case touch(Int, Touch)
    case diskFull, diskWorks
    /// Some records in a row fail, and the disk works again.
    case fail(Int, within: Int)
    case server(ServerNews)
}

extension Edit {
    func apply(to sketch: inout Sketch) {
        switch self {
        case .words(let place): sketch.anchors[place].title = "Other words"
        case .toggle(let place): sketch.anchors[place].enabled.toggle()
        case .grace(let place, let grace): sketch.anchors[place].grace = grace
        case .snooze(let place, let span): sketch.anchors[place].snooze = span
        case .cue(let place, let cue):
            sketch.anchors[place].cue = cue
            if cue.isCalendar { sketch.anchors[place].dates = DatesSketch() }
        case .dates(let place, let dates):
            if !sketch.anchors[place].cue.isCalendar { sketch.anchors[place].dates = dates }
        case .budget(let perDay, let apart):
            sketch.perDay = perDay
            sketch.apart = apart
        case .quiet(let quiet): sketch.quiet = quiet
        case .unless(let place, let words): sketch.anchors[place].unless = words
        }
    }
}

extension Ask {
    func request(_ sketch: Sketch, at wall: Time) -> Request {
        func name(_ place: Int?) -> String? { place.map { Sketch.ids[$0] } }
        switch self {
        case .answer(let place, let answer): return .answer(anchor: name(place), answer)
        case .snooze(let place, let span):
            return .snooze(anchor: name(place), span.map { .span(.minutes($0)) })
        case .snoozeUntil(let place, let span):
            let until = Instant(microseconds: Int64(wall + span * minute))
            return .snooze(anchor: name(place), .until(until))
        case .log(let word): return .log(word: word, length: nil, at: nil)
        case .pause(let span): return .pause(span.map { .span(.minutes($0)) } ?? .endOfDay)
        case .resume: return .resume
        case .set(let word, let span):
            let until = span.map { Instant(microseconds: Int64(wall + $0 * minute)) }
            return .setWord(word, true, until: until)
        case .unset(let word): return .setWord(word, false)
        }
    }
}

extension Step {
    /// How much time passes, or by how much the clock is set.
    var length: Int {
        switch self {
        case .run(let span), .sleep(let span), .off(let span, _, _), .crash(_, let span),
            .fail(_, let span):
            span
        case .clock(let span): abs(span)
        default: 0
        }
    }
}
