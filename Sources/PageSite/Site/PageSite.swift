// The page without its sockets: a request's head is judged, its path finds a view or a form, and a reply
// comes out. Keeps the door, how long the page stays, and one line about what was just done; nothing else.

package import AnchorModel
package import CivilTime
import Glibc
package import PageGate
import Presentation
import Synchronization

package final class PageSite: Sendable {
    private struct State {
        var door = Door()
        var life: Lifetime
        /// By the session's token, until it is shown once.
        var notices: [Secret: Notice] = [:]
    }

    /// What was just done, and whether it can be taken back from here.
    struct Notice: Sendable {
        var text: String
        var undo: Undo?
        /// It did not work.
        var isProblem = false

        /// A change by its mark.
        enum Undo: Sendable { case answer, change(String) }
    }

    private let state: Mutex<State>
    let environment: [String: String]
    /// Nil: the machine's.
    private let clock: (@Sendable () -> Instant)?
    package let gate: Gate

    /// - Parameters:
    ///   - host: where it listens, `127.1.2.3:4567`.
    ///   - now: milliseconds of a clock that only goes forward.
    ///   - clock: for tests.
    package init(
        host: String, environment: [String: String], now: Int64,
        clock: (@Sendable () -> Instant)? = nil
    ) {
        gate = Gate(host: host)
        self.environment = environment
        self.clock = clock
        state = Mutex(State(life: Lifetime(now: now)))
    }

    func house() -> Household { Household(environment: environment, now: clock?()) }

    // MARK: Coming in

    /// The address for a browser: it opens once, and soon.
    package func address(now: Int64, to view: PageView = .today) -> String {
        let key = Secret(PageSite.random())
        _ = state.withLock { state in
            state.life.looked(at: now)
            return state.door.key(key, now: now, to: view.path)
        }
        return "http://\(gate.host)\(Gate.enterPath)\(key.text)"
    }

    static func random() -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<4).flatMap { _ -> [UInt8] in
            let number = random.next()
            return (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        }
    }

    /// What a head asks for; refused before anything of it is read.
    package func judge(_ head: RequestHead) throws(Refusal) -> Gate.Verdict {
        let door = state.withLock { $0.door }
        return try gate.judge(head, door, open: PageAssets.paths)
    }

    /// - Parameter body: of a form; empty otherwise.
    package func reply(to verdict: Gate.Verdict, body: [UInt8], now: Int64) -> PageReply {
        switch verdict {
        case .open(let path): return PageAssets.reply(path)
        case .enter(let key): return enter(key, now)
        case .page(let path, let session):
            let reply = view(path, session)
            looked(now, reply)
            return reply
        case .form(let path, let session):
            guard let form = FormBody(body), let token = form["token"],
                session.token.matches(token)
            else { return .refused(.forbidden) }
            let reply = act(path, form, session)
            looked(now, reply)
            return reply
        }
    }

    private func enter(_ key: String, _ now: Int64) -> PageReply {
        let (cookie, token) = (Secret(PageSite.random()), Secret(PageSite.random()))
        let entry = state.withLock { state in
            state.life.looked(at: now)
            return state.door.enter(key, now: now, cookie: cookie, token: token)
        }
        let words = PageWords(say: house().spoken)
        guard case .welcome(let session, let onward) = entry else {
            let shell = Shell(words: words, hasParts: false)
            return .html(
                shell.document(
                    words.keyIsOld, [Pieces.h1(words.keyIsOld), Pieces.p(words.openAnew)]),
                status: Refusal.forbidden.rawValue)
        }
        let shell = Shell(words: words, hasParts: false, onward: onward)
        var reply = PageReply.html(
            shell.document(
                words.welcome,
                [
                    Pieces.h1(words.welcome),
                    Pieces.buttons([Pieces.link(words.goOn, onward, style: "button first")]),
                ]))
        reply.cookie = Gate.cookie(session)
        return reply
    }

    // MARK: How long it stays

    private func looked(_ now: Int64, _ reply: PageReply) {
        state.withLock { $0.life.looked(at: now, hasTextForm: reply.hasTextForm) }
    }

    package func opened(at now: Int64) { state.withLock { $0.life.opened(at: now) } }
    package func closed(at now: Int64) { state.withLock { $0.life.closed(at: now) } }
    package func isOver(at now: Int64) -> Bool { state.withLock { $0.life.isOver(at: now) } }
    package var isWatched: Bool { state.withLock { $0.life.isWatched } }

    // MARK: What was just done

    func tell(_ notice: Notice, _ session: Door.Session) {
        state.withLock { state in
            // As many as there are windows.
            if state.notices.count > 16 { state.notices.removeAll() }
            state.notices[session.token] = notice
        }
    }

    func told(_ session: Door.Session) -> Notice? {
        state.withLock { $0.notices.removeValue(forKey: session.token) }
    }
}
