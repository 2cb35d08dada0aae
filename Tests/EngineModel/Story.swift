// A life in words, short enough for a report: the schedule in a few lines, the steps with the local
// time at which each begins, and what was expected and seen in the last.

import AnchorEngine
import AnchorModel
import CivilTime

struct Story {
    let life: Life
    let atlas: [Atlas]

    func lines(_ difference: Difference) -> [String] {
        var lines = ["\(atlas[life.zone].rules.name), from \(moment(life.start, life.zone))"]
        lines += zip(Sketch.ids, life.sketch.anchors).map { "anchor \($0): \($1.words)" }
        lines += life.sketch.settings.map { "settings: \($0)" }
        var wall = life.start
        var zone = life.zone
        for (place, step) in life.steps.prefix(difference.step + 1).enumerated() {
            lines.append("\(place + 1). \(moment(wall, zone)) \(step.words)")
            wall += step.passes * second
            zone = step.zone ?? zone
        }
        if difference.step < 0 { lines.append("at the first start") }
        // A death is over at the next full step of the reference.
        let end = atlas[zone]
        lines.append("now \(moment(wall, zone)) \(end.rules.name)")
        let both = Set(difference.expected).intersection(difference.seen)
        lines += difference.expected.filter { !both.contains($0) }.map { "expected: \($0)" }
        lines += difference.seen.filter { !both.contains($0) }.map { "seen:     \($0)" }
        return lines
    }

    private func moment(_ time: Time, _ zone: Int) -> String {
        let zone = atlas[zone]
        let seconds = time % minute / second
        let clock = hhmm(zone.minuteOfDay(time)) + (seconds == 0 ? "" : ":\(padded(seconds, 2))")
        return "\(LocalDate(dayNumber: zone.day(time)).description) \(clock)"
    }
}

/// `90` is `90min`, of seconds `1h 30min`.
private func span(_ seconds: Int) -> String {
    let whole = abs(seconds)
    let parts = [(whole / 3600, "h"), (whole / 60 % 60, "min"), (whole % 60, "s")]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    return (seconds < 0 ? "-" : "") + (words.isEmpty ? "0s" : words.joined(separator: " "))
}

extension Stretch {
    fileprivate var words: String { "\(hhmm(from))-\(hhmm(until))" }
}

extension CueSketch {
    fileprivate var words: String {
        func on(_ days: Set<Weekday>) -> String {
            days.count == 7 ? "" : " " + days.sorted().map(\.abbreviation).joined(separator: ",")
        }
        switch self {
        case .at(let times): return "at " + times.map(hhmm).joined(separator: " ")
        case .calendar(let days, let at): return "calendar\(on(days)) \(hhmm(at))"
        case .repeating(let hours, let step):
            return "calendar \(hours.lowerBound)..\(hours.upperBound):0/\(step)"
        case .times(let count, let window): return "\(count) times in \(window.words)"
        case .every(let step, let window): return "every \(step)min in \(window.words)"
        case .after(let word, let delay, let by):
            return "\(delay)min after \(word)" + (by.map { ", by \(hhmm($0))" } ?? "")
        case .bed(let bed, let wake): return "bed \(hhmm(bed)), wake \(hhmm(wake))"
        }
    }
}

extension AnchorSketch {
    fileprivate var words: String {
        var words = ["\(kind.rawValue), \(cue.words)"]
        if dates != DatesSketch() { words.append(dates.words) }
        if kind == .bedtime { words.append("windDown \(windDown)min") }
        if let grace { words.append("grace \(grace)min") }
        if let openFor { words.append("openFor \(openFor)min") }
        if let window { words.append("window \(window.words)") }
        if let zone { words.append("in \(Atlas.zoneNames[zone])") }
        if snooze != 10 { words.append("snooze \(snooze)min") }
        if !unless.isEmpty { words.append("unless \(unless)") }
        return words.joined(separator: ", ")
    }
}

