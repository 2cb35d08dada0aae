// Nederlands: what doctor finds, and what to do about it.

import ControlInterface

extension DutchWords: DoctorWords {
    func mark(_ state: CheckState) -> String {
        switch state {
        case .ok: "goed"
        case .problem: "kijk"
        case .unknown: "onbekend"
        }
    }

    func checked(_ id: String) -> String {
        switch CheckID(rawValue: id) {
        case .daemon: "anchord"
        case .unit: "bij aanmelden"
        case .socket: "socket"
        case .bus: "sessiebus"
        case .notifications: "meldingen"
        case .bubbles: "ballonnetjes"
        case .silence: "niet storen"
        case .session: "scherm"
        case .schedule: "schema"
        case .state: "logboek"
        case .phone: "telefoon"
        case .other: "status"
        case .zone: "tijdzone"
        case .clock: "klok"
        case .bubble: "een ballonnetje"
        case nil: id
        }
    }

    func found(_ finding: Finding, _ v: [String]) -> (found: String, remedy: String?) {
        switch finding {
        case .answers: ("versie \(v[0]) antwoordt", nil)
        case .otherVersion:
            (
                "versie \(v[0]) antwoordt, en dit is \(v[1])",
                "systemctl --user restart anchord start de nieuwe."
            )
        case .notRunning: ("draait niet", howToStart)
        case .noAnswer: (v[0], "systemctl --user restart anchord, en dan nog eens dokter.")
        case .unitRuns: ("start vanzelf", nil)
        case .unitNotAtLogin:
            (
                "draait nu, en start niet bij de volgende keer aanmelden",
                "systemctl --user enable anchord.socket anchord.service"
            )
        case .unitOff:
            (
                "staat klaar, en is uit",
                "systemctl --user enable --now anchord.socket anchord.service"
            )
        case .unitFailed:
            ("eindigde met een fout", "journalctl --user -u anchord -e zegt waarom.")
        case .unitMissing:
            (
                "niet geïnstalleerd als dienst; iemand start het met de hand",
                "make install zet het klaar."
            )
        case .noServiceManager: ("hier antwoordt geen dienstbeheer van systemd", nil)
        case .socketFine: (v[0], nil)
        case .socketMissing: ("er is er geen op \(v[0])", nil)
        case .folderOpen:
            ("anderen kunnen in \(v[0]) kijken (mode \(v[1]))", "chmod 700 \(v[0])")
        case .busFine: ("verbonden", nil)
        case .noBus:
            (
                "die is er niet, dus geen ballonnetjes",
                "anchord hoort in de sessie van een desktop; DBUS_SESSION_BUS_ADDRESS noemt de bus."
            )
        case .server: ([v[0], v[1]].filter { !$0.isEmpty }.joined(separator: " "), nil)
        case .noServer:
            (
                "niemand toont ze hier; duwtjes blijven open, zonder ballonnetje",
                "Een desktop heeft zijn eigen; elders tonen dunst of mako ze."
            )
        case .bubblesFull: ("met woorden en knoppen", nil)
        case .noButtons:
            (
                "met woorden, zonder knoppen",
                "Antwoorden kan in de terminal: anchorctl gedaan, straks, vandaag-niet."
            )
        case .noBody: ("met een titel en knoppen, en niets eronder", nil)
        case .silenceOff: ("uit", nil)
        case .silenceOn: ("aan: duwtjes wachten tot het voorbij is", nil)
        case .silenceUnknown:
            ("deze desktop vertelt het niet", "anchorctl pauze 2u werkt overal.")
        case .sessionOpen: ("een grafische sessie, niet op slot", nil)
        case .sessionLocked: ("op slot: duwtjes wachten tot het open is", nil)
        case .sessionNone: ("logind kent geen grafische sessie van jou", nil)
        case .noLogind: ("niemand vertelt wanneer het op slot is of de computer slaapt", nil)
        case .scheduleFine: (scheduleIsFine(v[0], Int(v[1]) ?? 0, on: Int(v[2]) ?? 0), nil)
        case .starter:
            ("nog geen; het ingebouwde begin loopt", "anchorctl begin-hier schrijft er een.")
        case .scheduleBroken: (v[0], "anchorctl controleer noemt alles wat eraan is.")
        case .told: (v[0], nil)
        case .ledger: ("\(v[0]), \(bytes(v[1])), \(bytes(v[2])) vrij", nil)
        case .stateMissing: ("\(v[0]) komt er bij de eerste start", nil)
        case .fewBytes:
            ("\(bytes(v[1])) vrij voor \(v[0])", "Ruimte op die schijf houdt je antwoorden veilig.")
        case .notWritable:
            ("in \(v[0]) kan niet geschreven worden: \(v[1])", "chmod u+rwx \(v[0])")
        case .phoneNone: ("geen KDE Connect hier dat ballonnetjes elders laat zien", nil)
        case .phoneMirrors:
            (
                "KDE Connect draait: ballonnetjes kunnen op je telefoon komen, ook op slot",
                "discreet: true houdt de woorden van een anker uit elk ballonnetje; KDE Connect"
                    + " kan anchord ook zelf overslaan."
            )
        case .phoneUnknown: ("niemand vertelt of KDE Connect ballonnetjes elders laat zien", nil)
        case .zone: ("\(v[0]), zonegegevens \(v[1])", nil)
        case .zonesDiffer:
            (
                "anchord leeft in \(v[0]), deze terminal in \(v[1])",
                "TZ zegt dat in een van de twee; de tijden hier zijn die van \(v[1])."
            )
        case .noZone:
            ("niet ingesteld, dus UTC", "timedatectl set-timezone Europe/Amsterdam, of je eigen.")
        case .zoneWrong: (v[0], "unset TZ, of een naam zoals Europe/Amsterdam.")
        case .clockSet: ("wordt door het netwerk gelijk gezet", nil)
        case .clockFree:
            (
                "niemand zet hem door het netwerk gelijk, voor zover de kernel weet",
                "timedatectl set-ntp true, als de computer een netwerk heeft."
            )
        case .clockWrong: ("hij zegt dat het \(v[0]) is", "timedatectl set-ntp true")
        case .bubbleShown: ("\(v[0]) toont er nu een; is het er?", nil)
        case .bubbleNobody: ("er is niemand die er een kan tonen", nil)
        case .bubbleSilent: ("de meldingenserver gaf binnen 5 s geen antwoord", nil)
        case .bubbleRefused: ("de meldingenserver wil er geen: \(v[0])", nil)
        }
    }
}
