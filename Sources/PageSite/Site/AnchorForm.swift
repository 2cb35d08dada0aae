// What a form of anchors does to the schedule's file: read as a line that somebody types, shown before it is
// saved, written where nobody else wrote meanwhile, and taken back. Decides nothing about schedules.

import AnchorModel
import CivilTime
import ControlInterface
import HostSystem
import PageGate
import Presentation
import ScheduleEditing
import ScheduleReading
import SpokenTime

struct AnchorForm {
    let acting: Acting

    private var house: Household { acting.house }
    private var words: PageWords { acting.words }
    private var form: FormBody { acting.form }
    private var schedule: Schedule { acting.frame.schedule }
    private static let path = Tab.anchors.rawValue

    /// Why nothing is written, for the person.
    struct Trouble: Error {
        var lines: [String]
        init(_ lines: String...) { self.lines = lines }
        init(lines: [String]) { self.lines = lines }
    }

    /// A change, whom it is about, and what `undo` calls it.
    private struct Wanted {
        let change: ScheduleChange
        let anchor: String
        let what: String
    }

    func act(_ path: String) -> PageReply {
        guard let file = acting.frame.file else { return .on(to: AnchorForm.path) }
        do throws(Trouble) {
            switch path {
            case "/anchors/turn":
                guard let id = form.words("anchor") else { return .refused(.notFound) }
                let isOn = form["on"] == "yes"
                return try save(
                    Wanted(
                        change: .turn(anchor: id, on: isOn), anchor: id,
                        what: "\(isOn ? "on" : "off") \(id)"), file)
            default: break
            }
            // The file is another one than the form was about: shown anew, and nothing is lost but the form.
            guard form["mark"] == ContentHash(file.bytes).description else {
                throw Trouble(words.changedMeanwhile)
            }
            let wanted = try wanted()
            return path == "/anchors/save" ? try save(wanted, file) : try look(wanted, file)
        } catch {
            return acting.told(
                error.lines.joined(separator: "\n"), AnchorForm.path, isProblem: true)
        }
    }

    // MARK: What is wanted

    private func wanted() throws(Trouble) -> Wanted {
        if form["new"] == "yes" { return try new() }
        guard let id = form.words("anchor"), let anchor = schedule.anchor(id) else {
            throw Trouble(words.changedMeanwhile)
        }
        if form["remove"] == "yes" {
            return Wanted(change: .remove(anchor: id), anchor: id, what: "remove \(id)")
        }
        var change = AnchorChange()
        var said = ["change", id]
        if let when = form.words("when") {
            change = try heard { line throws(ChangeLine.Problem) in
                try line.change(AnchorForm.split(when), of: anchor)
            }
            said.append(when)
        }
        if let length = form.words("length") {
            change.keys.append(try span(length))
            said += ["length", length]
        }
        for (key, old) in [("title", anchor.title), ("why", anchor.why)] {
            let new = form[key] ?? old ?? ""
            guard new != old ?? "" else { continue }
            if new.isEmpty {
                change.without.append(key)
            } else {
                change.keys.append(.init(key, .text(new)))
            }
            said += [key, new]
        }
        return Wanted(
            change: .change(anchor: id, change), anchor: id,
            what: said.joined(separator: " "))
    }

    private func new() throws(Trouble) -> Wanted {
        let chosen = form["practice"] ?? "own"
        let practice = Practice.all.first { $0.id == chosen }
        let kind = practice?.kind ?? Kind(rawValue: chosen)
        let title = form.words("title")
        guard let when = form.words("when"), kind != nil || title != nil else {
            throw Trouble(words.whatAndWhen)
        }
        let first = kind.map { KindWords.id(of: $0, in: schedule.language) }
        let named = first.flatMap { name in
            KindWords.words[name] != nil ? name : kind?.rawValue.lowercased()
        }
        let what = named.map { [$0] } ?? AnchorForm.split(title ?? "")
        var new = try heard { line throws(ChangeLine.Problem) in
            try line.new(what + AnchorForm.split(when), in: schedule)
        }
        if let length = form.words("length") {
            new.keys.removeAll { $0.key == "length" }
            new.keys.append(try span(length))
        }
        new.keys.removeAll { $0.key == "title" && title != nil }
        if let title { new.keys.insert(.init("title", .text(title)), at: 0) }
        if let why = form.words("why") { new.keys.append(.init("why", .text(why))) }
        if let practice, let phrase = schedule.language.phrasebook.practices[practice.id] {
            let book = schedule.language.phrasebook
            let text = phrase.filled(length: book.length(practice.kind.defaultLength)).summary
            let key = practice.kind == .bedtime ? "steps" : "ideas"
            new.keys.append(.init(key, .list([.text(text)])))
        }
        return Wanted(
            change: .add(new), anchor: new.id,
            what: (["add"] + what + [when]).joined(separator: " "))
    }

