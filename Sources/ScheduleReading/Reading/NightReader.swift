// `shiftFrom`: the nights somebody has now, on the way to those of `when`. Owns what makes such a way.

import AnchorModel
import CivilTime

struct NightReader {
    let values: ValueReader

    private static let form: Message = Message(
        "an object such as { bed: \"01:00\", wake: \"09:00\" }")

    /// - Parameter cue: the anchor's own, the end of the way.
    func read(_ node: Node, _ cue: Cue) -> Night? {
        guard
            let fields = Fields<NightKey>(
                node, named: Message(verbatim: "\"shiftFrom\""), expected: NightReader.form,
                values.findings)
        else { return nil }
        for key in NightKey.allCases where fields.lacks(key) {
            values.findings.add(
                fields.offset,
                Message("\"shiftFrom\" needs \"\(key.rawValue)\" (expected \(NightReader.form))"))
        }
        let bed = values.time(fields[.bed], "bed")
        let wake = values.time(fields[.wake], "wake")
        guard let bed, let wake else { return nil }
        if case .bedtime(let bed, let wake) = cue,
            Night(bed: bed, wake: wake).minutes < BedtimeShift.leastSleep
        {
            values.findings.add(
                fields.offset,
                Message(
                    "\"shiftFrom\" to a night from \(bed) to \(wake) (expected at least seven hours"
                        + " between bed and wake)"))
            return nil
        }
        return Night(bed: bed, wake: wake)
    }
}
