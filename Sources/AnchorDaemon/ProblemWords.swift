// What is wrong, in the schedule's language, for `status`. Details of the system and of the schedule
// file stay as their own libraries word them.

import AnchorDomain

struct ProblemWords {
    let language: Language

    var noServer: String {
        switch language {
        case .english: "no notification server: nudges stay open, without a bubble"
        case .dutch: "geen meldingenserver: duwtjes blijven open, zonder ballonnetje"
        }
    }

    var clockBehind: String {
        switch language {
        case .english: "the clock is behind the ledger; nudges wait for it"
        case .dutch: "de klok loopt achter op het logboek; duwtjes wachten daarop"
        }
    }

    func notWritten(_ reason: String) -> String {
        switch language {
        case .english: "the ledger could not be written: \(reason)"
        case .dutch: "het logboek kon niet worden geschreven: \(reason)"
        }
    }

    var scheduleGone: String {
        switch language {
        case .english: "there is no schedule any more; the last good one goes on"
        case .dutch: "er is geen schema meer; het laatste goede gaat door"
        }
    }
}
