// The door of the room: a text and a change in, the changed text out, or what keeps it from being made.
// Reads no file. What does not load before or after the change is never handed on.

package import AnchorModel
package import ScheduleReading

package struct EditedSchedule: Sendable {
    package let bytes: [UInt8]
    package let before: Schedule
    package let after: Schedule
}

package enum EditProblem: Error, Sendable {
    /// A property list, which is not written here: the lines of it, to be put there by hand.
    case propertyList(PropertyListLines)
    /// As it stands it does not load.
    case broken(ScheduleProblems)
    /// With the change it would not load.
    case refused(ScheduleProblems)
    case noSuchAnchor(String, known: [String])
    /// The anchor belongs to a mode alone.
    case onlyInMode(anchor: String, mode: String)
    case idTaken(String)
    case moment(WhenChange.Problem)
    /// It is so already.
    case unchanged
    /// The text could not be read afterwards. No text is known to do that.
    case unwritable
}

package struct ScheduleEditor {
    private let loader: ScheduleLoader

    package init(_ loader: ScheduleLoader) { self.loader = loader }

    /// - Parameter file: the name as problems show it.
    package func apply(
        _ change: ScheduleChange, to bytes: [UInt8], file: String
    ) throws(EditProblem) -> EditedSchedule {
        let before: Schedule
        switch loader.load(bytes, file: file) {
        case .success(let schedule): before = schedule
        case .failure(let problems): throw .broken(problems)
        }
        guard let document = JSON5Document(bytes) else {
            throw .propertyList(try PropertyListLines(change, before))
        }
        var editing = Editing(before: before, text: Rewriting(document))
        try editing.make(change)
        let new = editing.text.document.bytes
        guard new != bytes else { throw .unchanged }
        switch loader.load(new, file: file) {
        case .success(let after): return EditedSchedule(bytes: new, before: before, after: after)
        case .failure(let problems): throw .refused(problems)
        }
    }
}
