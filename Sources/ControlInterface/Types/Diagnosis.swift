// What `doctor` looks at and what it finds: the names on the wire, and the rules that say which
// finding is a problem. Reads nothing itself; words for people are the client's.

package enum CheckState: String, Codable, CaseIterable, Hashable, Sendable {
    case ok, problem, unknown
}

/// `Check` on the wire: a finding of a newer version is still a name and its values.
package struct Check: Codable, Hashable, Sendable {
    package var id: String
    package var state: CheckState
    package var finding: String
    package var values: [String]

    package init(id: String, state: CheckState, finding: String, values: [String] = []) {
        self.id = id
        self.state = state
        self.finding = finding
        self.values = values
    }

    package init(_ id: CheckID, _ state: CheckState, _ finding: Finding, _ values: String...) {
        self.init(id: id.rawValue, state: state, finding: finding.rawValue, values: values)
    }
}

/// What is looked at, in the order it is told. The first four and the last two are the client's own:
/// they say something where no daemon does, or what a service may not ask the system.
package enum CheckID: String, CaseIterable, Sendable {
    case daemon, unit, socket, bus, notifications, bubbles, silence, busy, session, words, schedule,
        state, phone, other, zone, clock, bubble
}

/// What can be found. In parentheses the values that come with it.
package enum Finding: String, CaseIterable, Sendable {
    /// (version)
    case answers
    /// (its version, ours)
    case otherVersion
    /// (version): of our number, from a program file that was replaced since it began
    case oldProgram
    case notRunning
    /// (reason)
    case noAnswer

    case unitRuns, unitNotAtLogin, unitOff, unitFailed, unitMissing, noServiceManager

    /// (path)
    case socketFine, socketMissing
    /// (path, mode)
    case folderOpen

    case busFine, noBus
    /// (name, version)
    case server
    case noServer, serverStarts
    case bubblesFull, noButtons, noBody
    case silenceOff, silenceOn, silenceUnknown
    /// (who, where it is told)
    case busy
    case busyNot, busyUnknown
    /// (who, where it is told): for more than three hours, so it is not heard today.
    case busyHabit
    /// (those that are set)
    case wordsHold
    /// (a word): nothing in the schedule waits for it.
    case wordHoldsNothing
    case sessionOpen, sessionLocked, sessionSaidLocked, sessionNone, noLogind

    /// (file, anchors, those that are on)
    case scheduleFine
    case starter
    /// (what is wrong)
    case scheduleBroken
    /// (what is wrong)
    case told

    /// (folder, bytes kept, bytes free)
    case ledger
    case stateMissing
    /// (folder, bytes free)
    case fewBytes
    /// (folder, reason)
    case notWritable
    case phoneNone, phoneMirrors, phoneUnknown

    /// (name, release of the zone data)
    case zone
    /// (the daemon's, the terminal's)
    case zonesDiffer
    case noZone
    /// (what is wrong)
    case zoneWrong
    case clockSet, clockFree
    /// (year)
    case clockWrong

    /// (server)
    case bubbleShown
    case bubbleNobody, bubbleSilent
    /// (reason)
    case bubbleRefused
}

/// What the daemon finds when it looks at itself; with `bubble` it also shows one and tells what became of it.
package enum Diagnose: ControlMethod {
    package static let name = MethodName.diagnose
    package struct Parameters: Codable, Hashable, Sendable {
        package var bubble: Bool?
        package init(bubble: Bool? = nil) { self.bubble = bubble }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var checks: [Check]
        package init(checks: [Check]) { self.checks = checks }
    }
}

extension Check {
    /// Below this the next rows may not fit: the ledger's log alone grows to 4 MB between two
    /// checkpoints, and a full disk is somebody else's trouble long before.
    private static let leastFree: UInt64 = 32 << 20

    /// The state folder.
    package static func state(
        _ folder: String, mode: UInt32, isWritable: Bool, reason: String, kept: UInt64, free: UInt64
    ) -> Check {
        if mode & 0o077 != 0 { return folderOpen(.state, folder, mode) }
        guard isWritable else { return Check(.state, .problem, .notWritable, folder, reason) }
        guard free >= leastFree else {
            return Check(.state, .problem, .fewBytes, folder, "\(free)")
        }
        return Check(.state, .ok, .ledger, folder, "\(kept)", "\(free)")
    }

    /// Others can look into it.
    package static func folderOpen(_ id: CheckID, _ folder: String, _ mode: UInt32) -> Check {
        Check(id, .problem, .folderOpen, folder, String(mode & 0o777, radix: 8))
    }

    /// Before the first version, or so far ahead that no zone file is meant for it.
    package static func clock(year: Int, isSynchronised: Bool) -> Check {
        guard (2025...2125).contains(year) else {
            return Check(.clock, .problem, .clockWrong, "\(year)")
        }
        return isSynchronised
            ? Check(.clock, .ok, .clockSet) : Check(.clock, .unknown, .clockFree)
    }

    /// What a notification server can do, and so what a person can.
    package static func bubbles(_ capabilities: Set<String>) -> Check {
        if !capabilities.contains("actions") { return Check(.bubbles, .ok, .noButtons) }
        if !capabilities.contains("body") { return Check(.bubbles, .ok, .noBody) }
        return Check(.bubbles, .ok, .bubblesFull)
    }
}
