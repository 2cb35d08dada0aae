// Nederlands.

import AnchorModel
import CivilTime
import ControlInterface

struct DutchWords: Words {
    let noDaemon = "anchord draait niet."
    let howToStart =
        "Start het met: systemctl --user start anchord (of, zonder systemd: anchord)"
    let noAnswer = "anchord gaf binnen 10 s geen antwoord."
    let hungUp = "anchord verbrak de verbinding."
    func notUnderstood(_ reason: String) -> String { "Het antwoord was onleesbaar: \(reason)." }
    func noSuchAnchor(_ name: String) -> String { "Er is geen anker \(name)." }
    func didYouMean(_ name: String) -> String { "Misschien: \(name)" }
    func anchorsAre(_ names: String) -> String { "De ankers: \(names)" }
    let nothingOpen = "Er staat niets open."
    func isWaitingFor(_ anchor: String) -> String {
        "\(anchor) wacht; met de naam erbij kan het: anchorctl gedaan \(anchor)"
    }
    let nothingToUndo = "Er is niets om terug te nemen."
    let keepsOldSchedule = "Het huidige schema blijft."
    func notRecorded(_ reason: String) -> String { "Het kon niet worden bewaard: \(reason)." }
    func invalid(_ parameter: String, of method: MethodName?) -> String {
        switch parameter {
        case "atUSec": "Die tijd is buiten bereik: nu, of tot een week terug."
        case "untilUSec" where method == .snooze, "spanUSec":
            "Die tijd is buiten bereik: straks kan tot een dag vooruit."
        case "untilUSec", "forUSec": "Die tijd is buiten bereik: vooruit, en tot een jaar."
        case "lengthUSec": "Die duur is buiten bereik: tot een dag."
        case "text": "Die woorden passen niet: tot 2000 tekens, zonder stuurtekens."
        case "with": "Die naam past niet: tot 64 gewone tekens."
        case "anchor": "Dat anker heeft geen eigen maat."
        case "nights": "Die nachten passen niet: elke dag één keer, tot 31 ineens."
        case "day", "sinceDay": "Die dag is buiten bereik: tot een jaar terug."
        case "bedUSec": "Die bedtijd is niet van die nacht."
        case "wakeUSec":
            "Die nacht past niet: een uur tot 16 uur van bed tot opstaan, en niet in de toekomst."
        case "bedZone", "wakeZone": "Zo'n tijdzone is er niet."
        case "word": "Dat woord past niet: tot 64 gewone tekens."
        default: "\(parameter) werd niet begrepen."
        }
    }

    func ahead(_ span: String, _ clock: String) -> String { "over \(span), \(clock)" }
    func ago(_ span: String, _ clock: String) -> String { "\(span) geleden, \(clock)" }
    let now = "nu"
    let hours = "u"
    let tomorrow = "morgen"
    let yesterday = "gisteren"
    func weekday(_ day: Weekday) -> String {
        switch day {
        case .monday: "ma"
        case .tuesday: "di"
        case .wednesday: "wo"
        case .thursday: "do"
        case .friday: "vr"
        case .saturday: "za"
        case .sunday: "zo"
        }
    }

    let nothingIsOpen = "Er staat niets open."
    let openNow = "open"
    let waiting = "wacht"
    let putOff = "straks"
    let next = "hierna"
    let noNext = "Er staat niets gepland."
    func pausedUntil(_ time: String) -> String { "Pauze tot \(time)." }
    func quietUntil(_ time: String) -> String { "Stil tot \(time)." }
    func modeUntil(_ mode: String, _ time: String) -> String {
        "Stand \(modeName(mode)) tot \(time)."
    }
    func gentleUntil(_ time: String) -> String { "Een zachte dag tot \(time): hooguit één duwtje." }
    func rests(_ anchor: String, _ day: String) -> String {
        "\(anchor) rust, en komt weer op \(day)."
    }
    let worthALook = "een blik waard"
    func reason(_ reason: String) -> String {
        switch reason {
        case "paused": "pauze"
        case "quiet": "stille uren"
        case "apart": "even na de vorige"
        case "locked": "scherm op slot"
        case "doNotDisturb": "niet storen"
        case "settling": "zo meteen"
        case "clock": "de klok ging terug"
        case "outsideWindow": "buiten zijn venster"
        case "away": "je was weg"
        case "fade": "rust even"
        case "gentle": "een zachte dag"
        case "mode": "rust in deze stand"
        case "silent": "stil"
        case "budget": "genoeg voor vandaag"
        case "newer": "er kwam een nieuwere"
        case "unanswered": "de tijd was voorbij"
        case "dayEnded": "de dag was voorbij"
        case "notToday": "vandaag niet"
        case "doneAlready": "al gedaan"
        case "removed": "niet meer in het schema"
        case "noSuchDay": "die dag bestaat niet"
        default: reason
        }
    }
    let noAnchors = "Er staan geen ankers in het schema."
    let disabled = "uit"

