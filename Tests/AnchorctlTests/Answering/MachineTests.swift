// Where an anchor comes that is bound to another machine, and what `check` says of this one.

import AnchorTestSupport
import ControlInterface
import Testing

@Suite struct MachineTests {
    @Test(
        "An anchor of another machine says in the list where it comes, and escapes do no harm",
        arguments: [
            ("en", "comes on laptop, cel\u{FFFD}[31m"),
            ("nl", "komt op de computer laptop, cel\u{FFFD}[31m"),
        ])
    func bound(_ language: String, _ words: String) throws {
        let daemon = try ScriptedDaemon()
        daemon.language = language
        daemon.anchors = [
            AnchorEntry(
                id: "tea", kind: "rest", cue: "at 15:00", enabled: false,
                boundTo: ["laptop", "cel\u{1B}[31m"])
        ]
        let run = try daemon.run(["list"])
        #expect(run.output.contains(words) && !run.output.contains("\u{1B}[31m"), "\(run.output)")
    }

    @Test("check tells which anchors come elsewhere, and whether the shared folder is there")
    func check() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("schedule.json")
        try writeFile(
            path,
            Array(
                """
                { version: 1, shared: "~/sync", anchors: [
                  { id: "tea", kind: "rest", only: "nowhere.example", when: { at: "15:00" } } ] }
                """.utf8))
        func check() throws -> String {
            let child = try ChildProcess(
                productsFolder() + "/anchorctl", ["check", path],
                environment: ["HOME": folder.path, "LANG": "C.UTF-8", "TZ": "UTC"])
            #expect(child.waitForEnd() == .exited(0))
            return child.output
        }
        let first = try check()
        #expect(first.contains("tea: it comes on nowhere.example; this computer is "), "\(first)")
        #expect(
            first.contains("the shared folder \(folder.path)/sync: it is not there"), "\(first)")
        try writeFile(folder.file("sync"), [])
        #expect(try check().contains("the shared folder \(folder.path)/sync: it is not a folder"))
    }
}
