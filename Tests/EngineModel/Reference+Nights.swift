// The nights that are planned, as the reference sees them: each evening's is that of the first bedtime that
// comes then.

import CivilTime

struct ReferenceNight {
    let anchor: Int
    let bed: Int
    let wake: Int
    /// The day of the bed.
    let bedDay: Int
    var wakeDay: Int { wake <= bed ? bedDay + 1 : bedDay }
}

extension Reference {
    /// The evening that a slot of this date belongs to: for a wind-down in the small hours the one before.
    func evening(of place: Int, slotOn day: Int) -> Int {
        let anchor = mind.sketch.anchors[place]
        guard case .bed(let bed, _) = anchor.cue else { return day }
        let start = (bed - anchor.windDown + 1440) % 1440
        return start < mind.sketch.dayStart ? day - 1 : day
    }

    func night(on evening: Int) -> ReferenceNight? {
        for (place, anchor) in mind.sketch.anchors.enumerated() where anchor.enabled {
            guard case .bed(let bed, let wake) = anchor.cue, anchor.dates.comes(on: evening) else {
                continue
            }
            let slot = self.evening(of: place, slotOn: evening) == evening ? evening : evening + 1
            return ReferenceNight(
                anchor: place, bed: bed, wake: wake,
                bedDay: bed < anchor.windDown ? slot + 1 : slot)
        }
        return nil
    }

    func nights(around time: Time) -> [ReferenceNight] {
        let today = time / (1440 * minute)
        return (today - 6...today + 8).compactMap(night)
    }

    /// When the latest night began that this time is in.
    /// - Parameter zone: by whose clock.
    func bedtime(around time: Time, by zone: (Int) -> Atlas) -> Time? {
        nights(around: time).compactMap { night -> Time? in
            let zone = zone(night.anchor)
            let begins = zone.instant(night.bedDay, night.bed)
            let ends = zone.lastInstant(night.wakeDay, night.wake)
            return begins <= time && time < ends ? begins : nil
        }.max()
    }

    /// In an hour that comes twice the planned wake comes twice.
    func plannedWake(_ time: Time) -> Time? {
        nights(around: time).flatMap { night in
            let zone = zone(night.anchor)
            return [
                zone.instant(night.wakeDay, night.wake),
                zone.lastInstant(night.wakeDay, night.wake),
            ]
        }.filter { $0 > time }.min()
    }

    /// The first planned wake of a day.
    func wake(on day: Int) -> Time? {
        let noon = day * 1440 * minute
        return nights(around: noon).filter { night in
            night.wakeDay == (night.wake < mind.sketch.dayStart ? day + 1 : day)
        }.map { zone($0.anchor).instant($0.wakeDay, $0.wake) }.min()
    }
}
