// A letter to oneself for a soft day: taken, or refused where no words are to be kept. The words go into
// the history and are nowhere else in the engine.

import AnchorModel

extension EngineState {
    mutating func saveLetter(_ text: String, at now: Moment) -> Result<Reply, RequestError> {
        // As long as a note, and as harmless.
        guard Note(.note, text: text).misfit == nil else {
            return .failure(.invalid(.text))
        }
        // A row without its words would be no letter.
        guard schedule.history == .words else { return .success(.letter(isKept: false)) }
        log(.letter, at: now.wall, letter: text)
        outbox.journal(.logged(anchor: nil))
        return .success(.letter(isKept: true))
    }
}
