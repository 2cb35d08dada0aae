// `anchorctl open`: the page in the browser, by the program of the package that has it. Starts it and knows
// nothing of it.

import AnchorModel
import ArgumentParser
import Glibc
import HostSystem

struct OpenVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "A calm page in your browser, for looking rather than typing: open [--print].",
        discussion: """
            Today, your anchors, nights, a look back and your words. It ends by itself when nobody looks.
              anchorctl open
              anchorctl open --print
            """)

    @Flag(help: "Print the address, which opens once and within half a minute.")
    var print = false
    @OptionGroup var common: CommonOptions

    func run() throws {
        let session = Session(common)
        guard let program = OpenVerb.program(session.environment) else {
            throw Failure(.failed, session.words.noPageHere, session.words.howToGetPage)
        }
        let words = [program] + (print ? ["--print"] : [])
        var line = words.map { strdup($0) } + [nil]
        execv(program, &line)
        throw Failure(.failed, "\(program): \(String(cString: strerror(errno)))")
    }

    /// Beside this program, as it is installed; else in PATH.
    private static func program(_ environment: [String: String]) -> String? {
        let own = ChangingFile.resolved("/proc/self/exe")
        let places =
            [AtomicFile.folder(of: own)]
            + environment["PATH", default: "/usr/bin:/bin"].split(separator: ":").map(String.init)
        return places.map { "\($0)/anchorpage" }.first { access($0, X_OK) == 0 }
    }
}

extension Words {
    var noPageHere: String { say("The page is not installed here.") }
    var howToGetPage: String {
        say("It is a package of its own, anchord-page; from the sources: make page install-page.")
    }
}
