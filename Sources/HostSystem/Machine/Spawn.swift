// Another program, started: its words, its environment, and what it finds at its descriptors. The one place that
// calls posix_spawn; waits for nobody.

package import Glibc

package struct Spawn {
    /// Who hears of Ctrl-C and of the end of a terminal.
    package enum Group {
        case ours, own
        /// A session of its own: the end of a terminal ends nothing of it.
        case session
    }

    /// What it has at a descriptor; those that are not named are ours, but for what is closed at an exec.
    package enum Descriptor {
        case nothing
        /// One of ours.
        case copy(of: Int32)
        case closed
    }

    private let path: String
    private let words: [String]
    private let environment: [String: String]
    package var descriptors: [Int32: Descriptor] = [:]
    package var group = Group.ours
    /// The program is looked for in PATH.
    package var isInPath = false
    /// Signals that are blocked here come through there.
    package var unblocks = false
    /// Signals that are ignored or handled here and do there what they usually do.
    package var defaults: [Int32] = []

    /// - Parameter words: its name first, as it is told.
    package init(_ path: String, _ words: [String], _ environment: [String: String]) {
        self.path = path
        self.words = words
        self.environment = environment
    }

    /// Input, output and errors are /dev/null.
    package mutating func silence() {
        for descriptor: Int32 in 0...2 { descriptors[descriptor] = .nothing }
    }

    /// Its process, or why it was not started (an errno).
    package func start() -> Result<pid_t, NotStarted> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, what) in descriptors.sorted(by: { $0.key < $1.key }) {
            switch what {
            case .nothing:
                let flags = descriptor == 0 ? O_RDONLY : O_WRONLY
                posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", flags, 0)
            case .closed: posix_spawn_file_actions_addclose(&actions, descriptor)
            // A duplicate onto itself would keep the mark that closes it.
            case .copy(descriptor): _ = fcntl(descriptor, F_SETFD, 0)
            case .copy(let ours): posix_spawn_file_actions_adddup2(&actions, ours, descriptor)
            }
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        setAttributes(&attributes)
        let arguments = words.map { strdup($0) }
        let variables = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in arguments + variables { free(text) } }
        var pid: pid_t = 0
        let call = isInPath ? posix_spawnp : posix_spawn
        let code = call(&pid, path, &actions, &attributes, arguments + [nil], variables + [nil])
        return code == 0 ? .success(pid) : .failure(NotStarted(errno: code))
    }

    package struct NotStarted: Error {
        package let errno: Int32
    }

    private func setAttributes(_ attributes: inout posix_spawnattr_t) {
        var flags: Int32 = 0
        if unblocks {
            var none = sigset_t()
            sigemptyset(&none)
            posix_spawnattr_setsigmask(&attributes, &none)
            flags |= Int32(POSIX_SPAWN_SETSIGMASK)
        }
        if !defaults.isEmpty {
            var signals = sigset_t()
            sigemptyset(&signals)
            for number in defaults { sigaddset(&signals, number) }
            posix_spawnattr_setsigdefault(&attributes, &signals)
            flags |= Int32(POSIX_SPAWN_SETSIGDEF)
        }
        switch group {
        case .ours: break
        case .own:
            posix_spawnattr_setpgroup(&attributes, 0)
            flags |= Int32(POSIX_SPAWN_SETPGROUP)
        // POSIX_SPAWN_SETSID, a macro of GNU's that Swift does not see.
        case .session: flags |= 0x80
        }
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }
}
