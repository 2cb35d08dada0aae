// `anchorctl explain`: why the last nudge of an anchor came when it did, or did not, and when the
// next one comes, in plain words. The daemon tells the facts.

import AnchorModel
import ArgumentParser
import CivilTime
import ControlInterface

struct ExplainVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Why the last nudge came when it did, and when the next comes: explain [ANCHOR].",
        aliases: ["leg-uit"])

    @Argument(help: "One anchor; all of them if not given.", completion: Completing.anchors)
    var anchor: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard let reply = try session.call(Explain.self, .init(anchor: anchor)) else { return }
        if reply.anchors.isEmpty { Output.line(session.words.noAnchors) }
        for facts in reply.anchors {
            let off = facts.boundTo.map(session.boundTo) ?? session.words.disabled
            Output.raw(
                session.colour.bold(facts.anchor) + "  "
                    + session.colour.faint(Output.harmless(facts.enabled ? facts.cue : off))
                    + "\n")
            for line in session.explain(facts) { Output.line("  " + line) }
        }
    }
}

extension Session {
    /// Bound to other machines.
    func boundTo(_ machines: [String]) -> String {
        words.comesOn(machines.joined(separator: ", "))
    }

    func explain(_ facts: AnchorExplanation) -> [String] {
        var lines: [String] = []
        if let last = facts.last { lines += explainLast(last, facts) }
        if facts.silentSinceDay == nil, let reason = facts.notToday {
            lines.append(words.isNotDue(reason))
        }
        if let day = facts.silentSinceDay {
            lines.append(words.isSilent(facts.anchor, since: pastDay(day)))
        } else if let next = facts.next {
            lines.append(words.comesNext(coming(next)))
            if facts.bed == nil, let until = status?.gentleUntilUSec, next.dueUSec < until {
                lines.append(words.gentleUntil(plain(until)))
            }
            if let bed = facts.bed.flatMap({ LocalTime($0) }), let span = facts.windDownUSec {
                lines.append(words.bedtimeNudge(bed, Span(microseconds: span)))
            }
            if let day = facts.restsUntilDay {
                lines.append(words.rests(facts.anchor, self.day(day)))
            }
            if let goal = facts.shiftsTo { lines.append(words.isOnItsWay(goal)) }
            if facts.mayStay == true { lines.append(words.mayStay(facts.cue)) }
            if facts.nextShifted { lines.append(words.comesShifted(next.label)) }
        } else if facts.enabled {
            lines.append(facts.never.map(words.neverComes) ?? words.nothingPlanned)
        }
        if let held = facts.unless, !held.isEmpty {
            lines.append(words.waitsWhile(held))
            if let word = facts.next?.word { lines.append(words.isSetNow(word)) }
        }
        return lines
    }

    private func explainLast(_ last: Slot, _ facts: AnchorExplanation) -> [String] {
        let due = times.spoken(Instant(microseconds: last.dueUSec))
        let reason = (last.reason == "word" ? facts.waitedForWord : nil) ?? words.reason(of: last)
        var lines: [String] = []
        switch last.state {
        case .held, .planned: lines.append(words.isWaiting(due, reason ?? words.now))
        case .snoozed:
            let back = last.snoozedUntilUSec.map { relative($0) } ?? words.now
            lines.append(words.wasPutOff(due, back))
        case .open: lines.append(words.isOpen(due))
        case .answered:
            lines.append(words.wasAnswered(due, words.event((facts.answer ?? .done).rawValue)))
        case .letGo: lines.append(words.wasLetGo(due, reason ?? ""))
        }
        if facts.lastShifted { lines.append(words.comesShifted(last.label)) }
        let waited = facts.waitedForWord ?? facts.waitedFor.map(words.waited)
        // A minute is what a person would call on time.
        if let other = facts.cameWith {
            lines.append(words.cameWith(other, waited))
        } else if let shown = last.shownUSec, shown - last.dueUSec > 60_000_000 {
            let time = times.spoken(Instant(microseconds: shown))
            lines.append(words.cameLater(time, waited))
        }
        return lines
    }
}
