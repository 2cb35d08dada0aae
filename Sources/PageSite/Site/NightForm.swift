// What a form of nights says: as they were guessed, other times, no sleep, or not known. A time is read as
// everywhere; which day it belongs to follows from where a night begins.

import AnchorModel
import CivilTime
import ControlInterface
import PageGate
import SpokenTime

struct NightForm {
    let acting: Acting

    private var house: Household { acting.house }
    private var words: PageWords { acting.words }
    private static let path = Tab.nights.rawValue

    func act() throws(CallerError) -> PageReply {
        let days = acting.form.all("day").filter { LocalDate($0) != nil }
        guard let first = days.min() else { return .refused(.notFound) }
        let list = try house.ask(ListNights.self, .init(sinceDay: first))
        let known = list.nights.filter { days.contains($0.day) }
        var said: [ConfirmNights.Night] = []
        switch acting.form["how"].flatMap(NightChoice.init(rawValue:)) {
        case .right?:
            said = known.filter { $0.state == .guessed && $0.isWhole }.map { night in
                ConfirmNights.Night(
                    day: night.day, bedUSec: night.bedUSec, bedZone: night.bedZone,
                    wakeUSec: night.wakeUSec, wakeZone: night.wakeZone)
            }
        case .sleepless?: said = [ConfirmNights.Night(day: first, sleepless: true)]
        case .unknown?: said = [ConfirmNights.Night(day: first, unknown: true)]
        case .times?, nil:
            switch times(first, start: LocalTime(list.start) ?? .midnight) {
            case .success(let night): said = [night]
            case .failure(let problem):
                return acting.told(problem.text, NightForm.path, isProblem: true)
            }
        }
        guard !said.isEmpty else { return acting.told(words.wasOver, NightForm.path) }
        let reply = try house.ask(ConfirmNights.self, .init(nights: said))
        return acting.told(
            reply.kept ? words.kept : words.nightsNotKept, NightForm.path,
            undo: reply.kept && said.count == 1 ? .answer : nil)
    }

    private struct Problem: Error { let text: String }

    /// An hour and 16 hours: the daemon's limits.
    private static let lengths = Span.hours(1)...Span.hours(16)

    private func times(
        _ day: String, start: LocalTime
    ) -> Result<ConfirmNights.Night, Problem> {
        guard let date = LocalDate(day) else { return .failure(Problem(text: words.wasOver)) }
        let listener = house.listener(words.say)
        let bed: LocalTime
        let wake: LocalTime
        do throws(NotUnderstood) {
            bed = try listener.clock(acting.form["bed"] ?? "", from: .bedFrom)
            wake = try listener.clock(acting.form["wake"] ?? "", from: .wakeFrom)
        } catch { return .failure(Problem(text: error.text(in: words.say))) }
        let rules = house.rules
        let from = rules.instant(bed < start ? date.adding(days: 1) : date, bed)
        // The first time after it that the clock shows this.
        let evening = rules.local(at: from).date
        guard
            let until = (0...1).map({ rules.instant(evening.adding(days: $0), wake) })
                .first(where: { $0 > from }), NightForm.lengths.contains(until - from)
        else { return .failure(Problem(text: words.nightTooLong)) }
        guard until <= house.now + .minutes(1) else {
            return .failure(Problem(text: words.nightToCome))
        }
        return .success(
            ConfirmNights.Night(
                day: day, bedUSec: from.microseconds, bedZone: rules.name,
                wakeUSec: until.microseconds, wakeZone: rules.name))
    }
}
