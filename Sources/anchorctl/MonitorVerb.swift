// `anchorctl monitor`: one line per change, until the daemon stops or nobody reads on.

import AnchorControl
import ArgumentParser
import CivilTime
import Varlink

struct MonitorVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor", abstract: "One line per change, as it happens.",
        aliases: ["volg"])
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        let caller = try session.caller()
        var last = ""
        do {
            try caller.stream(Monitor.name.full, patient: true) { reply throws(CallerError) in
                if common.json {
                    session.printJSON(reply.parameters)
                    return true
                }
                let status = try caller.decode(Status.self, reply.parameters)
                session.speak(status.language)
                let line = summary(status, session)
                if line != last { Output.line(line) }
                last = line
                return true
            }
        } catch { throw session.failure(error) }
    }

    /// The calm line: the pause, what is open, else what comes next; clock times, since a line
    /// stays on the screen while time goes on.
    private func summary(_ status: Status, _ session: Session) -> String {
        let words = session.words
        let times = TimeWords(clock: session.clock.again, words: words)
        func plain(_ time: Int64) -> String { times.plain(.init(microseconds: time)) }
        func name(_ slot: Slot) -> String {
            let title = slot.title.map { ": \($0)" } ?? ""
            return slot.anchor + title
        }
        var parts: [String] = []
        if let until = status.pausedUntilUSec { parts.append(words.pausedUntil(plain(until))) }
        parts += status.open.map { "\(words.openNow) \(name($0))" }
        parts += status.held.map { "\(words.waiting) \(name($0))" }
        parts += status.snoozed.map { slot in
            "\(words.putOff) \(plain(slot.snoozedUntilUSec ?? slot.dueUSec)) \(name(slot))"
        }
        if let next = status.next {
            parts.append("\(words.next) \(plain(next.dueUSec)) \(name(next))")
        }
        parts += status.problems.map { "\(words.worthALook): \($0.text)" }
        return parts.isEmpty ? words.noNext : parts.joined(separator: " · ")
    }
}
