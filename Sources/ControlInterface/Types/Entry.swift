// One entry of the history as it goes over the wire and into files, spelled as the interface
// definition has it: the rows of ReadHistory and Import, and the lines of an export.

package struct Entry: Codable, Hashable, Sendable {
    package var id: String
    package var atUSec: Int64
    package var event: String
    package var anchor: String?
    /// `YYYY-MM-DD`.
    package var day: String?
    package var label: String?
    package var word: String?
    package var lengthUSec: Int64?
    package var reason: String?
    package var untilUSec: Int64?
    package var undoes: String?
    package var text: String?
    package var question: String?
    package var with: String?
    package var zone: String?
    package var host: String?

    package init(
        id: String, atUSec: Int64, event: String, anchor: String? = nil, day: String? = nil,
        label: String? = nil, word: String? = nil, lengthUSec: Int64? = nil, reason: String? = nil,
        untilUSec: Int64? = nil, undoes: String? = nil, text: String? = nil,
        question: String? = nil, with: String? = nil, zone: String? = nil, host: String? = nil
    ) {
        self.id = id
        self.atUSec = atUSec
        self.event = event
        self.anchor = anchor
        self.day = day
        self.label = label
        self.word = word
        self.lengthUSec = lengthUSec
        self.reason = reason
        self.untilUSec = untilUSec
        self.undoes = undoes
        self.text = text
        self.question = question
        self.with = with
        self.zone = zone
        self.host = host
    }
}
