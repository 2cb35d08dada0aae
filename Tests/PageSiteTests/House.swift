// A person's folders, a site, and a browser's window of it, without a daemon and without sockets.

import AnchorTestSupport
import CivilTime
import FoundationEssentials
import PageGate
import PageSite
import Testing

/// One window: its session is open.
final class Window {
    let folder: TemporaryFolder
    let site: PageSite
    private let cookie: String
    private(set) var token = ""

    /// - Parameters:
    ///   - schedule: nil: none yet.
    ///   - now: what the clock shows; a Monday morning.
    init(
        schedule: String? = nil, language: String = "en_GB.UTF-8",
        now: Instant = Instant(seconds: 1_796_025_600)
    ) throws {
        folder = try TemporaryFolder()
        let environment = [
            "HOME": folder.path, "XDG_CONFIG_HOME": folder.file("config"),
            "XDG_STATE_HOME": folder.file("state"), "XDG_RUNTIME_DIR": folder.file("run"),
            "XDG_CONFIG_DIRS": folder.file("none"), "LANG": language, "TZ": "Europe/Amsterdam",
            "PATH": folder.file("bin"),
        ]
        site = PageSite(
            host: "127.7.8.9:4321", environment: environment, now: 0, clock: { now })
        let address = site.address(now: 1)
        let head = RequestHead(
            method: "GET", target: String(address.dropFirst("http://127.7.8.9:4321".count)),
            host: "127.7.8.9:4321")
        let reply = site.reply(to: try site.judge(head), body: [], now: 2)
        cookie = try #require(reply.cookie?.split(separator: ";").first.map(String.init))
        if let schedule { try write(schedule) }
    }

    var path: String { folder.file("config/anchord/schedule.json") }

    func write(_ schedule: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder.file("config/anchord"), withIntermediateDirectories: true)
        try writeFile(path, Array(schedule.utf8))
    }

    var written: String? {
        (try? readFile(path)).map { String(decoding: $0, as: UTF8.self) }
    }

    func get(_ target: String) throws -> PageReply {
        let head = RequestHead(
            method: "GET", target: target, host: "127.7.8.9:4321", cookies: [cookie])
        return site.reply(to: try site.judge(head), body: [], now: 3)
    }

    /// A page's text; its forms' token is remembered.
    @discardableResult
    func look(_ target: String) throws -> String {
        let text = String(decoding: try get(target).body, as: UTF8.self)
        if let part = text.components(separatedBy: #"name="token" value=""#).dropFirst().first {
            token = String(part.prefix { $0 != "\"" })
        }
        return text
    }

    /// - Parameter token: nil: the one of the last page.
    func send(
        _ target: String, _ fields: [String: String], token: String? = nil
    ) throws -> PageReply {
        let pairs = [("token", token ?? self.token)] + fields.map { ($0.key, $0.value) }
        let body = pairs.map { "\($0.0)=\(Window.escaped($0.1))" }.joined(separator: "&")
        let head = RequestHead(
            method: "POST", target: target, host: "127.7.8.9:4321",
            origin: "http://127.7.8.9:4321", cookies: [cookie],
            contentType: "application/x-www-form-urlencoded", length: body.utf8.count)
        return site.reply(to: try site.judge(head), body: Array(body.utf8), now: 4)
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (97...122).contains(byte | 0x20)
            let hex = String(byte, radix: 16)
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
        }.joined()
    }

    /// Sends the form of a page that takes a change back.
    func takeBack(in text: String) throws -> PageReply {
        try send("/undo", ["change": hidden("change", in: text)])
    }

    /// What a hidden field of the first form that has it says.
    func hidden(_ name: String, in text: String) -> String {
        text.components(separatedBy: #"name="\#(name)" value=""#).dropFirst().first
            .map { String($0.prefix { $0 != "\"" }) } ?? ""
    }
}

let sampleSchedule = """
    // Mine.
    {
      version: 1, language: "en",
      anchors: [
        // before the mail
        { id: "breathe", kind: "breathing", when: { after: "wake", by: "11:30" }, length: "1min" },
        { id: "bed", kind: "bedtime", when: { bed: "22:45", wake: "06:45" } },
        { id: "tea", kind: "rest", title: "Tea <by> the window", why: "it is \\"quiet\\" & warm",
          when: { at: "15:00", days: "Mon..Fri" } },
      ],
    }
    """
