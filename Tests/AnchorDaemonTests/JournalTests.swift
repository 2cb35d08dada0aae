// What the journal gets: every kind of entry, of names that mean no good, is one line that no terminal obeys.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorDaemon
@testable import AnchorEngine

@Suite struct JournalTests {
    private static let noon = Instant(seconds: 1_770_000_000)
    private static let slot = SlotKey(
        anchor: HostileText.all, day: LocalDate(dayNumber: 20_500), label: HostileText.all)

    private static let happenings: [Happening] = [
        .nudged(slot, due: noon), .answered(anchor: HostileText.all, .done, slot: nil),
        .answered(anchor: HostileText.all, .tried, slot: slot), .answeredElsewhere(slot, .done),
        .snoozed(slot, until: noon), .held(slot, .paused), .letGo(slot, .paused),
        .logged(anchor: HostileText.all), .mode(HostileText.all, until: noon),
        .zoneChanged(HostileText.all), .recordFailed(HostileText.all),
        .notDelivered(slot, .refused(HostileText.all)),
    ]

    @Test("no entry of a happening has a character that a terminal obeys, or a second line")
    func happenings() {
        for happening in JournalTests.happenings { expectHarmless(JournalEntry(happening)) }
    }

    @Test("nor has one that quotes a server, a file or an error, in its words or its fields")
    func others() {
        for text in HostileText.pieces + [HostileText.all, "one\ntwo", "\n", "a\r\nb"] {
            let entry = JournalEntry(
                .notifierFound, .info, "Notifications go to \(text)", [("ANCHORD_SERVER", text)])
            expectHarmless(entry)
        }
    }

    @Test("and harmless words stay as they are")
    func harmless() {
        let entry = JournalEntry(.mode, .info, "Mode: ziek, é 🍵", [("ANCHORD_MODE", "ziek")])
        let fields = Log.fields(entry)
        #expect(fields.first?.value == "Mode: ziek, é 🍵")
        #expect(fields.last.map { [$0.name, $0.value] } == ["ANCHORD_MODE", "ziek"])
    }

    private func expectHarmless(
        _ entry: JournalEntry, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (name, value) in Log.fields(entry) {
            #expect(
                HostileText.obeyed(in: value) == nil && !value.contains("\n"),
                "\(name): \(value)", sourceLocation: sourceLocation)
        }
    }
}
