// What a shell offers while a verb is typed: the names of the running daemon's anchors and modes.
// Must never start a daemon, and never keep a person at a prompt waiting.

import AnchorModel
import ArgumentParser
import ControlInterface
import Glibc
import HostSystem

enum Completing {
    /// A prompt that takes longer feels stuck; the daemon answers within milliseconds.
    private static let patience: Int32 = 300

    static let anchors = CompletionKind.custom { _, _, _ in
        (try? ask()?.call(ListAnchors.self, Nothing()))?.anchors.map(\.id) ?? []
    }

    static let modes = CompletionKind.custom { _, _, _ in
        let own = (try? ask()?.call(GetStatus.self, Nothing()))?.modes ?? []
        return own + [Schedule.softMode, Schedule.noMode]
    }

    /// Nil without a daemon: connecting to a socket of the service manager would start one.
    private static func ask() throws -> Caller? {
        let environment = ProcessEnvironment.variables
        let socket = XDGPaths(environment: environment, userID: getuid()).socket
        guard RunningMark.isSet(socket: socket) else { return nil }
        return try Caller(socketPath: socket, patience: patience)
    }
}
