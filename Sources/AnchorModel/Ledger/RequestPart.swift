// The parts of a request that can be out of range: the engine names one of them, and the daemon gives it
// the name that the interface has for it.

package enum RequestPart: CaseIterable, Hashable, Sendable {
    case anchor, word, length
    /// When something was logged.
    case at
    /// The end of a pause, of a mode or of a put-off nudge, as a moment.
    case until
    /// How long a nudge is put off, and how long a pause is.
    case putOff, pause
    // Of a note.
    case text, with, question, signs, aside
    // Of nights that were said.
    case nights, day, bed, wake
}
