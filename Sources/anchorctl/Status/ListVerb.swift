// `list`: the anchors of the schedule.

import AnchorModel
import ArgumentParser
import ControlInterface

struct ListVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All anchors of the schedule.", aliases: ["ankers"])

    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard let reply = try session.call(ListAnchors.self, Nothing()) else { return }
        if reply.anchors.isEmpty { Output.line(session.words.noAnchors) }
        session.tellGentle()
        let ids = min(reply.anchors.map(\.id.columns).max() ?? 0, 24)
        let anchors = reply.anchors.map { anchor in
            var anchor = anchor
            anchor.cue = session.words.unless(anchor.cue, anchor.unless ?? [])
            return anchor
        }
        let cues = min(anchors.map(\.cue.columns).max() ?? 0, 40)
        for anchor in anchors {
            let left =
                Output.padded(anchor.id, ids) + "  " + Output.padded(anchor.cue, cues)
            let title = anchor.title.map { "  \($0)" } ?? ""
            let next = anchor.next.map { session.coming($0) }
            let isSilent = anchor.enabled && anchor.silentSinceDay != nil
            let off = anchor.boundTo.map(session.boundTo) ?? session.words.disabled
            let end =
                isSilent
                ? session.words.say(LetGoReason.silent.message)
                : anchor.enabled ? next ?? anchor.never.map(session.words.never) ?? "" : off
            let line = Output.harmless(left + "  " + end + title)
            if let columns = Prose.columns, line.columns > columns {
                let parts = [anchor.cue, end, String(title.dropFirst(2))].map(Output.harmless)
                let rows = Prose.beside(
                    Output.harmless(anchor.id), parts, at: ids + 2, width: columns)
                for row in rows ?? [Prose.hanging(line, width: columns)] { Output.raw(row + "\n") }
                continue
            }
            Output.raw(
                Output.harmless(left) + session.colour.faint("  " + Output.harmless(end))
                    + Output.harmless(title) + "\n")
        }
    }
}
