// The frame around every view: head, where else to go, what was just done, and the foot with where to turn.
// Titles are neutral: a tab is read by who passes.

import AnchorModel
import Presentation

enum Tab: String, CaseIterable {
    case today = "/"
    case anchors = "/anchors"
    case nights = "/nights"
    case back = "/looking-back"
    case words = "/words"

    func name(_ words: PageWords) -> String {
        switch self {
        case .today: words.today
        case .anchors: words.anchors
        case .nights: words.nights
        case .back: words.lookingBack
        case .words: words.words
        }
    }
}

struct Shell {
    let words: PageWords
    /// Nil: none of them.
    var tab: Tab?
    var hasParts = true
    /// The browser goes on by itself, at once.
    var onward: String?
    /// A view that changes by itself while somebody looks.
    var isLive = false
    /// What was just done, above everything; it stays where a view changes by itself.
    var notice: [Markup] = []

    func document(_ title: String, _ content: [Markup]) -> String {
        Markup.document(
            "anchord",
            .element("html", ["lang": words.say.rawValue], head(title) + body(content)))
    }

    private func head(_ title: String) -> Markup {
        .element(
            "head", [:],
            [
                .element("meta", ["charset": "utf-8"]),
                .element(
                    "meta",
                    ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
                .element("meta", ["name": "color-scheme", "content": "light dark"]),
                onward.map {
                    .element("meta", ["http-equiv": "refresh", "content": "0; url=\($0)"])
                } ?? .nothing,
                .element("title", [:], .words("\(title) - anchord")),
                .element("link", ["rel": "stylesheet", "href": "/style.css"]),
                .element("link", ["rel": "icon", "href": "/icon.svg", "type": "image/svg+xml"]),
                .element("script", ["src": "/page.js", "defer": ""]),
            ])
    }

    private func body(_ content: [Markup]) -> Markup {
        .element(
            "body", [:],
            [
                .element("a", ["class": "skip", "href": "#text"], .words(words.toTheText)),
                hasParts ? parts : .nothing,
                .element(
                    "main", ["id": "text", "tabindex": "-1"],
                    notice
                        + (isLive ? [.element("div", ["id": "live"], content), status] : content)),
                foot,
            ])
    }

    private var parts: Markup {
        .element(
            "nav", ["aria-label": words.parts],
            .element(
                "ul", [:],
                Tab.allCases.map { part in
                    .element(
                        "li", [:],
                        .element(
                            "a",
                            [
                                "href": part.rawValue,
                                "aria-current": part == tab ? "page" : nil,
                            ], .words(part.name(words))))
                }))
    }

    /// What changed by itself is said once, and quietly; and that the page has ended.
    private var status: Markup {
        .element("p", ["id": "said", "class": "hidden", "aria-live": "polite"])
            + .element(
                "div", ["id": "gone", "class": "gone", "role": "status", "hidden": ""],
                Pieces.p(words.isGone))
    }

    private var foot: Markup {
        .element(
            "footer", [:],
            .element(
                "div", [:],
                .element(
                    "p", [:], .words(words.isItTooMuch + " "),
                    .element("a", ["href": "/support"], .words(words.whereToTurn)),
                    .words(". " + words.staysHere)),
                Pieces.p(words.endsByItself, "screen")))
    }
}
