// A notification server in a test's hands: a process of its own, so that killing it, stopping it
// and starting another one are the real thing. It shows nothing. Commands come as lines on standard
// input, what it was asked goes as tab-separated lines to standard output:
//   ready NAME · notify USEC ID REPLACES APP ICON TIMEOUT SUMMARY BODY ACTIONS HINTS · close USEC ID
//   seen ID HOW (what a person saw of it; `Screen.Sight`)
//   action ID KEY · closed ID REASON · click-late ID KEY · answer · refuse · mute · silent · loud
// ANCHORD_TEST_NATURE names the desktop whose server it behaves as.

import Glibc

@main
struct Main {
    static func main() {
        guard let address = CommandLine.arguments.dropFirst().first else {
            return say(["usage: FakeNotifications ADDRESS [CAPABILITY...]"])
        }
        let capabilities = Array(CommandLine.arguments.dropFirst(2))
        let nature = getenv("ANCHORD_TEST_NATURE").flatMap { Nature(rawValue: String(cString: $0)) }
        guard let server = Server(address, capabilities: capabilities, nature ?? .plain) else {
            return say(["no bus at \(address)"])
        }
        server.run()
    }
}

/// One line; tabs and newlines inside a field become spaces.
func say(_ fields: [String]) {
    let clean = fields.map { field in
        String(decoding: field.utf8.map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
    }
    let line = Array((clean.joined(separator: "\t") + "\n").utf8)
    _ = write(1, line, line.count)
}
