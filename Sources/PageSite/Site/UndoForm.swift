// Taking back from the page: the newest of what was said and what was changed, by the rule that `anchorctl
// undo` has (TakeBack), and only what the button named.

import AnchorModel
import CivilTime
import ControlInterface
import HostSystem
import PageGate
import Varlink

/// What `undo` is about now.
enum LastDone {
    case said(NextUndo.Reply)
    case changed(TakeBack)
}

extension Household {
    /// Nil: nothing can be taken back.
    /// - Parameter said: what the daemon would take back.
    func lastDone(said: NextUndo.Reply?) throws(TakeBack.Problem) -> LastDone? {
        // Nobody has ever changed it this way, or nobody may look.
        let edits = try? KeptEdits(stateFolder: paths.stateFolder)
        let found = try? ScheduleFile.find(in: paths.configFolders)
        let take = try edits?.takeBack(
            of: found.map { ChangingFile.resolved(paths.ownSchedule($0.path)) },
            said: said.map { TakeBack.Said(id: $0.id, at: $0.atUSec) }, now: now.microseconds)
        return take.map(LastDone.changed) ?? said.map(LastDone.said)
    }

    /// The newest answer before a change, for `undo` to know which of the two is newer: its row, nil where
    /// there is none, empty where nobody could say.
    func newestAnswer() -> String? {
        do throws(CallerError) { return try ask(NextUndo.self, Nothing()).id } catch {
            return error.isNothingOpen ? nil : ""
        }
    }

    /// The daemon watches the file; asked, it has read it when this returns.
    func reload() { _ = try? ask(ReloadSchedule.self, Nothing()) }
}

extension CallerError {
    fileprivate var isNothingOpen: Bool {
        guard case .failed(let error) = self else { return false }
        return ControlError(error) == .nothingOpen
    }
}

struct UndoForm {
    let acting: Acting

    static let path = "/undo"

    private var house: Household { acting.house }
    private var words: PageWords { acting.words }

    func act() throws(CallerError) -> PageReply {
        let change = acting.form["change"]
        let back = change == nil ? "/" : Tab.anchors.rawValue
        let newest = try said()
        let last: LastDone?
        do throws(TakeBack.Problem) { last = try house.lastDone(said: newest) } catch {
            return acting.told(words.changedMeanwhile, back, isProblem: true)
        }
        switch last {
        case nil: return acting.told(words.nothingToUndo, back)
        case .changed(let take):
            guard change == take.edit.mark else { return acting.told(words.newerFirst, back) }
            return takeBack(take, back)
        case .said(let said):
            let row = acting.form.words("row")
            guard change == nil, row == nil || row == said.id else {
                return acting.told(words.newerFirst, back)
            }
            _ = try house.ask(Undo.self, Nothing())
            return acting.told(words.undone, back)
        }
    }

    private func said() throws(CallerError) -> NextUndo.Reply? {
        do throws(CallerError) { return try house.ask(NextUndo.self, Nothing()) } catch {
            // A change goes back without a daemon too.
            if case .failed = error { return nil }
            guard acting.form["change"] != nil else { throw error }
            return nil
        }
    }

    private func takeBack(_ take: TakeBack, _ back: String) -> PageReply {
        do throws(FileError) {
            let edits = try KeptEdits(stateFolder: house.paths.stateFolder)
            do throws(ChangingFile.Problem) {
                try edits.perform(take, now: house.now.microseconds)
            } catch { return acting.told(words.changedMeanwhile, back, isProblem: true) }
        } catch { return acting.told(error.description, back, isProblem: true) }
        house.reload()
        return acting.told(words.undone, back)
    }
}

extension KeptEdit {
    /// Which change a button is about.
    var mark: String { KeptEdit.mark(at, after) }

    static func mark(_ at: Int64, _ after: ContentHash) -> String { "\(at)-\(after)" }
}
