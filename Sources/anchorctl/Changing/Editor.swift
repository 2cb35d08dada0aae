// The person's editor on one file: which one, and how it ended. The keyboard is the editor's while it
// runs, Ctrl-C too.

import Glibc
import HostSystem

struct Editor {
    /// As a shell reads it: `code --wait`.
    let command: String

    /// VISUAL, then EDITOR, then what is there.
    init?(environment: [String: String]) {
        let named = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty }
        let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let present = ["editor", "nano", "vi"].first { name in
            folders.contains { access("\($0)/\(name)", X_OK) == 0 }
        }
        guard let command = named ?? present else { return nil }
        self.command = command
    }

    /// What a shell says of a command that is not there.
    static let notFound: Int32 = 127

    /// A name and its arguments: the shell can make room for it, and no Ctrl-C ends the shell alone.
    private var isPlain: Bool {
        command.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (97...122).contains(byte | 0x20)
                || " /._-+".utf8.contains(byte)
        }
    }

    /// Its exit code; 128 and the number of the signal that ended it.
    func open(_ path: String) -> Int32 {
        // As system(3) and crontab(1): the keys that end things are the editor's.
        let before = [SIGINT, SIGQUIT].map { number in
            var ignored = sigaction()
            var handler = sigaction()
            ignored.__sigaction_handler.sa_handler = SIG_IGN
            sigaction(number, &ignored, &handler)
            return (number, handler)
        }
        // With its flags: a question that waits for a key is to hear of Ctrl-C.
        defer {
            for (number, handler) in before {
                var handler = handler
                sigaction(number, &handler, nil)
            }
        }
        let words = ["sh", "-c", "\(isPlain ? "exec " : "")\(command) \"$@\"", command, path]
        var spawn = Spawn("/bin/sh", words, ProcessEnvironment.variables)
        spawn.defaults = [SIGINT, SIGQUIT, SIGPIPE]
        guard let child = try? spawn.start().get() else { return Editor.notFound }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { return Editor.notFound }
        }
        let ending = status & 0x7f
        return ending == 0 ? (status >> 8) & 0xff : 128 + ending
    }
}
