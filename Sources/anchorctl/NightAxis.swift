// Where clock times of a night lie beside each other, evening on the left: the axis of the bedtime
// band on the terminal and on the page. Draws nothing.

import AnchorControl
import CivilTime

/// Minutes from the start of a night.
struct NightAxis {
    private let origin: Int
    /// Whole hours around all that is to be drawn.
    let range: Range<Int>

    init?(_ rhythm: RhythmReport) {
        let origin = NightAxis.minute(rhythm.nightStartsAt) ?? 720
        self.origin = origin
        func place(_ clock: String) -> Int? {
            NightAxis.minute(clock).map { floorMod($0 - origin, 1440) }
        }
        let from = rhythm.bands.compactMap { place($0.bedFirst) }.min()
        let to = rhythm.bands.compactMap { place($0.wakeLast) }.max()
        guard let from, let to, from < to else { return nil }
        range = from / 60 * 60..<(to + 59) / 60 * 60
    }

    private static func minute(_ clock: String) -> Int? {
        LocalTime(clock).map { $0.hour * 60 + $0.minute }
    }

    func place(_ clock: String) -> Int? {
        NightAxis.minute(clock).map { floorMod($0 - origin, 1440) }
    }

    /// `23:00`.
    func clock(_ place: Int) -> String {
        let minute = floorMod(place + origin, 1440)
        return padded(minute / 60, 2) + ":" + padded(minute % 60, 2)
    }
}
