// An error reply: its full name and its parameters, and the ones every service has.

package struct CallError: Error, Hashable, Sendable {
    package let name: String
    package let parameters: [String: JSONValue]

    package init(_ name: String, _ parameters: [String: JSONValue] = [:]) {
        self.name = name
        self.parameters = parameters
    }

    package static func interfaceNotFound(_ interface: String) -> CallError {
        CallError("org.varlink.service.InterfaceNotFound", ["interface": .string(interface)])
    }

    package static func methodNotFound(_ method: String) -> CallError {
        CallError("org.varlink.service.MethodNotFound", ["method": .string(method)])
    }

    package static func methodNotImplemented(_ method: String) -> CallError {
        CallError("org.varlink.service.MethodNotImplemented", ["method": .string(method)])
    }

    package static let invalidParameterName = "org.varlink.service.InvalidParameter"
    package static func invalidParameter(_ parameter: String) -> CallError {
        CallError(invalidParameterName, ["parameter": .string(parameter)])
    }

    package static let expectedMore = CallError("org.varlink.service.ExpectedMore")
}
