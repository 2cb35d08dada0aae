// What people bring from other tools, and the form a schedule has for it.

import CivilTime
import SpokenTime
import Testing

@Suite struct OtherFormsTests {
    @Test(
        arguments: [
            ("30 8 * * 1-5", "Mon..Fri 08:30"), ("0 9 * * *", "09:00"), ("*/15 * * * *", "*:00/15"),
            ("0 9-17 * * mon-fri", "Mon..Fri 09..17:00"), ("0 9-17/2 * * *", "09..17/2:00"),
            ("0 */2 * * *", "00/2:00"), ("30 8 1 * *", "*-*-01 08:30"),
            ("30 8 1 jan *", "*-01-01 08:30"), ("0 10 * * 0", "Sun 10:00"),
            ("0 10 * * 7", "Sun 10:00"),
            ("0 10 * * 6,0", "Sat,Sun 10:00"), ("0,30 9 * * *", "09:00,30"),
            ("30 8 * * 1-5 notify-send move", "Mon..Fri 08:30"), ("@daily", "daily"),
            ("@weekly", "Sun 00:00"), ("OnCalendar=Mon..Fri 08:30", "Mon..Fri 08:30"),
            ("OnCalendar = daily", "daily"), ("oncalendar=30 8 * * *", "08:30"),
            ("werkdagen 8.30", "Mon..Fri 08:30"), ("ma t/m vr om half negen", "Mon..Fri 08:30"),
            ("8:30pm", "20:30"), ("elke dag 8.30", "08:30"), ("zondag 19 uur", "Sun 19:00"),
        ])
    func aCalendarIsTold(_ text: String, _ expected: String) throws {
        let told = try #require(OtherForms.calendar(text))
        #expect(told == expected)
        // What is told can be put there.
        let zone: (String) -> Bool = { _ in false }
        #expect((try? CalendarExpression(told, isZone: zone)) != nil)
    }

    @Test(arguments: [
        "30 8 1 * 1", "60 8 * * *", "30 8 * *", "5-1 * * * *", "*/0 * * * *", "@reboot", "whenever",
        "OnCalendar=", "om half 9 op ma", "8.30 en 15.00", "1 2 3",
        "*/99999999999999999999 * * * *",
    ])
    func nothingIsGuessed(_ text: String) { #expect(OtherForms.calendar(text) == nil) }

    @Test(arguments: [
        ("8:30pm", "20:30"), ("7.30", "07:30"), ("half acht", "07:30"), ("half eight", "08:30"),
        ("8am", "08:00"), ("kwart voor elf", "10:45"), ("noon", "12:00"), ("half 8", nil),
        ("4", "04:00"), ("830", "08:30"), ("24", nil),
        ("25:00", nil), ("soon", nil),
    ])
    func aTimeIsTold(_ text: String, _ expected: String?) {
        #expect(OtherForms.time(text) == expected)
    }

    @Test(arguments: [
        ("10 minuten", "10min"), ("een kwartier", "15min"), ("PT10M", "10min"), ("10", "10min"),
        ("anderhalf uur", "1h 30min"), ("1,5 uur", "1h 30min"), ("even", nil),
    ])
    func aLengthIsTold(_ text: String, _ expected: String?) {
        #expect(OtherForms.span(text) == expected)
    }

    @Test(arguments: [
        ("ma t/m vr", "Mon..Fri"), ("werkdagen", "Mon..Fri"), ("ma,wo,vr", "Mon,Wed,Fri"),
        ("weekend", "Sat,Sun"), ("Sat..Mon", "Mon,Sat,Sun"), ("1-5", nil),
    ])
    func daysAreTold(_ text: String, _ expected: String?) {
        #expect(OtherForms.days(text) == expected)
    }
}
