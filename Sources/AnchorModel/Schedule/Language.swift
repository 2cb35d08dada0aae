// The languages anchord speaks. One more is a case here and a file for each book; the compiler names
// what is missing (docs/translating.md).

package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case dutch = "nl"

    /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as in locale(7), and where that is a
    /// language at all (not `C`), the list in LANGUAGE goes before it, as gettext has it: its first that is
    /// spoken here. A language that is not spoken here is English.
    package init(environment: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let list = (environment["LANGUAGE"] ?? "").split(separator: ":").map(String.init)
        let wished = locale == "C" || locale == "POSIX" || list.isEmpty ? [locale] : list
        self = wished.lazy.compactMap(Language.init(locale:)).first ?? .english
    }

    /// `nl_BE.UTF-8@euro`: the language comes first.
    private init?(locale: String) {
        self.init(rawValue: String(locale.prefix { !["_", ".", "@"].contains($0) }))
    }

    package var phrasebook: any Phrasebook {
        switch self {
        case .english: EnglishPhrasebook()
        case .dutch: DutchPhrasebook()
        }
    }

    package var translations: Translations {
        switch self {
        case .english: .english
        case .dutch: .dutch
        }
    }

    /// A sentence at its end, where it is printed: `say("There is no anchor \(name).")`.
    package func callAsFunction(_ text: Message.Text, about context: String? = nil) -> String {
        Message(text, about: context).text(in: self)
    }

    package func callAsFunction(
        _ count: Int, one: Message.Text, other: Message.Text
    ) -> String {
        Message(count, one: one, other: other).text(in: self)
    }

    package func callAsFunction(_ message: Message) -> String { message.text(in: self) }

    /// `en or nl`.
    package static let choices = allCases.map(\.rawValue).joined(separator: " or ")
}
