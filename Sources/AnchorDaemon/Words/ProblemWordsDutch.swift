// Nederlands.

struct DutchProblemWords: ProblemWords {
    func notWatched(_ reason: String) -> String {
        "de map van het schema is niet te volgen (\(reason)); na een wijziging: anchorctl reload"
    }
    let sample = "Zo ziet een duwtje eruit"
    let sampleBody = "Gevraagd met anchorctl dokter. Het wordt nergens bewaard."
    let sampleButton = "Gezien"
    func shared(_ trouble: SharedTrouble, _ folder: String) -> String {
        let later = "wat hier gebeurt wordt bewaard, en gaat er later heen"
        return switch trouble {
        case .notThere:
            "de gedeelde map \(folder) is er niet (maak haar, of start wat haar bijhoudt); \(later)"
        case .notAFolder: "de gedeelde map \(folder) is geen map; \(later)"
        case .notReadable(let reason):
            "de gedeelde map \(folder) is niet te lezen (\(reason)); \(later)"
        case .notWritable(let reason):
            "in de gedeelde map \(folder) is niet te schrijven (\(reason)); \(later)"
        case .notWatched(let reason):
            "de gedeelde map \(folder) is niet te volgen (\(reason)); ze wordt bij elk duwtje gelezen"
        }
    }
    let noServer = "geen meldingenserver: duwtjes blijven open, zonder ballonnetje"
    let clockBehind = "de klok loopt achter op het logboek; duwtjes wachten daarop"
    func notWritten(_ reason: String) -> String {
        "het logboek kon niet worden geschreven: \(reason)"
    }
    let keepsNoHistory = "het schema bewaart geen geschiedenis (history: \"off\")"
    let scheduleGone = "er is geen schema meer; het laatste goede gaat door"
}
