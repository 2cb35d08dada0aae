// The end of `init`: whether anchord runs, and an offer to switch it on. Asks systemd; starts nothing
// that was not agreed to.

import AnchorModel
import Glibc
import HostSystem

struct ServiceOffer {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// - Parameter asks: somebody is there to answer; otherwise it is only told how.
    func make(asks: Bool) {
        let words = session.words
        guard let state = state(), state["LoadState"] == "loaded" else {
            return Output.prose(words.afterInit)
        }
        if state["ActiveState"] == "active" { return Output.prose(words.runsAlready) }
        guard asks else { return Output.prose(words.afterInit) }
        Output.raw(words.switchOn)
        guard let line = readLine(), agrees(line) else { return Output.prose(words.afterInit) }
        let done = Child.output(
            "systemctl", ["--user", "enable", "--now", "anchord.socket", "anchord.service"],
            session.environment)
        Output.prose(done == nil ? words.didNotStart : words.isOn)
    }

    /// Enter is yes: it was just asked for.
    private func agrees(_ line: String) -> Bool {
        ["", "y", "yes", "j", "ja"].contains(Typed.trimmed(line).lowercased())
    }

    /// Nil without a service manager that answers.
    private func state() -> [String: String]? {
        let text = Child.output(
            "systemctl", ["--user", "show", "-p", "LoadState,ActiveState", "anchord.service"],
            session.environment)
        guard let text else { return nil }
        var state: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { state[String(parts[0])] = String(parts[1]) }
        }
        return state
    }
}
