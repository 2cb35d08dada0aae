import AnchorTestSupport
import Glibc
import HostSystem
import Testing

@Suite struct PathTests {
    private func paths(_ environment: [String: String]) -> XDGPaths {
        XDGPaths(environment: environment, userID: 1000)
    }

    @Test func `With nothing but a home the specification's defaults hold`() {
        let paths = paths(["HOME": "/home/a"])
        #expect(paths.configFolders == ["/home/a/.config/anchord", "/etc/xdg/anchord"])
        #expect(paths.stateFolder == "/home/a/.local/state/anchord")
        #expect(paths.socket == "/run/user/1000/anchord/io.github.anchord.Anchord")
    }

    @Test func `Variables are followed, relative ones ignored as the specification asks`() {
        let all = paths([
            "HOME": "/home/a", "XDG_CONFIG_HOME": "/c", "XDG_CONFIG_DIRS": "/x:rel:/y",
            "XDG_STATE_HOME": "/s", "XDG_RUNTIME_DIR": "/r",
        ])
        #expect(all.configFolders == ["/c/anchord", "/x/anchord", "/y/anchord"])
        #expect(all.stateFolder == "/s/anchord")
        #expect(all.runtimeFolder == "/r/anchord")
        let relative = paths([
            "HOME": "/home/a", "XDG_CONFIG_HOME": "c", "XDG_STATE_HOME": "", "XDG_RUNTIME_DIR": "r",
        ])
        #expect(relative.configFolder == "/home/a/.config/anchord")
        #expect(relative.stateFolder == "/home/a/.local/state/anchord")
        #expect(relative.runtimeFolder == "/run/user/1000/anchord")
        #expect(paths(["ANCHORD_SOCKET": "/tmp/s"]).socket == "/tmp/s")
    }

    @Test func `Without HOME the user database knows the home folder`() {
        func paths(_ environment: [String: String], _ home: String?) -> XDGPaths {
            XDGPaths(environment: environment, userID: 1000) { $0 == 1000 ? home : nil }
        }
        #expect(paths([:], "/home/a").stateFolder == "/home/a/.local/state/anchord")
        #expect(paths(["HOME": "rel"], "/home/a").configFolder == "/home/a/.config/anchord")
        #expect(paths(["HOME": "/home/b"], "/home/a").configFolder == "/home/b/.config/anchord")
        #expect(paths(["HOME": "/"], nil).stateFolder == "/.local/state/anchord")
        #expect(paths(["HOME": "/home/b//"], nil).configFolder == "/home/b/.config/anchord")
        #expect(paths([:], nil).stateFolder == "/.local/state/anchord")
        #expect(HomeFolder.of(user: 0) == "/root")
        // The one number that is nobody's (setreuid(2)).
        #expect(HomeFolder.of(user: UInt32.max) == nil)
    }

    @Test func `A socket's path of 107 bytes is the longest`() {
        let path = "/" + String(repeating: "a", count: 106)
        #expect(XDGPaths.problem(withSocket: path) == nil)
        #expect(
            XDGPaths.problem(withSocket: path + "a")
                == "the socket's path has 108 bytes and Linux allows 107: \(path)a (a shorter one"
                + " can be given with --socket or ANCHORD_SOCKET)")
        #expect(XDGPaths.problem(withSocket: "") == "the socket's path is empty")
    }
}

@Suite struct ScheduleFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `The first folder with a schedule has it`() throws {
        let folders = ["a", "b", "c"].map(folder.file)
        #expect(try ScheduleFile.find(in: folders) == nil)
        folder.write("{}", to: "c/schedule.json")
        let list = folder.write("<plist/>", to: "b/schedule.plist")
        let found = try ScheduleFile.find(in: folders)
        #expect(found?.path == list)
        #expect(found?.bytes == Array("<plist/>".utf8))
    }

    @Test(arguments: [
        ["schedule.json", "schedule.plist"], ["schedule.json", "schedule.json5"],
        ["schedule.json5", "schedule.plist"],
    ])
    func `Two of the names in one folder are a problem`(_ names: [String]) {
        for name in names { folder.write("{}", to: name) }
        #expect(throws: FileError.twoSchedules(folder: folder.path, names: names)) {
            try ScheduleFile.find(in: [folder.path])
        }
    }

    @Test func `JSON5 by its own name is found`() throws {
        let path = folder.write("{}", to: "schedule.json5")
        #expect(try ScheduleFile.find(in: [folder.path])?.path == path)
    }

    @Test func `A schedule that cannot be read is not passed over for another`() {
        let other = folder.write("{}", to: "b/schedule.json")
        mkdir(folder.file("a"), 0o700)
        let path = folder.file("a/schedule.json")
        let folders = [folder.file("a"), AtomicFile.folder(of: other)]
        symlink("/nowhere", path)
        #expect(throws: FileError.notFound(path: path)) { try ScheduleFile.find(in: folders) }
        unlink(path)
        mkfifo(path, 0o600)
        #expect(throws: FileError.notRegular(path: path, what: "a FIFO")) {
            try ScheduleFile.find(in: folders)
        }
        unlink(path)
        mkdir(path, 0o700)
        #expect(throws: FileError.isFolder(path: path)) { try ScheduleFile.find(in: folders) }
    }

    @Test func `A schedule larger than a megabyte is not read`() {
        let text = String(repeating: " ", count: SafeFile.scheduleLimit + 1)
        let path = folder.write(text, to: "schedule.json")
        #expect(throws: FileError.tooBig(path: path, limit: SafeFile.scheduleLimit)) {
            try ScheduleFile.read(path)
        }
    }
}

@Suite struct LoginMarkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `It is made once, and is the same until its folder goes`() throws {
        let socket = folder.file("run/control")
        var made = 0
        func take() -> String? {
            LoginMark.take(socket: socket) {
                made += 1
                return "login \(made)"
            }
        }
        #expect(take() == "login 1")
        #expect(take() == "login 1")
        unlink(LoginMark.path(socket: socket))
        #expect(take() == "login 2")
    }

    @Test func `Where none can be kept there is none`() {
        let file = folder.write("", to: "file")
        #expect(LoginMark.take(socket: file + "/control") { "a" } == nil)
    }
}
