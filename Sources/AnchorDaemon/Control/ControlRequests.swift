// What a call wants, as the engine takes it. Checks no more than that a number is in range and a word
// is one the engine knows; contains no rule.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import Varlink

extension Request {
    init(_ wanted: AnswerNudge.Parameters) {
        self = .answer(
            anchor: wanted.anchor, Answer(wanted.answer),
            length: wanted.lengthUSec.map(Span.init(microseconds:)))
    }

    init(_ wanted: SnoozeNudge.Parameters) throws(CallError) {
        if wanted.spanUSec != nil, wanted.untilUSec != nil {
            throw .invalid(.untilUSec)
        }
        var time: SnoozeTime?
        if let until = wanted.untilUSec { time = .until(try Instant(wire: until, .untilUSec)) }
        if let span = wanted.spanUSec { time = .span(try Span(wire: span, .spanUSec)) }
        self = .snooze(anchor: wanted.anchor, time)
    }

    init(_ wanted: LogWord.Parameters) throws(CallError) {
        var at: Instant?
        if let usec = wanted.atUSec { at = try Instant(wire: usec, .atUSec) }
        self = .log(
            word: wanted.word, length: wanted.lengthUSec.map(Span.init(microseconds:)), at: at)
    }

    init(_ wanted: PauseNudges.Parameters) throws(CallError) {
        guard wanted.spanUSec == nil || wanted.forUSec == nil else {
            throw .invalid(.forUSec)
        }
        switch (wanted.spanUSec ?? wanted.forUSec, wanted.untilUSec) {
        case (nil, nil): self = .pause(.endOfDay)
        case (let span?, nil): self = .pause(.span(try Span(wire: span, .spanUSec)))
        case (nil, let until?): self = .pause(.until(try Instant(wire: until, .untilUSec)))
        case (_?, _?): throw .invalid(.untilUSec)
        }
    }

    init(_ wanted: SetMode.Parameters) throws(CallError) {
        var until: Instant?
        if let usec = wanted.untilUSec { until = try Instant(wire: usec, .untilUSec) }
        self = .mode(wanted.mode, until: until)
    }

    init(_ wanted: Resize.Parameters) {
        self = .size(anchor: wanted.anchor, SizeChange(wanted.change))
    }

    init(_ wanted: SetSilent.Parameters) {
        self = .silence(anchor: wanted.anchor, wanted.silent)
    }

    init(_ wanted: SetWord.Parameters) throws(CallError) {
        var until: Instant?
        if let usec = wanted.untilUSec { until = try Instant(wire: usec, .untilUSec) }
        self = .setWord(wanted.word, wanted.isSet, until: until)
    }

    init(_ wanted: ControlInterface.Feel.Parameters) {
        self = .felt(anchor: wanted.anchor, Felt(wanted.felt))
    }
}

/// Microseconds: far enough for any date, and far from overflow in what the engine adds to it.
private let farthest: Int64 = 1 << 58

extension Instant {
    /// - Throws: `InvalidParameter`, with the parameter's name.
    init(wire usec: Int64, _ parameter: ParameterName) throws(CallError) {
        guard usec.magnitude < UInt64(farthest) else { throw .invalid(parameter) }
        self.init(microseconds: usec)
    }
}

extension Span {
    fileprivate init(wire usec: Int64, _ parameter: ParameterName) throws(CallError) {
        self.init(microseconds: try Instant(wire: usec, parameter).microseconds)
    }
}
