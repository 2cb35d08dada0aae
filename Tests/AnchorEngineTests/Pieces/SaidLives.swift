// What can be taken back, what other machines said, words that are set and whose turn a question is: each alone, against
// a list of everything that was told.

import AnchorModel
import AnchorTestSupport
import CivilTime
import Testing

@testable import AnchorEngine

@Suite struct SaidLives {
    // MARK: Undo

    @Test func `what is taken back is the newest that was not yet, nor erased, of this machine`() {
        lives(12) { random in
            var list = UndoList()
            var naive: [HistoryRow] = []
            var number = 0
            for _ in 0..<200 {
                switch random.below(10) {
                case 0:
                    if list.takeLast() != naive.popLast() { return "another one was taken" }
                case 1:
                    guard let one = naive.randomElement(using: &random) else { continue }
                    list.remove(one.id)
                    naive.removeAll { $0.id == one.id }
                case 2 where random.chance(20):
                    let erasure = random.one(of: [
                        Erasure.before(noon(number / 40)), .ids(["3", "9", "27"]), .all,
                    ])
                    list.drop(erasure)
                    naive.removeAll(where: erasure.covers)
                case 3 where random.chance(20):
                    // A restart: what is in no ledger stands among the others by its time.
                    let others = naive.filter { Int($0.id).map { $0 % 7 == 0 } ?? false }
                    list.restore(naive.filter { !others.contains($0) }, and: others)
                default:
                    number += 1
                    let one = row(
                        "\(number)", random.one(of: [.done, .snoozed, .notToday, .tried]), "a",
                        at: noon(0, number * 10), day: day(number / 30), label: "\(number % 3)")
                    list.add(one)
                    naive = Array((naive + [one]).suffix(64 + 2 * Engine.mostNights))
                }
                if list.rows != naive { return "\(list.rows.map(\.id)): \(naive.map(\.id))" }
                let slot = SlotKey(anchor: "a", day: day(number / 30), label: "1")
                let mine = naive.filter { $0.day == slot.day && $0.label == "1" }
                if list.timesPutOff(slot) != mine.count(where: { $0.event == .snoozed }) {
                    return "put off another number of times"
                }
                if list.answer(of: slot) != mine.last(where: { $0.event != .snoozed }) {
                    return "another answer"
                }
            }
            return nil
        }
    }

    // MARK: Other machines

    @Test func `rows of other machines end the same in any order, and however often they come`() {
        lives(80) { random in
            var rows: [HistoryRow] = []
            for number in 0..<random.below(12) + 2 {
                let host = random.one(of: ["desk", "lap"])
                rows.append(
                    row(
                        "\(number)", random.one(of: [.done, .tried, .notToday]), "a",
                        at: noon(0, random.below(5)), day: day(0),
                        label: random.one(of: ["1", "2"]), host: host))
                guard random.chance(30) else { continue }
                rows.append(
                    row(
                        "undo \(number)", .undone, "a", at: noon(0, 9),
                        undoes: "\(random.below(number + 1))", host: host))
            }
            let undone = Set(rows.compactMap(\.undoes))
            let stay = rows.filter { $0.event != .undone && !undone.contains($0.id) }
                .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
            for _ in 0..<6 {
                var elsewhere = Elsewhere()
                for one in (rows + rows).shuffled(using: &random) {
                    if let undoes = one.undoes {
                        _ = elsewhere.takeBack(undoes, at: one.at)
                    } else {
                        _ = elsewhere.hear(one)
                    }
                }
                if elsewhere.rows != stay { return "\(elsewhere.rows.map(\.id)) of \(rows)" }
                for label in ["1", "2"] {
                    let slot = SlotKey(anchor: "a", day: day(0), label: label)
                    if elsewhere.latest(of: slot) != stay.last(where: { $0.slot == slot }) {
                        return "another latest of \(slot)"
                    }
                }
                elsewhere.drop(before: noon(0, 3))
                if elsewhere.rows != stay.filter({ $0.at >= noon(0, 3) }) { return "too old" }
            }
            return nil
        }
    }

