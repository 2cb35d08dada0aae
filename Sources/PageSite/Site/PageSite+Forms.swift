// What each form does: asks the daemon, remembers one line about it, and leads on to a page. The token was
// looked at before. Decides nothing the daemon decides.

import AnchorModel
import CivilTime
import ControlInterface
import Glibc
import HistoryFormats
import HostSystem
import PageGate
import Presentation
import ScheduleReading
import SpokenTime
import Varlink

extension PageSite {
    func act(_ path: String, _ form: FormBody, _ session: Door.Session) -> PageReply {
        let house = house()
        if path == "/first" { return begin(form, house, session) }
        let frame = Frame(site: self, session: session, house: house, found: house.schedule())
        let acting = Acting(frame: frame, form: form)
        do throws(CallerError) {
            return try acting.act(path)
        } catch { return acting.failed(error, path) }
    }
}

/// One form, with what it is about.
struct Acting {
    let frame: Frame
    let form: FormBody

    var house: Household { frame.house }
    var words: PageWords { frame.words }

    func act(_ path: String) throws(CallerError) -> PageReply {
        switch path {
        case "/answer": return try answer()
        case UndoForm.path: return try UndoForm(acting: self).act()
        case "/soft":
            _ = try house.ask(SetMode.self, .init(mode: Schedule.softMode))
            return .on(to: "/")
        case "/usual":
            _ = try house.ask(SetMode.self, .init())
            return told(words.usualSchedule, "/")
        case "/pause": return try pause()
        case "/resume":
            _ = try house.ask(ResumeNudges.self, Nothing())
            return told(words.nudgesAreBack, "/")
        case "/breathed": return try breathed()
        case "/note": return try note()
        case "/signs":
            let signs = form.all("sign")
            let reply = try house.ask(KeepNote.self, .init(kind: .recovery, signs: signs))
            return told(reply.kept || signs.isEmpty ? words.kept : words.wordsNotKept, "/")
        case "/letter": return try letter()
        case "/nights": return try NightForm(acting: self).act()
        case "/erase/look": return try eraseLook()
        case "/erase":
            guard let row = form.words("row") else { return .refused(.notFound) }
            _ = try house.ask(Forget.self, .init(id: row))
            return told(words.erased, Tab.words.rawValue)
        case "/switch-on": return switchOn()
        case "/anchors/turn", "/anchors/look", "/anchors/save":
            return AnchorForm(acting: self).act(path)
        default: return .refused(.notFound)
        }
    }

    func told(
        _ text: String, _ path: String, undo: PageSite.Notice.Undo? = nil, isProblem: Bool = false
    ) -> PageReply {
        frame.site.tell(
            PageSite.Notice(text: text, undo: undo, isProblem: isProblem), frame.session)
        return .on(to: path)
    }

    /// What the daemon refused, in a line above the page that the form was on.
    func failed(_ error: CallerError, _ path: String) -> PageReply {
        guard case .failed(let refusal) = error else { return frame.troubled(error) }
        let page = ["/note", "/letter", "/erase"].contains(path) ? Tab.words.rawValue : "/"
        switch ControlError(refusal) {
        case .notRecorded(let reason)?:
            return told(words.notSaved(reason), page, isProblem: true)
        case .nothingOpen? where path == UndoForm.path:
            return told(words.nothingToUndo, page)
        default: break
        }
        switch refusal.invalidParameter {
        case .text?: return told(words.tooLong(Note.textLimit), page, isProblem: true)
        case .untilUSec?: return told(words.dayIsOver, page, isProblem: true)
        case .wakeUSec?, .bedUSec?:
            return told(words.nightTooLong, Tab.nights.rawValue, isProblem: true)
        default: return told(words.wasOver, page)
        }
    }

    /// As people call it; never an id where there is more.
    func title(_ id: String) -> String {
        words.name(id, in: frame.schedule)
    }

    // MARK: Answers

