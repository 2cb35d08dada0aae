// Every text a daemon could send, made of what a terminal would obey: no verb lets any of it through.
// The replies are made from the interface's own definition, so that a new field is tried too.

import AnchorTestSupport
import ControlInterface
import Glibc
import Testing
import Varlink

/// Replies to any call: each string of the declared type is hostile, each number the same moment.
private final class HostileDaemon {
    /// Colour, title bar, bell, C1's own CSI, carriage return, backspace, reordering of what follows.
    static let text =
        "a\u{1B}[31mb\u{1B}]0;c\u{7}d\u{9B}2Je\rf\u{8}g\u{202E}h\u{2066}i\u{0}j\u{7F}k\u{85}l"

    private let service: VarlinkService
    private let interface: InterfaceDescription

    init() throws {
        interface = try Interface.description()
        service = try VarlinkService(
            info: ServiceInfo(vendor: "v", product: "p", version: "1", url: "u"),
            interfaces: [interface])
    }

    func answer(_ call: Call, _ connection: inout ServerConnection) -> [UInt8] {
        guard let path = call.path, let method = interface.methods[path.method] else {
            return connection.fail(CallError("a.B", ["why": .string(HostileDaemon.text)]))
        }
        let reply = members(method.output)
        return connection.reply(reply, continues: true)
            + (call.more ? connection.reply(reply) : [])
    }

    private func members(_ fields: [InterfaceField]) -> [String: JSONValue] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name, value($0)) })
    }

    private func value(_ field: InterfaceField) -> JSONValue {
        // What a client looks up in a table of its own stays itself, so that it gets that far.
        switch field.name {
        case "event": "done"
        case "undoes": .null
        case "language": "en"
        default: value(field.type)
        }
    }

    private func value(_ type: InterfaceType) -> JSONValue {
        switch type {
        case .bool: true
        case .int: 1_774_616_400_000_000
        case .float: .double(0.5)
        case .string: .string(HostileDaemon.text)
        case .object: [:]
        case .named(let name): interface.types[name].map(value) ?? .null
        case .structure(let fields): .object(members(fields))
        case .enumeration(let names): .string(names[0])
        case .array(let inner): [value(inner), value(inner)]
        case .map(let inner): .object([HostileDaemon.text: value(inner)])
        case .nullable(let inner): value(inner)
        }
    }
}

struct TerminalSafetyTests {
    @Test(
        "no control character of anybody's text reaches a terminal or a pipe",
        arguments: [
            ["status"], ["next"], ["list"], ["history"], ["history", "--words"], ["explain"],
            ["monitor"], ["monitor", "--format", "waybar"], ["doctor"], ["done"], ["tried"],
            ["later"], ["not-today"], ["start", "x"],
            ["log", "x"], ["pause"], ["mode", "x"], ["size"], ["soft"], ["undo"], ["reload"],
            ["note", "x"], ["call", "GetStatus"], ["report"], ["report", "--detail"], ["letter"],
            ["silent"],
        ])
    func harmless(words: [String]) throws {
        let daemon = try HostileDaemon()
        let folder = try TemporaryFolder()
        let server = try TestServer(path: folder.file("socket"), daemon.answer)
        for extra in [[], ["--json"]] {
            let child = try ChildProcess(
                productsFolder() + "/anchorctl",
                words + extra + ["--socket", folder.file("socket")],
                environment: ["HOME": folder.path, "TZ": "UTC", "LANG": "C.UTF-8"])
            child.endInput()
            let end =
                TerminalSafetyTests.goesOn(words + extra, child, server) ?? server.serve(child)
            let said = child.output + child.errors
            #expect(end != nil && !said.isEmpty, "\(words)")
            // These show texts of the daemon, so there is something to have been made harmless.
            if extra.isEmpty, ["status", "next", "list", "history", "monitor"].contains(words[0]) {
                #expect(said.contains("\u{FFFD}"), "\(words): \(said)")
            }
            for scalar in said.unicodeScalars {
                switch scalar.value {
                case 0x09, 0x0A: break
                case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
                    Issue.record(
                        "\(words + extra): U+\(String(scalar.value, radix: 16)) in \(said)")
                    return
                default: break
                }
            }
        }
    }

    /// A monitor without --json waits for the next daemon: ended once it has said that there is none.
    private static func goesOn(
        _ words: [String], _ child: ChildProcess, _ server: TestServer
    ) -> ProcessEnd? {
        guard words.first == "monitor", !words.contains("--json") else { return nil }
        let deadline = TestClock.now + 20
        while !child.output.contains("not running"), TestClock.now < deadline {
            server.pump(milliseconds: 3)
            child.look()
        }
        child.signal(SIGINT)
        return child.waitForEnd()
    }

    @Test("a word of somebody on the command line comes back harmless as well")
    func ownWords() throws {
        let daemon = try ScriptedDaemon()
        daemon.errors[.answer] = ControlError.noSuchAnchor("\u{1B}[2Jx").callError
        let refused = try daemon.run(["done", "\u{1B}[2Jx"])
        #expect(refused.end == .exited(4))
        #expect(!refused.errors.contains("\u{1B}"))
        let unknown = try daemon.run(["\u{1B}[2Jverb"])
        #expect(unknown.end == .exited(2))
        #expect(!unknown.errors.contains("\u{1B}"))
    }
}