    private static func split(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private func span(_ text: String) throws(Trouble) -> Literal.Entry {
        do throws(NotUnderstood) {
            return .init("length", .text("\(try house.listener(words.say).length(text))"))
        } catch { throw Trouble(error.text(in: words.say)) }
    }

    private func heard<T>(
        _ hear: (ChangeLine) throws(ChangeLine.Problem) -> T
    ) throws(Trouble) -> T {
        do throws(ChangeLine.Problem) {
            return try hear(ChangeLine(listener: house.listener(words.say)))
        } catch {
            switch error {
            case .time(let bad): throw Trouble(bad.text(in: words.say))
            case .nothing, .noneOf, .noMoment, .noKind: throw Trouble(words.whatAndWhen)
            }
        }
    }

    // MARK: Looking at it

    private func edited(_ wanted: Wanted, _ file: ChangingFile) throws(Trouble) -> EditedSchedule {
        do throws(EditProblem) {
            return try ScheduleEditor(house.loader).apply(
                wanted.change, to: file.bytes, file: file.path)
        } catch { throw trouble(error) }
    }

    private func trouble(_ problem: EditProblem) -> Trouble {
        switch problem {
        case .propertyList(let lines): return Trouble(lines: [words.byHand] + lines.lines)
        case .broken(let bad), .refused(let bad):
            return Trouble(lines: [words.wouldNotLoad] + bad.problems.map(\.message))
        case .moment: return Trouble(words.oneMoment)
        case .unchanged: return Trouble(words.isSo)
        case .noSuchAnchor, .onlyInMode, .idTaken, .unwritable:
            return Trouble(words.changedMeanwhile)
        }
    }

    private func look(_ wanted: Wanted, _ file: ScheduleFile) throws(Trouble) -> PageReply {
        let edited = try edited(wanted, try changing(file))
        let zones = house.zones
        let week = WeekDifference(
            now: house.now, rules: house.rules, host: HostName.current,
            zone: { zones.rules($0) })
        let names = [
            "anchor", "mark", "new", "practice", "when", "length", "title", "why", "remove",
        ]
        let view = ChangeView(
            words: words, pieces: acting.frame.pieces, edited: edited, anchor: wanted.anchor,
            week: week.rows(from: edited.before, to: edited.after),
            fields: names.compactMap { name in form[name].map { (name, $0) } })
        return acting.frame.page(words.anchors, .anchors, view.content, hasTextForm: true)
    }

    // MARK: Writing it

    private func changing(_ file: ScheduleFile) throws(Trouble) -> ChangingFile {
        do throws(FileError) {
            let own = house.paths.ownSchedule(file.path)
            return own == file.path
                ? try ChangingFile(own) : ChangingFile(new: own, like: file.bytes)
        } catch { throw Trouble(error.description) }
    }

    private func edits() throws(Trouble) -> KeptEdits {
        do throws(FileError) { return try KeptEdits(stateFolder: house.paths.stateFolder) } catch {
            throw Trouble(error.description)
        }
    }

    private func save(_ wanted: Wanted, _ file: ScheduleFile) throws(Trouble) -> PageReply {
        let file = try changing(file)
        let edited = try edited(wanted, file)
        let answer = house.newestAnswer()
        let at = house.now.microseconds
        let edits = try edits()
        do throws(ChangingFile.Problem) {
            try edits.make(
                edited.bytes, in: file, at: at, what: wanted.what,
                answer: answer)
        } catch {
            switch error {
            case .changedMeanwhile: throw Trouble(words.changedMeanwhile)
            case .file(let error): throw Trouble(error.description)
            case .obstacle:
                throw Trouble(
                    lines: [words.byHand]
                        + ChangedLine.lines(from: file.bytes, to: edited.bytes).map {
                            "\($0.isNew ? "+" : "-") \($0.text)"
                        })
            }
        }
        house.reload()
        let mark = KeptEdit.mark(at, ContentHash(edited.bytes))
        return acting.told(words.saved, AnchorForm.path, undo: .change(mark))
    }
}
