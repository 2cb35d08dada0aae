// The small pieces that every view is made of: paragraphs, fields, buttons, forms. Each form carries the
// session's token; what a person typed is spelled by nobody and kept by no browser.

import PageGate
import Presentation

/// What every form of one session needs.
struct Pieces {
    let token: Secret

    static func p(_ text: String, _ style: String? = nil) -> Markup {
        .element("p", ["class": style], .words(text))
    }

    /// A person's own words, as they are.
    static func own(_ text: String, _ style: String? = "own soft") -> Markup {
        .element("p", ["class": style, "dir": "auto"], .words("“"), .own(text), .words("”"))
    }

    static func h1(_ text: String) -> Markup { .element("h1", [:], .words(text)) }

    static func h2(_ text: String, id: String? = nil) -> Markup {
        .element("h2", ["id": id], .words(text))
    }

    static func link(_ text: String, _ path: String, style: String? = "button") -> Markup {
        .element("a", ["href": path, "class": style], .words(text))
    }

    /// - Parameter of: what it is about, for who hears it among others of the same words.
    static func details(
        _ summary: String, id: String, of: Markup = .nothing, style: String? = nil,
        _ content: [Markup]
    ) -> Markup {
        let about: Markup =
            of == .nothing
            ? .nothing : .element("span", ["class": "hidden"], .words(": "), of)
        return .element(
            "details", ["id": id, "class": style],
            .element("summary", [:], .words(summary), about),
            .element("div", ["class": "inside"], content))
    }

    static func list(_ items: [Markup]) -> Markup {
        .element("ul", ["class": "list"], items)
    }

    // MARK: Forms

    func form(_ action: String, style: String? = nil, _ content: [Markup]) -> Markup {
        form(action, [:], style: style, content)
    }

    func form(
        _ action: String, _ hidden: KeyValuePairs<StaticString, String>,
        style: String? = nil, _ content: [Markup]
    ) -> Markup {
        .element(
            "form",
            ["method": "post", "action": action, "class": style, "autocomplete": "off"],
            [Pieces.hidden("token", token.text)]
                + hidden.map { Pieces.hidden("\($0.key)", $0.value) } + content)
    }

    /// A form that is one button.
    func button(
        _ text: String, _ action: String, _ hidden: KeyValuePairs<StaticString, String> = [:],
        style: String? = nil, label: String? = nil
    ) -> Markup {
        form(action, hidden, [Pieces.submit(text, style: style, label: label)])
    }

    static func buttons(_ content: [Markup]) -> Markup {
        .element("div", ["class": "buttons"], content)
    }

    /// - Parameter value: what the form says when it is this one of its buttons.
    static func submit(
        _ text: String, name: String? = nil, value: String? = nil, style: String? = nil,
        label: String? = nil
    ) -> Markup {
        .element(
            "button",
            [
                "type": "submit", "name": name, "value": value, "class": style,
                "aria-label": label,
            ], .words(text))
    }

    static func hidden(_ name: String, _ value: String) -> Markup {
        .element("input", ["type": "hidden", "name": name, "value": value])
    }

    /// A line to type in. `id` is unique on its page.
    static func field(
        _ label: String, name: String, id: String, value: String = "", hint: String? = nil,
        isShort: Bool = false, limit: Int = 200
    ) -> Markup {
        .element("label", ["for": id], .words(label))
            + .element(
                "input",
                [
                    "type": "text", "name": name, "id": id, "value": value,
                    "class": isShort ? "short" : nil, "maxlength": "\(limit)",
                    "spellcheck": "false", "autocomplete": "off",
                    "aria-describedby": hint == nil ? nil : "\(id)-hint",
                ])
            + (hint.map { .element("p", ["class": "hint", "id": "\(id)-hint"], .words($0)) }
                ?? .nothing)
    }

    /// Room for sentences.
    static func area(_ label: String, name: String, id: String, hint: String? = nil) -> Markup {
        .element("label", ["for": id], .words(label))
            + .element(
                "textarea",
                [
                    "name": name, "id": id, "rows": "4", "maxlength": "2000",
                    "spellcheck": "false", "autocomplete": "off",
                    "aria-describedby": hint == nil ? nil : "\(id)-hint",
                ])
            + (hint.map { .element("p", ["class": "hint", "id": "\(id)-hint"], .words($0)) }
                ?? .nothing)
    }

    static func radios(
        _ legend: String, name: String, _ choices: [(value: String, text: String)], chosen: String
    ) -> Markup {
        .element(
            "fieldset", [:],
            [.element("legend", [:], .words(legend))]
                + choices.map { choice in
                    .element(
                        "label", ["class": "choice"],
                        .element(
                            "input",
                            [
                                "type": "radio", "name": name, "value": choice.value,
                                "checked": choice.value == chosen ? "" : nil,
                            ]), .words(choice.text))
                })
    }
}
