// The methods about a person's own words. See Methods.swift.

package enum NoteKindWord: String, Codable, CaseIterable, Hashable, Sendable {
    case note, checkIn, reflection, recovery
}

/// What to ask now, in this order, and what is set aside.
///
/// Errors: `InvalidParameter` (kind).
package enum ListQuestions: ControlMethod {
    package static let name = MethodName.listQuestions
    package struct Parameters: Codable, Hashable, Sendable {
        package var kind: NoteKindWord
        package init(kind: NoteKindWord) { self.kind = kind }
    }
    package struct Question: Codable, Hashable, Sendable {
        package var id: String
        package var text: String
        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var questions: [Question]
        package var aside: [String]
        @Nullable package var anchor: String?
        package init(questions: [Question], aside: [String] = [], anchor: String? = nil) {
            self.questions = questions
            self.aside = aside
            self.anchor = anchor
        }
    }
}

/// A person's own words: `text` of at most 2000 characters, `with` of 1 to 64. What goes together depends on the kind.
///
/// Errors: `NoSuchAnchor`, `NotRecorded`, `InvalidParameter` (text, with, question, signs, aside).
package enum KeepNote: ControlMethod {
    package static let name = MethodName.note
    package struct Parameters: Codable, Hashable, Sendable {
        package var kind: NoteKindWord
        package var question: String?
        package var text: String?
        package var with: String?
        package var signs: [String]?
        package var anchor: String?
        package var aside: Bool?
        package init(
            kind: NoteKindWord, question: String? = nil, text: String? = nil,
            with: String? = nil, signs: [String]? = nil, anchor: String? = nil,
            aside: Bool? = nil
        ) {
            self.kind = kind
            self.question = question
            self.text = text
            self.with = with
            self.signs = signs
            self.anchor = anchor
            self.aside = aside
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        @Nullable package var anchor: String?
        @Nullable package var day: String?
        @Nullable package var label: String?
        package var kept: Bool
        package var language: String?
        package init(
            anchor: String? = nil, day: String? = nil, label: String? = nil, kept: Bool
        ) {
            self.anchor = anchor
            self.day = day
            self.label = label
            self.kept = kept
        }
    }
}
