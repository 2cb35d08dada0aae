// What a shell offers while a verb is typed: the names of the running daemon's anchors, modes and words,
// and those of methods and zones.
// Must never start a daemon, and never keep a person at a prompt waiting.

import AnchorModel
import ArgumentParser
import ControlInterface
import Glibc
import HostSystem
import Varlink

enum Completing {
    /// A prompt that takes longer feels stuck; the daemon answers within milliseconds.
    private static let patience: Int32 = 300

    /// Words that a verb knows in both languages, in the person's.
    static func spoken(_ english: [String], dutch: [String]) -> CompletionKind {
        .custom { _, _, _ in Help.language == .dutch ? dutch : english }
    }

    static let anchors = CompletionKind.custom { _, _, _ in
        (try? ask()?.call(ListAnchors.self, Nothing()))?.anchors.map(\.id) ?? []
    }

    static let modes = CompletionKind.custom { _, _, _ in
        let own = (try? ask()?.call(GetStatus.self, Nothing()))?.modes ?? []
        let isDutch = Help.language == .dutch
        return own + (isDutch ? ["zacht", "geen"] : [Schedule.softMode, Schedule.noMode])
    }

    /// Those that hold something, as the schedule says, and the one that anchord knows.
    static let words = CompletionKind.custom { _, _, _ in
        let asked = (try? ask()?.call(GetStatus.self, Nothing()))?.unless ?? []
        let locked = Help.language == .dutch ? "op-slot" : TypedWord.locked
        return asked.filter { $0 != TypedWord.locked } + [locked]
    }

    static let setWords = CompletionKind.custom { _, _, _ in
        (try? ask()?.call(GetStatus.self, Nothing()))?.words ?? []
    }

    /// The anchors, and the words that were logged lately, the newest first.
    static let loggable = CompletionKind.custom { _, _, _ in
        guard let caller = try? ask() else { return [] }
        let anchors = (try? caller.call(ListAnchors.self, Nothing()))?.anchors.map(\.id) ?? []
        var words: [String] = []
        if let wanted = try? caller.encode(ReadHistory.Parameters(count: loggedRows)) {
            try? caller.stream(ReadHistory.name.full, wanted) { reply throws(CallerError) in
                guard reply.parameters["event"]?.string == HistoryEvent.logged.rawValue,
                    let word = reply.parameters["word"]?.string, !words.contains(word)
                else { return true }
                words.append(word)
                return true
            }
        }
        return anchors + words.reversed().filter { !anchors.contains($0) }
    }

    /// Some weeks of a day's few rows.
    private static let loggedRows = 300

    static let methods = CompletionKind.list(
        MethodName.allCases.map { name in
            String(name.full.split(separator: ".").last ?? "")
        })

    /// Those of tzdata's own table, whose third column is the name. The older table has a line a country;
    /// the newer one leaves out zones such as Europe/Amsterdam, which are as another since 1970.
    static let zones = CompletionKind.custom { _, _, _ in
        let folders = ZoneFiles(environment: ProcessEnvironment.variables).folders
        let table = folders.lazy.compactMap { folder in
            ["zone.tab", "zone1970.tab"].lazy.compactMap {
                try? SafeFile.read("\(folder)/\($0)", limit: zoneTableLimit)
            }.first
        }.first
        let lines = String(decoding: table ?? [], as: UTF8.self).split(separator: "\n")
        let names = lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            line.split(separator: "\t").dropFirst(2).first.map(String.init)
        }
        return ["UTC"] + names.sorted()
    }

    /// The table has some 20 KiB.
    private static let zoneTableLimit = 1 << 18

    /// Nil without a daemon: connecting to a socket of the service manager would start one.
    private static func ask() throws -> Caller? {
        let environment = ProcessEnvironment.variables
        let socket = XDGPaths(environment: environment, userID: getuid()).socket
        guard RunningMark.isSet(socket: socket) else { return nil }
        return try Caller(socketPath: socket, patience: patience)
    }
}
