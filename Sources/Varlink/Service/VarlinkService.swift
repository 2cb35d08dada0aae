// Which call goes where: org.varlink.service is answered here, calls of the registered interfaces
// are checked and handed on. Must never know what a method does.

/// What GetInfo tells.
package struct ServiceInfo: Codable, Hashable, Sendable {
    package var vendor: String
    package var product: String
    package var version: String
    package var url: String

    package init(vendor: String, product: String, version: String, url: String) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
    }
}

package struct VarlinkService: Sendable {
    package enum Route: Hashable, Sendable {
        /// Reply with these parameters.
        case reply(JSONValue)
        case fail(CallError)
        /// A declared method of a registered interface, its parameters of the declared types.
        case method(interface: String, name: String)
    }

    private let info: ServiceInfo
    private let interfaces: [InterfaceDescription]
    private let own: InterfaceDescription

    package init(info: ServiceInfo, interfaces: [InterfaceDescription]) throws(WireError) {
        self.info = info
        own = try InterfaceDescription(VarlinkService.definition)
        self.interfaces = interfaces
    }

    package func route(_ call: Call) -> Route {
        // An unknown interface, an unknown method and a name without a dot are all
        // MethodNotFound, as sd-varlink answers them.
        guard let path = call.path,
            let interface = ([own] + interfaces).first(where: { $0.name == path.interface }),
            let method = interface.methods[path.method]
        else { return .fail(.methodNotFound(call.method)) }
        if let flaw = interface.flaw(in: call.parameters, of: method) {
            return .fail(.invalidParameter(flaw))
        }
        guard interface.name == own.name else {
            return .method(interface: path.interface, name: path.method)
        }
        return path.method == "GetInfo" ? getInfo : getInterfaceDescription(call)
    }

    private var getInfo: Route {
        let names = ([own] + interfaces).map { JSONValue.string($0.name) }
        return .reply([
            "vendor": .string(info.vendor), "product": .string(info.product),
            "version": .string(info.version), "url": .string(info.url),
            "interfaces": .array(names),
        ])
    }

    private func getInterfaceDescription(_ call: Call) -> Route {
        let name = call.parameters["interface"]?.string ?? ""
        guard let interface = ([own] + interfaces).first(where: { $0.name == name }) else {
            return .fail(.interfaceNotFound(name))
        }
        return .reply(["description": .string(interface.text)])
    }

    /// UAPI.20, "org.varlink.service".
    package static let definition = """
        # The interface every Varlink service has.
        interface org.varlink.service

        # What this service is and which interfaces it has.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # The definition of one interface, comments and all.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # There is no such interface here.
        error InterfaceNotFound(interface: string)

        # There is no such method here.
        error MethodNotFound(method: string)

        # The interface has this method, this service does not.
        error MethodNotImplemented(method: string)

        # A parameter is not there, not known or of another type.
        error InvalidParameter(parameter: string)

        # The caller may not do this.
        error PermissionDenied()

        # This method answers with a stream: call it with the flag more.
        error ExpectedMore()

        # This method takes the connection over: call it with the flag upgrade.
        error ExpectedUpgrade()

        """
}
