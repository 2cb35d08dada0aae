// What tells one person's events in a calendar from everybody else's.

import AnchorTestSupport
import Glibc
import HostSystem
import Testing

@Suite struct CalendarMarkTests {
    @Test func `it is made once, for oneself alone, and two people never have the same`() throws {
        let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
        let state = one.file("state/anchord")
        let mark = try CalendarMark.take(stateFolder: state)
        #expect(mark.utf8.count == 32)
        #expect(try CalendarMark.take(stateFolder: state) == mark)
        #expect(try CalendarMark.take(stateFolder: other.path) != mark)
        var status = stat()
        #expect(stat(CalendarMark.path(stateFolder: state), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    @Test(arguments: ["", "kort", "gggggggggggggggggggggggggggggggg"])
    func `what is no mark is made anew`(_ text: String) throws {
        let folder = try TemporaryFolder()
        try writeFile(CalendarMark.path(stateFolder: folder.path), Array(text.utf8))
        #expect(try CalendarMark.take(stateFolder: folder.path).utf8.count == 32)
    }

    @Test func `where none can be kept there is none`() throws {
        let folder = try TemporaryFolder()
        try writeFile(folder.file("state"), [])
        #expect(throws: FileError.self) {
            try CalendarMark.take(stateFolder: folder.file("state"))
        }
    }
}
