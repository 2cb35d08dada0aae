// What a request gets: a status, bytes of a type, and what goes with them. Knows no sockets.

package import PageGate
import Presentation

package struct PageReply: Sendable {
    package var status: Int
    package var type: String
    package var body: [UInt8]
    /// Where a form leads on (303), and the cookie of a new session.
    package var location: String?
    package var cookie: String?
    /// Somebody may write here for a while.
    package var hasTextForm = false

    package init(status: Int = 200, type: String, body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    static func html(_ text: String, status: Int = 200, hasTextForm: Bool = false) -> PageReply {
        var reply = PageReply(
            status: status, type: "text/html; charset=utf-8", body: Array(text.utf8))
        reply.hasTextForm = hasTextForm
        return reply
    }

    /// After a form: the page it leads to, so that looking again sends nothing again.
    static func on(to path: String) -> PageReply {
        var reply = PageReply(status: 303, type: "text/plain; charset=utf-8", body: [])
        reply.location = path
        return reply
    }

    package static func refused(_ refusal: Refusal) -> PageReply {
        PageReply(
            status: refusal.rawValue, type: "text/plain; charset=utf-8",
            body: Array("\(refusal.rawValue)\n".utf8))
    }
}