    func answered(_ answer: String, _ what: String) -> String {
        switch answer {
        case "done": "Gedaan: \(what)."
        case "tried": "Geprobeerd, en dat telt: \(what)."
        default: "Vandaag niet, prima: \(what)."
        }
    }
    func snoozed(_ what: String, _ time: String) -> String { "Straks: \(what), \(time)." }
    func started(_ what: String, _ length: String?) -> String {
        "Begonnen, en dat telt: \(what)" + (length.map { ", \($0)." } ?? ".")
    }
    func goOn(with verb: String) -> String {
        "Ga verder met: anchorctl \(DutchPhrasebook.name(of: verb))"
    }
    func undone(_ event: String, _ anchor: String?) -> String {
        "Teruggenomen: \(self.event(event))" + (anchor.map { " (\($0))." } ?? ".")
    }
    func logged(_ word: String, isAnchor: Bool) -> String {
        if isAnchor { return "Genoteerd, en dat telt: \(word)." }
        return "Genoteerd: \(NightSign(rawValue: word) == .sleepless ? "niet geslapen" : word)."
    }
    let resumed = "Er weer bij."
    func sized(_ anchor: String, _ minutes: Int) -> String {
        "\(anchor): \(minutes == 1 ? "één minuut" : "\(minutes) minuten") per dag."
    }
    func offer(_ anchor: String, _ minutes: Int) -> String {
        "\(anchor): een minuut erbij? Dan \(minutes) per dag: anchorctl maat \(anchor) groter (of houden)."
    }
    let noMode = "Het schema zoals het geschreven is."
    func noSuchMode(_ name: String) -> String { "Er is geen stand \(name)." }
    func modesAre(_ names: String) -> String { "De standen: \(names)" }
    let noModes =
        "Het schema heeft zelf geen standen; man anchord-schedule laat zien hoe. Er is altijd: zacht"
    func modeName(_ mode: String) -> String { mode == Schedule.softMode ? "zacht" : mode }
    func reloaded(_ count: Int, _ file: String?) -> String {
        "\(file ?? "ingebouwd begin"): \(count) \(count == 1 ? "anker" : "ankers")."
    }
    func event(_ event: String) -> String {
        switch event {
        case "nudged": "duwtje"
        case "done": "gedaan"
        case "tried": "geprobeerd"
        case "notToday": "vandaag niet"
        case "snoozed": "straks"
        case "letGo": "losgelaten"
        case "logged": "genoteerd"
        case "paused": "pauze"
        case "resumed": "verder"
        case "mode": "stand"
        case "sized": "maat"
        case "noted": "notitie"
        case "checkedIn": "check-in"
        case "reflected": "terugblik"
        case "recovered": "na rust"
        case "felt": "hoe het was"
        case "silenced": "stil"
        case "woken": "komt weer"
        case "letter": "brief"
        case "undone": "teruggenomen"
        default: event
        }
    }
    func until(_ time: String) -> String { "tot \(time)" }
    let modeEnded = "geen"
    func change(_ change: String) -> String {
        switch change {
        case "smaller": "kleiner"
        case "larger": "groter"
        case "keep": "houden"
        case "light": "licht"
        case "right": "precies goed"
        case "heavy": "zwaar"
        default: change
        }
    }
    let nothingYet = "Nog niets."
    func scheduleIsFine(_ file: String, _ count: Int, on: Int) -> String {
        let anchors = "\(count) \(count == 1 ? "anker" : "ankers")"
        return on == count
            ? "\(file): in orde, \(anchors)." : "\(file): in orde, \(anchors), waarvan \(on) aan."
    }
    let noSchedule =
        "Er is nog geen schema; het ingebouwde begin loopt. Maak er een: anchorctl init"

    let whichFirst = "Welke eerst? 1 ademen, 2 bewegen, 3 bedtijd [1]: "
    let afterWhat = "Na wat? wake (wakker), koffie, of een eigen woord [wake]: "
    let whenUp = "Hoe laat sta je op? [06:45]: "
    let notOneOfThose = "Dat werd niet begrepen."
    func ifThen(_ first: String, _ after: String) -> String {
        let start = after == "wake" ? "Als je wakker bent" : "Na \(after)"
        return switch first {
        case "bedtime": "Als het bijna bedtijd is, dan: één lamp zachter."
        case "movement": "\(start), dan: één minuut bewegen."
        default: "\(start), dan: één minuut ademen."
        }
    }
    func written(_ path: String) -> String { "Geschreven: \(path)" }
    func alreadyThere(_ path: String) -> String {
        "\(path) is er al; --force schrijft eroverheen."
    }
    let afterInit =
        "Hierna: systemctl --user enable --now anchord (een lopende anchord heeft het al gelezen)."
}
