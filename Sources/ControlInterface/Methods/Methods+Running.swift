// The methods about the daemon's run: pause, reload, history, monitor. See Methods.swift.

/// No nudges for `forUSec` microseconds or until `untilUSec`, not both; with neither, until the day ends. At most
/// 366 days.
///
/// Errors: `NotRecorded`, `InvalidParameter` (forUSec, untilUSec).
package enum PauseNudges: ControlMethod {
    package static let name = MethodName.pause
    package struct Parameters: Codable, Hashable, Sendable {
        package var spanUSec: Int64?
        package var untilUSec: Int64?
        /// What `spanUSec` was called first.
        package var forUSec: Int64?
        package init(spanUSec: Int64? = nil, untilUSec: Int64? = nil, forUSec: Int64? = nil) {
            self.spanUSec = spanUSec
            self.untilUSec = untilUSec
            self.forUSec = forUSec
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var untilUSec: Int64
        package var language: String?
        package init(untilUSec: Int64) { self.untilUSec = untilUSec }
    }
}

/// Ends a pause; without one nothing happens.
///
/// Errors: `NotRecorded`.
package enum ResumeNudges: ControlMethod {
    package static let name = MethodName.resume
    package typealias Parameters = Nothing
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var language: String?
        package init() {}
    }
}

/// One of the schedule's modes, or `soft`; without `mode` both end. `untilUSec`: at most 366 days ahead; without it the
/// end of the day.
///
/// Errors: `NoSuchMode`, `NotRecorded`, `InvalidParameter` (untilUSec).
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
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        @Nullable package var mode: String?
        @Nullable package var untilUSec: Int64?
        package var language: String?
        package init(mode: String?, untilUSec: Int64?) {
            self.mode = mode
            self.untilUSec = untilUSec
        }
    }
}

/// Changes an anchor's step. `minutes` of the reply: a day, 0 for a step without a clock.
///
/// Errors: `NoSuchAnchor`, `NotRecorded`, `InvalidParameter` (anchor: its kind has no size).
package enum Resize: ControlMethod {
    package static let name = MethodName.resize
    package struct Parameters: Codable, Hashable, Sendable {
        package var anchor: String
        package var change: SizeWord
        package init(anchor: String, change: SizeWord) {
            self.anchor = anchor
            self.change = change
        }
    }
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var anchor: String
        package var minutes: Int
        package var language: String?
        package init(anchor: String, minutes: Int) {
            self.anchor = anchor
            self.minutes = minutes
        }
    }
}

/// How a session was. `minutes` of the reply: a day, nil where the kind has no size.
///
/// Errors: `NoSuchAnchor`, `NotRecorded`.
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
    package struct Reply: Codable, Hashable, Sendable, TellsLanguage {
        package var anchor: String
        @Nullable package var minutes: Int?
        package var language: String?
        package init(anchor: String, minutes: Int?) {
            self.anchor = anchor
            self.minutes = minutes
        }
    }
}

/// Reads the schedule again; one that does not load changes nothing.
///
/// Errors: `ScheduleInvalid`, with every problem.
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

/// A stream, oldest first, ended by a reply without an entry. `count`: 1 or more, the newest ones; `sinceUSec` is
/// included and `untilUSec` excluded, microseconds since 1970 (UTC).
///
/// Errors: `NotRecorded` (it cannot be read), `InvalidParameter` (count).
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
    /// One row of history; nil in the reply that ends the stream.
    package struct Reply: Codable, Hashable, Sendable {
        package var entry: Entry?

        package init(_ entry: Entry? = nil) { self.entry = entry }

        private enum Keys: String, CodingKey { case id, anchor }

        package init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: Keys.self)
            let isLast = try members.decodeIfPresent(String.self, forKey: .id) == nil
            entry = isLast ? nil : try Entry(from: decoder)
        }

        /// The anchor is null, not absent, for what concerns none: readers may count on the key.
        package func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: Keys.self)
            try members.encode(entry?.anchor, forKey: .anchor)
            try entry?.encode(to: encoder)
        }
    }
}

/// A stream of statuses: the present one at once, and the newest after each change.
package enum Monitor: ControlMethod {
    package static let name = MethodName.monitor
    package typealias Parameters = Nothing
    package typealias Reply = Status
}
