// The rule that makes one reading of what several services say: tables of facts and answers.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import Testing

private let unlocked = SessionFacts(isGraphical: true)
private let locked = SessionFacts(isGraphical: true, isLocked: true)
private let console = SessionFacts(isGraphical: false)

@Test(
    "Locked only if every graphical session is, or the screen saver of the only one says so",
    arguments: [
        // All hints say so.
        ([locked], .unknown, .yes), ([locked], .no, .yes), ([locked, locked], .no, .yes),
        ([locked, console], .unknown, .yes),
        // A desktop that never sets the hint.
        ([unlocked], .yes, .yes), ([unlocked], .no, .no), ([unlocked], .unknown, .no),
        ([unlocked, console], .yes, .yes),
        // Which of the two the screen saver covers, nobody tells.
        ([unlocked, locked], .yes, .no), ([unlocked, unlocked], .yes, .no),
        ([unlocked, locked], .unknown, .no),
        // Nothing graphical that logind knows of, or no logind: the screen saver's word alone.
        ([console], .unknown, .unknown), ([console], .yes, .yes), ([], .no, .no),
        ([], .unknown, .unknown), (nil, .yes, .yes), (nil, .no, .no), (nil, .unknown, .unknown),
    ] as [([SessionFacts]?, Certainty, Certainty)])
func lockedRule(sessions: [SessionFacts]?, screenSaver: Certainty, expected: Certainty) {
    #expect(Surroundings(Evidence(sessions: sessions, screenSaver: screenSaver)).locked == expected)
}

@Test(
    "Present: a local session with a seat, in the foreground",
    arguments: [
        (nil, .unknown), ([], .no), ([console], .yes), ([locked], .yes),
        ([SessionFacts(isGraphical: true, isActive: false)], .no),
        ([SessionFacts(isGraphical: true, isRemote: true)], .no),
        ([SessionFacts(isGraphical: false, hasSeat: false)], .no),
        ([SessionFacts(isGraphical: true, isActive: false), console], .yes),
    ] as [([SessionFacts]?, Certainty)])
func presentRule(sessions: [SessionFacts]?, expected: Certainty) {
    #expect(Surroundings(Evidence(sessions: sessions)).present == expected)
}

@Test(
    "Idle only if every graphical session says so; a hint that nobody sets says nothing",
    arguments: [
        (nil, .unknown), ([], .unknown), ([.unknown], .unknown), ([.yes], .yes), ([.no], .no),
        ([.yes, .yes], .yes), ([.yes, .no], .no), ([.yes, .unknown], .unknown),
    ] as [([Certainty]?, Certainty)])
func idleRule(hints: [Certainty]?, expected: Certainty) {
    let sessions = hints?.map { SessionFacts(isGraphical: true, idle: $0) }
    #expect(Surroundings(Evidence(sessions: sessions)).idle == expected)
    let withText = sessions.map { $0 + [SessionFacts(isGraphical: false, idle: .no)] }
    #expect(Surroundings(Evidence(sessions: withText)).idle == expected)
}

@Test(
    "Of several services one yes is enough, and a no needs somebody who says it",
    arguments: [
        ([], .unknown), ([.unknown], .unknown), ([.unknown, .no], .no), ([.no, .yes], .yes),
        ([.yes, .unknown], .yes),
    ] as [([Certainty], Certainty)])
func anyOf(answers: [Certainty], expected: Certainty) {
    #expect(Certainty.any(answers) == expected)
}

@Test(
    "Logged in with any session at all; nobody knows without logind",
    arguments: [(nil, .unknown), ([], .no), ([console], .yes), ([locked], .yes)]
        as [([SessionFacts]?, Certainty)])
func loggedInRule(sessions: [SessionFacts]?, expected: Certainty) {
    #expect(Surroundings(Evidence(sessions: sessions)).loggedIn == expected)
}

@Test("Silence is the notification server's word", arguments: [Certainty.yes, .no, .unknown])
func silenceRule(silence: Certainty) {
    #expect(Surroundings(Evidence(silence: silence)).doNotDisturb == silence)
}

@Test("Without any service everything is unknown")
func nothingKnown() {
    #expect(Surroundings(Evidence()) == Surroundings())
}
