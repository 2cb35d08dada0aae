// The fuzzers: one program, NAME and then libFuzzer's own words (`Fuzz zones -runs=1000 FOLDER`). Owns which
// there are and the door to libFuzzer; what each looks at stands in its own file.

import Glibc

/// What a fuzzer does with one input. It traps where something is not as it must be.
typealias Fuzzer = @Sendable ([UInt8]) -> Void

@main
struct Main {
    static let fuzzers: [String: Fuzzer] = [
        "calendar": { TimeFuzzers.calendar($0) }, "entries": { HistoryFuzzers.entries($0) },
        "json": { ScheduleFuzzers.json($0) }, "plist": { ScheduleFuzzers.propertyList($0) },
        "shared": { HistoryFuzzers.sharedLines($0) }, "spans": { TimeFuzzers.spans($0) },
        "varlink": { WireFuzzers.varlink($0) }, "zones": { TimeFuzzers.zones($0) },
    ]

    /// Set once, before the first input.
    nonisolated(unsafe) static var chosen: Fuzzer = { _ in }

    static func main() {
        let names = fuzzers.keys.sorted()
        guard CommandLine.arguments.count > 1 else { return print(names.joined(separator: "\n")) }
        guard let fuzzer = fuzzers[CommandLine.arguments[1]] else {
            print("no such fuzzer (expected one of \(names.joined(separator: ", ")))")
            exit(2)
        }
        chosen = fuzzer
        // The name goes, the rest is libFuzzer's.
        var words = CommandLine.arguments.enumerated().filter { $0.offset != 1 }.map {
            strdup($0.element)
        }
        words.append(nil)
        var count = Int32(words.count - 1)
        let code = words.withUnsafeMutableBufferPointer { buffer in
            var base = buffer.baseAddress
            return libFuzzer(&count, &base) { bytes, size in
                Main.chosen(Array(UnsafeBufferPointer(start: bytes, count: size)))
                return 0
            }
        }
        exit(code)
    }
}

/// The driver that libFuzzer has for programs with a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func libFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Ends the run with these words: libFuzzer keeps the input and prints it.
func require(_ isSo: Bool, _ words: @autoclosure () -> String) {
    if !isSo { fatalError(words()) }
}
