// `anchorctl doctor`: how everything around the daemon stands, each with what to do about it. What
// the daemon sees it tells itself; what is to be seen without one is looked at here, so that doctor
// is of use exactly when nothing else answers. Starts and changes nothing.

import ArgumentParser
import ControlInterface
import HostSystem
import Varlink

struct DoctorVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "How everything around anchord stands, and what to do: doctor [--bubble].",
        aliases: ["dokter"])

    @Flag(help: "Show one notification to look at, which is not a nudge.")
    var bubble = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        let checks = session.examine(bubble: bubble)
        if common.json {
            Output.raw(WireJSON.text(Diagnose.Reply(checks: checks)) + "\n")
        } else {
            session.show(checks)
        }
        if checks.contains(where: { $0.state == .problem }) { throw Failure(.failed, lines: []) }
    }
}

extension Session {
    /// In the order of `CheckID`; what a newer daemon looks at comes last.
    fileprivate func examine(bubble: Bool) -> [Check] {
        var checks: [Check] = []
        var zone: String?
        do {
            let status = try caller().call(GetStatus.self, Nothing())
            speak(status.language)
            zone = status.zone
            checks.append(version(status.version))
            checks += try caller().call(Diagnose.self, .init(bubble: bubble)).checks
        } catch let failure as Failure {
            checks.append(Check(.daemon, .problem, .notRunning))
            if failure.code != .noDaemon {
                checks = [Check(.daemon, .problem, .noAnswer, failure.lines.first ?? "")]
            }
        } catch let error as CallerError {
            // An older daemon does not know the question.
            if case .failed = error {
            } else {
                checks.append(
                    Check(.daemon, .problem, .noAnswer, failure(error).lines.first ?? ""))
            }
        } catch {}
        let own = ownChecks(daemonZone: zone)
        for check in own where !checks.contains(where: { $0.id == check.id }) {
            checks.append(check)
        }
        let order = CheckID.allCases.map(\.rawValue)
        func place(_ check: Check) -> Int { order.firstIndex(of: check.id) ?? order.count }
        return checks.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }

    private func version(_ version: String) -> Check {
        guard version == Version.number else {
            return Check(.daemon, .problem, .otherVersion, version, Version.number)
        }
        return RunningMark.isOfOldFile(socket: socketPath)
            ? Check(.daemon, .problem, .oldProgram, version)
            : Check(.daemon, .ok, .answers, version)
    }

    /// Word, what it is about, what was found; the remedy below it.
    fileprivate func show(_ checks: [Check]) {
        let marks = checks.map { words.mark($0.state) }
        let names = checks.map { words.checked($0.id) }
        let first = marks.map(\.columns).max() ?? 0
        let second = names.map(\.columns).max() ?? 0
        for (index, check) in checks.enumerated() {
            let head =
                Output.padded(marks[index], first) + "  " + Output.padded(names[index], second)
                + "  "
            // Beside the names where there is room for a sentence, else below them.
            let columns = (Prose.width ?? 80) - head.columns
            let indent = String(repeating: " ", count: columns >= 24 ? head.columns : 4)
            let told = Finding(rawValue: check.finding).map {
                words.found($0, check.values + Array(repeating: "", count: 3))
            }
            let found = told?.found ?? ([check.finding] + check.values).joined(separator: " ")
            let text = Prose.wrapped(Output.harmless(found), indent: indent)
            let line =
                columns >= 24
                ? Output.harmless(head) + text.dropFirst(indent.count)
                : Output.harmless(head.trimmed) + "\n" + text
            Output.raw(
                (check.state == .problem ? colour.bold(String(line)) : String(line)) + "\n")
            guard let remedy = told?.remedy else { continue }
            let advice = Prose.wrapped(Output.harmless(remedy), indent: indent + "  ")
            Output.raw(colour.faint(advice) + "\n")
        }
    }
}

extension String {
    /// Without the spaces at its end.
    var trimmed: String {
        var text = self[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}

extension Words {
    /// `12 KB`, `3 MB`, `40 GB`: as precise as anybody needs.
    func bytes(_ count: String) -> String {
        guard let number = UInt64(count) else { return "?" }
        switch number {
        case ..<10_000_000: return "\((number + 999) / 1000) KB"
        case ..<10_000_000_000: return "\(number / 1_000_000) MB"
        default: return "\(number / 1_000_000_000) GB"
        }
    }
}
