// Which path shows what: asks the house for what a view needs, and has it drawn. Changes nothing.

import AnchorModel
import CivilTime
import ControlInterface
import HostSystem
import PageGate
import Presentation
import ScheduleReading

extension Household {
    /// The schedule's language, else the environment's.
    var spoken: Language {
        if case .schedule(let schedule, _) = schedule() { return schedule.language }
        return language
    }
}

extension PageSite {
    func view(_ path: String, _ session: Door.Session) -> PageReply {
        let house = house()
        let found = house.schedule()
        if case .none = found, path != "/support", path != "/breathe" {
            return first(house, session, problem: nil, said: [:])
        }
        let frame = Frame(site: self, session: session, house: house, found: found)
        do throws(CallerError) {
            return try frame.view(path)
        } catch { return frame.troubled(error) }
    }

    func first(
        _ house: Household, _ session: Door.Session, problem: String?, said: [String: String]
    ) -> PageReply {
        let language = said["language"].flatMap(Language.init(rawValue:)) ?? house.language
        let words = PageWords(say: language)
        let views = PlainViews(words: words, pieces: Pieces(token: session.token))
        let shell = Shell(words: words, hasParts: false)
        return .html(
            shell.document(words.begin, views.first(language, problem: problem, said: said)),
            hasTextForm: true)
    }
}

/// One request's views: what was found, and the words for it.
struct Frame {
    let site: PageSite
    let session: Door.Session
    let house: Household
    let schedule: Schedule
    private let problems: [String]
    let file: ScheduleFile?
    let words: PageWords
    let pieces: Pieces

    init(
        site: PageSite, session: Door.Session, house: Household, found: Household.Found
    ) {
        self.site = site
        self.session = session
        self.house = house
        switch found {
        case .schedule(let schedule, let file):
            (self.schedule, self.file, problems) = (schedule, file, [])
        case .problem(let problems):
            (schedule, file, self.problems) = (Schedule(language: house.language), nil, problems)
        case .none:
            (schedule, file, problems) = (Starter.schedule(language: house.language), nil, [])
        }
        words = PageWords(say: schedule.language)
        pieces = Pieces(token: session.token)
    }

    var plain: PlainViews { PlainViews(words: words, pieces: pieces) }

    func view(_ path: String) throws(CallerError) -> PageReply {
        switch path {
        case Tab.today.rawValue: return try today()
        case Tab.anchors.rawValue: return anchors()
        case Tab.nights.rawValue: return try nights()
        case LookBackRange.weeks.rawValue: return try lookBack(.weeks)
        case LookBackRange.week.rawValue: return try lookBack(.week)
        case LookBackRange.year.rawValue: return try lookBack(.year)
        case "/looking-back/words":
            return page(
                words.lookingBack, .back, WordsView.printed(try said(), house, words))
        case Tab.words.rawValue: return try ownWords()
        case "/check-in":
            return page(
                words.checkIn, .today,
                plain.questions(
                    words.checkIn, words.checkInText, kind: .checkIn,
                    try house.ask(ListQuestions.self, .init(kind: .checkIn)).questions,
                    isOne: false), hasTextForm: true)
        case "/week":
            let all = try house.ask(ListQuestions.self, .init(kind: .reflection)).questions
            return page(
                words.theWeek, .words,
                plain.questions(
                    words.theWeek, words.oneWordIsEnough, kind: .reflection, all, isOne: true),
                hasTextForm: true)
        case "/after-rest":
            let signs = try house.ask(ListQuestions.self, .init(kind: .recovery)).questions
            return page(words.afterRest, .today, plain.signs(signs))
        case "/breathe": return breathe()
        case "/support":
            let lines = schedule.language.phrasebook.support(
                Territory(environment: house.environment))
            return page(words.whereToTurn, nil, plain.support(lines))
        case "/card":
            let card = Card(schedule, words: CardWords(words.say), all: false)
            return page(words.card, .anchors, plain.card(card))
        default:
            return page(
                words.notHere, nil, [Pieces.h1(words.notHere)], status: Refusal.notFound.rawValue)
        }
    }

    // MARK: A page

    func page(
        _ title: String, _ tab: Tab?, _ content: [Markup], status: Int = 200,
        isLive: Bool = false, hasTextForm: Bool = false
    ) -> PageReply {
        var shell = Shell(words: words, tab: tab)
        shell.isLive = isLive
        shell.notice = notice
        return .html(
            shell.document(title, content), status: status, hasTextForm: hasTextForm)
    }

