// The English starter, word for word. Nothing here decides anything; the form is Starter's.

import AnchorModel

// swift-format-ignore: a text of other lines than code.
func englishStarter(_ blanks: StarterBlanks) -> String {
    #"""
    // A few anchors in your day. Save this file and anchord reads it again.
    // Everything it may hold: man 5 anchord-schedule. What comes of it: anchorctl check, anchorctl next.
    {
      version: 1,
      language: "en",

      budget: { perDay: 3 }, // at most three nudges a day, the evening aside
      fade: true, // untouched for days: come less often

      anchors: [
        // Breathe before the first mail: \#(cue(blanks.breatheAfter)), or at \#(blanks.breatheBy).
        { id: "breathe", kind: "breathing", when: { after: "\#(blanks.breatheAfter)", by: "\#(blanks.breatheBy)" }, length: "1min"\#(blanks.offInline(.breathing)) },

        // Move \#(blanks.moveAfter.map(cue) ?? "once you have breathed"), or at \#(blanks.moveBy). Every attempt counts.
        {
          id: "move",
          kind: "movement",
          when: { after: "\#(blanks.moveAfter ?? "breathe")", by: "\#(blanks.moveBy)" },
          length: "1min",
          // ideas: ["To the corner with the dog", "Out to the shed"], // two of yours to one of anchord's
          // why: "because my head grows quieter",
          // grow: "ask", // may offer one minute more, once this one comes easily\#(blanks.offLine(.movement))
        },

        // One quiet invitation before bed. From bed to wake it stays silent.
        {
          id: "bed",
          kind: "bedtime",
          when: { bed: "\#(blanks.bed)", wake: "\#(blanks.wake)" },
          windDown: "45min",
          // shiftFrom: { bed: "01:00", wake: "09:00" }, // from your nights now, a quarter of an hour at a time
          // steps: ["fill the hot-water bottle", "put the book ready"],\#(blanks.offLine(.bedtime))
        },

        // More of them, for another day. One at a time is plenty.
        // { id: "stretch", kind: "movement", when: { at: ["10:30", "15:30"], days: "Mon..Fri" } },
        // { id: "tea", kind: "rest", title: "Tea by the window", when: { calendar: "Mon..Fri 15:00" } },
        // { id: "pause", kind: "rest", when: { times: 3, between: ["09:00", "17:00"] } },
        // { id: "eyes", kind: "rest", when: { every: "2h", between: ["09:00", "17:00"] } },
        // { id: "walk", kind: "movement", when: { after: "lunch", delay: "10min" } }, // anchorctl log lunch
        // { id: "body", kind: "checkIn", when: { at: "14:00" } },
        // { id: "week", kind: "reflection", when: { calendar: "Sun 19:00" } },
        // { id: "plants", kind: "custom", title: "Water the plants", when: { calendar: "Sat 10:00" } },
        //
        // Each of them may also have: snooze: "10min", openFor: "2h", grace: "30min",
        // window: ["09:00", "17:00"], timeZone: "Europe/Amsterdam", discreet: true,
        // afterSuspend: "countAsDone", onlyMine: true, only: ["laptop"], enabled: false.
      ],

      // dayStartsAt: "04:00", // an answer at 01:30 belongs to the day before
      // quiet: { from: "22:00", until: "07:00" }, // otherwise from bed to wake
      // except: ["12-25..12-26", "2026-07-18..2026-08-09"], // days without nudges
      // modes: { ill: { off: ["move"] } }, // on: anchorctl mode ill --until 2d; it ends by itself
      // bubble: "30s", // how long a notification stays
      // sound: false,
      // whileBusy: "hold", // a call or a film keeps the screen awake: hold, or show
      // history: "words", // or "counts", or "off"
      // keep: "1y", // how long history stays; otherwise for good
    }

    """#
}

/// When an `after` comes, in a comment.
private func cue(_ word: String) -> String {
    word == Cue.wakeWord ? "at the first unlock of the morning" : "after `anchorctl log \(word)`"
}
