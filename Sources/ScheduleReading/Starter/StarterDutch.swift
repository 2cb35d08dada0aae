// The Dutch starter, word for word. Nothing here decides anything; the form is Starter's.

import AnchorModel

// swift-format-ignore: a text of other lines than code.
func dutchStarter(_ blanks: StarterBlanks) -> String {
    #"""
    // Een paar ankers in je dag. Bewaar dit bestand en anchord leest het opnieuw.
    // Wat er allemaal in kan: man 5 anchord-schedule. Wat eruit volgt: anchorctl controleer, anchorctl hierna.
    {
      version: 1,
      language: "nl",

      budget: { perDay: 3 }, // hooguit drie seintjes per dag, de avond niet meegeteld
      fade: true, // reageer je een paar dagen niet, dan komt het minder vaak

      anchors: [
        // Ademen voor de eerste mail: \#(cue(blanks.breatheAfter)), of om \#(blanks.breatheBy).
        { id: "adem", kind: "breathing", when: { after: "\#(blanks.breatheAfter)", by: "\#(blanks.breatheBy)" }, length: "1min"\#(blanks.offInline(.breathing)) },

        // Bewegen \#(blanks.moveAfter.map(cue) ?? "als je geademd hebt"), of om \#(blanks.moveBy). Elke poging telt.
        {
          id: "bewegen",
          kind: "movement",
          when: { after: "\#(blanks.moveAfter ?? "adem")", by: "\#(blanks.moveBy)" },
          length: "1min",
          // ideas: ["Met de hond naar de hoek", "Even naar de schuur"], // twee van jou op één van anchord
          // why: "omdat mijn hoofd er stiller van wordt",
          // grow: "ask", // mag een minuut meer aanbieden, als deze vanzelf gaat\#(blanks.offLine(.movement))
        },

        // Eén zachte uitnodiging voor het slapen. Van bed tot opstaan blijft het stil.
        {
          id: "bed",
          kind: "bedtime",
          when: { bed: "\#(blanks.bed)", wake: "\#(blanks.wake)" },
          windDown: "45min",
          // shiftFrom: { bed: "01:00", wake: "09:00" }, // vanaf je nachten nu, een kwartier per keer
          // steps: ["de kruik vullen", "het boek klaarleggen"],\#(blanks.offLine(.bedtime))
        },

        // Meer, voor een andere dag. Eén tegelijk is genoeg.
        // { id: "rek", kind: "movement", when: { at: ["10:30", "15:30"], days: "Mon..Fri" } },
        // { id: "thee", kind: "rest", title: "Thee bij het raam", when: { calendar: "Mon..Fri 15:00" } },
        // { id: "pauze", kind: "rest", when: { times: 3, between: ["09:00", "17:00"] } },
        // { id: "ogen", kind: "rest", when: { every: "2h", between: ["09:00", "17:00"] } },
        // { id: "wandelen", kind: "movement", when: { after: "lunch", delay: "10min" } }, // anchorctl meld lunch
        // { id: "lijf", kind: "checkIn", when: { at: "14:00" } },
        // { id: "week", kind: "reflection", when: { calendar: "Sun 19:00" } },
        // { id: "planten", kind: "custom", title: "De planten water geven", when: { calendar: "Sat 10:00" } },
        //
        // Elk anker kan ook hebben: snooze: "10min", openFor: "2h", grace: "30min",
        // window: ["09:00", "17:00"], timeZone: "Europe/Amsterdam", discreet: true,
        // afterSuspend: "countAsDone", onlyMine: true, only: ["laptop"], enabled: false.
      ],

      // dayStartsAt: "04:00", // een antwoord om 01:30 hoort bij de dag ervoor
      // quiet: { from: "22:00", until: "07:00" }, // anders van bed tot opstaan
      // except: ["12-25..12-26", "2026-07-18..2026-08-09"], // dagen zonder seintjes
      // modes: { ziek: { off: ["bewegen"] } }, // aan: anchorctl stand ziek tot vrijdag; eindigt vanzelf
      // bubble: "30s", // hoe lang een melding blijft staan
      // sound: false,
      // whileBusy: "hold", // bellen of een film houdt het scherm wakker: hold (wacht) of show (toon)
      // history: "words", // of "counts", of "off"
      // keep: "1y", // hoe lang bewaren; anders voor altijd
    }

    """#
}

/// When an `after` comes, in a comment.
private func cue(_ word: String) -> String {
    word == Cue.wakeWord ? "als je 's ochtends ontgrendelt" : "na `anchorctl meld \(word)`"
}
