// What `monitor` prints: a status as one line for a terminal, waybar or i3bar, and when that line next
// changes by itself. A bar is seen by others: what is discreet is never spelled out in it.

import AnchorModel
import CivilTime
import ControlInterface
import Varlink

final class MonitorScreen {
    private let session: Session
    private let format: MonitorFormat
    private let countdown: Bool
    private var status: Status?
    private var last = ""

    init(_ session: Session, _ format: MonitorFormat, countdown: Bool) {
        self.session = session
        self.format = format
        self.countdown = countdown
    }

    /// i3bar's protocol: a header, then an array that never ends.
    func begin() {
        if format == .i3bar { Output.raw("{\"version\":1}\n[\n") }
    }

    /// Nil: no daemon.
    func show(_ status: Status?) {
        if let status { session.speak(status.language) }
        self.status = status
        redraw()
    }

    func redraw() {
        let view = view
        let line =
            switch format {
            case .plain: Output.harmless(view.plain)
            case .waybar: WireJSON.text(view.waybar)
            case .i3bar: WireJSON.text(view.i3bar) + ","
            }
        if line != last { Output.raw(line + "\n") }
        last = line
    }

    /// Milliseconds until the line says something else though nothing happened.
    func patience() -> Int32? {
        let view = view
        let left = (view.nextChange - view.times.clock.now).microseconds
        // One more, so that the minute has passed.
        return Int32(clamping: max(left, 0) / 1000 + 1)
    }

    private var view: MonitorView {
        MonitorView(
            status: status, times: TimeWords(clock: session.clock.again, words: session.words),
            language: session.language, countdown: countdown, isUTF8: session.isUnicode)
    }
}

struct MonitorView {
    let status: Status?
    let times: TimeWords
    let language: Language
    let countdown: Bool
    let isUTF8: Bool

    private var words: Words { times.words }

    /// What the whole is, for a bar's style sheet.
    enum State: String {
        case off, open, paused, held, quiet, calm, soft

        /// Nothing is open, and nothing waits or is put on hold: the next nudge is what there is to show.
        var isCalm: Bool { self == .calm || self == .quiet || self == .soft }
    }

    var state: State {
        guard let status else { return .off }
        if !status.open.isEmpty || status.session != nil { return .open }
        if status.pausedUntilUSec != nil { return .paused }
        if !status.held.isEmpty { return .held }
        if status.quietUntilUSec != nil { return .quiet }
        return status.gentleUntilUSec == nil ? .calm : .soft
    }

    // MARK: Names

    private func plain(_ time: Int64) -> String { times.plain(Instant(microseconds: time)) }

    private func name(_ slot: Slot) -> String {
        if slot.discreet == true { return language.phrasebook.discreet.summary }
        return slot.title.map { "\(slot.anchor): \($0)" } ?? slot.anchor
    }

    private func short(_ slot: Slot) -> String {
        slot.discreet == true ? language.phrasebook.discreet.summary : slot.title ?? slot.anchor
    }

    // MARK: Lines

    private var rows: [String] {
        guard let status else { return [bare(words.noDaemon)] }
        var rows: [String] = []
        if let until = status.pausedUntilUSec { rows.append(bare(words.pausedUntil(plain(until)))) }
        if let running = status.session {
            rows.append(words.inSession(running.anchor, plain(running.untilUSec)))
        }
        rows += status.open.map { "\(words.openNow) \(name($0))" }
        rows += status.held.map { "\(words.waiting) \(name($0))" }
        rows += status.snoozed.map { slot in
            "\(words.putOff) \(plain(slot.snoozedUntilUSec ?? slot.dueUSec)) \(name(slot))"
        }
        if let next = status.next, next.state != .snoozed {
            rows.append("\(words.next) \(plain(next.dueUSec)) \(name(next))")
        }
        rows += status.problems.map { "\(words.worthALook): \($0.text)" }
        return rows.isEmpty ? [bare(words.nothingPlanned)] : rows
    }

    /// A sentence among a bar's few words: beside others its full stop looks like a slip.
    private func bare(_ sentence: String) -> String {
        String(sentence.last == "." ? sentence.dropLast() : sentence[...])
    }

    /// The calm line: the pause, what is open, else what comes next; clock times, since a line stays
    /// on the screen while time goes on.
    var plain: String { rows.joined(separator: isUTF8 ? " · " : " - ") }

    /// A bar's few words: what is open, and otherwise nothing to look at.
    private var glance: String {
        guard let status else { return "" }
        if let first = status.open.first {
            let more = status.open.count - 1
            return short(first) + (more > 0 ? " +\(more)" : "")
        }
        if let running = status.session {
            return words.inSession(running.anchor, plain(running.untilUSec))
        }
        if let until = status.pausedUntilUSec { return bare(words.pausedUntil(plain(until))) }
        if let held = status.held.first { return "\(words.waiting): \(short(held))" }
        if countdown, let next = status.next, let left { return "\(short(next)) \(left.text)" }
        return "·"
    }

    var waybar: [String: JSONValue] {
        [
            "alt": .string(state.rawValue), "class": .string(state.rawValue),
            "text": .string(pango(glance)),
            "tooltip": .string(pango(rows.joined(separator: "\n"))),
        ]
    }

    /// No tooltip there, so the next one is in the line.
    var i3bar: [[String: JSONValue]] {
        var full = glance
        if state.isCalm, !(countdown && left != nil) {
            full =
                status?.next.map { next in
                    let due = next.snoozedUntilUSec ?? next.dueUSec
                    return "\(words.next) \(plain(due)) \(short(next))"
                } ?? glance
        }
        return [
            [
                "full_text": .string(Output.harmless(full)), "markup": "none", "name": "anchord",
                "short_text": .string(Output.harmless(glance)),
            ]
        ]
    }

    /// Text that a bar reads as Pango markup.
    private func pango(_ text: String) -> String {
        var escaped = ""
        for character in Output.harmless(text) {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&apos;"
            default: escaped.append(character)
            }
        }
        return escaped
    }

    // MARK: Time

    private static let minute: Int64 = 60_000_000
    private static let hour: Int64 = 3_600_000_000

    /// How long until the next one, rounded up as a person counts, and when that text changes: by
    /// the minute in its last hour, by the hour in its last day, not at all before.
    private var left: (text: String, changes: Instant)? {
        guard let next = status?.next, state.isCalm else { return nil }
        let due = next.snoozedUntilUSec ?? next.dueUSec
        let distance = due - times.clock.now.microseconds
        guard distance > 0, distance <= 24 * MonitorView.hour else { return nil }
        let unit = distance <= MonitorView.hour ? MonitorView.minute : MonitorView.hour
        let count = (distance + unit - 1) / unit
        let length = unit == MonitorView.minute ? "\(count) min" : "\(count) \(words.hours)"
        return (words.inTime(length), Instant(microseconds: due - (count - 1) * unit))
    }

    /// At midnight "tomorrow" becomes a clock time; a countdown moves before.
    var nextChange: Instant {
        let clock = times.clock
        let midnight = clock.rules.instant(clock.today.adding(days: 1), .midnight)
        guard countdown else { return midnight }
        if let left { return min(midnight, left.changes) }
        guard let next = status?.next else { return midnight }
        let begins = Instant(
            microseconds: (next.snoozedUntilUSec ?? next.dueUSec) - 24 * MonitorView.hour)
        return begins > clock.now ? min(midnight, begins) : midnight
    }
}
