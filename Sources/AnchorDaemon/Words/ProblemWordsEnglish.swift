// English.

struct EnglishProblemWords: ProblemWords {
    func notWatched(_ reason: String) -> String {
        "the schedule's folder cannot be watched (\(reason)); after an edit: anchorctl reload"
    }
    let sample = "This is how a nudge looks"
    let sampleBody = "Asked for with anchorctl doctor. It is kept nowhere."
    let sampleButton = "Seen"
    func shared(_ trouble: SharedTrouble, _ folder: String) -> String {
        let later = "what happens here is kept, and goes there later"
        return switch trouble {
        case .notThere:
            "the shared folder \(folder) is not there (make it, or start what syncs it); \(later)"
        case .notAFolder: "the shared folder \(folder) is no folder; \(later)"
        case .notReadable(let reason):
            "the shared folder \(folder) cannot be read (\(reason)); \(later)"
        case .notWritable(let reason):
            "the shared folder \(folder) cannot be written (\(reason)); \(later)"
        case .notWatched(let reason):
            "the shared folder \(folder) cannot be watched (\(reason)); it is read at each nudge"
        }
    }
    let noServer = "no notification server: nudges stay open, without a bubble"
    let clockBehind = "the clock went back, to before the ledger's newest row; nudges wait for it"
    func notWritten(_ reason: String) -> String { "the ledger could not be written: \(reason)" }
    let keepsNoHistory = "the schedule keeps no history (history: \"off\")"
    let scheduleGone = "there is no schedule any more; the last good one goes on"
}
