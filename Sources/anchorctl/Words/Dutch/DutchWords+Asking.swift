// Nederlands: the verbs that ask.

extension DutchWords: AskingWords {
    var howToAnswer: String { "Enter slaat een vraag over, - legt hem weg, Ctrl-C stopt." }
    var oneMore: String { "Nog een vraag? [j/N]" }
    var afterRest: String { "Wat merk je na het rusten?" }
    var howToTick: String { "Nummers, zoals 1 3. Enter: geen ervan, en dat is ook goed." }
    var whatToNote: String { "Wat wil je bewaren?" }
    var isSetAside: String { "Weggelegd. --again stelt hem weer." }
    var allAside: String { "Alle vragen zijn weggelegd. --again stelt ze weer." }
    func kept(_ count: Int?) -> String {
        let what =
            switch count {
            case nil: "Bewaard."
            case 1?: "Bewaard: één antwoord."
            case let count?: "Bewaard: \(count) antwoorden."
            }
        return what + " Teruglezen: anchorctl geschiedenis --words"
    }
    func keptSoFar(_ count: Int) -> String {
        switch count {
        case 0: "Gestopt. Er is niets bewaard."
        case 1: "Gestopt. Eén antwoord is bewaard."
        default: "Gestopt. \(count) antwoorden zijn bewaard."
        }
    }
    var nothingSaid: String { "Geen woorden, en dat is goed." }
    var wordsNotKept: String {
        "Je woorden zijn niet bewaard: het schema wil er geen (history)."
    }
    func tooLong(_ limit: Int) -> String { "Dat is te lang om te bewaren: tot \(limit) tekens." }
    var notText: String { "Dat is geen tekst (UTF-8)." }
    func mayRest(_ names: String, _ file: String?) -> String {
        let longer =
            file.map { "voor langer met enabled: false in \($0)" }
            ?? "voor langer als er een schema is (anchorctl init)"
        return "Een anker mag rusten: vandaag met anchorctl vandaag-niet NAAM, \(longer)."
            + " Er zijn: \(names)."
    }
    var mayAdd: String { "Daarna mag er een bij, één tegelijk, op dezelfde plek." }
    var whenTooMuch: String {
        "Wordt het te veel: je huisarts. 113 is er dag en nacht: bel 113 of gratis 0800-0113."
    }
    var thisWeek: String { "Je eigen woorden van deze week:" }
    var moreWords: String { "Meer ervan: anchorctl geschiedenis --words" }
    func with(_ name: String) -> String { "met \(name)" }
    var noneOfThem: String { "geen van de tekens" }
    var emptyDay: String { "Niets genoteerd, en dat zegt niets. Morgen weer een kans." }
    var noWordsYet: String { "Nog geen woorden." }
}
