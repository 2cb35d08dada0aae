// Who keeps the screen awake, asked once for `doctor`: logind's inhibitors, the session manager's, and
// Plasma's. Names alone; decides nothing, and starts nobody.

package import Systemd

package enum Inhibitors {
    /// More than these are not told.
    private static let most = 5
    private static let timeoutUSec: UInt64 = 2_000_000

    /// - Parameter completion: called once, with what could be learnt, each name once.
    package static func ask(
        session: Bus?, system: Bus?, completion: @escaping ([String]) -> Void
    ) {
        let list = Gathering(completion)
        list.ask(
            system, Login.name, Login.path, Login.manager, "ListInhibitors"
        ) { message in
            // What, who, why, mode, user, process.
            let all: [(what: String, who: String, mode: String)]? = message.readArray(
                of: "(ssssuu)"
            ) { row in
                row.readStruct(of: "ssssuu") { fields in
                    guard let what = fields.readString(), let who = fields.readString(),
                        fields.readString() != nil, let mode = fields.readString(),
                        fields.readUInt32() != nil, fields.readUInt32() != nil
                    else { return nil }
                    return (what, who, mode)
                }
            }
            return (all ?? []).filter {
                $0.mode == "block" && $0.what.split(separator: ":").contains("idle")
            }.map(\.who)
        }
        let policy = "org.kde.Solid.PowerManagement.PolicyAgent"
        list.ask(
            session, policy, "/org/kde/Solid/PowerManagement/PolicyAgent", policy,
            "ListInhibitions"
        ) { message in
            message.readArray(of: "(ss)") { row in
                row.readStruct(of: "ss") { fields -> String? in
                    let who = fields.readString()
                    return fields.readString() == nil ? nil : who
                }
            } ?? []
        }
        list.askManager(session)
        list.finish()
    }

    private final class Gathering {
        private var names: [String] = []
        /// Questions under way, and one more until all are asked.
        private var open = 1
        private let completion: ([String]) -> Void

        init(_ completion: @escaping ([String]) -> Void) { self.completion = completion }

        func finish() {
            open -= 1
            guard open == 0 else { return }
            completion(Array(names.prefix(Inhibitors.most)))
        }

        private func add(_ found: [String]) {
            for name in found where !name.isEmpty && !names.contains(name) { names.append(name) }
        }

        func ask(
            _ bus: Bus?, _ service: String, _ path: String, _ interface: String, _ member: String,
            read: @escaping (BusMessage) -> [String]
        ) {
            findOwner(of: service, on: bus) { [self] owner in
                call(bus, owner, path, interface, member) { [self] in add(read($0)) }
            }
        }

        /// GNOME and Cinnamon: a list of objects, each with its name.
        func askManager(_ bus: Bus?) {
            let manager = "org.gnome.SessionManager"
            findOwner(of: manager, on: bus) { [self] owner in
                call(bus, owner, "/org/gnome/SessionManager", manager, "GetInhibitors") { [self] in
                    let paths = $0.readArray(of: "o") { $0.readString() } ?? []
                    for path in paths.prefix(Inhibitors.most) {
                        call(bus, owner, path, manager + ".Inhibitor", "GetAppId") { [self] in
                            add([$0.readString()].compactMap(\.self))
                        }
                    }
                }
            }
        }

        /// A call to a unique name starts nobody.
        private func findOwner(
            of service: String, on bus: Bus?, _ found: @escaping (String) -> Void
        ) {
            call(bus, driver, "/org/freedesktop/DBus", driver, "GetNameOwner", service) {
                if let owner = $0.readString() { found(owner) }
            }
        }

        private func call(
            _ bus: Bus?, _ owner: String, _ path: String, _ interface: String, _ member: String,
            _ argument: String? = nil, _ take: @escaping (BusMessage) -> Void
        ) {
            guard let bus, bus.isReady else { return }
            let method = BusMethod(
                destination: owner, path: path, interface: interface, member: member)
            open += 1
            do throws(SystemdError) {
                try bus.call(method, timeoutUSec: Inhibitors.timeoutUSec) { body in
                    if let argument { body.append(argument) }
                } completion: { [self] result in
                    if case .success(let reply) = result { take(reply) }
                    finish()
                }
            } catch {
                finish()
            }
        }
    }
}
