// Setting and unsetting a word. Which are set is SetWords'; what `locked` tells of somebody's leaving is
// Engine+Presence's.

import AnchorModel
import CivilTime

extension EngineState {
    mutating func setWord(
        _ word: String, _ isSet: Bool, until: Instant?, at now: Moment
    ) -> Result<Reply, RequestError> {
        guard TypedWord.isOne(word) else { return .failure(.invalid(.word)) }
        if let until {
            guard isSet, until > now.wall, until - now.wall <= EngineState.longestPause else {
                return .failure(.invalid(.until))
            }
        }
        var kept: [LedgerChange]? = []
        changeWords(locking: word == TypedWord.locked, at: now) { words in
            kept = isSet ? words.set(word, until: until) : words.unset(word)
            return kept ?? []
        }
        guard kept != nil else { return .failure(.invalid(.word)) }
        return .success(.words(words.all, ends: words.allEnds))
    }

    mutating func endWords(at now: Moment) {
        guard let end = words.nextEnd, end <= now.wall else { return }
        let locks = words.end(of: TypedWord.locked) == end
        changeWords(locking: locks, at: now) { $0.pass(at: now.wall) }
    }

    /// - Parameter locks: it may tell that somebody left or is back; no other word does.
    private mutating func changeWords(
        locking locks: Bool, at now: Moment, _ change: (inout SetWords) -> [LedgerChange]
    ) {
        if locks { return notice(at: now) { $0.outbox.keep(change(&$0.words)) } }
        outbox.keep(change(&words))
        outbox.changed()
    }
}
