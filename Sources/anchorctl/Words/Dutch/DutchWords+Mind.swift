// Nederlands: van gedachten veranderen.

import CivilTime
import HostSystem

extension DutchWords: MindWords {
    func comesElsewhere(_ anchor: String, on machines: String, here: String) -> String {
        "\(anchor): het komt op \(machines); deze machine is \(here)"
    }
    func sharedFolder(_ path: String, _ error: FileError) -> String {
        let reason =
            switch error {
            case .notFound: "ze is er niet (maak haar, of start wat haar bijhoudt)"
            case .notRegular: "het is geen map"
            default: error.reason
            }
        return "de gedeelde map \(path): \(reason)"
    }

    private func entries(_ count: Int) -> String { count == 1 ? "1 regel" : "\(count) regels" }

    func exported(_ count: Int, _ path: String) -> String {
        "Geschreven: \(path), \(entries(count))."
    }
    func imported(_ added: Int, _ known: Int, dry: Bool) -> String {
        if added == 0, known > 0 {
            let be = dry ? (known == 1 ? "is" : "zijn") : (known == 1 ? "was" : "waren")
            return "Niets nieuws; \(known) \(be) er al."
        }
        let there =
            known == 0
            ? ""
            : "; \(known) \(dry ? (known == 1 ? "is" : "zijn") : (known == 1 ? "was" : "waren")) er al"
        return "\(entries(added)) \(dry ? "erbij als je het doet" : "erbij")\(there)."
    }
    func isAhead(_ count: Int, _ line: Int) -> String {
        (count == 1
            ? "1 daarvan is van later dan nu, op regel \(line)."
            : "\(count) daarvan zijn van later dan nu, de eerste op regel \(line).")
            + " Een verschrijving in een datum? anchorctl geschiedenis --ids en anchorctl vergeet ID halen hem weg."
    }
    func stayForgotten(_ count: Int) -> String {
        count == 1
            ? "1 daarvan is gewist met vergeet, en blijft weg."
            : "\(count) daarvan zijn gewist met vergeet, en blijven weg."
    }
    func tooOldToKeep(_ count: Int) -> String {
        "\(count) daarvan \(count == 1 ? "is" : "zijn") ouder dan het schema bewaart (keep)."
    }
    func moreProblems(_ count: Int) -> String { "... en nog \(count)." }
    var nothingAdded: String { "Er is niets bij gekomen." }
    func addedSoFar(_ count: Int) -> String {
        "\(entries(count)) erbij tot hier; hetzelfde bestand nog eens importeren voegt de rest toe."
    }

    func willErase(_ count: Int, before day: LocalDate?, words: Int) -> String {
        let when = day.map { " van voor \($0)" } ?? ""
        let own = words == 0 ? "" : ", \(words) met woorden van jou"
        return "\(entries(count))\(when)\(own)."
    }
    var eraseForGood: String {
        "Voorgoed wissen? [j/N]\n  j: weg, hier en waar de geschiedenis gedeeld is\n  n of Enter: alles blijft"
    }
    func erased(_ count: Int) -> String { "Gewist: \(entries(count))." }
    func erasedSoon(_ reason: String) -> String {
        "In de log van het logboek staan er nog resten van (\(reason)); die gaan weg zodra er weer iets wordt geschreven."
    }
    var olderLedgers: String {
        "Beschadigde logboeken die opzij zijn gezet, kunnen dezelfde woorden bevatten. Die kun je zelf weggooien:"
    }
    var nothingErased: String { "Er is niets gewist." }
    var nothingToErase: String { "Daar is niets te wissen." }
    var needsYes: String { "Zonder terminal om iets te vragen zegt --yes dat je het meent." }
    func noSuchEntry(_ id: String) -> String {
        "Geen regel heeft een id dat begint met \(id). anchorctl geschiedenis --ids laat ze zien."
    }
    func severalEntries(_ id: String, _ count: Int) -> String {
        "\(count) regels hebben een id dat begint met \(id). Een paar letters meer, en het is duidelijk."
    }

    var needsTerminal: String {
        "bewerk heeft een terminal nodig. Het bestand zelf aanpassen kan ook; anchorctl controleer kijkt ernaar."
    }
    var makeOneFirst: String {
        "Er is nog geen schema. Eerst een maken? [J/n]\n  j of Enter: hooguit drie vragen, en dan je editor\n  n: nu niet"
    }
    func goOnWithDraft(_ path: String, older: Bool) -> String {
        "Er ligt een kladversie: \(path)."
            + (older ? " Het schema is daarna nog veranderd." : "")
            + " Daarmee verder? [J/n]\n  j of Enter: verder waar je was gebleven\n"
            + "  n: opnieuw vanaf het schema; de kladversie gaat weg"
    }
    var nothingChanged: String { "Niets veranderd." }
    var editAgain: String {
        "En nu? [B/k/w]\n  b of Enter: nog eens bewerken\n  k: de kladversie bewaren voor een andere keer\n"
            + "  w: de kladversie weggooien; het schema blijft zoals het is"
    }
    var changedMeanwhile: String { "Het schema is intussen door iets anders veranderd." }
    var overwriteOrNot: String {
        "En nu? [B/o/k]\n  b of Enter: die van jou nog eens bewerken\n  o: die van jou, over de andere heen\n"
            + "  k: de kladversie bewaren voor een andere keer; de andere blijft"
    }
    func draftKept(_ path: String) -> String {
        "De kladversie is bewaard: \(path). anchorctl bewerk gaat ermee verder; het schema is zoals het was."
    }
    var discarded: String { "Weggegooid. Het schema is zoals het was." }
    func editorEnded(_ editor: String, _ code: Int32) -> String {
        "\(editor) eindigde met \(code). Het schema is zoals het was."
    }
    func noEditor(_ editor: String?) -> String {
        (editor.map { "\($0) is er niet." } ?? "Er is geen editor.")
            + " VISUAL of EDITOR noemt welke je wilt, zoals EDITOR=nano."
    }
    var thisWeekChanges: String { "In de komende zeven dagen:" }
    var timesStay: String { "De tijden van de komende zeven dagen blijven zoals ze zijn." }
    var everyDay: String { "elke dag" }
    func followsEvent(_ event: String, _ by: String?) -> String {
        "na \(event)" + (by.map { ", of om \($0)" } ?? "")
    }
    func saved(_ path: String) -> String { "Bewaard: \(path)" }
    var loadedLater: String { "anchord draait niet; het leest het schema als het begint." }
}
