// org.freedesktop.login1 as written in org.freedesktop.login1(5): names, and what its replies hold.
// Translates; chooses only what is a session of a person.

import AnchorModel
import Systemd

enum Login {
    static let name = "org.freedesktop.login1"
    static let path = "/org/freedesktop/login1"
    static let manager = "org.freedesktop.login1.Manager"
    static let session = "org.freedesktop.login1.Session"
    static let properties = "org.freedesktop.DBus.Properties"

    /// What is blocked now, `sleep:idle` and the like.
    static let inhibitorTerms = StandingQuestion.Terms.property(
        "BlockInhibited", of: manager, service: name, path: path, type: "s"
    ) { message in
        message.readString().map { Certainty($0.split(separator: ":").contains("idle")) }
    }
}

extension BusMessage {
    /// The reply of ListSessions, `a(susso)`: the object paths of this user's; nil if it is another.
    func readOwnSessions(of user: UInt32) -> [String]? {
        let all: [(user: UInt32, path: String)]? = readArray(of: "(susso)") { message in
            message.readStruct(of: "susso") { fields in
                // Id, user, user's name, seat, path.
                guard fields.readString() != nil, let user = fields.readUInt32(),
                    fields.readString() != nil, fields.readString() != nil,
                    let path = fields.readString()
                else { return nil }
                return (user, path)
            }
        }
        return all?.filter { $0.user == user }.map(\.path)
    }

    /// The properties of a session. The inner nil: not one of a person (a greeter, cron, the user
    /// manager), or one that is ending; the outer: no properties at all.
    func readSession() -> SessionFacts?? {
        var text: [String: String] = [:]
        var flags: [String: Bool] = [:]
        var hasSeat = false
        var idleSince: UInt64 = 0
        let isWhole = readDictionary { key, message in
            switch (key, message.variantSignature()) {
            case ("Class", "s"), ("Type", "s"), ("State", "s"):
                text[key] = message.readVariant(of: "s") { $0.readString() }
            case ("Active", "b"), ("Remote", "b"), ("LockedHint", "b"), ("IdleHint", "b"):
                flags[key] = message.readVariant(of: "b") { $0.readBool() }
            case ("IdleSinceHint", "t"):
                idleSince = message.readVariant(of: "t") { $0.readUInt64() } ?? 0
            case ("Seat", "(so)"):
                let seat = message.readVariant(of: "(so)") { value in
                    value.readStruct(of: "so") { fields -> String? in
                        let id = fields.readString()
                        return fields.readString() == nil ? nil : id
                    }
                }
                hasSeat = seat?.isEmpty == false
            default: return message.skipVariant()
            }
            return true
        }
        guard isWhole else { return .none }
        // `user`, and later `user-early` and `user-light`. One that is ending stays listed as long
        // as something of it runs.
        guard text["Class"]?.hasPrefix("user") == true, text["State"] != "closing" else {
            return .some(nil)
        }
        let isIdle = flags["IdleHint"] ?? false
        return SessionFacts(
            isGraphical: ["x11", "wayland", "mir"].contains(text["Type"]),
            isActive: flags["Active"] ?? false, isRemote: flags["Remote"] ?? false,
            hasSeat: hasSeat, isLocked: flags["LockedHint"] ?? false,
            idle: isIdle || idleSince != 0 ? Certainty(isIdle) : .unknown)
    }
}
