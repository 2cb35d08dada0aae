import AnchorTestSupport
import Glibc
import Testing

@testable import HostSystem

@Suite struct LineTests {
    let folder: TemporaryFolder
    private let me = geteuid()

    init() throws { folder = try TemporaryFolder() }

    private func read(
        _ tail: inout LineTail, _ path: String, atMost limit: Int = 1 << 20
    ) throws -> [String] {
        try tail.read(path, atMost: limit, owner: me).lines.map {
            String(decoding: $0.bytes, as: UTF8.self)
        }
    }

    private func append(_ text: String, _ path: String) {
        guard let file = fopen(path, "a") else { return }
        fputs(text, file)
        fclose(file)
    }

    private func problem(_ path: String) -> FileError? {
        var tail = LineTail()
        do throws(FileError) {
            _ = try tail.read(path, atMost: 1 << 20, owner: me)
            return nil
        } catch { return error }
    }

    // MARK: Reading on

    @Test func `Lines are handed out once, and an unfinished one when it has its end`() throws {
        let path = folder.write("one\ntwo\nthr", to: "a")
        var tail = LineTail()
        #expect(try read(&tail, path) == ["one", "two"])
        #expect(try read(&tail, path).isEmpty)
        append("ee\n\nfour", path)
        #expect(try read(&tail, path) == ["three"])
        append("\n", path)
        let chunk = try tail.read(path, atMost: 1 << 20, owner: me)
        // The empty line counts as one.
        #expect(chunk.lines.map(\.number) == [5])
    }

    @Test func `A file that was cut or rewritten in its place is read anew, a longer one read on`()
        throws
    {
        let path = folder.write("one\ntwo\n", to: "a")
        var tail = LineTail()
        #expect(try read(&tail, path) == ["one", "two"])
        // As a sync tool does it for each line that is added.
        rename(folder.write("one\ntwo\nthree\n", to: "b"), path)
        #expect(try read(&tail, path) == ["three"])
        rename(folder.write("uno\ndos\ntres\ncuatro\n", to: "b"), path)
        #expect(try read(&tail, path) == ["uno", "dos", "tres", "cuatro"])
        truncate(path, 4)
        #expect(try read(&tail, path) == ["uno"])
        // The same name and inode, longer, and other lines.
        _ = folder.write("eins\nzwei\n", to: "a")
        #expect(try read(&tail, path) == ["eins", "zwei"])
        truncate(path, 0)
        #expect(try read(&tail, path).isEmpty)
    }

    @Test func `A place is a text, goes on in another process, and holds no word of the file`()
        throws
    {
        let path = folder.write("one\ntwo secret words\n", to: "a")
        var tail = LineTail()
        #expect(try read(&tail, path).count == 2)
        #expect(!tail.place.contains("secret") && !tail.place.contains(" "))
        append("three\n", path)
        var next = try #require(LineTail(place: tail.place))
        let chunk = try next.read(path, atMost: 1 << 20, owner: me)
        #expect(chunk.lines.map(\.number) == [3] && !chunk.isAnew)
        #expect(try LineTail(behind: 8, of: path, owner: me).offset == 8)
        for text in ["", "1", "-1/0/0", "1/x/0", "1/0/x", "99999999999/0/0", "1/0/0/0"] {
            #expect(LineTail(place: text) == nil, "\(text)")
        }
    }

    @Test func `A piece at a time, every line comes and comes once`() throws {
        let lines = (0..<3000).map { "line \($0) " + String(repeating: "x", count: $0 % 400) }
        let path = folder.write(lines.map { $0 + "\n" }.joined(), to: "a")
        var tail = LineTail()
        var found: [String] = []
        while true {
            let chunk = try tail.read(path, atMost: 70_000, owner: me)
            found += chunk.lines.map { String(decoding: $0.bytes, as: UTF8.self) }
            if !chunk.hasMore { break }
        }
        #expect(found == lines)
    }

