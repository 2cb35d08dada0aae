// The interface's errors, to the wire and back.

package import Varlink

package enum ControlError: Error, Hashable, Sendable {
    case noSuchAnchor(String)
    case noSuchMode(String)
    case nothingOpen
    case scheduleInvalid([Problem])
    case notRecorded(reason: String)
    case notRead(reason: String)
    case unknownCursor(CursorFault)

    package var name: String {
        switch self {
        case .noSuchAnchor: "NoSuchAnchor"
        case .noSuchMode: "NoSuchMode"
        case .nothingOpen: "NothingOpen"
        case .scheduleInvalid: "ScheduleInvalid"
        case .notRecorded: "NotRecorded"
        case .notRead: "NotRead"
        case .unknownCursor: "UnknownCursor"
        }
    }

    package var callError: CallError {
        CallError("\(Interface.name).\(name)", parameters)
    }

    private var parameters: [String: JSONValue] {
        switch self {
        case .noSuchAnchor(let anchor): return ["anchor": .string(anchor)]
        case .noSuchMode(let mode): return ["mode": .string(mode)]
        case .nothingOpen: return [:]
        case .notRecorded(let reason), .notRead(let reason): return ["reason": .string(reason)]
        case .unknownCursor(let fault): return ["fault": .string(fault.rawValue)]
        case .scheduleInvalid(let problems):
            let list = try? WireJSON.convert(problems, to: JSONValue.self)
            return ["problems": list ?? .array([])]
        }
    }

    /// Nil for an error of another interface, or one without its parameters.
    package init?(_ error: CallError) {
        guard error.name.hasPrefix("\(Interface.name).") else { return nil }
        switch error.name.dropFirst(Interface.name.count + 1) {
        case "NoSuchAnchor":
            guard let anchor = error.parameters["anchor"]?.string else { return nil }
            self = .noSuchAnchor(anchor)
        case "NoSuchMode":
            guard let mode = error.parameters["mode"]?.string else { return nil }
            self = .noSuchMode(mode)
        case "NothingOpen": self = .nothingOpen
        case "NotRecorded":
            guard let reason = error.parameters["reason"]?.string else { return nil }
            self = .notRecorded(reason: reason)
        case "NotRead":
            guard let reason = error.parameters["reason"]?.string else { return nil }
            self = .notRead(reason: reason)
        case "UnknownCursor":
            let fault = error.parameters["fault"]?.string.flatMap(CursorFault.init(rawValue:))
            guard let fault else { return nil }
            self = .unknownCursor(fault)
        case "ScheduleInvalid":
            let list = error.parameters["problems"] ?? .array([])
            guard let problems = try? WireJSON.convert(list, to: [Problem].self) else {
                return nil
            }
            self = .scheduleInvalid(problems)
        default: return nil
        }
    }
}
