// The verb that was meant by a word that is none: what other programs and people call the same thing.
// Owns that list; a misspelt verb is the nearest name's (Nearest).

enum MeantVerb {
    /// By its English name, where it is a verb here.
    static func named(_ word: String) -> String? {
        let word = word.lowercased()
        let verb = words[word] ?? (changing.contains(word) ? word : nil)
        guard let verb else { return nil }
        if verb == "help" || VerbTable.verb(verb) != nil { return verb }
        return changing.contains(verb) ? "edit" : nil
    }

    /// Back to how it usually is: `mode none`.
    static let usual: Set<String> = [
        "normaal", "gewoon", "normal", "usual", "standaard", "default",
    ]

    /// Before what is to end: `stop zacht`.
    static let ends: Set<String> = ["stop", "end", "einde", "eindig", "beëindig", "klaar-met"]

    /// Every word of the list.
    static var known: [String] { words.keys.sorted() }

    /// What the schedule itself is changed with.
    private static let changing: Set<String> = ["add", "change", "remove", "on", "off"]

    private static let words: [String: String] = {
        let rows: [String: String] = [
            "status": "st info now today open vandaag nu",
            "next": "upcoming agenda soon when straksjes komend volgende wanneer",
            "list": "ls anchors all show lijst alles toon",
            "explain": "why waarom",
            "start": "beginnen starten",
            "later": "postpone wait defer uitstellen remind wacht",
            "not-today": "no dismiss ignore nee",
            "done": "did ok yes finish complete klaar ja",
            "tried": "try attempt probeer",
            "pause": "stop mute quiet sleep silence dnd stilte",
            "resume": "unpause continue unmute ga-door",
            "edit": "config configure settings schedule instellingen instelling schema",
            "init": "setup begin-here install new start-here",
            "check": "validate lint verify test valideer",
            "doctor": "diagnose debug problems troubleshoot",
            "history": "logs journal past verleden",
            "report": "stats statistics summary overview statistiek",
            "nights": "night sleep-log nacht slaap",
            "breathe": "breath breathing ademen",
            "soft": "gentle easy zachtjes rustig rustig-aan",
            "mode": "profile modes standen",
            "undo": "revert back cancel again oops ongedaan herstel annuleer weer oeps",
            "monitor": "watch follow bar kijk",
            "calendar": "cron timer oncalendar",
            "simulate": "dry-run preview rehearse",
            "note": "write remember schrijf",
            "add": "create toevoegen nieuw voeg voeg-toe plan",
            "remove": "delete rm del verwijder verwijderen weg haal haal-weg",
            "change":
                "set-time modify update wijzig aanpassen verander maak verplaats verzet make move-to",
            "on": "enable inschakelen aan",
            "off": "disable uitschakelen uit",
            "help": "usage man manual uitleg",
        ]
        var table: [String: String] = [:]
        for (verb, list) in rows {
            for word in list.split(separator: " ") { table[String(word)] = verb }
        }
        return table
    }()
}
