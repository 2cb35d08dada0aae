// `later`: puts a nudge off, for a while or until a time of day. Reads what was typed; the daemon decides.

import ArgumentParser
import CivilTime
import ControlInterface
import SpokenTime

struct LaterVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "later", abstract: "Put a nudge off: later [ANCHOR] [10min | 16:30].",
        discussion: """
              anchorctl later            as long as the schedule says
              anchorctl later 16:30      then
              anchorctl later half an hour
              anchorctl later move 1h    another one than the newest
            """,
        aliases: ["snooze", "straks"])

    @Argument(
        help: "The anchor, and a span or a clock time; one of them alone is fine.",
        completion: Completing.anchors)
    var words: [String] = []
    @OptionGroup var common: CommonOptions

    /// All of it is a time, or an anchor stands before or behind it.
    private func target(_ listener: Listener) throws(NotUnderstood) -> (String?, Ahead?) {
        guard let first = words.first, let last = words.last else { return (nil, nil) }
        let whole: NotUnderstood
        do { return (nil, try listener.putOff(words.joined(separator: " "))) } catch {
            whole = error
        }
        guard words.count > 1 else {
            // One word that is no time is an anchor.
            guard whole.reason == .unreadable else { throw whole }
            return (first, nil)
        }
        do {
            return (first, try listener.putOff(words.dropFirst().joined(separator: " ")))
        } catch {
            if let time = try? listener.putOff(words.dropLast().joined(separator: " ")) {
                return (last, time)
            }
            let isAbout = whole.reason == .unreadable
            throw isAbout && (words.count == 2 || error.reason != .unreadable) ? error : whole
        }
    }

    func parameters(_ listener: Listener) throws(NotUnderstood) -> SnoozeNudge.Parameters {
        let (anchor, time) = try target(listener)
        var parameters = SnoozeNudge.Parameters(anchor: anchor)
        switch time {
        case .length(let span)?: parameters.spanUSec = span.microseconds
        case let end?: parameters.untilUSec = listener.instant(of: end).microseconds
        case nil: break
        }
        return parameters
    }

    func run() throws {
        let session = Session(common)
        let parameters = try session.understand { listener throws(NotUnderstood) in
            try self.parameters(listener)
        }
        guard let reply = try session.call(SnoozeNudge.self, parameters) else { return }
        let what = "\(reply.anchor) \(reply.label)"
        Output.line(session.words.snoozed(what, session.relative(reply.untilUSec)))
    }
}
