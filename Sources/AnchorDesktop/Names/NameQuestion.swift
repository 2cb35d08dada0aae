// Whether somebody has a name on a bus, asked once. Starts nobody: the bus itself answers.

package import Systemd

package enum NameQuestion {
    /// KDE Connect and GSConnect: what a bubble says may be shown on a phone as well.
    package static let phone = ["org.kde.kdeconnect", "org.gnome.Shell.Extensions.GSConnect"]

    /// - Parameter timeoutUSec: 2 s; the bus answers from memory.
    /// - Parameter completion: called once: whether one of them is there, nil when nobody said.
    package static func isThere(
        oneOf names: [String], on bus: Bus, timeoutUSec: UInt64 = 2_000_000,
        completion: @escaping (Bool?) -> Void
    ) {
        guard let name = names.first else { return completion(false) }
        let method = BusMethod(
            destination: driver, path: "/org/freedesktop/DBus", interface: driver,
            member: "NameHasOwner")
        do throws(SystemdError) {
            try bus.call(method, timeoutUSec: timeoutUSec) {
                $0.append(name)
            } completion: { result in
                guard let isOwned = try? result.get().readBool() else { return completion(nil) }
                if isOwned { return completion(true) }
                isThere(
                    oneOf: Array(names.dropFirst()), on: bus, timeoutUSec: timeoutUSec,
                    completion: completion)
            }
        } catch {
            completion(nil)
        }
    }
}
