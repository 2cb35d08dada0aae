// A reply that tells the schedule's language, so that a client which says what was done in that language needs
// no other call.

package protocol TellsLanguage: Codable {
    /// As `Status.language`: `en` or `nl`. Nil from a daemon of before there was such a member.
    var language: String? { get set }
}
