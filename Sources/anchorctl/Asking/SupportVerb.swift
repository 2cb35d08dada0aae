// `anchorctl support`: where to turn when it is too much. The one fixed place for it; needs no daemon, reads
// the schedule for its language alone, and never fails over that.

import AnchorModel
import ArgumentParser
import HostSystem
import Varlink

struct SupportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "support", abstract: "Where to turn when it gets too much.",
        aliases: ["hulp"])
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        let zones = ZoneFiles(environment: session.environment)
        if let schedule = try? session.schedule(nil, zones) {
            session.speak(schedule.language.rawValue)
        }
        let territory = Territory(environment: session.environment)
        let lines = session.language.phrasebook.support(territory)
        guard !common.json else {
            return session.printJSON(["lines": .array(lines.map { .string($0) })])
        }
        for line in lines { Output.prose(line) }
        Output.prose("\n" + session.words.soughtHelp)
    }
}
