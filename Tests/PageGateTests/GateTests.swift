// The head of a request: what is let through, and what is sent away before anything is read.

import Testing

@testable import PageGate

@Suite struct GateTests {
    private static let host = "127.7.8.9:4321"
    private let gate = Gate(host: host)
    private let door: Door
    private let session: Door.Session
    private static let open: Set<String> = ["/style.css"]

    init() throws {
        var door = Door()
        let key = door.key(DoorTests.secret(1), now: 0)
        let entry = door.enter(
            key.text, now: 1, cookie: DoorTests.secret(2), token: DoorTests.secret(3))
        guard case .welcome(let session, _) = entry else { throw Refusal.forbidden }
        self.door = door
        self.session = session
    }

    private func get(_ target: String) -> RequestHead {
        RequestHead(
            method: "GET", target: target, host: GateTests.host,
            cookies: ["a=b; anchorpage=\(session.cookie.text)"])
    }

    private func post(_ target: String) -> RequestHead {
        RequestHead(
            method: "POST", target: target, host: GateTests.host,
            origin: "http://\(GateTests.host)", site: "same-origin",
            cookies: ["anchorpage=\(session.cookie.text)"],
            contentType: "application/x-www-form-urlencoded; charset=utf-8", length: 10)
    }

    private func verdict(_ head: RequestHead) -> Result<Gate.Verdict, Refusal> {
        Result { () throws(Refusal) in try gate.judge(head, door, open: GateTests.open) }
    }

    @Test func `a page, a form, a style sheet and a key are let through`() {
        #expect(verdict(get("/anchors")) == .success(.page(path: "/anchors", session)))
        #expect(verdict(post("/answer")) == .success(.form(path: "/answer", session)))
        var sheet = get("/style.css")
        sheet.cookies = []
        #expect(verdict(sheet) == .success(.open(path: "/style.css")))
        var key = get("/in/abc")
        key.cookies = []
        key.site = "cross-site"
        #expect(verdict(key) == .success(.enter(key: "abc")))
    }

    @Test(arguments: [nil, "", "localhost:4321", "127.7.8.9", "127.7.8.9:4322", "evil.example"])
    func `another host's name is sent away, whatever is asked`(_ host: String?) {
        for target in ["/", "/style.css", "/in/abc"] {
            var head = get(target)
            head.host = host
            #expect(verdict(head) == .failure(.misdirected))
        }
        var head = post("/answer")
        head.host = host
        #expect(verdict(head) == .failure(.misdirected))
    }

    @Test(arguments: ["null", "http://evil.example", "https://127.7.8.9:4321", "http://127.7.8.9"])
    func `another page's origin is sent away`(_ origin: String) {
        var head = post("/answer")
        head.origin = origin
        #expect(verdict(head) == .failure(.forbidden))
        head = get("/")
        head.origin = origin
        #expect(verdict(head) == .failure(.forbidden))
    }

    @Test func `a form that does not say where it was is sent away`() {
        var head = post("/answer")
        head.origin = nil
        #expect(verdict(head) == .failure(.forbidden))
    }

    @Test(arguments: ["cross-site", "same-site", "x"])
    func `a browser that says it comes from elsewhere is sent away`(_ site: String) {
        var head = get("/")
        head.site = site
        #expect(verdict(head) == .failure(.forbidden))
        head = post("/answer")
        head.site = site
        #expect(verdict(head) == .failure(.forbidden))
    }

    @Test(arguments: [[], ["anchorpage="], ["anchorpage=abc"], ["other=1"], ["xanchorpage=1"]])
    func `no session, or one that nobody gave, is sent away`(_ cookies: [String]) {
        var head = get("/")
        head.cookies = cookies
        #expect(verdict(head) == .failure(.forbidden))
        head = post("/answer")
        head.cookies = cookies
        #expect(verdict(head) == .failure(.forbidden))
    }

    @Test(arguments: [
        "/../etc/passwd", "/%2e%2e/x", "//x", "", "x", "/a?b=c", "/a\u{0}", "/a b",
        "http://127.7.8.9:4321/", "/" + String(repeating: "a", count: 600),
    ])
    func `a path outside is nowhere`(_ target: String) {
        #expect(verdict(get(target)) == .failure(.notFound))
    }

    @Test(arguments: ["PUT", "DELETE", "TRACE", "HEAD", "OPTIONS", "CONNECT"])
    func `other methods are not for here`(_ method: String) {
        var head = get("/")
        head.method = method
        #expect(verdict(head) == .failure(.wrongMethod))
    }

    @Test func `a key is not for a form`() {
        #expect(verdict(post("/in/abc")) == .failure(.wrongMethod))
    }

    @Test func `a body without a length, or of a size no form has, is not read`() {
        var head = post("/answer")
        head.length = nil
        #expect(verdict(head) == .failure(.tooLarge))
        head.length = Gate.bodyLimit + 1
        #expect(verdict(head) == .failure(.tooLarge))
        head.length = Gate.bodyLimit
        #expect(verdict(head) == .success(.form(path: "/answer", session)))
    }

    @Test(arguments: [nil, "", "text/plain", "application/json", "multipart/form-data; boundary=x"])
    func `what is no form is not read`(_ type: String?) {
        var head = post("/answer")
        head.contentType = type
        #expect(verdict(head) == .failure(.wrongForm))
    }

    @Test func `every answer says that nothing comes from elsewhere, and that nobody keeps it`() {
        let headers = Dictionary(Gate.headers.map { ($0.key, $0.value) }) { first, _ in first }
        #expect(headers["Content-Security-Policy"]?.hasPrefix("default-src 'none';") == true)
        #expect(headers["Content-Security-Policy"]?.contains("unsafe") == false)
        #expect(headers["Content-Security-Policy"]?.contains("frame-ancestors 'none'") == true)
        #expect(headers["Cache-Control"] == "no-store")
        let cookie = Gate.cookie(session)
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    }
}
