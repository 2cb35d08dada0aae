// What every request is asked before anything is read: is it for this address, from this page, of this
// session. Knows the head of a request and nothing of what it wants.

package struct RequestHead: Sendable {
    package var method: String
    /// Path and query as they came.
    package var target: String
    package var host: String?
    package var origin: String?
    /// `Sec-Fetch-Site`, where a browser tells it.
    package var site: String?
    package var cookies: [String]
    package var contentType: String?
    /// As the head has it; nil: none, or no number.
    package var length: Int?

    package init(
        method: String, target: String, host: String? = nil, origin: String? = nil,
        site: String? = nil, cookies: [String] = [], contentType: String? = nil,
        length: Int? = nil
    ) {
        self.method = method
        self.target = target
        self.host = host
        self.origin = origin
        self.site = site
        self.cookies = cookies
        self.contentType = contentType
        self.length = length
    }
}

/// Why a request is sent away, with the status that says so.
package enum Refusal: Int, Error, Hashable, Sendable {
    case forbidden = 403
    case notFound = 404
    case wrongMethod = 405
    case tooLarge = 413
    case wrongForm = 415
    /// Another host's name (RFC 9110, 15.5.20).
    case misdirected = 421
}

package struct Gate: Sendable {
    /// `127.1.2.3:4567`.
    package let host: String
    /// A note has 2,000 characters of up to four bytes, each three signs long in a form; three answers fit.
    package static let bodyLimit = 96 * 1024
    package static let targetLimit = 512
    package static let cookieName = "anchorpage"
    package static let enterPath = "/in/"

    package init(host: String) { self.host = host }

    package enum Verdict: Hashable, Sendable {
        /// A key is in the address.
        case enter(key: String)
        /// Style sheet, script, picture: nobody's words are in them.
        case open(path: String)
        case page(path: String, Door.Session)
        case form(path: String, Door.Session)
    }

    /// - Parameter open: paths that need no session.
    package func judge(
        _ head: RequestHead, _ door: Door, open: Set<String>
    ) throws(Refusal) -> Verdict {
        // A name that leads here and is not ours: another page's, by DNS rebinding.
        guard head.host == host else { throw .misdirected }
        if let origin = head.origin, origin != "http://\(host)" { throw .forbidden }
        guard head.target.utf8.count <= Gate.targetLimit else { throw .notFound }
        guard let path = Gate.path(head.target) else { throw .notFound }
        guard head.method == "GET" || head.method == "POST" else { throw .wrongMethod }
        if path.hasPrefix(Gate.enterPath) {
            // From the launcher, or from the file that hands it over: no page of ours led here.
            guard head.method == "GET" else { throw .wrongMethod }
            return .enter(key: String(path.dropFirst(Gate.enterPath.count)))
        }
        if let site = head.site, site != "same-origin", site != "none" { throw .forbidden }
        if head.method == "GET", open.contains(path) { return .open(path: path) }
        guard let session = session(head.cookies, door) else { throw .forbidden }
        guard head.method == "POST" else { return .page(path: path, session) }
        // A browser says where a form was; one that does not is not believed.
        guard head.origin != nil else { throw .forbidden }
        guard Gate.isForm(head.contentType) else { throw .wrongForm }
        guard let length = head.length else { throw .tooLarge }
        guard length <= Gate.bodyLimit else { throw .tooLarge }
        return .form(path: path, session)
    }

    /// Plain letters, digits, dashes, points and slashes; nil for anything else, a query and a dot folder too.
    private static func path(_ target: String) -> String? {
        guard target.hasPrefix("/"), !target.contains("//"), !target.contains("..") else {
            return nil
        }
        let isPlain = target.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (97...122).contains(byte | 0x20)
                || "/-_.".utf8.contains(byte)
        }
        return isPlain ? target : nil
    }

    private func session(_ cookies: [String], _ door: Door) -> Door.Session? {
        for header in cookies {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == Gate.cookieName
                else { continue }
                if let session = door.session(cookie: parts[1]) { return session }
            }
        }
        return nil
    }

    private static func isForm(_ type: String?) -> Bool {
        let name = (type ?? "").split(separator: ";").first.map(String.init) ?? ""
        return name.lowercased() == "application/x-www-form-urlencoded"
    }

    /// `anchorpage=...; HttpOnly; SameSite=Strict; Path=/`, until the browser is closed.
    package static func cookie(_ session: Door.Session) -> String {
        "\(cookieName)=\(session.cookie.text); Path=/; HttpOnly; SameSite=Strict"
    }

    /// What every answer carries.
    package static let headers: KeyValuePairs<String, String> = [
        "Content-Security-Policy":
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        // The origin of a form is told to this page alone; nobody else hears of it.
        "Referrer-Policy": "same-origin",
        "Permissions-Policy":
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
    ]
}
