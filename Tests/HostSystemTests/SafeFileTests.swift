import AnchorTestSupport
import Glibc
import HostSystem
import Testing

@Suite struct SafeFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func error(_ path: String, limit: Int = 100) -> FileError? {
        do throws(FileError) {
            _ = try SafeFile.read(path, limit: limit)
            return nil
        } catch { return error }
    }

    @Test func `A file, and a link to one, is read whole`() throws {
        let text = String(repeating: "a line of text\n", count: 20_000)
        let path = folder.write(text, to: "a")
        symlink(path, folder.file("link"))
        let limit = text.utf8.count
        #expect(try SafeFile.read(path, limit: limit) == Array(text.utf8))
        #expect(try SafeFile.read(folder.file("link"), limit: limit) == Array(text.utf8))
        #expect(error(path, limit: limit - 1) == .tooBig(path: path, limit: limit - 1))
    }

    @Test func `A file that says it is empty is read to its end, and no further than the limit`() {
        #expect((try? SafeFile.read("/proc/self/status", limit: 100_000).isEmpty) == false)
        #expect(error("/proc/self/status") == .tooBig(path: "/proc/self/status", limit: 100))
    }

    @Test func `What is no file is named, and never waited for`() throws {
        let fifo = folder.file("fifo")
        #expect(mkfifo(fifo, 0o600) == 0)
        #expect(error(fifo) == .notRegular(path: fifo, what: "a FIFO"))
        #expect(error(folder.path) == .isFolder(path: folder.path))
        #expect(error("/dev/zero") == .notRegular(path: "/dev/zero", what: "a device"))
        #expect(error(folder.file("none")) == .notFound(path: folder.file("none")))
        let loop = folder.file("loop")
        symlink(loop, loop)
        #expect(
            error(loop)?.description == "\(loop): not readable: Too many levels of symbolic links")
        #expect(error("a\u{0}b")?.reason == "not readable: its name has a zero byte")
    }

    /// Root may read everything, so a process without that right does the reading.
    @Test func `A file that may not be read says so`() throws {
        let path = folder.write("x", to: "secret")
        chmod(path, 0)
        guard geteuid() == 0 else {
            #expect(error(path) == .notReadable(path: path, reason: "Permission denied"))
            return
        }
        chmod(folder.path, 0o755)
        let found = try asNobody { error(path) }
        #expect(found == .notReadable(path: path, reason: "Permission denied"))
    }

    /// A thread's own credentials for files (setfsuid(2), which Swift's Glibc does not have); set
    /// back before anything else runs on this thread.
    private func asNobody(_ body: () -> FileError?) throws -> FileError? {
        typealias SetFSUID = @convention(c) (uid_t) -> Int32
        let symbol = try #require(dlsym(nil, "setfsuid"))
        let setfsuid = unsafeBitCast(symbol, to: SetFSUID.self)
        _ = setfsuid(65_534)
        defer { _ = setfsuid(0) }
        return body()
    }

    @Test(arguments: [
        (FileError.isFolder(path: "/h"), "/h: a folder (expected a file)"),
        (.notRegular(path: "/h", what: "a FIFO"), "/h: a FIFO (expected a file)"),
        (.tooBig(path: "/h", limit: 5), "/h: larger than 5 bytes"),
        (.notFound(path: "/h"), "/h: no such file"),
        (
            .twoSchedules(folder: "/h", names: ["schedule.json", "schedule.plist"]),
            "/h: schedule.json and schedule.plist side by side (expected one of them; the others"
                + " can be renamed)"
        ),
    ])
    func `Errors read as sentences`(_ error: FileError, _ words: String) {
        #expect(error.description == words)
    }
}
