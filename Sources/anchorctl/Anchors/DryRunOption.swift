// The option that every verb has which changes the schedule.

import ArgumentParser

struct DryRunOption: ParsableArguments {
    @Flag(help: "Say what would change, and write nothing.")
    var dryRun = false
    @OptionGroup var common: CommonOptions

    func changing() throws -> Changing { try Changing(Session(common), dryRun: dryRun) }
}
