// `anchorctl status`: what is open, what waits, what comes next, what is wrong.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface

struct StatusVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "What is open and what comes next.")

    @OptionGroup var common: CommonOptions

    func run() throws { try StatusVerb.show(SessionOptions(common)) }

    static func show(_ options: SessionOptions) throws {
        let session = Session(options)
        guard let status = try session.call(GetStatus.self, Nothing()) else { return }
        session.learn(status)
        for line in StatusText(session).lines(status) { Output.raw(line + "\n") }
        if status.scheduleFile == nil { Output.prose(session.words.beginHere) }
    }
}

/// Each line is harmless already; colours are its only control characters.
struct StatusText {
    private let session: Session
    private var words: Words { session.words }

    init(_ session: Session) { self.session = session }

    func lines(_ status: Status) -> [String] {
        var lines: [String] = []
        if let until = status.pausedUntilUSec { lines.append(ended(words.pausedUntil, until)) }
        if let until = status.quietUntilUSec { lines.append(ended(words.quietUntil, until)) }
        if let mode = status.mode, let until = status.modeUntilUSec {
            lines.append(ended({ words.modeUntil(mode, $0) }, until))
        }
        if let until = status.gentleUntilUSec { lines.append(ended(words.gentleUntil, until)) }
        if let running = status.session {
            let until = session.plain(running.untilUSec)
            let line = words.inSession(running.anchor, until)
            lines.append(session.colour.bold(line))
        }
        let rows =
            status.open.map { (words.openNow, $0) } + status.held.map { (words.waiting, $0) }
            + status.snoozed.map { (words.putOff, $0) }
        if rows.isEmpty { lines.append(words.nothingOpen) }
        // A put-off one that comes next is in the rows already.
        let next = status.next.flatMap { $0.state == .snoozed ? nil : (words.next, $0) }
        lines += table(rows + (next.map { [$0] } ?? []))
        if !status.open.isEmpty {
            lines.append(session.colour.faint(Prose.hanging(words.howToAnswerNudge)))
        }
        if status.next == nil { lines.append(words.nothingPlanned) }
        for rest in status.resting ?? [] {
            let line = words.rests(rest.anchor, session.day(rest.untilDay))
            lines.append(session.colour.faint(Prose.hanging(Output.harmless(line))))
        }
        for offer in status.offers ?? [] {
            let line = words.offer(offer.anchor, offer.minutes)
            lines.append(session.colour.faint(Prose.hanging(Output.harmless(line))))
        }
        if let set = status.words, !set.isEmpty {
            lines.append(Prose.wrapped(Output.harmless(session.setLine(set, status.wordEnds))))
        }
        for line in session.silentLines(status) {
            lines.append(session.colour.faint(Prose.wrapped(Output.harmless(line))))
        }
        for anchor in status.maySilence ?? [] {
            lines.append(Prose.wrapped(Output.harmless(words.maySilence(anchor))))
        }
        for anchor in status.mayBeRead ?? [] {
            lines.append(Prose.wrapped(Output.harmless(words.mayBeRead(anchor))))
        }
        for problem in status.problems {
            let line = "\(words.worthALook): \(problem.text)"
            lines.append(Prose.hanging(Output.harmless(line)))
        }
        return lines
    }

    private func ended(_ phrase: (String) -> String, _ microseconds: Int64) -> String {
        let line = phrase(session.times.plain(Instant(microseconds: microseconds)))
        return Prose.hanging(Output.harmless(line))
    }

    /// A time that comes in the pause is when it would have come.
    private func inPause(_ slot: Slot) -> String? {
        guard let until = session.pausedUntil, slot.state == .planned, slot.dueUSec < until else {
            return nil
        }
        return "\(words.say(HoldReason.paused.message)), \(words.until(session.plain(until)))"
    }

    /// Word, anchor and title in columns, the time last.
    func table(_ rows: [(word: String, slot: Slot)]) -> [String] {
        let wide = rows.map(\.word.columns).max() ?? 0
        let names = rows.map(\.slot.anchor.columns).max() ?? 0
        // Two more columns than the longest; a very long name only moves its own line.
        let width = min(names, 24)
        return rows.map { word, slot in
            let left = Output.padded(word, wide) + "  " + Output.padded(slot.anchor, width)
            let title = slot.title.map { "  \($0)" } ?? ""
            let reason = (words.reason(of: slot) ?? inPause(slot)).map { " (\($0))" } ?? ""
            let when = "  " + session.coming(slot)
            let isOpen = slot.state == .open
            if let columns = Prose.columns, (left + title + when + reason).columns > columns {
                let indent = wide + width + 4
                let time = Output.harmless(String((when + reason).dropFirst(2)))
                let name = Output.harmless(String(title.dropFirst(2)))
                if let lines = Prose.beside(
                    Output.harmless(left), [name.isEmpty ? time : name], at: indent,
                    width: columns)
                {
                    let head = lines.joined(separator: "\n")
                    let gap = String(repeating: " ", count: indent)
                    let tail = name.isEmpty ? "" : Prose.wrapped(time, indent: gap, width: columns)
                    return (isOpen ? session.colour.bold(head) : head)
                        + (tail.isEmpty ? "" : "\n" + session.colour.faint(tail))
                }
                // Too narrow for columns.
                let head = Prose.hanging(
                    Output.harmless("\(word) \(slot.anchor)\(title.dropFirst())"))
                let tail = Prose.wrapped(time, indent: "    ", width: columns)
                return (isOpen ? session.colour.bold(head) : head) + "\n"
                    + session.colour.faint(tail)
            }
            return (isOpen ? session.colour.bold(left + title) : Output.harmless(left + title))
                + session.colour.faint(when + reason)
        }
    }
}