    private func answer() throws(CallerError) -> PageReply {
        guard let anchor = form.words("anchor") else { return .refused(.notFound) }
        let what = title(anchor)
        switch form["say"].flatMap(ActionKey.init(rawValue:)) {
        case .done?:
            let reply = try house.ask(AnswerNudge.self, .init(anchor: anchor, answer: .done))
            return told(words.answered(Answer(reply.answer), what), "/", undo: .answer)
        case .notToday?:
            let reply = try house.ask(AnswerNudge.self, .init(anchor: anchor, answer: .notToday))
            return told(words.answered(Answer(reply.answer), what), "/", undo: .answer)
        case .later?:
            let reply = try house.ask(SnoozeNudge.self, .init(anchor: anchor))
            return told(
                words.later(
                    words.nameFirst(anchor, in: frame.schedule), words.when(reply.untilUSec, house)),
                "/")
        case .start?:
            switch frame.schedule.anchor(anchor)?.kind {
            // Words are asked for here; they answer it.
            case .checkIn?: return .on(to: "/check-in")
            case .reflection?: return .on(to: "/week")
            default: break
            }
            let reply = try house.ask(StartAnchor.self, .init(anchor: anchor))
            if frame.schedule.anchor(reply.anchor)?.kind == .breathing {
                return .on(to: "/breathe")
            }
            return told(words.started(what), "/", undo: .answer)
        default: return .refused(.notFound)
        }
    }

    private func breathed() throws(CallerError) -> PageReply {
        guard let anchor = form.words("anchor"),
            let seconds = form["seconds"].flatMap({ Int64($0) })
        else { return .refused(.notFound) }
        let isWhole = seconds > 0
        let reply = try house.ask(
            AnswerNudge.self,
            .init(
                anchor: anchor, answer: isWhole ? .done : .tried,
                lengthUSec: isWhole ? seconds * 1_000_000 : nil))
        return told(
            words.answered(Answer(reply.answer), title(anchor)), "/", undo: .answer)
    }

    private func pause() throws(CallerError) -> PageReply {
        let until: Instant?
        switch form["until"].flatMap(PauseChoice.init(rawValue:)) {
        case .tonight?:
            until = house.rules.instant(
                house.today, LocalTime(hour: TodayView.evening, minute: 0) ?? .midnight)
        case .tomorrow?:
            until = house.rules.next(frame.schedule.dayStartsAt, after: house.now)
        case nil:
            until = form["day"].flatMap { LocalDate($0) }.map {
                house.rules.instant($0, frame.schedule.dayStartsAt)
            }
        }
        guard let until, until > house.now else {
            return told(words.dayIsOver, "/", isProblem: true)
        }
        _ = try house.ask(PauseNudges.self, .init(untilUSec: until.microseconds))
        return .on(to: "/")
    }

    // MARK: Words

    private func note() throws(CallerError) -> PageReply {
        guard let kind = form["kind"].flatMap(NoteKindWord.init(rawValue:)) else {
            return .refused(.notFound)
        }
        let back = kind == .checkIn ? Tab.today.rawValue : Tab.words.rawValue
        guard kind != .note else {
            guard let text = form.words("text") else { return told(words.nothingSaid, back) }
            let reply = try house.ask(
                KeepNote.self, .init(kind: .note, text: text, with: form.words("with")))
            return told(reply.kept ? words.kept : words.wordsNotKept, back, undo: .answer)
        }
        if form["aside"] != nil, let question = form["question"] {
            _ = try house.ask(
                KeepNote.self, .init(kind: kind, question: question, aside: true))
            return .on(to: "/week")
        }
        var (isKept, said, anchor) = (true, 0, String?.none)
        for (question, text) in zip(form.all("question"), form.all("text")) {
            let reply = try house.ask(
                KeepNote.self,
                .init(
                    kind: kind, question: question, text: text.isEmpty ? nil : text,
                    anchor: text.isEmpty ? nil : anchor))
            anchor = reply.anchor ?? anchor
            guard !text.isEmpty else { continue }
            said += 1
            isKept = isKept && reply.kept
        }
        if said == 0 {
            _ = try house.ask(KeepNote.self, .init(kind: kind))
            return told(words.nothingSaid, back)
        }
        return told(isKept ? words.kept : words.wordsNotKept, back)
    }

