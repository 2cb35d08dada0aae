// The methods about the daemon's run: pause, reload, history, monitor. See Methods.swift.

package enum PauseNudges: ControlMethod {
    package static let name = MethodName.pause
    package struct Parameters: Codable, Hashable, Sendable {
        package var forUSec: Int64?
        package var untilUSec: Int64?
        package init(forUSec: Int64? = nil, untilUSec: Int64? = nil) {
            self.forUSec = forUSec
            self.untilUSec = untilUSec
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var untilUSec: Int64
        package init(untilUSec: Int64) { self.untilUSec = untilUSec }
    }
}

package enum ResumeNudges: ControlMethod {
    package static let name = MethodName.resume
    package typealias Parameters = Nothing
    package typealias Reply = Nothing
}

package enum SetMode: ControlMethod {
    package static let name = MethodName.setMode
    package struct Parameters: Codable, Hashable, Sendable {
        package var mode: String?
        package var untilUSec: Int64?
        package init(mode: String? = nil, untilUSec: Int64? = nil) {
            self.mode = mode
            self.untilUSec = untilUSec
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        @Nullable package var mode: String?
        @Nullable package var untilUSec: Int64?
        package init(mode: String?, untilUSec: Int64?) {
            self.mode = mode
            self.untilUSec = untilUSec
        }
    }
}

package enum Resize: ControlMethod {
    package static let name = MethodName.resize
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String
        package var change: SizeChange
        package init(anchor: String, change: SizeChange) {
            self.anchor = anchor
            self.change = change
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var anchor: String
        package var minutes: Int
        package init(anchor: String, minutes: Int) {
            self.anchor = anchor
            self.minutes = minutes
        }
    }
}

package enum Feel: ControlMethod {
    package static let name = MethodName.feel
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String
        package var felt: FeltWord
        package init(anchor: String, felt: FeltWord) {
            self.anchor = anchor
            self.felt = felt
        }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var anchor: String
        @Nullable package var minutes: Int?
        package init(anchor: String, minutes: Int?) {
            self.anchor = anchor
            self.minutes = minutes
        }
    }
}

package enum ReloadSchedule: ControlMethod {
    package static let name = MethodName.reload
    package typealias Parameters = Nothing
    package struct Reply: Codable, Hashable, Sendable {
        @Nullable package var scheduleFile: String?
        package var anchors: Int
        package var warnings: [Problem]
        package init(scheduleFile: String?, anchors: Int, warnings: [Problem]) {
            self.scheduleFile = scheduleFile
            self.anchors = anchors
            self.warnings = warnings
        }
    }
}

package enum ReadHistory: ControlMethod {
    package static let name = MethodName.readHistory
    package struct Parameters: Codable, Hashable, Sendable {
        package var count: Int?
        package var sinceUSec: Int64?
        package var untilUSec: Int64?
        package var anchor: String?
        package var letters: Bool?
        package init(
            count: Int? = nil, sinceUSec: Int64? = nil, untilUSec: Int64? = nil,
            anchor: String? = nil, letters: Bool? = nil
        ) {
            self.count = count
            self.sinceUSec = sinceUSec
            self.untilUSec = untilUSec
            self.anchor = anchor
            self.letters = letters
        }
    }
    /// One line of history; the last reply of the stream has none of the members.
    package struct Reply: Codable, Hashable, Sendable {
        package var id: String?
        package var atUSec: Int64?
        package var event: String?
        /// Null, not absent, for what concerns no anchor: readers may count on the key.
        @Nullable package var anchor: String?
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

        /// The end of the stream.
        package init() {}

        package init(
            id: String, atUSec: Int64, event: String, anchor: String? = nil, day: String? = nil,
            label: String? = nil, word: String? = nil, lengthUSec: Int64? = nil,
            reason: String? = nil, untilUSec: Int64? = nil, undoes: String? = nil,
            text: String? = nil, question: String? = nil, with: String? = nil
        ) {
            self.init(
                Entry(
                    id: id, atUSec: atUSec, event: event, anchor: anchor, day: day, label: label,
                    word: word, lengthUSec: lengthUSec, reason: reason, untilUSec: untilUSec,
                    undoes: undoes, text: text, question: question, with: with))
        }

        package init(_ entry: Entry) {
            id = entry.id
            atUSec = entry.atUSec
            event = entry.event
            anchor = entry.anchor
            day = entry.day
            label = entry.label
            word = entry.word
            lengthUSec = entry.lengthUSec
            reason = entry.reason
            untilUSec = entry.untilUSec
            undoes = entry.undoes
            text = entry.text
            question = entry.question
            with = entry.with
            zone = entry.zone
            host = entry.host
        }
    }
}

package enum Monitor: ControlMethod {
    package static let name = MethodName.monitor
    package typealias Parameters = Nothing
    package typealias Reply = Status
}