    // MARK: Words that are set

    @Test func `a word is set until its end, the logout or an unset, and holds what names it`() {
        lives(80) { random in
            var words = SetWords()
            var ledger = PieceLedger()
            /// Nil: no end.
            var naive: [String: Int?] = [:]
            var minutes = 0
            ledger.outbox.keep(words.restore(ledger.settings(), login: "one"))
            for _ in 0..<60 {
                let word = random.one(of: ["docked", "visitors", TypedWord.locked])
                switch random.below(8) {
                case 0, 1, 2:
                    let end = random.chance(50) ? minutes + random.below(500) + 1 : nil
                    let changes = words.set(word, until: end.map { noon(0, $0) })
                    guard let changes else { return "too many of three" }
                    ledger.outbox.keep(changes)
                    naive[word] = .some(end)
                case 3:
                    ledger.outbox.keep(words.unset(word))
                    naive[word] = nil
                case 4:
                    words = SetWords()
                    let isSame = random.chance(70)
                    let login = isSame ? "one" : "two"
                    ledger.outbox.keep(words.restore(ledger.settings(), login: login))
                    if !isSame {
                        naive = [:]
                        ledger.outbox.keep(.setting("login", "one"))
                    }
                default:
                    minutes += random.below(300)
                    ledger.outbox.keep(words.pass(at: noon(0, minutes)))
                    naive = naive.filter { ($0.value ?? .max) > minutes }
                }
                if words.all != naive.keys.sorted() { return "\(words.all): \(naive)" }
                if words.nextEnd != naive.values.compactMap(\.self).min().map({ noon(0, $0) }) {
                    return "another next end"
                }
                let later = minutes + random.below(400)
                var anchor = fixed("a", ["09:00"])
                anchor.unless = ["docked"]
                let schedule = Schedule(anchors: [anchor], unless: [TypedWord.locked])
                let holds = words.holding(anchor, schedule, isLocked: false, at: noon(0, later))
                let isDocked = naive["docked"].map { ($0 ?? .max) > later } ?? false
                if holds != (isDocked ? "docked" : nil) { return "holds at \(later): \(naive)" }
            }
            return nil
        }
    }

    // MARK: Questions

    @Test func `no question comes again before the others of its bank did, restarted or not`() {
        lives(8) { random in
            var turns = QuestionTurns()
            var ledger = PieceLedger()
            var asked: [Question] = []
            var aside: Set<Question> = []
            for _ in 0..<80 {
                switch random.below(8) {
                case 0:
                    let one = random.one(of: Question.allCases)
                    turns.take(Note(one.kind, question: one, setAside: true), &ledger.outbox)
                    aside.insert(one)
                case 1:
                    turns.take(Note(.reflection, setAside: false), &ledger.outbox)
                    aside = aside.filter { $0.kind != .reflection }
                case 2:
                    guard let last = asked.last else { continue }
                    turns.askAgain(last.rawValue, &ledger.outbox)
                    asked.removeLast()
                case 3: turns = QuestionTurns(ledger.settings())
                default:
                    guard let one = turns.next(.reflection).first(where: \.isInBank) else {
                        continue
                    }
                    turns.take(Note(.reflection, question: one), &ledger.outbox)
                    asked.removeAll { $0 == one }
                    asked.append(one)
                }
                let week = turns.next(.reflection).filter(\.isInBank)
                if week.count > 3 || week.count(where: \.isDeep) > 1 { return "\(week)" }
                if !aside.isDisjoint(with: turns.next(.reflection) + turns.next(.checkIn)) {
                    return "one that was put aside"
                }
                // The one that comes first was never asked, or longest ago.
                let bank = Question.allCases.filter { $0.isInBank && !aside.contains($0) }
                guard let first = week.first else { continue }
                let new = bank.filter { !asked.contains($0) }
                if !new.isEmpty, !new.contains(first) { return "\(first) again before \(new)" }
                if new.isEmpty, first != asked.first(where: bank.contains) { return "\(first)" }
            }
            return nil
        }
    }
}
