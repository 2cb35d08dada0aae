// A schedule's bytes, of either format. Whatever they are, there is a schedule or a list of problems, each
// with a place in the text.

import AnchorModel
import ScheduleReading

enum ScheduleFuzzers {
    private static var loader: ScheduleLoader {
        ScheduleLoader(language: .english) { $0 == "Europe/Amsterdam" }
    }

    static func json(_ bytes: [UInt8]) {
        load(bytes, "schedule.json")
        guard let document = JSON5Document(bytes) else { return }
        // What stands is written back byte for byte, and read the same.
        require(document.bytes == bytes, "a document is another when it is written")
        require(document.with(document.scalars)?.root == document.root, "read twice, two trees")
    }

    static func propertyList(_ bytes: [UInt8]) { load(bytes, "schedule.plist") }

    private static func load(_ bytes: [UInt8], _ file: String) {
        let lines = bytes.count { $0 == 10 || $0 == 13 } + 1
        switch loader.read(bytes, file: file) {
        case .success(let loaded): _ = ScheduleWarnings.of(loaded.schedule)
        case .failure(let found):
            require(!found.problems.isEmpty, "refused without a reason")
            for problem in found.problems {
                // JavaScript's line ends, and a column behind the last character, count too.
                require(
                    (1...lines + bytes.count).contains(problem.line)
                        && (1...bytes.count + 1).contains(problem.column),
                    "a problem at \(problem.line):\(problem.column)")
                require(!problem.message.contains(where: \.isNewline), "words on two lines")
            }
        }
    }
}
