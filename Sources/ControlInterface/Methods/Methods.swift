// Every method of the interface with the types of its parameters and reply: the one truth of the
// names. A test holds it against the definition, both ways.

/// The method's name in the interface.
package enum MethodName: String, CaseIterable, Sendable {
    case getStatus = "GetStatus"
    case listAnchors = "ListAnchors"
    case listNext = "ListNext"
    case explain = "Explain"
    case answer = "Answer"
    case start = "Start"
    case undo = "Undo"
    case nextUndo = "NextUndo"
    case snooze = "Snooze"
    case log = "Log"
    case listQuestions = "ListQuestions"
    case note = "Note"
    case listNights = "ListNights"
    case confirmNights = "ConfirmNights"
    case pause = "Pause"
    case resume = "Resume"
    case setMode = "SetMode"
    case resize = "Resize"
    case setSilent = "SetSilent"
    case setWord = "SetWord"
    case keepLetter = "KeepLetter"
    case readLetter = "ReadLetter"
    case feel = "Feel"
    case reload = "Reload"
    case diagnose = "Diagnose"
    case readHistory = "ReadHistory"
    case report = "Report"
    case `import` = "Import"
    case forget = "Forget"
    case monitor = "Monitor"
    case follow = "Follow"

    package var full: String { "\(Interface.name).\(rawValue)" }
    /// These answer with a stream and only to a call with `more`.
    package var streams: Bool { [.readHistory, .monitor, .follow].contains(self) }
}

package protocol ControlMethod {
    associatedtype Parameters: Codable & Hashable & Sendable
    associatedtype Reply: Codable & Hashable & Sendable
    static var name: MethodName { get }
}

/// No parameters, or nothing to tell: `{}`.
package struct Nothing: Codable, Hashable, Sendable {
    package init() {}
}

/// What is open, waits, comes next, and is wrong. No parameter, no error of its own.
package enum GetStatus: ControlMethod {
    package static let name = MethodName.getStatus
    package typealias Parameters = Nothing
    package typealias Reply = Status
}

/// Every anchor of the schedule, in the schedule's order.
package enum ListAnchors: ControlMethod {
    package static let name = MethodName.listAnchors
    package typealias Parameters = Nothing
    package struct Reply: Codable, Hashable, Sendable {
        package var anchors: [AnchorEntry]
        package init(anchors: [AnchorEntry]) { self.anchors = anchors }
    }
}

/// The nudges that come next, soonest first. `count` is 1 to 1000, or 5 without one.
///
/// Errors: `InvalidParameter` (count).
package enum ListNext: ControlMethod {
    package static let name = MethodName.listNext
    package static let defaultCount = 5
    /// A year of a few anchors; more is a mistake, and a long computation.
    package static let counts = 1...1000
    package struct Parameters: Codable, Hashable, Sendable {
        package var count: Int?
        package init(count: Int? = nil) { self.count = count }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var slots: [Slot]
        package init(slots: [Slot]) { self.slots = slots }
    }
}

/// Why the last nudge of each anchor came when it did, and when the next one comes. Without `anchor`: of all.
///
/// Errors: `NoSuchAnchor`.
package enum Explain: ControlMethod {
    package static let name = MethodName.explain
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String?
        package init(anchor: String? = nil) { self.anchor = anchor }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var anchors: [AnchorExplanation]
        package init(anchors: [AnchorExplanation]) { self.anchors = anchors }
    }
}

/// Answers the nudge of an anchor, or the newest one shown. `lengthUSec`: microseconds, more than 0 and at most a day.
///
/// Errors: `NoSuchAnchor`, `NothingOpen` (without an anchor, and none is open), `NotRecorded`,
/// `InvalidParameter` (lengthUSec).
package enum AnswerNudge: ControlMethod {
    package static let name = MethodName.answer
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String?
        package var answer: AnswerWord
        package var lengthUSec: Int64?
        package init(anchor: String? = nil, answer: AnswerWord, lengthUSec: Int64? = nil) {
            self.anchor = anchor
            self.answer = answer
            self.lengthUSec = lengthUSec
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var anchor: String
        package var answer: AnswerWord
        @Nullable package var day: String?
        @Nullable package var label: String?
        package var language: String?
        package init(
            anchor: String, answer: AnswerWord, day: String? = nil, label: String? = nil
        ) {
            self.anchor = anchor
            self.answer = answer
            self.day = day
            self.label = label
        }
    }
}

