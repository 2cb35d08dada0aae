// What is said about a look back beside what it tells (ReportWords of Presentation).

import AnchorModel

extension Words {
    var pageStays: String { say("Made by anchord on this computer. Nothing was sent anywhere.") }

    var daysAhead: String { say("that day is still to come; a look back ends today at the latest") }
    var daysReversed: String { say("--from has to be the same day as --to, or an earlier one") }
    var daysTooFar: String { say("that is too far back: at most a century") }
    func pageWritten(_ path: String) -> String { say("Written: \(path)") }
    func notOurPage(_ path: String) -> String {
        say("\(path) already exists and was not written by anchorctl; give another name")
    }
}
