// Nederlands: letting go of nudges, and the letter.

extension DutchWords: LettingWords {
    var today: String { "vandaag" }
    func isSilent(_ anchor: String, since day: String) -> String {
        "\(anchor): stil sinds \(day). Weer laten komen: anchorctl begin \(anchor)"
    }
    func maySilence(_ anchor: String) -> String {
        "Je begint vaak al aan \(anchor) voordat ik kom. Zal ik daar stil zijn?"
            + " Ja: anchorctl stil \(anchor). Liever niet: anchorctl stil \(anchor) --off"
    }
    func nowSilent(_ anchor: String) -> String {
        "\(anchor) is nu stil, en wat je doet telt zoals altijd."
            + " Weer laten komen: anchorctl begin \(anchor)"
    }
    func keepsComing(_ anchor: String) -> String { "\(anchor) komt, zoals het schema zegt." }
    var comesAgain: String { "Het was stil, en komt vanaf nu weer." }
    var nothingSilent: String { "Er is geen anker stil." }

    var letterIntro: String {
        "Een paar regels aan jezelf, voor een dag die zwaar is. Een lege regel sluit af."
    }
    var letterKept: String {
        "Bewaard voor een zachte dag. Daar wacht hij, en nergens anders is hij te lezen."
    }
    func letterWaits(_ day: String) -> String {
        "Er wacht een brief van jou, van \(day). Een zachte dag maakt hem open: anchorctl zacht."
            + " Een andere ervoor in de plaats: anchorctl brief --new"
    }
    func letterWaitsAlready(_ day: String) -> String {
        "Er wacht al een brief van jou, van \(day). Die blijft, en deze is niet bewaard."
            + " Toch deze in de plaats: anchorctl brief --new TEKST"
    }
    func letterFrom(_ day: String) -> String { "Van jezelf, \(day):" }
    var noLetter: String {
        "Er is nog geen brief. Een voor later, op een goede dag: anchorctl brief"
    }
    func letterIsFull(_ limit: Int) -> String {
        "Die regel is er een te veel: een brief heeft tot \(limit) tekens. De regels ervoor zijn er nog;"
            + " een lege sluit af."
    }
}
