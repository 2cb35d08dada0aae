// Where somebody is, as far as their locale says: for telephone numbers, which go by country and not by
// language. Reads no environment; it is given one.

package enum Territory: Hashable, Sendable, CaseIterable {
    case netherlands, belgium
    /// Or unknown.
    case elsewhere

    /// The categories that tell of a place come before those that tell of a language: who reads English in
    /// the Netherlands has `LANG=en_US` and `LC_ADDRESS=nl_NL` (locale(7)).
    private static let names = [
        "LC_ALL", "LC_ADDRESS", "LC_TELEPHONE", "LC_MONETARY", "LC_TIME", "LC_MESSAGES", "LANG",
    ]

    package init(environment: [String: String]) {
        let codes = Territory.names.lazy.compactMap { environment[$0].flatMap(Territory.code) }
        switch codes.first {
        case "NL": self = .netherlands
        case "BE": self = .belgium
        default: self = .elsewhere
        }
    }

    /// `BE` of `nl_BE.UTF-8@euro`; nil where a locale has none, as `C` and `nl`.
    private static func code(_ locale: String) -> String? {
        guard let line = locale.firstIndex(of: "_") else { return nil }
        let code = locale[locale.index(after: line)...].prefix { $0 != "." && $0 != "@" }
        return code.isEmpty ? nil : code.uppercased()
    }
}
