// org.varlink.certification, the suite every Varlink implementation is tried with: each call brings
// back what the one before it gave.

import Varlink

/// The calls in order: method, the reply it gives, and so the parameters of the next one.
enum Certification {
    static let name = "org.varlink.certification"

    static let pi = JSONValue.double(Double.pi)
    static let struct05: [String: JSONValue] = [
        "bool": false, "int": 2, "float": pi, "string": "a lot of string",
    ]
    static let mytype: JSONValue = [
        "object": [
            "method": "org.varlink.certification.Test09",
            "parameters": ["map": ["foo": "Foo", "bar": "Bar"]],
        ],
        "enum": "two", "struct": ["first": 1, "second": "2"], "array": ["one", "two", "three"],
        "dictionary": ["foo": "Foo", "bar": "Bar"],
        "stringset": ["one": [:], "two": [:], "three": [:]],
        "interface": [
            "foo": [
                .null, ["foo": "foo", "bar": "bar"], .null, ["one": "foo", "two": "bar"],
            ],
            "anon": ["foo": true, "bar": false],
        ],
    ]

    static let replies: [(method: String, reply: [String: JSONValue])] = [
        ("Test01", ["bool": true]), ("Test02", ["int": 1]), ("Test03", ["float": 1]),
        ("Test04", ["string": "ping"]), ("Test05", struct05),
        ("Test06", ["struct": .object(struct05)]),
        ("Test07", ["map": ["foo": "Foo", "bar": "Bar"]]),
        ("Test08", ["set": ["one": [:], "two": [:], "three": [:]]]),
        ("Test09", ["mytype": mytype]),
    ]

    static let tenReplies = (1...10).map { JSONValue.string("Reply number \($0)") }

    static let definition = """
        interface org.varlink.certification

        type Interface (
          foo: ?[]?[string](foo, bar, baz),
          anon: (foo: bool, bar: bool)
        )

        type MyType (
          object: object,
          enum: (one, two, three),
          struct: (first: int, second: string),
          array: []string,
          dictionary: [string]string,
          stringset: [string](),
          nullable: ?string,
          nullable_array_struct: ?[](first: int, second: string),
          interface: Interface
        )

        method Start() -> (client_id: string)
        method Test01(client_id: string) -> (bool: bool)
        method Test02(client_id: string, bool: bool) -> (int: int)
        method Test03(client_id: string, int: int) -> (float: float)
        method Test04(client_id: string, float: float) -> (string: string)
        method Test05(client_id: string, string: string)
          -> (bool: bool, int: int, float: float, string: string)
        method Test06(client_id: string, bool: bool, int: int, float: float, string: string)
          -> (struct: (bool: bool, int: int, float: float, string: string))
        method Test07(client_id: string, struct: (bool: bool, int: int, float: float, string: string))
          -> (map: [string]string)
        method Test08(client_id: string, map: [string]string) -> (set: [string]())
        method Test09(client_id: string, set: [string]()) -> (mytype: MyType)
        method Test10(client_id: string, mytype: MyType) -> (string: string)
        method Test11(client_id: string, last_more_replies: []string) -> ()
        method End(client_id: string) -> (all_ok: bool)

        error ClientIdError ()
        error CertificationError (wants: object, got: object)

        """
}

/// The service for one client; keeps what went wrong for the test to look at.
final class CertificationService {
    private let service: VarlinkService
    private let client = "one-client"
    /// Methods called, in order.
    private(set) var called: [String] = []
    private(set) var mistakes: [String] = []

    init() throws {
        service = try VarlinkService(
            info: ServiceInfo(vendor: "v", product: "p", version: "1", url: "u"),
            interfaces: [try InterfaceDescription(Certification.definition)])
    }

    func answer(_ call: Call, _ connection: inout ServerConnection) -> [UInt8] {
        switch service.route(call) {
        case .reply(let parameters): return connection.reply(parameters)
        case .fail(let error):
            mistakes.append(error.name)
            return connection.fail(error)
        case .method(_, let name): return answer(name, call, &connection)
        }
    }

    private func answer(
        _ name: String, _ call: Call, _ connection: inout ServerConnection
    ) -> [UInt8] {
        called.append(name)
        guard name != "Start" else { return connection.reply(["client_id": client]) }
        check(name, call)
        switch name {
        case "Test10":
            return Certification.tenReplies.enumerated().flatMap { index, text in
                connection.reply(["string": text], continues: index < 9)
            }
        case "Test11": return connection.reply()
        case "End": return connection.reply(["all_ok": mistakes.isEmpty])
        default:
            let reply = Certification.replies.first { $0.method == name }?.reply ?? [:]
            return connection.reply(reply)
        }
    }

    private func check(_ name: String, _ call: Call) {
        var parameters = call.parameters
        if parameters.removeValue(forKey: "client_id")?.string != client {
            mistakes.append("\(name): client_id")
        }
        let order = Certification.replies.map(\.method)
        var wanted: [String: JSONValue] = [:]
        if let place = order.firstIndex(of: name), place > 0 {
            wanted = Certification.replies[place - 1].reply
        } else if name == "Test10" {
            wanted = ["mytype": Certification.mytype]
            if !call.more { mistakes.append("Test10 without more") }
        } else if name == "Test11" {
            wanted = ["last_more_replies": .array(Certification.tenReplies)]
            if !call.oneway { mistakes.append("Test11 not oneway") }
        }
        if CertificationService.withoutNulls(.object(parameters)) != .object(wanted) {
            mistakes.append("\(name): \(WireJSON.text(parameters))")
        }
    }

    /// Absent and null members are the same; nulls in a list are values.
    static func withoutNulls(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.filter { $0.value != .null }.mapValues(withoutNulls))
        case .array(let values): .array(values.map(withoutNulls))
        default: value
        }
    }
}
