// How far apart times of the day lie, on a straight line and round the clock. Undefined where the
// times go all the way round.

// Four functions of arithmetic, by name: nothing else of the platform may come in.
import func Glibc.atan2
import func Glibc.cos
import func Glibc.log
import func Glibc.sin

package enum Spread {
    /// The sample standard deviation (n - 1); nil below two values.
    package static func sample(_ values: [Double]) -> Double? {
        guard values.count > 1 else { return nil }
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(values.count - 1)).squareRoot()
    }

    /// Mean and standard deviation round the clock, in minutes of a day of 1440 (science 2.2); nil
    /// where the times are spread over the whole of it.
    package static func circular(_ values: [Double]) -> (mean: Double, deviation: Double)? {
        guard !values.isEmpty else { return nil }
        let turn = 2 * Double.pi / Double(Clock.day)
        let count = Double(values.count)
        let cosine = values.reduce(0) { $0 + cos($1 * turn) } / count
        let sine = values.reduce(0) { $0 + sin($1 * turn) } / count
        let length = (cosine * cosine + sine * sine).squareRoot()
        guard length > Spread.leastLength else { return nil }
        let deviation = (-2 * log(min(length, 1))).squareRoot() / turn
        return (Clock.wrap(atan2(sine, cosine) / turn), deviation)
    }

    /// Below this mean vector the direction is rounding alone.
    private static let leastLength = 1e-6

    package static func median(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard let last = sorted.last else { return nil }
        let middle = sorted.count / 2
        guard sorted.count.isMultiple(of: 2), middle > 0 else {
            return middle < sorted.count ? sorted[middle] : last
        }
        return (sorted[middle - 1] + sorted[middle]) / 2
    }
}
