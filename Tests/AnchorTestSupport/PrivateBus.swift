// A real message bus of a test's own: dbus-daemon on a socket in a temporary folder, with nothing
// that could be started through it but what the test says. Dies with the object, or when told to.

import Glibc
package import Systemd

package final class PrivateBus {
    package let folder: TemporaryFolder
    package let address: String
    private var daemon: ChildProcess?

    package static let isInstalled = access("/usr/bin/dbus-daemon", X_OK) == 0

    package init() throws {
        folder = try TemporaryFolder()
        address = "unix:path=\(folder.file("bus"))"
        let config = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>\(address)</listen>
              <auth>EXTERNAL</auth>
              <servicedir>\(folder.path)</servicedir>
              <policy context="default">
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """
        try writeFile(folder.file("bus.conf"), Array(config.utf8))
        try start()
    }

    /// From the bus's next start on, a call to `name` starts this program.
    package func activate(_ name: String, _ command: String) throws {
        let service = "[D-BUS Service]\nName=\(name)\nExec=\(command)\n"
        try writeFile(folder.file("\(name).service"), Array(service.utf8))
    }

    /// A bus at the same address, with a new id.
    package func start() throws {
        let started = try ChildProcess(
            "/usr/bin/dbus-daemon",
            ["--config-file=\(folder.file("bus.conf"))", "--nofork", "--print-address=1"])
        guard started.read(until: { $0.output.contains("\n") }) else {
            throw SpawnError("dbus-daemon: \(started.errors)", EIO)
        }
        daemon = started
    }

    /// Stands still, as a bus on a machine that is out of memory: it accepts, and answers nobody.
    package func freeze() { daemon?.signal(SIGSTOP) }

    package func thaw() { daemon?.signal(SIGCONT) }

    /// Kills it, as a crash would.
    package func kill() {
        daemon = nil
        unlink(folder.file("bus"))
    }
}

extension EventLoop {
    /// Runs until the condition holds; false when it does not within the time.
    package func run(
        forAtMost seconds: Double = 20, until condition: () -> Bool
    ) throws(SystemdError) -> Bool {
        let deadline = TestClock.now + seconds
        while !condition() {
            guard TestClock.now < deadline else { return false }
            try runOnce(timeoutUSec: 20_000)
        }
        return true
    }
}
