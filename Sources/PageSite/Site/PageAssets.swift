// The style sheet, the script and the icon: in the binary, and the only things that a stranger could have.

import PageGate
import Presentation

enum PageAssets {
    static let paths: Set<String> = ["/style.css", "/page.js", "/icon.svg"]

    static func reply(_ path: String) -> PageReply {
        switch path {
        case "/style.css":
            PageReply(type: "text/css; charset=utf-8", body: sheet)
        case "/page.js":
            PageReply(type: "text/javascript; charset=utf-8", body: PackageResources.page_js)
        default: PageReply(type: "image/svg+xml", body: PackageResources.icon_svg)
        }
    }

    static let sheet: [UInt8] =
        Array("\(PictureStyle.sheet)\n".utf8) + PackageResources.style_css + breaths

    /// As many breaths as a session can have: no style stands in a page itself.
    static let mostBreaths = 60
    private static let breaths: [UInt8] = Array(
        (2...mostBreaths).map { ".cycles-\($0) { --cycles: \($0); --after: \(3 + $0 * 10)s; }\n" }
            .joined().utf8)
}
