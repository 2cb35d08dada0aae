// Every page with words of somebody who means no good: in the schedule, and in all that the daemon says.

import AnchorTestSupport
import FoundationEssentials
import Glibc
import PageGate
import Synchronization
import Testing

/// A daemon on a thread of its own, since a page asks it and waits.
private final class ServedDaemon: Sendable {
    fileprivate let path: String
    fileprivate let isReady = Atomic(false)
    fileprivate let isOver = Atomic(false)
    fileprivate let hasEnded = Atomic(false)

    init(_ path: String) throws {
        self.path = path
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { box in
                let daemon = box.map { Unmanaged<ServedDaemon>.fromOpaque($0).takeRetainedValue() }
                daemon?.serve()
                return nil
            }, Unmanaged.passRetained(self).toOpaque())
        guard code == 0 else { throw SpawnError("pthread_create", code) }
        pthread_detach(thread)
        wait(for: isReady)
    }

    private func serve() {
        let daemon = try? HostileDaemon()
        let server = try? TestServer(path: path) { call, connection in
            daemon?.answer(call, &connection) ?? []
        }
        isReady.store(true, ordering: .releasing)
        while !isOver.load(ordering: .acquiring) { server?.pump(milliseconds: 10) }
        hasEnded.store(true, ordering: .releasing)
    }

    private func wait(for flag: borrowing Atomic<Bool>) {
        // As short as a thread takes to begin, or one look at the socket.
        while !flag.load(ordering: .acquiring) { usleep(1000) }
    }

    func end() {
        isOver.store(true, ordering: .releasing)
        wait(for: hasEnded)
    }
}

@Suite struct HostilePageTests {
    private static let paths = [
        "/", "/anchors", "/nights", "/looking-back", "/looking-back/week", "/looking-back/year",
        "/looking-back/words", "/words", "/check-in", "/week", "/after-rest", "/breathe",
        "/support", "/card", "/nowhere",
    ]

    /// As JSON has it: what is not plain by its number.
    private static var quoted: String {
        var text = "\""
        for scalar in HostileText.inSchedule.unicodeScalars {
            let hex = String(scalar.value, radix: 16)
            let isPlain =
                scalar.value >= 0x20 && scalar.value < 0x7F && scalar != "\"" && scalar != "\\"
            if isPlain {
                text.unicodeScalars.append(scalar)
            } else {
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            }
        }
        return text + "\""
    }

    private func expectHarmless(_ text: String, _ path: String) {
        // Lines of ours end in one, and words among ours are put in isolation: those two stay.
        let rest = text.replacing("\u{2068}", with: "").replacing("\u{2069}", with: "")
        let found = HostileText.obeyed(in: rest)
        #expect(found == nil || found == "U+2028" || found == "U+2029", "\(path): \(found ?? "")")
        for tag in ["<script>alert", "onclick=\"", "XQ<!--", "XQ</p>", "XQ&#x202e;"] {
            #expect(!text.contains(tag), "\(tag) in \(path)")
        }
    }

    @Test("no page holds a character that reorders it or a tag of somebody's", arguments: paths)
    func pages(path: String) throws {
        let window = try Window(schedule: sampleSchedule)
        let folder = window.folder.file("run/anchord")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let daemon = try ServedDaemon(folder + "/io.github.anchord.Anchord")
        defer { daemon.end() }
        let text = try window.look(path)
        // These show what the daemon says.
        if ["/looking-back", "/words", "/looking-back/words"].contains(path) {
            #expect(text.contains("XQ"), "\(path): \(text)")
        }
        expectHarmless(text, path)
    }

    @Test("nor one of a schedule's words", arguments: ["/anchors", "/card", "/", "/week"])
    func schedule(path: String) throws {
        let words = HostilePageTests.quoted
        let window = try Window(
            schedule: """
                { version: 1, anchors: [
                    { id: "tea", kind: "custom", title: \(words), why: \(words), ideas: [\(words)],
                      when: { at: "15:00" } },
                    { id: "bed", kind: "bedtime", steps: [\(words)], when: { bed: "22:45", wake: "06:45" } },
                ] }
                """)
        let text = try window.look(path)
        if path == "/anchors" {
            #expect(text.contains("XQ"), "\(path): \(text)")
        }
        expectHarmless(text, path)
    }
}
