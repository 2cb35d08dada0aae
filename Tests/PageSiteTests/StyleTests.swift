// What the style sheet promises: contrast in light, dark and on paper, and nothing that is fetched.

import FoundationEssentials
import Glibc
import Testing

@testable import PageSite

@Suite struct StyleTests {
    private static let sheet = String(decoding: PageAssets.sheet, as: UTF8.self)
    private static let script = String(decoding: PackageResources.page_js, as: UTF8.self)

    private static func luminance(_ hex: Substring) -> Double {
        let digits = hex.count == 3 ? hex.map { "\($0)\($0)" }.joined() : String(hex)
        let number = Int(digits, radix: 16) ?? 0
        let parts = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { part in
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    @Test func `text is 7 to 1 on its ground, what has an edge 3 to 1: light, dark and paper`()
        throws
    {
        let palettes = StyleTests.sheet.components(separatedBy: ":root {").dropFirst().map { part in
            Dictionary(
                part.prefix { $0 != "}" }.split(separator: ";").compactMap { line in
                    let pair = line.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
                    return pair.count == 2 && pair[1].hasPrefix("#")
                        ? (pair[0], luminance(of: pair[1])) : nil
                }
            ) { first, _ in first }
        }
        #expect(palettes.count == 3)
        for palette in palettes {
            func ratio(_ one: String, _ other: String) throws -> Double {
                let (a, b) = (try #require(palette[one]), try #require(palette[other]))
                return (max(a, b) + 0.05) / (min(a, b) + 0.05)
            }
            for ground in ["--paper", "--card"] {
                for text in ["--ink", "--soft"] {
                    #expect(try ratio(text, ground) >= 7, "\(text) on \(ground)")
                }
                for mark in ["--edge", "--moss", "--sun", "--clay", "--plum", "--nightedge"] {
                    #expect(try ratio(mark, ground) >= 3, "\(mark) on \(ground)")
                }
            }
            #expect(try ratio("--ink", "--night") >= 7)
        }
    }

    private func luminance(of text: String) -> Double { StyleTests.luminance(text.dropFirst()) }

    @Test func `nothing is fetched from elsewhere, and nothing is written into the page`() {
        for text in [StyleTests.sheet, StyleTests.script] {
            for away in [
                "http:", "https:", "url(", "@import", "innerHTML =", "eval(", "document.write",
            ] {
                #expect(!text.contains(away), "\(away)")
            }
        }
    }

    @Test func `who wants no motion, forced colours or paper is served`() {
        for query in ["prefers-reduced-motion: reduce", "forced-colors: active", "@media print"] {
            #expect(StyleTests.sheet.contains(query))
        }
    }
}
