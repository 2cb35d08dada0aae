// Nederlands: an idea, where to turn, and what is hidden.

extension Translations {
    static let dutchPractices: KeyValuePairs<String, String> = [
        "Where to turn when it gets too much.":
            "Waar je terechtkunt als het te veel wordt.",
        "anchorctl support":
            "anchorctl hulp",
        "One small thing to do now: idea [KIND].":
            "Eén klein ding voor nu: idee [SOORT].",
        "  anchorctl idea\n  anchorctl idea rest":
            "  anchorctl idee\n  anchorctl idee rust",
        "anchorctl idea":
            "anchorctl idee",
        "movement, rest, breathing or bedtime; what fits the hour if not given.":
            "bewegen, rust, ademen of bedtijd; anders wat bij het uur past.",
        "<kind>":
            "<soort>",
        "{0}: as small as it goes, without a clock.":
            "{0}: zo klein als het kan, zonder klok.",
        "If this goes deep, anchorctl support says where to turn.":
            "Gaat dit diep? anchorctl hulp zegt waar je terechtkunt.",
        "{0} still hides its words on the screen. discreet: false in the schedule shows them, discreet: true keeps it so: anchorctl edit":
            "{0} toont zijn woorden nog niet op het scherm. Met discreet: false in het schema zijn ze te lezen, met discreet: true blijft het zo: anchorctl bewerk",
    ]
}
