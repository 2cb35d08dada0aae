// The methods about letting go of nudges, words for the time being, and the letter to oneself. See Methods.swift.

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
    package struct Reply: Codable, Hashable, Sendable {
        package var anchor: String
        /// `YYYY-MM-DD`.
        @Nullable package var sinceDay: String?
        package init(anchor: String, sinceDay: String? = nil) {
            self.anchor = anchor
            self.sinceDay = sinceDay
        }
    }
}

package enum SetWord: ControlMethod {
    package static let name = MethodName.setWord
    package struct Parameters: Codable, Hashable, Sendable {
        package var word: String
        package var isSet: Bool
        package init(word: String, isSet: Bool) {
            self.word = word
            self.isSet = isSet
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var words: [String]
        package init(words: [String]) { self.words = words }
    }
}

package enum KeepLetter: ControlMethod {
    package static let name = MethodName.keepLetter
    package struct Parameters: Codable, Hashable, Sendable {
        package var text: String
        package init(text: String) { self.text = text }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var kept: Bool
        package init(kept: Bool) { self.kept = kept }
    }
}

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
