// What a line may have meant that begins with no verb: another program's word, a slip, an anchor's name.
// A line is proposed only where it would be understood. Asks no daemon.

import AnchorModel
import ArgumentParser
import HostSystem
import ScheduleEditing
import ScheduleReading
import SpokenTime

struct Proposal {
    private let session: Session
    private let schedule: Schedule
    /// Of one's own; without it the starter's anchors are known.
    private let hasSchedule: Bool
    private let words = Help.language.words

    init() {
        let session = Session(SessionOptions())
        session.speak(Help.language.rawValue)
        self.session = session
        let zones = ZoneFiles(environment: session.environment)
        schedule =
            (try? session.schedule(nil, zones)) ?? Starter.schedule(language: Help.language)
        let found = try? ScheduleFile.find(in: session.paths.configFolders)
        hasSchedule = found != nil
    }

    /// `anchorctl verander bed 22.30` for `bedtijd 22.30`; nil where nothing is near.
    func line(for arguments: [String]) -> String? {
        candidates(for: arguments).first(where: isUnderstood)
            .map { (["anchorctl"] + shown($0)).joined(separator: " ") }
    }

    // MARK: What may be meant, the likeliest first; each a verb by its English name and what follows

    private func candidates(for arguments: [String]) -> [[String]] {
        guard let first = arguments.first?.lowercased() else { return [] }
        let rest = Array(arguments.dropFirst())
        if MeantVerb.usual.contains(first) { return [["mode", words.modeEnded]] }
        return ending(first, rest) + about(arguments[0], rest) + meant(first, rest)
    }

    /// `stop zacht`: the end of what is named.
    private func ending(_ first: String, _ rest: [String]) -> [[String]] {
        guard MeantVerb.ends.contains(first), let what = rest.first.flatMap(Proposal.verbMeant)
        else { return [] }
        switch what {
        case "soft": return [["soft", words.disabled]]
        case "mode": return [["mode", words.modeEnded]]
        case "pause": return [["resume"]]
        default: return []
        }
    }

    /// `bed`, `bewegen aan`, `bedtijd half elf`: the anchor, then what is to be done with it.
    private func about(_ first: String, _ rest: [String]) -> [[String]] {
        let anchor = schedule.anchor(called: first)?.id
        guard anchor != nil || KindWords.words[first.lowercased()] != nil else { return [] }
        let name = anchor ?? first
        guard let next = rest.first else { return [["explain", name], ["change", name]] }
        var found = [["change", first] + rest]
        if let verb = Proposal.verbMeant(next) {
            found.insert([verb, name] + rest.dropFirst(), at: 0)
            found.append([verb])
        }
        return found + [["change", name]]
    }

    private func meant(_ first: String, _ rest: [String]) -> [[String]] {
        guard var verb = MeantVerb.named(first) ?? near(first) else { return [] }
        if verb == "start", rest.isEmpty, !hasSchedule { verb = "init" }
        var found = [[verb] + rest]
        // Of one anchor that is `explain`.
        if ["next", "list", "status"].contains(verb), !rest.isEmpty {
            found.insert(["explain"] + rest, at: 0)
        }
        // What needs more than its name is shown in its help.
        return found + [[verb], [verb, "--help"]]
    }

    private func near(_ word: String) -> String? {
        // Of two that are as near, help is what is asked for.
        guard let near = Nearest.to(word, among: ["help"] + VerbTable.names) else { return nil }
        return VerbTable.verb(near).map(VerbTable.name) ?? near
    }

    private static func verbMeant(_ word: String) -> String? {
        VerbTable.verb(word.lowercased()).map(VerbTable.name) ?? MeantVerb.named(word)
    }

    // MARK: Whether it would be understood

    /// Read by the parser, and what the verb reads of it by the verb's own reader.
    private func isUnderstood(_ line: [String]) -> Bool {
        guard line[0] != "help" else { return line.count == 1 }
        guard line.last != "--help" else { return true }
        let rest = Array(line.dropFirst())
        guard let verb = VerbTable.verb(line[0]),
            (try? verb.parseAsRoot(Array(CommandLineWords.plain(line).dropFirst()))) != nil
        else { return false }
        guard let first = rest.first else { return true }
        switch line[0] {
        case "change":
            guard let anchor = schedule.anchor(called: first) else { return false }
            let reader = ChangeLine(listener: session.listener)
            return rest.count == 1
                || (try? reader.change(Array(rest.dropFirst()), of: anchor)) != nil
        case "soft":
            return SoftVerb.isEnd(rest)
                || (try? session.listener.end(SoftVerb.length(rest).joined(separator: " "))) != nil
        case "mode": return rest == [words.modeEnded]
        case "pause": return (try? session.listener.end(rest.joined(separator: " "))) != nil
        case "done", "tried", "not-today", "start", "explain", "on", "off", "remove":
            return rest.count == 1 && schedule.anchor(called: first) != nil
        default: return false
        }
    }

    // MARK: As a person types it

    private func shown(_ line: [String]) -> [String] {
        let verb = VerbTable.verb(line[0]).flatMap { words.names(of: $0).first }
        return [verb ?? line[0]] + line.dropFirst()
    }
}

extension Schedule {
    /// By its name, by its title, or by its kind where there is one of it.
    func anchor(called name: String) -> Anchor? {
        if let anchor = anchor(name) { return anchor }
        let name = name.lowercased()
        if let anchor = anchor(name) { return anchor }
        let titled = anchors.filter { $0.title?.lowercased() == name }
        if titled.count == 1 { return titled[0] }
        guard let kind = KindWords.words[name] else { return nil }
        let same = anchors.filter { $0.kind == kind }
        return same.count == 1 ? same[0] : nil
    }
}
