// The model test: random lives in the engine and in the reference. Prints the seed, and one line with
// the count; a life that differs is made small and told.
// `--seed N`, `--count N`, `--only N` (one life), `--trace`, `--broken RULE` (the reference forgets it).

import AnchorTestSupport
import CivilTime
import Glibc

struct Options {
    var seed = seedOfThisRun()
    var count = 1000
    var only: Int?
    var traces = false
    var broken: Broken?

    init(_ words: [String]) {
        var words = words[...]
        while let word = words.popFirst() {
            switch word {
            case "--seed": seed = UInt64(number(&words, word))
            case "--count": count = number(&words, word)
            case "--only": only = number(&words, word)
            case "--trace": traces = true
            case "--broken":
                guard let rule = words.popFirst().flatMap(Broken.init) else { fail("\(word) RULE") }
                broken = rule
            default: fail("no option \(word)")
            }
        }
    }

    private func number(_ words: inout ArraySlice<String>, _ option: String) -> Int {
        guard let number = words.popFirst().flatMap({ Int($0) }), number >= 0 else {
            fail("\(option) needs a number")
        }
        return number
    }
}

func fail(_ text: String) -> Never {
    print("engine model: \(text)")
    exit(2)
}

@main
struct Main {
    static func main() {
        let options = Options(Array(CommandLine.arguments.dropFirst()))
        guard let atlas = Atlas.all() else { fail("a time zone of the model has no file here") }
        var draw = Draw(atlas)
        let range = options.only.map { $0..<$0 + 1 } ?? 0..<options.count
        for number in range {
            let life = draw.life(seed: options.seed, number: number)
            var trial = Trial(life, atlas, broken: options.broken)
            if options.traces {
                print(
                    "\(life.sketch)\n\(atlas[life.zone].rules.name) \(Instant(microseconds: Int64(life.start)))"
                )
                trial.tell = { place, step, facts in
                    print("-- \(place) \(step.map { "\($0)" } ?? "start")")
                    for line in facts.lines(atlas[life.zone]) { print("   \(line)") }
                }
            }
            if let difference = trial.run(life.steps) {
                print("seed \(options.seed), life \(number), step \(difference.step):")
                if difference.step >= 0 { print("\(life.steps[difference.step])") }
                let both = Set(difference.expected).intersection(difference.seen)
                for line in difference.expected where !both.contains(line) {
                    print("  expected: " + line)
                }
                for line in difference.seen where !both.contains(line) {
                    print("  seen:     " + line)
                }
                exit(1)
            }
        }
        print("engine model: \(range.count) interleavings, seed \(options.seed), none differs")
    }
}
