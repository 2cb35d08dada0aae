// The process of a trial dies between two things it does, and is there again.

import AnchorEngine
import AnchorModel
import CivilTime

extension Trial {
    mutating func crash(_ steps: Int, until end: Time) {
        world.diesAtStep = world.steps + steps
        world.run(until: instant(end))
        guard world.isDead else {
            world.diesAtStep = nil
            return expect { $0.run(until: end) }
        }
        rise(until: end) { $0.run(until: $1) }
    }

    mutating func askAndDie(_ ask: Ask, _ steps: Int) {
        world.diesAtStep = world.steps + steps
        send(ask)
        guard world.isDead else {
            world.diesAtStep = nil
            return expect { $0.ask(ask) }
        }
        rise(until: wall) { reference, _ in reference.ask(ask) }
    }

    /// Up again at the next step of the grid; every number of things done before makes a candidate.
    private mutating func rise(until end: Time, _ act: (inout Reference, Time) -> Void) {
        let death = wall
        let again = death / Reference.step * Reference.step + Reference.step
        let end = max(end, again)
        atDeath += world.screen.bubbles.values.map(\.slot)
        world.pass(to: instant(again))
        world.restart(sameBoot: true)
        world.run(until: instant(end))
        var risen: [Reference] = []
        for old in candidates {
            for things in 0..<24 {
                var reference = old
                reference.diesAt = death
                reference.thingsLeft = things
                act(&reference, death)
                let wasCut = reference.wasCut
                reference.wasCut = false
                reference.world.elapsed += again - death
                reference.world.wall = again
                reference.begin()
                reference.run(until: end)
                if !risen.contains(reference) { risen.append(reference) }
                if !wasCut { break }
            }
        }
        candidates = risen
    }
}
