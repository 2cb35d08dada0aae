// Names that are not UTF-8: both programs say so and begin nothing, so that nothing is written beside the
// place that was meant.

import AnchorTestSupport
import Glibc
import Testing

@Suite struct ForeignBytesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ script: String) throws -> (end: ProcessEnd?, errors: String) {
        // A shell makes the bytes: text of ours cannot hold them.
        let child = try ChildProcess(
            "/bin/sh",
            ["-c", "cd \"$2\"; name=$(printf 'caf\\351'); \(script)", "sh"]
                + [productsFolder(), folder.path],
            environment: [
                "HOME": folder.path, "LANG": "C.UTF-8",
                "XDG_RUNTIME_DIR": folder.path, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/none",
            ])
        let end = child.waitForEnd()
        return (end, child.errors)
    }

    private var names: [String] {
        var found: [String] = []
        guard let handle = opendir(folder.path) else { return [] }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            found.append(
                withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                })
        }
        return found.filter { $0 != "." && $0 != ".." }
    }

    @Test(arguments: [
        #"exec "$1/anchorctl" card --ics "$name.ics""#,
        #"exec "$1/anchorctl" export "$name.jsonl""#,
        #"exec "$1/anchorctl" note "$name""#,
        #"exec "$1/anchord" --state "$name""#,
        #"exec "$1/anchord" --state="$name/state""#,
    ])
    func `a word of the command line`(_ script: String) throws {
        let (end, errors) = try run(script)
        #expect(end == .exited(2))
        #expect(errors.contains("is not UTF-8: $'") && errors.contains(#"caf\xe9"#), "\(errors)")
        #expect(names == [])
    }

    @Test(arguments: ["HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "ANCHORD_SOCKET"])
    func `a place in the environment`(_ variable: String) throws {
        for program in ["anchorctl init --yes", "anchord"] {
            let (end, errors) = try run("export \(variable)=\"$2/$name\"; exec \"$1\"/\(program)")
            #expect(end == .exited(2))
            #expect(
                errors.contains("\(variable) is not UTF-8: $'\(folder.path)/caf\\xe9'"), "\(errors)"
            )
            #expect(names == [])
        }
    }

    @Test func `a folder one is in, with such a name, serves as ever`() throws {
        let (end, errors) = try run(
            #"mkdir "$name"; cd "$name"; "$1/anchorctl" init --yes >/dev/null && "$1/anchorctl" check >/dev/null && exec "$1/anchorctl" card --ics card.ics >/dev/null"#
        )
        #expect(end == .exited(0), "\(errors)")
        #expect(names.count { $0.hasPrefix("caf") } == 1, "\(names)")
    }

    @Test func `a schedule behind a link to such a name is not written over`() throws {
        let (end, errors) = try run(
            #"""
            "$1/anchorctl" init --yes >/dev/null; cd .config/anchord
            mv schedule.json "$name"; ln -s "$name" schedule.json
            "$1/anchorctl" off bed; test $? = 1 && test -L schedule.json && test "$(ls | wc -l)" = 2
            """#)
        #expect(end == .exited(0), "\(errors)")
        #expect(errors.contains("a name that is not UTF-8"), "\(errors)")
    }
}
