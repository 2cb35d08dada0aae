// The interface definition, verbatim: served by the daemon, read by every client, and the one
// truth of what there is to call. docs/io.github.anchord.Anchord.varlink is the same text.

package import Varlink

package enum Interface {
    package static let name = "io.github.anchord.Anchord"

    package static func description() throws(WireError) -> InterfaceDescription {
        try InterfaceDescription(definition)
    }

    package static let definition = #"""
        # anchord keeps a few anchors in the day and nudges once, kindly, at the right moment.
        #
        # Instants are microseconds since 1970-01-01 UTC (...USec), spans are microseconds, local dates
        # are YYYY-MM-DD. A nullable field that is absent and one that is null mean the same. Ignore
        # fields you do not know: new ones are added as nullable.
        interface io.github.anchord.Anchord

        # Where a slot stands: its time has not come (planned); its time has come and it waits (held);
        # shown and not answered (open); put off (snoozed); answered; over without an answer (letGo).
        type SlotState (planned, held, open, snoozed, answered, letGo)

        # What a person says about a nudge. tried counts exactly as much as done; notToday lets the
        # anchor rest for the day.
        type AnswerWord (done, tried, notToday)

        # Why a slot waits (from paused to away) or was let go. Pass by a word you do not know.
        type Reason (paused, quiet, apart, locked, doNotDisturb, busy, word, settling, clock, outsideWindow, away, budget, fade, gentle, mode, newer, unanswered, dayEnded, notToday, silent, doneAlready, removed, noSuchDay)

        # Why nothing of an anchor is ever shown: for as long as it could be it is quiet, or outside the
        # anchor's own window.
        type Never (quiet, outsideWindow)

        # Why an anchor has no slot on a date: another day of the week, another week, a date left out.
        type NotDue (otherDay, otherWeek, except)

        # What an event is: the beginning and the end of a stream; a word of the history; or what is so from
        # now on and kept nowhere.
        type EventKind (following, ended, nudged, done, tried, notToday, snoozed, letGo, logged, paused, resumed, mode, sized, felt, undone, noted, checkedIn, reflected, recovered, silenced, woken, letter, held, released, answeredElsewhere, reloaded)

        # Why a cursor is of no place here: no ledger wrote it (unreadable); the ledger is another one, new or
        # begun in place of a damaged one (otherLedger); an older copy of it was put back (olderLedger).
        type CursorFault (unreadable, otherLedger, olderLedger)

        # What a person's words are about: nothing but themselves (note), a check-in, a look back at the
        # week (reflection), what a rest did (recovery).
        type NoteKind (note, checkIn, reflection, recovery)

        # Something to ask.
        type Question (
          # Its id, the same in every language: the name to use in Note.
          id: string,
          # The question, in the schedule's language.
          text: string
        )

        # How a night is known: guessed from when nobody was at the machine, which counts for nothing until
        # somebody says so; said; sleepless, said to be without sleep; unknown, said to be or with one of
        # its ends unknown.
        type NightState (guessed, said, sleepless, unknown)

        # One night, from going to bed to getting up.
        type Night (
          # The local date of its evening: that on which the day around it begins (ListNights, start).
          day: string,
          # How it is known.
          state: NightState,
          # When somebody went to bed.
          bedUSec: ?int,
          # The time zone of the clock then.
          bedZone: ?string,
          # When somebody got up.
          wakeUSec: ?int,
          # The time zone of the clock then.
          wakeZone: ?string
        )

        # Sleep outside the night: of what was noted that with most of the planned night is the night, and pairs
        # with less than an hour between them are one.
        type Nap (
          # The local date on which it began.
          day: string,
          # When somebody lay down.
          bedUSec: int,
          # The time zone of the clock then.
          bedZone: string,
          # When somebody got up.
          wakeUSec: int,
          # The time zone of the clock then.
          wakeZone: string
        )

        # A night as somebody says it was: bedUSec and wakeUSec together, or sleepless, or unknown.
        type SaidNight (
          # The local date of its evening, at most a year ago.
          day: string,
          # When they went to bed, on that date or the next.
          bedUSec: ?int,
          # The time zone of the clock then; the present one if absent.
          bedZone: ?string,
          # When they got up, an hour to 16 hours later by the clock and not in the future.
          wakeUSec: ?int,
          # The time zone of the clock then; the present one if absent.
          wakeZone: ?string,
          # True: there was no sleep.
          sleepless: ?bool,
          # True: nobody can say any more; it is not asked again.
          unknown: ?bool
        )

        # One planned nudge. Anchor, day and label together are its name; it never changes.
        type Slot (
          # The anchor's id in the schedule.
          anchor: string,
          # The local date it belongs to.
          day: string,
          # Which of the day's: the planned clock time (08:00), a number (1), or an event (wake).
          label: string,
          # What to call it for a person.
          title: ?string,
          # The planned instant.
          dueUSec: int,
          # Where it stands.
          state: SlotState,
          # Why it is held or was let go.
          reason: ?Reason,
          # When it was first shown.
          shownUSec: ?int,
          # When it comes back, while it is put off.
          snoozedUntilUSec: ?int,
          # Whether its title is for the person alone, and for no bar.
          discreet: ?bool,
          # The event it comes after, while it is planned and that has not come: dueUSec is the latest time.
          after: ?string,
          # The word that is set and holds it, or will when it is due if nothing changes.
          word: ?string
        )

        # When a word that is set ends by itself.
        type WordEnd (
          # The word.
          word: string,
          # When.
          untilUSec: int
        )

        # A step larger or smaller by a minute; keep asks for no offer for four weeks.
        type SizeChange (smaller, larger, keep)

        # A step that came easily and may be one minute larger, for who wants it.
        type Offer (
          # The anchor's id.
          anchor: string,
          # How many minutes a day it would be.
          minutes: int
        )

        # An anchor that was left alone for days and comes less often; any answer ends that.
        type Rest (
          # The anchor's id.
          anchor: string,
          # The day on which it comes again.
          untilDay: string
        )

        # An anchor without nudges, until it is started again.
        type Silent (
          # The anchor's id.
          anchor: string,
          # The day from which on it is silent.
          sinceDay: string
        )

        # One anchor of the schedule.
        type Anchor (
          # Its id: the name to use in calls.
          id: string,
          # movement, breathing, bedtime, rest, checkIn, reflection or custom.
          kind: string,
          # What to call it for a person, if the schedule says.
          title: ?string,
          # What makes it due, for a person, in the schedule's language.
          cue: string,
          # Whether it is planned on this machine.
          enabled: bool,
          # How long it takes now.
          lengthUSec: ?int,
          # Its next slot; none is told that quiet hours or its own window would swallow.
          next: ?Slot,
          # It has slots, and not one of them can ever be shown.
          never: ?Never,
          # It is silent until it is started again: the day from which on.
          silentSinceDay: ?string,
          # The machines it is bound to, when this is none of them.
          boundTo: ?[]string,
          # Words of its own that hold it while one of them is set.
          unless: ?[]string
        )

        # Why the last slot of an anchor came when it did, or did not, and when the next comes.
        type Explanation (
          # The anchor's name in the schedule.
          anchor: string,
          # When it comes, for a person, in the schedule's language.
          cue: string,
          # Whether it is planned on this machine.
          enabled: bool,
          # The newest slot that was due; its reason is why it waits or was let go.
          last: ?Slot,
          # The answer to it.
          answer: ?AnswerWord,
          # What it waited for before it was shown or let go.
          waitedFor: ?Reason,
          # The word that was set then, where it was one.
          waitedForWord: ?string,
          # Words that hold it while one of them is set: its own, and those of the whole schedule.
          unless: ?[]string,
          # It came together with this anchor, whose bubble stood for both.
          cameWith: ?string,
          # The clocks jumped over its label: it came later by what was missing.
          lastShifted: bool,
          # The slot that comes next.
          next: ?Slot,
          # The clocks jump over the label of the next one.
          nextShifted: bool,
          # It has slots, and not one of them can ever be shown.
          never: ?Never,
          # Why it has none today.
          notToday: ?NotDue,
          # Left alone for days, it comes less often: the day on which it comes again.
          restsUntilDay: ?string,
          # A bedtime anchor that is on its way nowhere: the bedtime its nudge leads to, such as "23:05".
          bed: ?string,
          # How long before it that nudge comes.
          windDownUSec: ?int,
          # A bedtime on its way, a quarter of an hour at a time: where to, such as "bed 23:00, wake 07:00".
          shiftsTo: ?string,
          # That way was held three times in a row: staying where it is may be what fits.
          mayStay: ?bool,
          # It is silent until it is started again: the day from which on.
          silentSinceDay: ?string,
          # The machines it is bound to, when this is none of them.
          boundTo: ?[]string
        )

        # A guided session that runs now.
        type Session (
          # The anchor that was begun.
          anchor: string,
          # When it ends by itself.
          untilUSec: int
        )

        # How one thing around the daemon stands; unknown where nobody can tell.
        type CheckState (ok, problem, unknown)

        # One thing that was looked at.
        type Check (
          # What: bus, notifications, bubbles, silence, session, words, schedule, state, phone, other or bubble.
          id: string,
          # How it stands.
          state: CheckState,
          # What was found, by a name that stays: noServer, ledger and their like.
          finding: string,
          # What belongs to it: a name, a path, a number; in the order of the finding's own.
          values: []string
        )

        # How a session was, in the person's word.
        type Felt (light, right, heavy)

        # What a problem is, by a name that stays: its words are for people, in the schedule's language, and
        # may change. Pass by a word you do not know.
        type ProblemId (scheduleInvalid, scheduleUnreadable, scheduleGone, scheduleAdvice, scheduleNewer, scheduleNotKept, folderNotWatched, ledger, notRecorded, unknownTimeZone, sharedFolder, clockWentBack, noServer)

        # Something that is not as it could be.
        type Problem (
          # Which.
          id: ?ProblemId,
          # What it is, and what was expected.
          message: string,
          # The file it is in.
          file: ?string,
          # The line, from 1.
          line: ?int,
          # The column, from 1, in characters.
          column: ?int
        )

        # One anchor over some days. tried counts as much as done, and what is begun and then done counts
        # once.
        type AnchorReport (
          # The anchor's id.
          anchor: string,
          # What to call it for a person, if the schedule says.
          title: ?string,
          # Its kind; null for one that is no longer in the schedule.
          kind: ?string,
          # How many times.
          attempts: int,
          # On how many different days.
          days: int,
          # The first of them.
          firstDay: ?string,
          # The last of them.
          lastDay: ?string,
          # A digit for each day from fromDay to toDay: how many times, 9 for nine or more.
          daily: string,
          # How many times in each of the clock's 24 hours, from midnight.
          hours: []int,
          # When: minutes from the midnight that begins fromDay, as the clock showed it there, in order. Of more
          # than 92 days each quarter of an hour of a week once, on the fourth of its days.
          acts: []int
        )

        # A night that is known. Times are what the clock showed there, such as 23:10.
        type SleptNight (
          # The date of its evening.
          day: string,
          # To bed; null where it is noted as a night without sleep.
          bed: ?string,
          # Up.
          wake: ?string
        )

        # The known nights of a week, or of a month, that were slept.
        type SleepBand (
          # The first day of the week or month.
          fromDay: string,
          # The last.
          toDay: string,
          # How many nights of it are known.
          nights: int,
          # To bed, in the middle of them: as many earlier as later.
          bed: string,
          # Up, in the middle of them.
          wake: string,
          # The earliest to bed.
          bedFirst: string,
          # The latest to bed.
          bedLast: string,
          # The earliest up.
          wakeFirst: string,
          # The latest up.
          wakeLast: string
        )

        # The rhythm of the nights, by the clock. A night with a side unknown is unknown, never awake or
        # irregular. Below five pairs of known nights in a row there are no numbers: they are null.
        type Rhythm (
          # How many nights are known.
          nights: int,
          # How many of them were noted as nights without sleep.
          sleepless: int,
          # How many pairs of known nights follow each other.
          pairs: int,
          # How many pairs more it takes; null when there are enough.
          morePairs: ?int,
          # Fewer than 14 nights: a first impression, which makes a rhythm look steadier than it is.
          provisional: bool,
          # The clock time at which a night begins to be counted, opposite the bedtime: 12:00 without one.
          nightStartsAt: string,
          # Sleep Regularity Index, -100 to 100 (Phillips 2017, in its interval form).
          regularityIndex: ?float,
          # Standard deviation of the times to bed (n - 1).
          bedSpreadMinutes: ?float,
          # The middle time to bed.
          bedtime: ?string,
          # The middle time up.
          waketime: ?string,
          # How many nights began within half an hour of the middle one.
          bedWithinHalfHour: ?int,
          # The middle between bed and wake, of all nights.
          midSleep: ?string,
          # Of the nights before working mornings.
          midSleepWork: ?string,
          # Of the nights before free ones.
          midSleepFree: ?string,
          # Mid-sleep on free days, corrected for sleep caught up on (MSFsc); right where no alarm rings then.
          midSleepFreeCorrected: ?string,
          # Mid-sleep on free days less that on working days; positive: later when free.
          socialJetlagMinutes: ?float,
          # The same, corrected (Jankowski 2017).
          socialJetlagCorrectedMinutes: ?float,
          # Composite Phase Deviation (Fischer 2016).
          phaseDeviationMinutes: ?float,
          # Each night, for up to 92 days; null beyond.
          nightly: ?[]SleptNight,
          # A week at a time, up to three years; a month at a time beyond.
          bands: []SleepBand,
          # How many naps are noted; none of them is part of a night. Null where there is none.
          naps: ?int
        )

        # One entry of the history, as ReadHistory tells it and files hold it.
        type Entry (
          # A UUID, in small letters.
          id: string,
          # When it happened.
          atUSec: int,
          # What happened: a word as in ReadHistory.
          event: string,
          # The anchor it is about.
          anchor: ?string,
          # The day of the slot it is about; of a word of the night, that of its evening.
          day: ?string,
          # The label of that slot.
          label: ?string,
          # The word that was logged.
          word: ?string,
          # How long it took.
          lengthUSec: ?int,
          # Why it was let go.
          reason: ?string,
          # The end of a put-off or of a pause.
          untilUSec: ?int,
          # The id of the entry an undone takes back.
          undoes: ?string,
          # The person's own words.
          text: ?string,
          # The id of the question they answer.
          question: ?string,
          # Whom it was shared with.
          with: ?string,
          # The time zone in use when it was logged.
          zone: ?string,
          # The machine it happened on; if absent, none of ours: it was written down elsewhere.
          host: ?string
        )

        # The present state: what is open, what comes next, what is wrong.
        method GetStatus() -> (
          # The daemon's version.
          version: string,
          # The schedule in use; null while the built-in starter runs.
          scheduleFile: ?string,
          # The schedule's language: en or nl.
          language: string,
          # The time zone in use, such as Europe/Amsterdam.
          zone: string,
          # Shown and not answered, newest first.
          open: []Slot,
          # Due and waiting, with the reason.
          held: []Slot,
          # Put off, with the time they come back.
          snoozed: []Slot,
          # The slot that comes next.
          next: ?Slot,
          # The end of the pause, while paused.
          pausedUntilUSec: ?int,
          # The end of the quiet hours, while they last.
          quietUntilUSec: ?int,
          # The mode in force.
          mode: ?string,
          # When it ends.
          modeUntilUSec: ?int,
          # The end of gentle days: until then at most one nudge a day, and bedtime.
          gentleUntilUSec: ?int,
          # The anchors that come less often, because they were left alone.
          resting: ?[]Rest,
          # What may become a minute larger, if the person likes; Resize answers it.
          offers: ?[]Offer,
          # The anchors that are silent until they are started again.
          silent: ?[]Silent,
          # Anchors that are begun before their nudge again and again: may they be silent? Asked once;
          # SetSilent answers it.
          maySilence: ?[]string,
          # Bedtimes that hide their words on the screen as an older version did, until the schedule says
          # discreet: false or true of them. Asked for four weeks.
          mayBeRead: ?[]string,
          # The guided session that runs, if any.
          session: ?Session,
          # Words that are set until they are unset or the person logs out; SetWord sets them.
          words: ?[]string,
          # The ends of those that have one.
          wordEnds: ?[]WordEnd,
          # Every word that holds something while it is set, as the schedule says.
          unless: ?[]string,
          # The schedule's modes, by name.
          modes: ?[]string,
          # The notification server, by name; null while there is none.
          server: ?string,
          # What is wrong: an unreadable schedule, a full disk, no notification server.
          problems: []Problem
        )

        # All anchors of the schedule, in its order.
        method ListAnchors() -> (
          # The anchors.
          anchors: []Anchor
        )

        # The slots that come next, in order of their time.
        method ListNext(
          # How many, 1 to 1000; 5 if absent.
          count: ?int
        ) -> (
          # The slots, at most as many as asked for.
          slots: []Slot
        )

        # Why the last slot of an anchor came when it did, or did not, and when the next comes.
        method Explain(
          # The anchor; if absent, all of the schedule, in its order.
          anchor: ?string
        ) -> (
          # One for each anchor asked for.
          anchors: []Explanation
        )

        # Answers a nudge.
        method Answer(
          # The anchor; if absent, the newest nudge shown.
          anchor: ?string,
          # The answer.
          answer: AnswerWord,
          # How long it took, at most a day.
          lengthUSec: ?int
        ) -> (
          # The anchor that was answered.
          anchor: string,
          # The answer, as kept.
          answer: AnswerWord,
          # The day of the slot that was closed; null if the answer was simply logged.
          day: ?string,
          # The label of that slot.
          label: ?string,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Begins: an attempt, as tried is. An anchor with a length then has a quiet session on one bubble,
        # which anything else said about it ends; another start ends it too.
        method Start(
          # The anchor; if absent, the newest nudge shown.
          anchor: ?string
        ) -> (
          # The anchor that was begun.
          anchor: string,
          # The day of the slot that was closed; null if the attempt was simply logged.
          day: ?string,
          # The label of that slot.
          label: ?string,
          # How long the session is; null where there is none.
          lengthUSec: ?int,
          # The verb of anchorctl that goes on with it: breathe, check-in or reflect.
          verb: ?string,
          # It was silent, and comes again from now on.
          woken: ?bool,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Takes the last answer, put-off, log entry or note back. History keeps both.
        method Undo() -> (
          # What was taken back: an event of the history, such as done or noted.
          event: string,
          # The anchor it was about.
          anchor: ?string,
          # The evening of a night that went with both its ends, or that was sleepless or unknown.
          night: ?string,
          # The word that was logged.
          word: ?string,
          # The schedule's language, en or nl.
          language: ?string
        )

        # What Undo would take back now; changes nothing. NothingOpen where there is nothing.
        method NextUndo() -> (
          # The row of history it is: the same one as long as nothing else was said.
          id: string,
          # An event of the history, such as done or noted.
          event: string,
          # When it was, which may be before it was said.
          atUSec: int,
          # The anchor it is about.
          anchor: ?string,
          # The evening of a night that would go with both its ends, or that is sleepless or unknown.
          night: ?string,
          # The word that was logged.
          word: ?string,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Puts a nudge off. At most one of spanUSec and untilUSec.
        method Snooze(
          # The anchor; if absent, the newest nudge shown.
          anchor: ?string,
          # How long, at most a day; if both are absent, the anchor's own snooze.
          spanUSec: ?int,
          # Until when, at most a day ahead.
          untilUSec: ?int
        ) -> (
          # The anchor that was put off.
          anchor: string,
          # The day of its slot.
          day: string,
          # The label of its slot.
          label: string,
          # When it comes back.
          untilUSec: int,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Writes down that something happened. An anchor's id is an attempt at it; any other word is an
        # event that anchors can follow, such as wake.
        method Log(
          # An anchor's id, or a word of at most 64 characters.
          word: string,
          # How long it took.
          lengthUSec: ?int,
          # When it was, at most a week ago; now if absent.
          atUSec: ?int
        ) -> (
          # The word as kept.
          word: string,
          # Whether it is an anchor.
          isAnchor: bool,
          # Anchors that follow this word, and whose time of today is over.
          over: ?[]string,
          # The schedule's language, en or nl.
          language: ?string
        )

        # What to ask a person now, in this order. A check-in has three questions. A look back has up to
        # three whose turn it is, the first for everybody and the others by choice, and mayGo, which
        # ends it. recovery has the signs to tick: any of them, or none. note has nothing.
        method ListQuestions(
          # What about.
          kind: NoteKind
        ) -> (
          # Those that were not set aside.
          questions: []Question,
          # The ids of those that were.
          aside: []string,
          # The anchor that the answers would answer now.
          anchor: ?string
        )

        # Keeps a person's words. Those of a check-in, a look back or a rest also answer, with done, the
        # open nudge of such an anchor, or its next one if that is due within the hour; so does a
        # call with nothing but the kind, for one who went through it without a word. A question
        # without a text was asked and left open: nothing is kept, and others have their turn first.
        method Note(
          # What about.
          kind: NoteKind,
          # The question they answer: its id.
          question: ?string,
          # The words, at most 2000 characters; no control characters but the ends of lines and tabs.
          text: ?string,
          # Whom it was shared with, at most 64 characters.
          with: ?string,
          # The ids of the signs that were ticked, for recovery.
          signs: ?[]string,
          # The anchor they are about; if absent, the one that is answered.
          anchor: ?string,
          # True: this question is not asked any more. False: it is again; without one, all are.
          aside: ?bool
        ) -> (
          # The anchor they are about.
          anchor: ?string,
          # The day of the slot that was answered; null if none was.
          day: ?string,
          # The label of that slot.
          label: ?string,
          # Whether words were kept: the schedule may want none (history).
          kept: bool,
          # The schedule's language, en or nl.
          language: ?string
        )

        # The nights of which anything is said or guessed, oldest first.
        method ListNights(
          # From this day on, at most a year ago; if absent, the last four weeks. Guesses are kept that long.
          sinceDay: ?string
        ) -> (
          # The nights. One that is not among them is unknown.
          nights: []Night,
          # The clock time at which the day around a night begins: half a day before the middle of the
          # bedtime anchor's night, noon without one.
          start: string,
          # Whether nights are kept: the schedule may want no history.
          kept: bool,
          # The naps from this day on, in order; null where there is none.
          naps: ?[]Nap
        )

        # Keeps nights, all of them or none, in place of what was said of them before; the history keeps both.
        # Undo takes one of them back at a time. Nothing else comes of it: it is no cue.
        method ConfirmNights(
          # The nights, each day once, at most 31.
          nights: []SaidNight
        ) -> (
          # They as they stand now.
          nights: []Night,
          # Whether they were kept: the schedule may want no history.
          kept: bool
        )

        # Holds all nudges for a while. At most one of spanUSec and untilUSec; until the end of the day if
        # both are absent.
        method Pause(
          # How long.
          spanUSec: ?int,
          # Until when.
          untilUSec: ?int,
          # What spanUSec was called first; it goes on being read.
          forUSec: ?int
        ) -> (
          # When the pause ends by itself.
          untilUSec: int,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Ends a pause.
        method Resume() -> (
          # The schedule's language, en or nl.
          language: ?string
        )

        # Puts one of the schedule's modes in force, or gentle days (soft): until they end at most one nudge a day,
        # at its smallest size. It ends by itself. Without a mode: back to the schedule as written.
        method SetMode(
          # The mode's name; if absent, none.
          mode: ?string,
          # Until when, at most a year ahead; the end of the day if absent.
          untilUSec: ?int
        ) -> (
          # The mode now in force.
          mode: ?string,
          # When it ends by itself.
          untilUSec: ?int,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Changes the size of an anchor's step: its minutes a day.
        method Resize(
          # The anchor: of kind movement, breathing, rest or custom.
          anchor: string,
          # The change.
          change: SizeChange
        ) -> (
          # The anchor.
          anchor: string,
          # Its minutes a day from now on; 0: as small as it goes, without a clock.
          minutes: int,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Silences an anchor, or has it come again. Silent, it has no nudges until it is started; what is
        # done is noted as ever. Also answers the question of maySilence, which is not asked again.
        method SetSilent(
          # The anchor.
          anchor: string,
          # True: silent. False: it comes.
          silent: bool
        ) -> (
          # The anchor.
          anchor: string,
          # The day from which on it is silent; null if it comes.
          sinceDay: ?string,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Sets a word until then, or until it is unset or the person logs out; or unsets it. While `locked` is
        # set nothing is shown, as on a locked screen; other words hold what the schedule says (`unless`).
        method SetWord(
          # The word: one line, at most 64 characters.
          word: string,
          # True: set. False: unset.
          isSet: bool,
          # When it ends by itself, at most a year ahead; null: it does not.
          untilUSec: ?int
        ) -> (
          # All that are set now; at most 64.
          words: []string,
          # The ends of those that have one.
          wordEnds: ?[]WordEnd,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Keeps a letter to oneself, for a soft day. A later one takes its place.
        method KeepLetter(
          # The words, at most 2000 characters; no control characters but the ends of lines and tabs.
          text: string
        ) -> (
          # Whether it was kept: the schedule may want no words (history).
          kept: bool,
          # The schedule's language, en or nl.
          language: ?string
        )

        # The newest letter to oneself. Its words are told on a soft day, one that was asked for, and on
        # no other.
        method ReadLetter() -> (
          # Whether it is such a day.
          soft: bool,
          # When it was written; null: there is none.
          writtenUSec: ?int,
          # The words; null on any other day.
          text: ?string
        )

        # Says how a session of an anchor was. Heavy halves its step; light and right change nothing.
        method Feel(
          # The anchor.
          anchor: string,
          # How it was.
          felt: Felt
        ) -> (
          # The anchor.
          anchor: string,
          # Its minutes a day from now on, from 1; null where it has no size.
          minutes: ?int,
          # The schedule's language, en or nl.
          language: ?string
        )

        # Reads the schedule again. If it does not load, the schedule in use stays and ScheduleInvalid
        # is returned.
        method Reload() -> (
          # The file that was read; null for the built-in starter.
          scheduleFile: ?string,
          # How many anchors it has.
          anchors: int,
          # What loads but is worth a look.
          warnings: []Problem
        )

        # Looks at what the daemon depends on. Changes nothing, starts nothing, keeps nothing.
        method Diagnose(
          # Shows one bubble to look at, which is no nudge. The reply waits for the notification server.
          bubble: ?bool
        ) -> (
          # What was looked at.
          checks: []Check
        )

        # What happened, oldest first, one entry a reply. The last of them ends the stream; where there is nothing at
        # all, one empty reply does.
        # [Requires 'more' flag]
        method ReadHistory(
          # The newest so many; all if absent.
          count: ?int,
          # From this instant on.
          sinceUSec: ?int,
          # Before this instant.
          untilUSec: ?int,
          # Of this anchor.
          anchor: ?string,
          # True: with the words of letters. They are left out otherwise; this is for a copy of all there is.
          letters: ?bool
        ) -> (
          # A UUID, unique across machines.
          id: ?string,
          # When it happened.
          atUSec: ?int,
          # nudged, done, tried, notToday, snoozed, letGo, logged, paused, resumed,
          # mode, sized, felt, undone, noted, checkedIn, reflected, recovered, silenced, woken or letter.
          event: ?string,
          # The anchor it is about.
          anchor: ?string,
          # The day of the slot it is about; of a word of the night, that of its evening.
          day: ?string,
          # The label of that slot.
          label: ?string,
          # The word that was logged.
          word: ?string,
          # How long it took.
          lengthUSec: ?int,
          # Why it was let go.
          reason: ?string,
          # The end of a put-off or of a pause.
          untilUSec: ?int,
          # The id of the entry an undone takes back.
          undoes: ?string,
          # The person's own words; of a recovered the ids of the signs, with spaces between.
          text: ?string,
          # The id of the question they answer.
          question: ?string,
          # Whom it was shared with.
          with: ?string,
          # The time zone in use when it was logged, such as Europe/Amsterdam.
          zone: ?string,
          # The machine it happened on, by its id; of zeros alone for what was written down elsewhere.
          host: ?string
        )

        # A look back: what there was, and nothing of what there was not.
        method Report(
          # From this day on; 27 days before toDay if absent.
          fromDay: ?string,
          # To this day; today if absent.
          toDay: ?string,
          # The days one works, such as Mon..Fri, which it is if absent.
          workDays: ?string
        ) -> (
          # The first day. At most a century before toDay.
          fromDay: string,
          # The last day.
          toDay: string,
          # The working days, as systemd.time(7) writes them.
          workDays: string,
          # Those of the schedule, in its order, then what else was done.
          anchors: []AnchorReport,
          # The nights.
          rhythm: Rhythm
        )

        # Adds entries of elsewhere to the history: all of this call or none. One whose id is there stays as it
        # is. What was imported triggers nothing.
        method Import(
          # At most 500.
          entries: []Entry,
          # True: only tell what would be added.
          dry: ?bool
        ) -> (
          # How many were added.
          added: int,
          # How many were there already.
          known: int,
          # How many stay away because they were erased with Forget.
          forgotten: int,
          # How many the schedule does not want: they are older than it keeps.
          refused: int
        )

        # Erases entries of the history for good, with the words in them: exactly one of id, beforeUSec and all.
        # Their ids stay, so that nothing brings them back.
        method Forget(
          # This one, and with it what took it back or what it took back.
          id: ?string,
          # All before this instant.
          beforeUSec: ?int,
          # All.
          all: ?bool,
          # True: only tell what would be erased.
          dry: ?bool
        ) -> (
          # How many entries.
          entries: int,
          # How many of them hold a person's own words.
          words: int,
          # The oldest of them.
          firstUSec: ?int,
          # The newest of them.
          lastUSec: ?int,
          # Why bytes of them are on the disk for a while yet; null: they are gone.
          pending: ?string,
          # Damaged ledgers that were set aside once: they may hold the same words, and are not touched.
          copies: []string
        )

        # The present state at once, and again after every change; a reader that lags gets the newest.
        # The reply that ends the stream comes when the daemon stops.
        # [Requires 'more' flag]
        method Monitor() -> (
          # The daemon's version.
          version: string,
          # The schedule in use; null while the built-in starter runs.
          scheduleFile: ?string,
          # The schedule's language: en or nl.
          language: string,
          # The time zone in use.
          zone: string,
          # Shown and not answered, newest first.
          open: []Slot,
          # Due and waiting, with the reason.
          held: []Slot,
          # Put off, with the time they come back.
          snoozed: []Slot,
          # The slot that comes next.
          next: ?Slot,
          # The end of the pause, while paused.
          pausedUntilUSec: ?int,
          # The end of the quiet hours, while they last.
          quietUntilUSec: ?int,
          # The mode in force.
          mode: ?string,
          # When it ends.
          modeUntilUSec: ?int,
          # The end of gentle days: until then at most one nudge a day, and bedtime.
          gentleUntilUSec: ?int,
          # The anchors that come less often, because they were left alone.
          resting: ?[]Rest,
          # What may become a minute larger, if the person likes; Resize answers it.
          offers: ?[]Offer,
          # The anchors that are silent until they are started again.
          silent: ?[]Silent,
          # Anchors that are begun before their nudge again and again: may they be silent? Asked once;
          # SetSilent answers it.
          maySilence: ?[]string,
          # Bedtimes that hide their words on the screen as an older version did, until the schedule says
          # discreet: false or true of them. Asked for four weeks.
          mayBeRead: ?[]string,
          # The guided session that runs, if any.
          session: ?Session,
          # Words that are set until they are unset or the person logs out; SetWord sets them.
          words: ?[]string,
          # The ends of those that have one.
          wordEnds: ?[]WordEnd,
          # Every word that holds something while it is set, as the schedule says.
          unless: ?[]string,
          # The schedule's modes, by name.
          modes: ?[]string,
          # The notification server, by name; null while there is none.
          server: ?string,
          # What is wrong.
          problems: []Problem
        )

        # Every event, one a reply, in the order it came to be on the disk: what happened on this machine since
        # a cursor, and then what happens. A reader that keeps the cursor of the last event it has dealt with
        # and comes back with it misses none and meets none twice. What has no cursor (held, released,
        # answeredElsewhere, reloaded; all, where the schedule keeps no history) is told once, to who
        # follows then and reads along. No word of a person is in an event: ids, kinds and times, and names
        # out of the schedule. What another machine did and what is imported is no event here; what was erased
        # is none any more. The first reply is following, the last ended; a reader that takes nothing for half
        # a minute is let go.
        # [Requires 'more' flag]
        method Follow(
          # Go on behind this place; if absent, behind all there is now.
          cursor: ?string
        ) -> (
          # What it is. Pass by a word you do not know.
          event: EventKind,
          # The place behind it, for Follow; null for what is kept nowhere.
          cursor: ?string,
          # When it was.
          atUSec: int,
          # The entry of the history it is.
          id: ?string,
          # The anchor it is about.
          anchor: ?string,
          # The day of the slot it is about; of a word of the night, that of its evening.
          day: ?string,
          # The label of that slot.
          label: ?string,
          # The mode, the size or how it felt; a logged word where an anchor follows it or it tells of a night.
          word: ?string,
          # How long it took.
          lengthUSec: ?int,
          # Why it was let go, or waits.
          reason: ?Reason,
          # The end of a put-off or of a pause.
          untilUSec: ?int,
          # The id of the entry an undone takes back.
          undoes: ?string,
          # What was said on another machine.
          answer: ?AnswerWord,
          # Of following and reloaded: whether the schedule keeps a history, and events have cursors.
          kept: ?bool
        )

        # The schedule has no anchor of this id.
        error NoSuchAnchor(
          # The name that was asked for.
          anchor: string
        )

        # The schedule has no mode of this name.
        error NoSuchMode(
          # The name that was asked for.
          mode: string
        )

        # Nothing is open, and nothing can be taken back.
        error NothingOpen()

        # The schedule does not load; the one in use stays.
        error ScheduleInvalid(
          # Everything that is wrong with it.
          problems: []Problem
        )

        # It could not be written to disk, so it does not count as said.
        error NotRecorded(
          # Why, for a person to read.
          reason: string
        )

        # What was kept cannot be read; nothing is lost by asking.
        error NotRead(
          # Why, for a person to read.
          reason: string
        )

        # There is no such place to follow from, and what came since it cannot be told. Follow without a cursor
        # goes on from now; ReadHistory has what happened meanwhile.
        error UnknownCursor(
          # Why.
          fault: CursorFault
        )

        """#
}