extension Sketch {
    fileprivate var settings: [String] {
        var words: [String] = []
        if let quiet { words.append("quiet \(quiet.words)") }
        if let perDay { words.append("perDay \(perDay)") }
        if let apart { words.append("apart \(apart)min") }
        if !unless.isEmpty { words.append("unless \(unless)") }
        if dayStart != 240 { words.append("dayStartsAt \(hhmm(dayStart))") }
        return words
    }
}

extension Edit {
    fileprivate var words: String {
        switch self {
        case .words(let place): "other words for \(Sketch.ids[place])"
        case .toggle(let place): "\(Sketch.ids[place]) switched on or off"
        case .grace(let place, let grace):
            "grace of \(Sketch.ids[place]): \(grace.map { "\($0)min" } ?? "its kind's")"
        case .snooze(let place, let span): "snooze of \(Sketch.ids[place]): \(span)min"
        case .cue(let place, let cue): "\(Sketch.ids[place]): \(cue.words)"
        case .dates(let place, let dates): "\(Sketch.ids[place]): \(dates.words)"
        case .budget(let perDay, let apart):
            "budget: perDay \(perDay.map { "\($0)" } ?? "-"), apart \(apart.map { "\($0)min" } ?? "-")"
        case .quiet(let quiet): "quiet: \(quiet?.words ?? "-")"
        case .unless(let place, let words): "\(Sketch.ids[place]): unless \(words)"
        }
    }
}

extension Ask {
    fileprivate var words: String {
        func name(_ place: Int?) -> String { place.map { " " + Sketch.ids[$0] } ?? "" }
        switch self {
        case .answer(let place, let answer): return "\(answer.rawValue)\(name(place))"
        case .snooze(let place, let span):
            return "later\(name(place))" + (span.map { " \($0)min" } ?? "")
        case .snoozeUntil(let place, let span):
            return "later\(name(place)), by the clock in \(span)min"
        case .log(let word): return "log \(word)"
        case .pause(let span): return "pause" + (span.map { " \($0)min" } ?? "")
        case .resume: return "resume"
        case .set(let word, let span):
            return "set \(word)" + (span.map { " for \($0)min" } ?? "")
        case .unset(let word): return "unset \(word)"
        }
    }
}

extension Step {
    fileprivate var words: String {
        switch self {
        case .run(let length): return "run \(span(length))"
        case .sleep(let length): return "sleep \(span(length))"
        case .off(let length, let edit, let zone):
            return "off \(span(length)), another boot and server"
                + (edit.map { ", file edited: \($0.words)" } ?? "")
                + (zone.map { ", on in \(Atlas.zoneNames[$0])" } ?? "")
        case .restart: return "restart, same boot"
        case .crash(let steps, let length):
            return "run \(span(length)), dies before input or effect \(steps), restarts"
        case .clock(let length): return "clock set by \(span(length / 10 * 10))"
        case .zone(let zone): return "zone changed to \(Atlas.zoneNames[zone])"
        case .reload(let edit): return "file edited: \(edit.words)"
        case .ask(let ask): return ask.words
        case .askAndDie(let ask, let steps):
            return "\(ask.words), dies before input or effect \(steps), restarts"
        case .askInVain(let ask): return "\(ask.words); its record fails"
        case .touch(let place, let touch): return "\(touch) on the bubble of \(Sketch.ids[place])"
        case .diskFull: return "disk full"
        case .diskWorks: return "disk works"
        case .fail(let count, let length):
            return "run \(span(length + 60)), first \(count) records fail"
        case .server(let news): return "server \(news)"
        }
    }

    /// By how many seconds the wall clock goes on.
    fileprivate var passes: Int {
        switch self {
        case .clock(let length): length / 10 * 10
        case .fail(_, let length): length + 60
        default: length
        }
    }

    fileprivate var zone: Int? {
        switch self {
        case .zone(let zone): zone
        case .off(_, _, let zone): zone
        default: nil
        }
    }
}
