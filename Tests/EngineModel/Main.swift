// The model test: random lives in the engine and in the reference. Prints one line with the count and
// the seed; a life that differs is made small, told, and ends the run with 1.
// With `--schedules`, random schedules instead, written as texts, read and planned.
// With `--digest`, one number for whole lives (AnchorTestSupport), which the model does not live: the same
// before and after a change of the engine that is to change nothing.
// `--seed N`, `--count N`, `--only N` (one life of the seed, `--trace`: step by step), `--broken RULE`
// (the reference forgets it: the run has to find that and make it small).

import AnchorTestSupport
import CivilTime
import Glibc

struct Options {
    var seed = seedOfThisRun()
    var count = 1000
    var only: Int?
    var traces = false
    var schedules = false
    var digests = false
    var broken: Broken?

    init(_ words: [String]) {
        var words = words[...]
        while let word = words.popFirst() {
            switch word {
            case "--seed": seed = UInt64(number(&words, word))
            case "--count": count = number(&words, word)
            case "--only": only = number(&words, word)
            case "--trace": traces = true
            case "--schedules": schedules = true
            case "--digest": digests = true
            case "--broken":
                guard let rule = words.popFirst().flatMap(Broken.init) else {
                    fail("--broken is one of \(Broken.allCases.map(\.rawValue))")
                }
                broken = rule
            default:
                fail(
                    "no option \(word); --schedules, --digest, --seed, --count, --only, --trace, --broken"
                )
            }
        }
    }

    private func number(_ words: inout ArraySlice<String>, _ option: String) -> Int {
        guard let number = words.popFirst().flatMap({ Int($0) }), number >= 0 else {
            fail("\(option) needs a number, 0 or more")
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
    /// More steps than this is no short story (the negative check in scripts/test counts them).
    static func main() {
        let options = Options(Array(CommandLine.arguments.dropFirst()))
        guard let atlas = Atlas.all() else {
            fail("one of \(Atlas.zoneNames) has no file here; install tzdata")
        }
        let range = options.only.map { $0..<$0 + 1 } ?? 0..<options.count
        if options.schedules { return schedules(range, options, atlas) }
        if options.digests { return digest(range, options) }
        if options.traces { trace(range.lowerBound, options, atlas) }
        let work = Work(range, seed: options.seed, atlas: atlas, broken: options.broken)
        guard let number = work.run() else {
            print("engine model: \(range.count) interleavings, seed \(options.seed), none differs")
            return
        }
        tell(number, options, atlas)
        exit(1)
    }

    private static func schedules(_ range: Range<Int>, _ options: Options, _ atlas: [Atlas]) {
        let work = Work(
            range, seed: options.seed, atlas: atlas, broken: options.broken, writesSchedules: true)
        guard let number = work.run() else {
            print("engine model: \(range.count) schedules, seed \(options.seed), none differs")
            return
        }
        var draw = Draw(atlas)
        var trial = ScheduleTrial(
            number, seed: options.seed, &draw, atlas, broken: options.broken)
        print("engine model: schedule \(number) of seed \(options.seed) differs")
        print(trial.text.text)
        print(trial.difference() ?? "it differs in one run and not in the next")
        exit(1)
    }

    private static func digest(_ range: Range<Int>, _ options: Options) {
        var digest = Digest()
        for number in range {
            var life = WholeLife(seed: options.seed &+ UInt64(number))
            if let problem = life.lived() { fail("life \(number): \(problem)") }
            digest.add(life.story)
        }
        print(
            "engine model: \(range.count) whole lives, seed \(options.seed), digest \(String(digest.sum, radix: 16))"
        )
    }

    private static func tell(_ number: Int, _ options: Options, _ atlas: [Atlas]) {
        var draw = Draw(atlas)
        let life = draw.life(seed: options.seed, number: number)
        let shrink = Shrink(atlas, broken: options.broken)
        let small = shrink.smallest(life)
        print(
            "engine model: life \(number) of seed \(options.seed) differs; \(small.steps.count) steps:"
        )
        guard let difference = shrink.difference(in: small) else {
            fail("life \(number) of seed \(options.seed) differs in one run and not in the next")
        }
        for line in Story(life: small, atlas: atlas).lines(difference) { print("  \(line)") }
        print("again: EngineModel --seed \(options.seed) --only \(number) --trace")
    }

    private static func trace(_ number: Int, _ options: Options, _ atlas: [Atlas]) {
        var draw = Draw(atlas)
        let life = draw.life(seed: options.seed, number: number)
        var trial = Trial(life, atlas, broken: options.broken)
        print("\(life.sketch)")
        trial.tell = { place, step, facts in
            print("-- \(place + 1) \(step.map { "\($0)" } ?? "start")")
            for line in facts.lines(atlas[life.zone]) { print("   \(line)") }
        }
        _ = trial.run(life.steps)
    }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
private struct Digest {
    private(set) var sum: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ lines: [String]) {
        for byte in lines.joined(separator: "\n").utf8 {
            sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
    }
}
