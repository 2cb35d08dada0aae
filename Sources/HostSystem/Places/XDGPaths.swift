// Where things are, by the XDG base directory specification 0.8: a pure function of an environment
// that is given. Never looks at a file.

package struct XDGPaths: Sendable {
    private let environment: [String: String]
    private let userID: UInt32
    private let home: String?

    /// `userID` names the runtime folder when XDG_RUNTIME_DIR is unset; `home` is asked for the home
    /// folder when HOME is.
    package init(
        environment: [String: String], userID: UInt32,
        home: (UInt32) -> String? = HomeFolder.of(user:)
    ) {
        self.environment = environment
        self.userID = userID
        var named = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home(userID)
        // Only of the root folder does a slash at the end matter: "//" is not a place of ours.
        while named?.utf8.last == UInt8(ascii: "/") { named?.removeLast() }
        self.home = named
    }

    /// A variable's value if it is an absolute path; the specification ignores relative ones.
    private func path(_ name: String) -> String? {
        guard let value = environment[name], value.hasPrefix("/") else { return nil }
        return value
    }

    private func inHome(_ folder: String) -> String { (home ?? "") + folder }

    /// `~/` at the start stands for the home folder, as a shell has it.
    package func expanded(_ path: String) -> String {
        path.hasPrefix("~/") ? inHome(String(path.dropFirst())) : path
    }

    /// The user's own first, then the system's, each with `anchord` at its end.
    package var configFolders: [String] {
        let own = path("XDG_CONFIG_HOME") ?? inHome("/.config")
        let system = environment["XDG_CONFIG_DIRS"] ?? ""
        let folders = system.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
        return ([own] + (folders.isEmpty ? ["/etc/xdg"] : folders)).map { $0 + "/anchord" }
    }

    /// Where the user's schedule is, or would be.
    package var configFolder: String { configFolders[0] }

    /// Where a change of a schedule is written: the person's own takes the place of the system's.
    package func ownSchedule(_ path: String) -> String {
        guard configFolders.dropFirst().contains(AtomicFile.folder(of: path)) else { return path }
        let name = path.split(separator: "/").last.map(String.init) ?? "schedule.json"
        return configFolder + "/" + name
    }

    /// dconf's database of the user, by its own default profile.
    package var dconf: String {
        (path("XDG_CONFIG_HOME") ?? inHome("/.config")) + "/dconf/user"
    }

    /// The ledger, the lock and the last good schedule.
    package var stateFolder: String {
        (path("XDG_STATE_HOME") ?? inHome("/.local/state")) + "/anchord"
    }

    package var runtimeFolder: String {
        (path("XDG_RUNTIME_DIR") ?? "/run/user/\(userID)") + "/anchord"
    }

    /// ANCHORD_SOCKET, else the place the socket unit has it.
    package var socket: String {
        if let path = environment["ANCHORD_SOCKET"], !path.isEmpty { return path }
        return usualSocket
    }

    /// Where a client looks that was told nothing else.
    package var usualSocket: String { runtimeFolder + "/io.github.anchord.Anchord" }

    /// `sockaddr_un.sun_path` has 108 bytes on Linux, the last of them zero (unix(7)).
    package static let socketPathLimit = 107

    /// What is wrong with a socket's path, for people; nil when it can be used.
    package static func problem(withSocket path: String) -> String? {
        if path.isEmpty { return "the socket's path is empty" }
        let length = path.utf8.count
        guard length > socketPathLimit else { return nil }
        return "the socket's path has \(length) bytes and Linux allows \(socketPathLimit): \(path)"
            + " (a shorter one can be given with --socket or ANCHORD_SOCKET)"
    }
}
