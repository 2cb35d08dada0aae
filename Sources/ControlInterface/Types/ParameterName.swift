// The parameters that the daemon can refuse with `InvalidParameter`, spelled as the interface definition
// has them. Says nothing of what is wrong with one: that is the client's, by the method it called.

package import Varlink

package enum ParameterName: String, CaseIterable, Sendable {
    case anchor, word, text, with, question, signs, aside, kind, count, nights, day, all, id,
        entries
    case atUSec, lengthUSec, untilUSec, spanUSec, forUSec, beforeUSec
    case bedUSec, wakeUSec, bedZone, wakeZone, sinceDay, fromDay, toDay, workDays
}

extension CallError {
    package static func invalid(_ parameter: ParameterName) -> CallError {
        invalidParameter(parameter.rawValue)
    }

    /// Nil for another error, and for a parameter that this version does not know.
    package var invalidParameter: ParameterName? {
        guard name == CallError.invalidParameterName else { return nil }
        return parameters["parameter"]?.string.flatMap(ParameterName.init(rawValue:))
    }
}
