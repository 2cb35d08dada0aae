import AnchorTestSupport
import Glibc
import HostSystem
import Testing

@Suite struct AtomicFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        stat(path, &status)
        return status.st_mode & 0o777
    }

    @Test func `A file is written over whole, is the user's own, and leaves nothing beside it`()
        throws
    {
        let path = folder.file("a")
        try AtomicFile.write(Array("one".utf8), to: path)
        try AtomicFile.write(Array("two".utf8), to: path)
        #expect(try SafeFile.read(path, limit: 10) == Array("two".utf8))
        #expect(mode(path) == 0o600)
        #expect(folder.names == ["a"])
    }

    @Test func `A file that is there is kept when it is not to be replaced`() throws {
        let path = folder.write("mine", to: "a")
        #expect(throws: FileError.notWritten(path: path, reason: "File exists")) {
            try AtomicFile.write(Array("new".utf8), to: path, replacing: false)
        }
        #expect(try SafeFile.read(path, limit: 10) == Array("mine".utf8))
        try AtomicFile.write([], to: folder.file("b"), replacing: false)
        #expect(folder.names == ["a", "b"])
    }

    @Test func `Where nothing can be written the old content stays and the reason is told`() throws
    {
        let path = folder.file("none/a")
        // Told of the file that was asked for, not of the temporary one.
        #expect(throws: FileError.notWritten(path: path, reason: "No such file or directory")) {
            try AtomicFile.write([1], to: path)
        }
        let taken = folder.file("taken")
        mkdir(taken, 0o700)
        #expect(throws: FileError.notWritten(path: taken, reason: "Is a directory")) {
            try AtomicFile.write([1], to: taken)
        }
        #expect(folder.names == ["taken"])
    }

    @Test func `A link planted under the temporary name is not written through`() throws {
        let victim = folder.write("kept", to: "victim")
        symlink(victim, folder.file("a.\(getpid()).new"))
        #expect(throws: FileError.self) { try AtomicFile.write([1], to: folder.file("a")) }
        #expect(try SafeFile.read(victim, limit: 10) == Array("kept".utf8))
    }

    @Test func `A file that lies under the temporary name is not written into`() throws {
        let planted = folder.write("", to: "a.\(getpid()).new")
        chmod(planted, 0o666)
        let reader = open(planted, O_RDONLY)
        defer { close(reader) }
        try AtomicFile.write(Array("secret".utf8), to: folder.file("a"))
        var bytes = [UInt8](repeating: 0, count: 10)
        #expect(read(reader, &bytes, bytes.count) == 0)
        #expect(mode(folder.file("a")) == 0o600)
        #expect(folder.names == ["a"])
    }

    @Test func `A folder that cannot be made durable is no failure, one that is not there is`()
        throws
    {
        // What some network mounts answer, proc(5) does.
        let folder = open("/proc", O_RDONLY | O_DIRECTORY)
        defer { close(folder) }
        try #require(fsync(folder) == -1 && errno == EINVAL)
        try AtomicFile.syncFolder("/proc")
        #expect(throws: FileError.self) { try AtomicFile.syncFolder(self.folder.file("none")) }
    }

    @Test func `Folders are made private, those that exist are left alone`() throws {
        try AtomicFile.makeFolder(folder.file("x/y/z"))
        try AtomicFile.makeFolder(folder.file("x/y/z"))
        #expect(mode(folder.file("x/y/z")) == 0o700)
        let file = folder.write("", to: "f")
        #expect(throws: FileError.self) { try AtomicFile.makeFolder(file + "/g") }
    }
}
