// The languages anchord speaks. One more is a case here and a file for each book; the compiler names
// what is missing (docs/translating.md).

package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case dutch = "nl"

    /// The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as in locale(7); a language
    /// that is not spoken here is English.
    package init(environment: [String: String]) {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        // `nl_BE.UTF-8@euro`: the language comes first.
        let code = locale.prefix { !["_", ".", "@"].contains($0) }
        self = Language(rawValue: String(code)) ?? .english
    }

    package var phrasebook: any Phrasebook {
        switch self {
        case .english: EnglishPhrasebook()
        case .dutch: DutchPhrasebook()
        }
    }

    /// `en or nl`.
    package static let choices = allCases.map(\.rawValue).joined(separator: " or ")
}
