// The schedule `init` writes: three anchors, one of them on, with a comment on each choice.

import CivilTime
import Varlink

struct StarterText {
    enum First: String, CaseIterable { case breathing, movement, bedtime }

    let language: String
    let first: First
    /// The event that the first anchor follows.
    let after: String
    let wakesAt: LocalTime

    /// Eight hours in bed: the middle of what sleep research advises adults (7 to 9 h).
    var bed: LocalTime { shifted(by: -8 * 60) }
    /// 3 h 45 min after getting up (06:45 and 10:30): still morning, after any first coffee.
    var by: LocalTime { shifted(by: 3 * 60 + 45) }

    private func shifted(by minutes: Int) -> LocalTime {
        let minute = floorMod(wakesAt.hour * 60 + wakesAt.minute + minutes, 24 * 60)
        return LocalTime(hour: minute / 60, minute: minute % 60) ?? wakesAt
    }

    var text: String {
        let isDutch = language == "nl"
        func say(_ english: String, _ dutch: String) -> String { isDutch ? dutch : english }
        func on(_ kind: First) -> String { kind == first ? "true" : "false" }
        let event = WireJSON.text(after)
        let breathing = WireJSON.text(say("breathe", "adem"))
        let movement = WireJSON.text(say("move", "bewegen"))
        return """
            {
              // \(say("anchord's schedule. Save it, and it is used at once.", "Het schema van anchord. Opslaan is genoeg."))
              version: 1,
              language: "\(language)",
              // \(say("At most three first nudges a day; fewer while nobody looks.", "Hoogstens drie eerste herinneringen per dag; minder als niemand kijkt."))
              budget: { perDay: 3 },
              fade: true,
              anchors: [
                // \(say("anchorctl log EVENT tells it happened; `by` is when it comes anyway.", "anchorctl noteer WOORD zegt dat het er was; bij `by` komt het hoe dan ook."))
                {
                  id: \(breathing), kind: "breathing",
                  when: { after: \(first == .breathing ? event : "\"wake\""), by: "\(by)" },
                  length: "1min", enabled: \(on(.breathing)),
                },
                {
                  id: \(movement), kind: "movement",
                  when: { after: \(first == .movement ? event : "\"wake\""), by: "\(by)" },
                  length: "1min", enabled: \(on(.movement)),
                },
                // \(say("One nudge, 45 min before bed.", "Eén herinnering, 45 min voor bed."))
                {
                  id: "bed", kind: "bedtime",
                  when: { bed: "\(bed)", wake: "\(wakesAt)" }, enabled: \(on(.bedtime)),
                },
              ],
            }

            """
    }
}
