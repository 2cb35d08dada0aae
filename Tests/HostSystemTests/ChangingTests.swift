import AnchorTestSupport
import Glibc
import HostSystem
import Testing

@Suite struct ChangingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func text(_ path: String) throws -> String {
        String(decoding: try SafeFile.read(path, limit: 1000), as: UTF8.self)
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        lstat(path, &status)
        return status.st_mode & (S_IFMT | 0o777)
    }

    // MARK: Writing

    @Test func `A link to a link stays one, and the file behind them keeps its mode`() throws {
        let file = folder.write("old", to: "dots/schedule.json")
        chmod(file, 0o640)
        symlink("dots", folder.file("way"))
        symlink("way/schedule.json", folder.file("a"))
        symlink(folder.file("a"), folder.file("b"))
        let changing = try ChangingFile(folder.file("b"))
        try changing.write(Array("new".utf8))
        #expect(try text(file) == "new")
        #expect(mode(file) == S_IFREG | 0o640)
        #expect(mode(folder.file("a")) == S_IFLNK | 0o777)
        #expect(mode(folder.file("b")) == S_IFLNK | 0o777)
        #expect(folder.names == ["a", "b", "dots", "way"])
    }

    @Test func `What somebody else wrote meanwhile is not written over`() throws {
        let file = folder.write("old", to: "a")
        let changing = try ChangingFile(file)
        folder.write("theirs", to: "a")
        #expect(throws: ChangingFile.Problem.changedMeanwhile) {
            try changing.write(Array("new".utf8))
        }
        // Nor where a link leads to now.
        folder.write("old", to: "b")
        let link = folder.file("link")
        symlink("b", link)
        let behind = try ChangingFile(link)
        unlink(link)
        symlink("a", link)
        #expect(throws: ChangingFile.Problem.changedMeanwhile) { try behind.write([]) }
        #expect(try text(file) == "theirs" && text(folder.file("b")) == "old")
    }

    @Test func `A file for reading alone is left alone, root or not`() throws {
        let file = folder.write("old", to: "store/a")
        chmod(file, 0o444)
        symlink(file, folder.file("link"))
        let changing = try ChangingFile(folder.file("link"))
        #expect(changing.obstacle == .readOnly)
        #expect(throws: ChangingFile.Problem.obstacle(.readOnly)) { try changing.write([]) }
        #expect(try text(file) == "old")
    }

    @Test func `A file of another user is left alone`() throws {
        let file = folder.write("old", to: "a")
        // Only root can give a file away; everybody else has one that is root's.
        let isRoot = geteuid() == 0
        if isRoot { #expect(chown(file, 12345, 12345) == 0) }
        let other = isRoot ? file : "/etc/passwd"
        let changing = try ChangingFile(other)
        #expect(changing.obstacle == .otherOwner(isRoot ? 12345 : 0))
    }

    @Test func `A folder that takes no file is told`() throws {
        let file = folder.write("old", to: "shut/a")
        chmod(folder.file("shut"), 0o555)
        defer { chmod(folder.file("shut"), 0o755) }
        #expect(try ChangingFile(file).obstacle == .folder(folder.file("shut")))
    }

    @Test
    func `A new file in place of the system's is made with its folder, and never over another`()
        throws
    {
        let path = folder.file("own/schedule.json")
        try ChangingFile(new: path, like: [1]).write([2])
        #expect(try SafeFile.read(path, limit: 10) == [2])
        #expect(throws: ChangingFile.Problem.changedMeanwhile) {
            try ChangingFile(new: path, like: [1]).write([3])
        }
    }

    // MARK: Keeping

    private func edit(_ number: Int, at: Int64 = 5, before: [UInt8] = [0, 10, 255]) -> KeptEdit {
        KeptEdit(
            path: "/é/a b", at: at, what: "change \(number)", answer: nil,
            after: ContentHash([UInt8(truncatingIfNeeded: number)]), before: before)
    }

    @Test func `The newest comes first, byte for byte, and the oldest go`() throws {
        do {
            let edits = try KeptEdits(stateFolder: folder.path)
            #expect(edits.newest(now: 5) == nil)
            for number in 1...25 { try edits.keep(edit(number)) }
        }
        let edits = try KeptEdits(stateFolder: folder.path)
        for number in (6...25).reversed() {
            #expect(edits.newest(now: 5) == edit(number))
            edits.dropNewest()
        }
        #expect(edits.newest(now: 5) == nil)
    }

    @Test func `They are the user's alone`() throws {
        try KeptEdits(stateFolder: folder.path).keep(edit(1))
        #expect(mode(folder.file("edits")) == S_IFDIR | 0o700)
        for name in ["1.edit", "lock"] {
            #expect(mode(folder.file("edits/\(name)")) == S_IFREG | 0o600)
        }
    }

    @Test func `One that is damaged, or older than a week, is passed by`() throws {
        let edits = try KeptEdits(stateFolder: folder.path)
        let week = KeptEdits.reach
        try edits.keep(edit(1, at: 0))
        try edits.keep(edit(2, at: week))
        try edits.keep(edit(3, at: week))
        var bytes = edit(3).bytes
        bytes[bytes.count - 1] ^= 1
        try AtomicFile.write(bytes, to: folder.file("edits/3.edit"))
        folder.write("0", to: "edits/note.edit")
        #expect(edits.newest(now: week + 1) == edit(2, at: week))
        edits.dropNewest()
        #expect(edits.newest(now: week + 1) == nil)
    }

    @Test func `Every byte of a text that was kept comes back, cut off nowhere`() {
        for text in ["", "\n", "\r\n\r\n", "anchord edit 1\n\n", "{ a: \"é🌿\" }\n\n\n"] {
            let kept = edit(1, before: Array(text.utf8))
            #expect(KeptEdit(kept.bytes) == kept)
            for count in 0..<kept.bytes.count {
                #expect(KeptEdit(Array(kept.bytes.prefix(count))) == nil)
            }
        }
        for answer in [nil, "", "7f3a"] {
            let kept = KeptEdit(
                path: "/a", at: -1, what: "", answer: answer, after: ContentHash([]), before: [])
            #expect(KeptEdit(kept.bytes)?.answer == answer)
        }
    }
}
