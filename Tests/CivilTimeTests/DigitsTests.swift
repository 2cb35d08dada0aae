// Numbers, dates and times as digits.

import CivilTime
import Testing

struct DigitsTests {
    @Test(
        "numbers have zeros in front up to their width, and are never cut",
        arguments: [
            (0, 1, "0"), (0, 2, "00"), (7, 2, "07"), (10, 2, "10"), (99, 2, "99"), (100, 2, "100"),
            (5, 6, "000005"), (2026, 4, "2026"), (12_345, 4, "12345"), (-5, 2, "-05"),
            (Int.max, 2, "9223372036854775807"), (Int.min, 1, "-9223372036854775808"),
        ])
    func numbers(value: Int, width: Int, text: String) {
        #expect(padded(value, width) == text)
    }

    @Test("what is written is read back the same")
    func roundTrip() throws {
        for number in stride(from: -719_528, through: 2_932_896, by: 997) {
            let date = LocalDate(dayNumber: number)
            #expect(LocalDate(date.description) == date)
        }
        for second in stride(from: 0, to: 86_400, by: 61) {
            let time = try #require(LocalTime(microsecondOfDay: Int64(second) * 1_000_000))
            #expect(LocalTime(time.description) == time)
        }
        let time = try #require(LocalTime(microsecondOfDay: 7))
        #expect(time.description == "00:00:00.000007")
    }

    @Test("appending leaves what is there")
    func appending() throws {
        var text = Array("a ".utf8)
        text.append(try #require(LocalDate(year: 2026, month: 3, day: 9)))
        text.append(UInt8(ascii: " "))
        text.append(try #require(LocalTime(hour: 7, minute: 5)))
        #expect(String(decoding: text, as: UTF8.self) == "a 2026-03-09 07:05")
    }
}
