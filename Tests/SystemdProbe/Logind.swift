// logind as a process of its own: sessions that come, go and lock by lines on standard input.
//
//   set ID [locked|idle|active|remote=BOOL] [type=TYPE]...   a session, new or changed
//   remove ID
//   sleep BOOL                                               PrepareForSleep
//   answer | refuse | mute                                   how it takes calls from now on

import AnchorTestSupport
import Glibc
import Systemd

extension Main {
    /// Until standard input ends.
    static func logind(_ address: String) throws(SystemdError) {
        let loop = try EventLoop()
        let logind = try TestLogind(address: address, loop: loop)
        guard try loop.run(until: { logind.service.hasName }) else { exit(1) }
        var rest: [UInt8] = []
        let source = try loop.addIO(fd: STDIN_FILENO, events: .read, name: "words") {
            (_) throws(SystemdError) in
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            guard count > 0 else { return try loop.exit(0) }
            rest += buffer[..<count]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeSubrange(...end)
                try obey(line.split(separator: " ").map(String.init), logind)
            }
        }
        print("ready")
        fflush(nil)
        _ = try withExtendedLifetime(source) { () throws(SystemdError) in try loop.run() }
    }

    private static func obey(_ words: [String], _ logind: TestLogind) throws(SystemdError) {
        switch words.first {
        case "set" where words.count > 1:
            try logind.set(words[1]) { session in
                // Whoever runs the tests.
                session.user = getuid()
                for word in words.dropFirst(2) { change(&session, word) }
            }
        case "remove" where words.count == 2: try logind.remove(words[1])
        case "sleep": try logind.prepareForSleep(words.last == "true")
        case "answer": logind.service.manner = .answering
        case "refuse": logind.service.manner = .refusing
        case "mute": logind.service.manner = .silent
        default: exit(2)
        }
    }

    private static func change(_ session: inout TestLogind.Session, _ word: String) {
        let parts = word.split(separator: "=").map(String.init)
        let isTrue = parts.last == "true"
        switch parts.first {
        case "locked": session.isLocked = isTrue
        case "idle":
            session.isIdle = isTrue
            session.idleSince = 1
        case "active": session.isActive = isTrue
        case "remote": session.isRemote = isTrue
        case "type": session.type = parts.last ?? ""
        default: exit(2)
        }
    }
}