/// An attempt, and a session where the kind of anchor has one. `lengthUSec` of the reply: microseconds.
///
/// Errors: `NoSuchAnchor`, `NothingOpen`, `NotRecorded`.
package enum StartAnchor: ControlMethod {
    package static let name = MethodName.start
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String?
        package init(anchor: String? = nil) { self.anchor = anchor }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var anchor: String
        @Nullable package var day: String?
        @Nullable package var label: String?
        @Nullable package var lengthUSec: Int64?
        @Nullable package var verb: String?
        @Nullable package var woken: Bool?
        package var language: String?
        package init(
            anchor: String, day: String? = nil, label: String? = nil, lengthUSec: Int64? = nil,
            verb: String? = nil, woken: Bool? = nil
        ) {
            self.anchor = anchor
            self.day = day
            self.label = label
            self.lengthUSec = lengthUSec
            self.verb = verb
            self.woken = woken
        }
    }
}

/// Takes back the newest answer, put-off, logged word or note.
///
/// Errors: `NothingOpen` (there is nothing to take back), `NotRecorded`.
package enum Undo: ControlMethod {
    package static let name = MethodName.undo
    package typealias Parameters = Nothing
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var event: String
        @Nullable package var anchor: String?
        @Nullable package var night: String?
        @Nullable package var word: String?
        package var language: String?
        package init(
            event: String, anchor: String? = nil, night: String? = nil, word: String? = nil
        ) {
            self.event = event
            self.anchor = anchor
            self.night = night
            self.word = word
        }
    }
}

/// What `Undo` would take back now. `atUSec`: microseconds since 1970 (UTC).
///
/// Errors: `NothingOpen`.
package enum NextUndo: ControlMethod {
    package static let name = MethodName.nextUndo
    package typealias Parameters = Nothing
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        /// The row of history it is: the same one as long as nothing else was said.
        package var id: String
        package var event: String
        /// When it was, which may be before it was said.
        package var atUSec: Int64
        @Nullable package var anchor: String?
        @Nullable package var night: String?
        @Nullable package var word: String?
        package var language: String?
        package init(
            id: String, event: String, atUSec: Int64, anchor: String? = nil, night: String? = nil,
            word: String? = nil
        ) {
            self.id = id
            self.event = event
            self.atUSec = atUSec
            self.anchor = anchor
            self.night = night
            self.word = word
        }
    }
}

/// Puts a nudge off: for `spanUSec` microseconds or until `untilUSec` (microseconds since 1970, UTC), not both;
/// with neither, for the anchor's own time. At most a day ahead.
///
/// Errors: `NoSuchAnchor`, `NothingOpen`, `NotRecorded`, `InvalidParameter` (spanUSec, untilUSec).
package enum SnoozeNudge: ControlMethod {
    package static let name = MethodName.snooze
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String?
        package var spanUSec: Int64?
        package var untilUSec: Int64?
        package init(anchor: String? = nil, spanUSec: Int64? = nil, untilUSec: Int64? = nil) {
            self.anchor = anchor
            self.spanUSec = spanUSec
            self.untilUSec = untilUSec
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var anchor: String
        package var day: String
        package var label: String
        package var untilUSec: Int64
        package var language: String?
        package init(anchor: String, day: String, label: String, untilUSec: Int64) {
            self.anchor = anchor
            self.day = day
            self.label = label
            self.untilUSec = untilUSec
        }
    }
}

/// An attempt at an anchor, or a word of 1 to 64 characters. `atUSec`: from seven days ago until now (a minute ahead
/// is allowed, for clocks differ); `lengthUSec`: microseconds, more than 0 and at most a day.
///
/// Errors: `NotRecorded`, `InvalidParameter` (word, atUSec, lengthUSec).
package enum LogWord: ControlMethod {
    package static let name = MethodName.log
    package struct Parameters: Codable, Hashable, Sendable {
        package var word: String
        package var lengthUSec: Int64?
        package var atUSec: Int64?
        package init(word: String, lengthUSec: Int64? = nil, atUSec: Int64? = nil) {
            self.word = word
            self.lengthUSec = lengthUSec
            self.atUSec = atUSec
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var word: String
        package var isAnchor: Bool
        @Nullable package var over: [String]?
        package var language: String?
        package init(word: String, isAnchor: Bool, over: [String]? = nil) {
            self.word = word
            self.isAnchor = isAnchor
            self.over = over
        }
    }
}