    /// What was just done stands above everything, with the way back.
    private var notice: [Markup] {
        guard let told = site.told(session) else { return [] }
        var parts = [Markup.words(told.text + " ")]
        switch told.undo {
        case .answer?: parts.append(pieces.button(words.takeBack, UndoForm.path, style: "plain"))
        case .change(let mark)?:
            parts.append(
                pieces.button(
                    words.takeBack, UndoForm.path, ["change": mark], style: "plain"))
        case nil: break
        }
        return [
            .element(
                "div",
                ["class": told.isProblem ? "problem" : "notice", "role": "status"], parts)
        ]
    }

    /// Nobody answers, or somebody else did.
    func troubled(_ error: CallerError) -> PageReply {
        if case .socket(.unreachable) = error {
            return page(words.notRunning, .today, plain.off())
        }
        return page(
            words.notRunning, .today,
            [
                .element(
                    "div", ["class": "problem", "role": "alert"], Pieces.p(words.noAnswer)),
                Pieces.buttons([Pieces.link(words.lookAgain, "/")]),
            ])
    }

    // MARK: Views

    private func today() throws(CallerError) -> PageReply {
        let caller = try house.caller()
        let status = try caller.call(GetStatus.self, Nothing())
        let said = try? caller.call(NextUndo.self, Nothing())
        // Where a change cannot go back, that is told when somebody asks for it.
        let last = try? house.lastDone(said: said)
        let view = TodayView(
            words: words, pieces: pieces, house: house, schedule: schedule, status: status,
            last: last)
        let broken = problems.isEmpty ? [] : plain.broken(problems)
        return page(words.today, .today, broken + view.content, isLive: true)
    }

    private func anchors() -> PageReply {
        guard problems.isEmpty else {
            return page(words.anchors, .anchors, plain.broken(problems))
        }
        let view = AnchorsView(
            words: words, pieces: pieces, schedule: schedule,
            mark: file.map { ContentHash($0.bytes).description } ?? "")
        return page(words.anchors, .anchors, view.content, hasTextForm: true)
    }

    private func nights() throws(CallerError) -> PageReply {
        let list = try house.ask(
            ListNights.self, .init(sinceDay: "\(house.today.adding(days: -10))"))
        return page(
            words.nights, .nights,
            NightsView(words: words, pieces: pieces, house: house, list: list).content,
            hasTextForm: true)
    }

    private func lookBack(_ range: LookBackRange) throws(CallerError) -> PageReply {
        let first = house.today.adding(days: 1 - range.days)
        let report = try house.ask(ReadReport.self, .init(fromDay: "\(first)"))
        let nights = try house.ask(ListNights.self, .init(sinceDay: "\(first.adding(days: -1))"))
        let view = LookBackView(
            words: words, house: house,
            phrases: ReportPhrases(
                words: ReportWords(words.say), report: report, today: house.today,
                isOfDays: false), range: range, nights: nights.nights)
        return page(words.lookingBack, .back, view.content)
    }

    /// Newest first: what somebody said, letters aside.
    private func said() throws(CallerError) -> [Entry] {
        try house.rows(ReadHistory.self, .init(count: 1000)).compactMap(\.entry)
            .filter { $0.text?.isEmpty == false && $0.event != "letter" }.reversed().prefix(60)
            .map(\.self)
    }

    private func ownWords() throws(CallerError) -> PageReply {
        let view = WordsView(
            words: words, pieces: pieces, house: house, schedule: schedule,
            letter: try house.ask(ReadLetter.self, Nothing()),
            question: try house.ask(ListQuestions.self, .init(kind: .reflection)).questions.first,
            said: try said())
        return page(words.words, .words, view.content, hasTextForm: true)
    }

    /// Needs no daemon: who wants to breathe does not wait for a program.
    private func breathe() -> PageReply {
        let anchor = schedule.anchors.first { $0.kind == .breathing && $0.enabled }
        let wanted = anchor?.length ?? Pacer.usual
        let most = Span.seconds(PageAssets.mostBreaths * 10)
        return page(
            words.breathing, .today,
            plain.breathing(
                min(max(wanted, Pacer.lengths.lowerBound), most), schedule.language.phrasebook,
                anchor: anchor?.id))
    }
}

extension PageView {
    var path: String {
        switch self {
        case .today: "/"
        case .checkIn: "/check-in"
        case .reflection: "/week"
        }
    }
}
