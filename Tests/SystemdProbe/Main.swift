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
            case "notify-late": try notifyLate()
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
        let manager = ServiceNotify(try EventLoop())
        manager.ready()
        manager.status("next: 08:00\nREADY=0")
        manager.status("one\u{0}two\u{85}three")
        manager.reloading(monotonicUSec: Clocks.read().monotonicUSec)
        manager.ready()
        manager.stopping()
        print("sent")
    }

    /// Says more than a full queue takes, then lives on until it is told to end.
    private static func notifyLate() throws(SystemdError) {
        let loop = try EventLoop()
        let manager = ServiceNotify(loop)
        manager.ready()
        manager.reloading(monotonicUSec: 1)
        manager.status("one")
        manager.ready()
        manager.status("two")
        manager.reloading(monotonicUSec: 2)
        manager.ready()
        print("said")
        fflush(nil)
        let end = try loop.addSignal(SIGTERM, name: "end") { () throws(SystemdError) in
            try loop.exit(0)
        }
        _ = try loop.run()
        withExtendedLifetime(end) {}
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
