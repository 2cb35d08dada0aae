// A small program for the tests of Systemd: each verb does one thing that belongs to a whole
// process, and says on standard output what came of it.

import AnchorTestSupport
import Glibc
import Systemd

@main
struct Main {
    static func main() {
        let words = CommandLine.arguments
        do {
            switch words.dropFirst().first {
            case "notify": try notify()
            case "listen": try listen()
            case "lock" where words.count == 3: try lock(words[2])
            case "server" where words.count == 3: try serve(words[2])
            case "logind" where words.count == 3: try logind(words[2])
            case "watchdog":
                print(ServiceNotify.watchdogUSec().map { "\($0)" } ?? "none")
            default: exit(2)
            }
        } catch {
            print("error \(error)")
            exit(1)
        }
    }

    private static func notify() throws(SystemdError) {
        try ServiceNotify.ready(status: "next: 08:00\nREADY=0")
        try ServiceNotify.status("one\u{0}two\u{85}three")
        try ServiceNotify.reloading(monotonicUSec: Clocks.read().monotonicUSec)
        try ServiceNotify.ready()
        try ServiceNotify.stopping()
        print("sent")
    }

    private static func listen() throws(SystemdError) {
        for socket in try ListenFDs.take() { print("\(socket.fd) \(socket.name) \(socket.kind)") }
        print("left \(getenv("LISTEN_FDS") == nil ? "nothing" : "something")")
    }

    /// Holds the lock until killed.
    private static func lock(_ path: String) throws(LockFile.Failure) {
        let held = try LockFile(path: path)
        print("locked")
        fflush(nil)
        withExtendedLifetime(held) { while true { pause() } }
    }

    /// A notification server, to be started by the bus; at most for a minute.
    private static func serve(_ address: String) throws(SystemdError) {
        let loop = try EventLoop()
        let server = try TestNotificationServer(address: address, loop: loop)
        _ = try loop.run(forAtMost: 60) { server.shown.last?.summary == "quit" }
    }
}
