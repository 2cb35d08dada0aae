// anchorpage: shows the page in the browser that is there. Asks the one that serves already, or starts one;
// with --serve it is the one that serves. Decides nothing about pages.

import ControlInterface
import Glibc
import HostSystem
import Logging
import PageSite

@main
struct Main {
    static func main() async {
        // A program that nobody looks at writes nowhere.
        LoggingSystem.bootstrap { _ in SwiftLogNoOpLogHandler() }
        // A browser that goes away in the middle is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        let arguments = Array(CommandLine.arguments.dropFirst())
        let words = LaunchWords(environment: ProcessEnvironment.variables)
        switch arguments {
        case ["--version"]: print("anchorpage \(Version.number)")
        case ["--help"], ["-h"]: print(words.usage)
        case ["--serve"]: await Serving.run()
        case [], ["--print"]: launch(prints: arguments == ["--print"], words)
        default: fail(words.usage, code: 2)
        }
    }

    private static func launch(prints: Bool, _ words: LaunchWords) {
        let environment = ProcessEnvironment.variables
        let paths = XDGPaths(environment: environment, userID: getuid())
        guard let address = Doorbell(folder: paths.runtimeFolder).ring(starting: Main.serve) else {
            return fail(words.noPage, code: 1)
        }
        guard !prints else { return print(address) }
        if !Browser.open(address, environment, folder: paths.runtimeFolder) {
            print(words.noBrowser)
            print(address)
        }
    }

    /// Another process of this program, on its own: it ends by itself.
    private static func serve() -> Bool {
        Process.start("/proc/self/exe", ["anchorpage", "--serve"], ProcessEnvironment.variables)
            != nil
    }

    private static func fail(_ text: String, code: Int32) {
        let line = Array((text + "\n").utf8)
        _ = write(STDERR_FILENO, line, line.count)
        exit(code)
    }
}
