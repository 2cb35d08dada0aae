// The words that say what of an anchor is to change, in both languages, and what follows each of them.

package import AnchorModel

/// What of an anchor a line speaks of.
enum ChangeTopic {
    case length, title, why, windDown, snooze, grace, openFor, grow, discreet, window
    case calendar, days, bed, wake, by, delay

    /// Everything up to the line's end is its text.
    var takesText: Bool { self == .title || self == .why }
    /// It can follow a moment: `after coffee length 2min`.
    var mayFollow: Bool {
        switch self {
        case .length, .title, .why, .windDown, .snooze: true
        default: false
        }
    }

    static let words: [String: ChangeTopic] = [
        "length": .length, "lengte": .length, "duur": .length, "duration": .length,
        "title": .title, "titel": .title, "name": .title, "naam": .title,
        "why": .why, "waarom": .why, "because": .why, "omdat": .why,
        "winddown": .windDown, "wind-down": .windDown, "afbouw": .windDown, "afbouwen": .windDown,
        "snooze": .snooze, "later": .snooze, "straks": .snooze, "uitstel": .snooze,
        "grace": .grace, "openfor": .openFor,
        "grow": .grow, "groei": .grow, "groeien": .grow,
        "discreet": .discreet, "window": .window, "venster": .window,
        "calendar": .calendar, "kalender": .calendar, "days": .days, "dagen": .days,
        "bed": .bed, "bedtime": .bed, "bedtijd": .bed, "naar-bed": .bed,
        "wake": .wake, "opstaan": .wake, "wakker": .wake,
        "by": .by, "uiterlijk": .by, "delay": .delay, "wacht": .delay, "wait": .delay,
    ]
}

/// How people call the kinds of anchors, in both languages.
package enum KindWords {
    package static let words: [String: Kind] = [
        "movement": .movement, "move": .movement, "moving": .movement, "bewegen": .movement,
        "beweging": .movement, "beweeg": .movement,
        "breathing": .breathing, "breathe": .breathing, "breath": .breathing, "adem": .breathing,
        "ademen": .breathing, "ademhaling": .breathing,
        "bedtime": .bedtime, "bed": .bedtime, "bedtijd": .bedtime, "slapen": .bedtime,
        "sleep": .bedtime,
        "rest": .rest, "rust": .rest, "pause": .rest, "pauze": .rest, "break": .rest,
        "check-in": .checkIn, "checkin": .checkIn, "voelen": .checkIn, "lijf": .checkIn,
        "body": .checkIn,
        "reflection": .reflection, "reflect": .reflection, "terugblik": .reflection,
        "terugkijken": .reflection, "week": .reflection,
    ]

    /// What an anchor of a kind is called where nobody says.
    package static func id(of kind: Kind, in language: Language) -> String {
        let isDutch = language == .dutch
        switch kind {
        case .movement: return isDutch ? "bewegen" : "move"
        case .breathing: return isDutch ? "adem" : "breathe"
        case .bedtime: return "bed"
        case .rest: return isDutch ? "pauze" : "pause"
        case .checkIn: return isDutch ? "lijf" : "body"
        case .reflection: return "week"
        case .custom: return isDutch ? "eigen" : "own"
        }
    }
}
