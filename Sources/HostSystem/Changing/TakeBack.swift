// What `undo` is about: the newest of what was said and of what was changed in the schedule, and whether the
// file is still as the change left it. The one rule of it, for the client and the page; asks no daemon and
// has no words.

/// A change of the schedule that can be taken back.
package struct TakeBack: Hashable, Sendable {
    package let edit: KeptEdit
    /// As the change left it.
    package let file: ChangingFile

    /// The newest that was said, as the daemon has it.
    package struct Said: Hashable, Sendable {
        /// Of its row.
        package let id: String
        /// Microseconds since 1970; it can be written down later than it was.
        package let at: Int64

        package init(id: String, at: Int64) {
            self.id = id
            self.at = at
        }
    }

    /// It is the newest, and stays.
    package enum Problem: Error {
        case gone(KeptEdit)
        case changedSince(KeptEdit, ChangingFile)
    }
}

extension KeptEdit {
    /// What was said since is newer. Where nobody could say what the newest was then, its time tells.
    func isNewer(than said: TakeBack.Said?) -> Bool {
        guard let said else { return true }
        return answer == "" ? said.at <= at : said.id == answer
    }
}

extension KeptEdits {
    /// Nil where `undo` is about what was said, or about nothing.
    /// - Parameters:
    ///   - schedule: the file behind the links of the schedule there is; nil: there is none. A change of
    ///     another file is no longer about the schedule.
    ///   - said: nil where nothing was, or nobody is there to ask.
    ///   - now: microseconds since 1970.
    package func takeBack(
        of schedule: String?, said: TakeBack.Said?, now: Int64
    ) throws(TakeBack.Problem) -> TakeBack? {
        guard let edit = newestThatIs(now: now), schedule == nil || schedule == edit.path,
            edit.isNewer(than: said)
        else { return nil }
        guard let file = try? ChangingFile(edit.path) else { throw .gone(edit) }
        guard ContentHash(file.bytes) == edit.after else { throw .changedSince(edit, file) }
        return TakeBack(edit: edit, file: file)
    }

    /// Without those that never came to be (a command that ended before it wrote), or that somebody has
    /// put back already.
    private func newestThatIs(now: Int64) -> KeptEdit? {
        while let edit = newest(now: now) {
            let now = try? ChangingFile(edit.path).bytes
            guard now == (edit.isNew ? nil : edit.before) else { return edit }
            dropNewest()
        }
        return nil
    }

    /// Every byte as it was, unless another change came meanwhile.
    package func perform(_ take: TakeBack, now: Int64) throws(ChangingFile.Problem) {
        guard newest(now: now) == take.edit else { throw .changedMeanwhile }
        if take.edit.isNew {
            try take.file.remove()
        } else {
            try take.file.write(take.edit.before)
        }
        dropNewest()
    }
}
