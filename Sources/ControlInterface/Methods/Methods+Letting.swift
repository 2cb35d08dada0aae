// The methods about letting go of nudges, words for the time being, and the letter to oneself. See Methods.swift.

/// No nudges of an anchor until it is started, or nudges again.
///
/// Errors: `NoSuchAnchor`, `NotRecorded`.
package enum SetSilent: ControlMethod {
    package static let name = MethodName.setSilent
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String
        package var silent: Bool
        package init(anchor: String, silent: Bool) {
            self.anchor = anchor
            self.silent = silent
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var anchor: String
        /// `YYYY-MM-DD`.
        @Nullable package var sinceDay: String?
        package var language: String?
        package init(anchor: String, sinceDay: String? = nil) {
            self.anchor = anchor
            self.sinceDay = sinceDay
        }
    }
}

/// When a word that is set ends by itself.
package struct WordEnd: Codable, Hashable, Sendable {
    package var word: String
    package var untilUSec: Int64
    package init(word: String, untilUSec: Int64) {
        self.word = word
        self.untilUSec = untilUSec
    }
}

/// Sets a word of 1 to 64 characters until `untilUSec` (microseconds since 1970, UTC; at most 366 days ahead), or until it
/// is unset or the person logs out; at most 64 are set.
///
/// Errors: `NotRecorded`, `InvalidParameter` (word, untilUSec).
package enum SetWord: ControlMethod {
    package static let name = MethodName.setWord
    package struct Parameters: Codable, Hashable, Sendable {
        package var word: String
        package var isSet: Bool
        @Nullable package var untilUSec: Int64?
        package init(word: String, isSet: Bool, untilUSec: Int64? = nil) {
            self.word = word
            self.isSet = isSet
            self.untilUSec = untilUSec
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var words: [String]
        package var language: String?
        @Nullable package var wordEnds: [WordEnd]?
        package init(words: [String], wordEnds: [WordEnd]? = nil) {
            self.words = words
            self.wordEnds = wordEnds
        }
    }
}

/// A letter to oneself, of at most 2000 characters; it replaces an earlier one.
///
/// Errors: `NotRecorded`, `InvalidParameter` (text).
package enum KeepLetter: ControlMethod {
    package static let name = MethodName.keepLetter
    package struct Parameters: Codable, Hashable, Sendable {
        package var text: String
        package init(text: String) { self.text = text }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var kept: Bool
        package var language: String?
        package init(kept: Bool) { self.kept = kept }
    }
}

/// The newest letter. `text` is nil but on a soft day; `writtenUSec`: microseconds since 1970 (UTC).
///
/// Errors: `NotRead`.
package enum ReadLetter: ControlMethod {
    package static let name = MethodName.readLetter
    package typealias Parameters = Nothing
    package struct Reply: Codable, Hashable, Sendable {
        package var soft: Bool
        @Nullable package var writtenUSec: Int64?
        @Nullable package var text: String?
        package init(soft: Bool, writtenUSec: Int64? = nil, text: String? = nil) {
            self.soft = soft
            self.writtenUSec = writtenUSec
            self.text = text
        }
    }
}
