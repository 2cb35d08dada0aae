// A schedule in one of its modes: some anchors off, some in the place of others. A value; which mode is in
// force is the engine's to know.

extension Schedule {
    /// Names that no mode of a schedule may have: a gentle day, and on the command line the end of any mode.
    package static let softMode = "soft"
    package static let noMode = "none"

    /// With some anchors off, some in the place of others, some added.
    package func inMode(_ name: String) -> Schedule {
        guard let mode = modes[name] else { return self }
        var result = self
        var added = mode.anchors
        for index in result.anchors.indices {
            let id = result.anchors[index].id
            if let replacement = added.firstIndex(where: { $0.id == id }) {
                let written = result.anchors[index].cue
                result.anchors[index] = added.remove(at: replacement)
                // The mode's night is the night: the way to another one waits until it ends.
                if result.anchors[index].cue != written { result.anchors[index].shiftFrom = nil }
            }
            if mode.off.contains(id) { result.anchors[index].enabled = false }
        }
        result.anchors += added
        return result
    }
}
