// The methods about nights. See Methods.swift.

package enum NightStateWord: String, Codable, CaseIterable, Hashable, Sendable {
    case guessed, said, sleepless, unknown
}

/// One night, named by the local date of its evening.
package struct NightEntry: Codable, Hashable, Sendable {
    /// `YYYY-MM-DD`.
    package var day: String
    package var state: NightStateWord
    @Nullable package var bedUSec: Int64?
    @Nullable package var bedZone: String?
    @Nullable package var wakeUSec: Int64?
    @Nullable package var wakeZone: String?
    package init(
        day: String, state: NightStateWord, bedUSec: Int64? = nil, bedZone: String? = nil,
        wakeUSec: Int64? = nil, wakeZone: String? = nil
    ) {
        self.day = day
        self.state = state
        self.bedUSec = bedUSec
        self.bedZone = bedZone
        self.wakeUSec = wakeUSec
        self.wakeZone = wakeZone
    }
}

/// Sleep outside the night.
package struct NapEntry: Codable, Hashable, Sendable {
    /// `YYYY-MM-DD`, of its beginning.
    package var day: String
    package var bedUSec: Int64
    package var bedZone: String
    package var wakeUSec: Int64
    package var wakeZone: String
    package init(
        day: String, bedUSec: Int64, bedZone: String, wakeUSec: Int64, wakeZone: String
    ) {
        self.day = day
        self.bedUSec = bedUSec
        self.bedZone = bedZone
        self.wakeUSec = wakeUSec
        self.wakeZone = wakeZone
    }
}

/// The nights from `sinceDay` on, at most 366 days back; of four weeks without it.
///
/// Errors: `NotRead`, `InvalidParameter` (sinceDay).
package enum ListNights: ControlMethod {
    package static let name = MethodName.listNights
    package struct Parameters: Codable, Hashable, Sendable {
        /// `YYYY-MM-DD`.
        package var sinceDay: String?
        package init(sinceDay: String? = nil) { self.sinceDay = sinceDay }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var nights: [NightEntry]
        /// `HH:MM`.
        package var start: String
        package var kept: Bool
        @Nullable package var naps: [NapEntry]?
        package init(
            nights: [NightEntry], start: String, kept: Bool, naps: [NapEntry]? = nil
        ) {
            self.nights = nights
            self.start = start
            self.kept = kept
            self.naps = naps
        }
    }
}

/// Up to 31 nights as somebody says they were, each day once and at most 366 days back. From bed to getting up is
/// one to 16 hours. All are stored, or none.
///
/// Errors: `NotRecorded`, `InvalidParameter` (nights, day, bedUSec, wakeUSec, bedZone, wakeZone).
package enum ConfirmNights: ControlMethod {
    package static let name = MethodName.confirmNights
    package struct Night: Codable, Hashable, Sendable {
        package var day: String
        package var bedUSec: Int64?
        package var bedZone: String?
        package var wakeUSec: Int64?
        package var wakeZone: String?
        package var sleepless: Bool?
        package var unknown: Bool?
        package init(
            day: String, bedUSec: Int64? = nil, bedZone: String? = nil, wakeUSec: Int64? = nil,
            wakeZone: String? = nil, sleepless: Bool? = nil, unknown: Bool? = nil
        ) {
            self.day = day
            self.bedUSec = bedUSec
            self.bedZone = bedZone
            self.wakeUSec = wakeUSec
            self.wakeZone = wakeZone
            self.sleepless = sleepless
            self.unknown = unknown
        }
    }
    package struct Parameters: Codable, Hashable, Sendable {
        package var nights: [Night]
        package init(nights: [Night]) { self.nights = nights }
    }
    package struct Reply: Codable, Hashable, Sendable {
        package var nights: [NightEntry]
        package var kept: Bool
        package init(nights: [NightEntry], kept: Bool) {
            self.nights = nights
            self.kept = kept
        }
    }
}
