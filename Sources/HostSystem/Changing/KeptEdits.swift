// The last changes that were made to the schedule, the newest at the end, in a folder of the state
// folder: files of the user alone (0600). Two commands at once take turns.

import Glibc

package struct KeptEdits: ~Copyable {
    /// More than anybody takes back one by one; a file is at most 1 MiB.
    package static let limit = 20
    /// As far back as answers are taken back: a week, in microseconds.
    package static let reach: Int64 = 7 * 86_400 * 1_000_000

    private let folder: String
    private let lock: FileDescriptor

    /// Waits for another command that is at it.
    package init(stateFolder: String) throws(FileError) {
        folder = stateFolder + "/edits"
        try AtomicFile.makeFolder(folder)
        let path = folder + "/lock"
        guard let file = FileDescriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o600) else {
            throw .notWritten(path: path, reason: words(forErrno: errno))
        }
        while flock(file.raw, LOCK_EX) != 0 {
            guard errno == EINTR else {
                throw .notWritten(path: path, reason: words(forErrno: errno))
            }
        }
        lock = file
    }

    /// Numbers in the order they were made.
    private var numbers: [Int] {
        let names = (try? FolderNames.of(folder)) ?? []
        return names.compactMap { $0.hasSuffix(KeptEdits.ending) ? Int($0.dropLast(5)) : nil }
            .filter { $0 > 0 }.sorted()
    }

    private static let ending = ".edit"
    private func path(_ number: Int) -> String { "\(folder)/\(number)\(KeptEdits.ending)" }

    /// On disk when this returns; the oldest beyond the limit are gone.
    package func keep(_ edit: KeptEdit) throws(FileError) {
        let numbers = numbers
        try AtomicFile.write(edit.bytes, to: path((numbers.last ?? 0) + 1))
        for number in numbers.dropLast(KeptEdits.limit - 1) { unlink(path(number)) }
    }

    /// Writes a change, with what was there kept before; what did not come to be is not kept.
    /// - Parameters:
    ///   - at: microseconds since 1970.
    ///   - answer: see `KeptEdit`.
    package func make(
        _ new: [UInt8], in file: ChangingFile, at: Int64, what: String, answer: String?
    ) throws(ChangingFile.Problem) {
        do throws(FileError) {
            try keep(
                KeptEdit(
                    path: file.target, at: at, what: what, answer: answer,
                    after: ContentHash(new), before: file.bytes, isNew: file.isNew))
        } catch { throw .file(error) }
        do throws(ChangingFile.Problem) { try file.write(new) } catch {
            dropNewest()
            throw error
        }
    }

    /// Without those that are damaged or too old.
    /// - Parameter now: microseconds since 1970.
    package func newest(now: Int64) -> KeptEdit? {
        for number in numbers.reversed() {
            // A head of a few lines and a schedule.
            let bytes = try? SafeFile.read(path(number), limit: SafeFile.scheduleLimit + 65_536)
            if let edit = bytes.flatMap(KeptEdit.init) {
                if now - edit.at <= KeptEdits.reach { return edit }
            }
            unlink(path(number))
        }
        return nil
    }

    /// It is taken back, or never came to be.
    package func dropNewest() {
        if let number = numbers.last { unlink(path(number)) }
    }
}
