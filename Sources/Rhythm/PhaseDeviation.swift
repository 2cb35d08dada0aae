// Composite Phase Deviation (Fischer 2016): how far each mid-sleep lies from one's own middle and
// from the night before, together.

package enum PhaseDeviation {
    /// √(x² + y²) of each night that has a known night before it, in minutes.
    /// - Parameter middle: MSFsc, minutes from midnight.
    package static func values(_ nights: [SleepNight], middle: Double) -> [Double] {
        let slept = nights.filter { !$0.isEmpty }
        return Regularity.pairs(slept).map { before, night in
            let mistimed = Clock.shortest(middle - night.midSleep)
            let irregular = Clock.shortest(before.midSleep - night.midSleep)
            return (mistimed * mistimed + irregular * irregular).squareRoot()
        }
    }

    /// Their mean; nil without a pair of nights.
    package static func composite(_ nights: [SleepNight], middle: Double) -> Double? {
        let values = values(nights, middle: middle)
        return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }
}