    private func letter() throws(CallerError) -> PageReply {
        guard let text = form.words("text") else {
            return told(words.nothingSaid, Tab.words.rawValue)
        }
        let reply = try house.ask(KeepLetter.self, .init(text: text))
        return told(reply.kept ? words.letterKept : words.wordsNotKept, Tab.words.rawValue)
    }

    /// Asked once more, with the words in sight.
    private func eraseLook() throws(CallerError) -> PageReply {
        guard let row = form.words("row") else { return .refused(.notFound) }
        let entry = try house.rows(ReadHistory.self, .init(count: 1000)).compactMap(\.entry)
            .first { $0.id == row }
        guard let entry else { return told(words.wasOver, Tab.words.rawValue) }
        return frame.page(
            words.words, .words,
            [
                Pieces.h1(words.eraseThis), WordsView.block(entry.text ?? ""),
                Pieces.p(words.eraseText, "soft"),
                frame.pieces.form(
                    "/erase", ["row": row], style: "buttons",
                    [
                        Pieces.submit(words.erase, style: "first"),
                        Pieces.link(words.cancel, Tab.words.rawValue),
                    ]),
            ])
    }

    // MARK: Switching on

    private func switchOn() -> PageReply {
        let done = Child.output(
            "systemctl", ["--user", "enable", "--now", "anchord.socket", "anchord.service"],
            house.environment)
        return told(
            done == nil ? words.didNotStart : words.isOn, "/", isProblem: done == nil)
    }
}

extension PageSite {
    /// The first time: three answers, and a schedule with one anchor on.
    private func begin(
        _ form: FormBody, _ house: Household, _ session: Door.Session
    ) -> PageReply {
        let language = form["language"].flatMap(Language.init(rawValue:)) ?? house.language
        let words = PageWords(say: language)
        let said = [
            "language": language.rawValue, "first": form["first"] ?? "",
            "after": form["after"] ?? "", "wakes": form["wakes"] ?? "",
        ]
        func again(_ problem: String) -> PageReply {
            first(house, session, problem: problem, said: said)
        }
        guard case .none = house.schedule() else { return .on(to: "/") }
        let listener = house.listener(language)
        let kinds: [String: Kind] = [
            "breathing": .breathing, "movement": .movement, "bedtime": .bedtime,
        ]
        let kind = kinds[form["first"] ?? ""] ?? .breathing
        var after = Cue.wakeWord
        var wakes: LocalTime
        do throws(NotUnderstood) {
            wakes = try listener.clock(form.words("wakes") ?? "6:45", from: .wakeFrom)
            if let text = form.words("after"), text.lowercased() != words.gettingUp {
                after = try listener.event(text)
                guard Starter.isEvent(after) else { throw NotUnderstood(text, .event) }
            }
        } catch { return again(error.text(in: language)) }
        let text = Starter.text(language: language, first: kind, after: after, wakesAt: wakes)
        do throws(FileError) {
            let folder = house.paths.configFolder
            try AtomicFile.makeFolder(folder)
            try AtomicFile.write(
                Array(text.utf8), to: folder + "/" + ScheduleFile.names[0], replacing: false)
        } catch { return again(error.description) }
        let isRunning = (try? house.ask(GetStatus.self, Nothing())) != nil
        let views = PlainViews(words: words, pieces: Pieces(token: session.token))
        let shell = Shell(words: words, tab: .today)
        return .html(shell.document(words.begin, views.written(isRunning: isRunning)))
    }
}
