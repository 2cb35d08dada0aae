// Nederlands.

struct DutchProblemWords: ProblemWords {
    func notWatched(_ reason: String) -> String {
        "de map van het schema is niet te volgen (\(reason)); na een wijziging: anchorctl reload"
    }
    let sample = "Zo ziet een duwtje eruit"
    let sampleBody = "Gevraagd met anchorctl dokter. Het wordt nergens bewaard."
    let sampleButton = "Gezien"
    let noServer = "geen meldingenserver: duwtjes blijven open, zonder ballonnetje"
    let clockBehind = "de klok loopt achter op het logboek; duwtjes wachten daarop"
    func notWritten(_ reason: String) -> String {
        "het logboek kon niet worden geschreven: \(reason)"
    }
    let keepsNoHistory = "het schema bewaart geen geschiedenis (history: \"off\")"
    let scheduleGone = "er is geen schema meer; het laatste goede gaat door"
}