    @Test func `A line longer than any of ours is passed by, the next one is not`() throws {
        let long = String(repeating: "x", count: 300_000)
        let path = folder.write("one\n\(long)", to: "a")
        var tail = LineTail()
        #expect(try read(&tail, path, atMost: 70_000) == ["one"])
        while try tail.read(path, atMost: 70_000, owner: me).hasMore {}
        append("\ntwo\n", path)
        let chunk = try tail.read(path, atMost: 70_000, owner: me)
        #expect(chunk.tooLong == [2])
        #expect(chunk.lines.map(\.number) == [3])
    }

    @Test func `What is no regular file of ours is refused, with its reason`() throws {
        symlink(folder.write("one\n", to: "a"), folder.file("link"))
        #expect(problem(folder.file("link"))?.reason == "a link (expected a file)")
        #expect(mkfifo(folder.file("fifo"), 0o600) == 0)
        #expect(problem(folder.file("fifo"))?.reason == "something else (expected a file)")
        mkdir(folder.file("dir.jsonl"), 0o700)
        #expect(problem(folder.file("dir.jsonl"))?.reason == "something else (expected a file)")
        #expect(problem(folder.file("none")) == .notFound(path: folder.file("none")))
        let large = folder.write("", to: "large")
        truncate(large, off_t(LineTail.fileLimit) + 1)
        #expect(problem(large) == .tooBig(path: large, limit: LineTail.fileLimit))
        var tail = LineTail()
        #expect(throws: FileError.self) {
            try tail.read(folder.file("a"), atMost: 100_000, owner: me + 1)
        }
    }

    @Test func `The end of a file begins with a whole line`() throws {
        let path = folder.write("one\ntwo\nthree\nfou", to: "a")
        func end(_ limit: Int) throws -> [String] {
            try LineTail.end(of: path, atMost: limit, owner: me).map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
        }
        #expect(try end(1000) == ["one", "two", "three"])
        #expect(try end(12) == ["three"])
        #expect(try end(3).isEmpty)
    }

    // MARK: Writing

    @Test func `Our file is private, holds whole lines, and an unfinished one is cut`() throws {
        var file = LineFile(folder.file("own"))
        try file.begin()
        #expect(try file.append(Array("one\n".utf8)))
        var status = stat()
        stat(file.path, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        append("{\"half\"", file.path)
        #expect(!file.isAsLeft)
        #expect(try !file.append(Array("two\n".utf8)))
        try file.begin()
        #expect(try file.append(Array("two\n".utf8)))
        #expect(try readFile(file.path) == Array("one\ntwo\n".utf8))
    }

    @Test func `Replaced, cut or taken away by somebody else, it is looked at anew`() throws {
        var file = LineFile(folder.file("own"))
        try file.begin()
        #expect(try file.append(Array("one\n".utf8)))
        #expect(file.isAsLeft)
        rename(folder.write("one\n", to: "other"), file.path)
        #expect(!file.isAsLeft)
        try file.begin()
        truncate(file.path, 2)
        #expect(try !file.append(Array("two\n".utf8)))
        try file.begin()
        #expect(try readFile(file.path).isEmpty)
        unlink(file.path)
        #expect(!file.isAsLeft)
        try file.begin()
        #expect(file.isAsLeft)
    }

    @Test func `It never writes through a link, nor into a folder that is not there`() throws {
        let target = folder.write("mine\n", to: "target")
        symlink(target, folder.file("own"))
        var file = LineFile(folder.file("own"))
        #expect(throws: FileError.self) { try file.begin() }
        #expect(try readFile(target) == Array("mine\n".utf8))
        var none = LineFile(folder.file("none/own"))
        #expect(throws: FileError.self) { try none.begin() }
    }

    @Test func `Names in a folder, and what is no folder`() throws {
        _ = folder.write("", to: "a.jsonl")
        #expect(try FolderNames.of(folder.path) == ["a.jsonl"])
        let file = folder.file("a.jsonl")
        #expect(throws: FileError.notRegular(path: file, what: "no folder")) {
            try FolderNames.of(file)
        }
        #expect(throws: FileError.notFound(path: folder.file("b"))) {
            try FolderNames.of(folder.file("b"))
        }
    }
}
