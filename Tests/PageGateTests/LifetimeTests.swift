// How long the page stays, on a clock that the test turns; and forms and addresses as values.

import Testing

@testable import PageGate

@Suite struct LifetimeTests {
    private let minute: Int64 = 60_000

    @Test func `ten minutes after the last look it is over`() {
        var life = Lifetime(now: 0)
        life.looked(at: 5 * minute)
        #expect(life.end == 15 * minute)
        #expect(!life.isOver(at: 15 * minute - 1))
        #expect(life.isOver(at: 15 * minute))
    }

    @Test func `a visible tab counts as looking, for as long as it is one`() {
        var life = Lifetime(now: 0)
        life.opened(at: minute)
        life.opened(at: 2 * minute)
        #expect(life.end == nil)
        life.closed(at: 3 * minute)
        #expect(life.isWatched && !life.isOver(at: 1000 * minute))
        life.closed(at: 100 * minute)
        #expect(life.end == 110 * minute)
        // One that closes twice takes nobody else's place.
        life.closed(at: 100 * minute)
        life.opened(at: 101 * minute)
        #expect(life.end == nil)
    }

    @Test func `whoever writes has an hour`() {
        var life = Lifetime(now: 0)
        life.looked(at: minute, hasTextForm: true)
        #expect(life.end == 61 * minute)
        life.looked(at: 58 * minute)
        #expect(life.end == 68 * minute)
    }
}

@Suite struct FormBodyTests {
    private func form(_ text: String) -> FormBody? { FormBody(Array(text.utf8)) }

    @Test func `names and texts come out as they were typed`() {
        let body = form("a=1&b=%C3%A9%C3%A9n+minuut&a=2&c=&d&e=x%3Dy%26z")
        #expect(body?["a"] == "1")
        #expect(body?.all("a") == ["1", "2"])
        #expect(body?["b"] == "één minuut")
        #expect(body?["c"]?.isEmpty == true && body?.words("c") == nil)
        #expect(body?["d"]?.isEmpty == true)
        #expect(body?["e"] == "x=y&z")
        #expect(body?["f"] == nil)
    }

    @Test func `lines are broken as everywhere, and ends have no blanks`() {
        #expect(form("a=++x%0D%0Ay%0D++")?["a"] == "x\ny")
        #expect(form("a=+%0D%0A+")?.words("a") == nil)
    }

    @Test(arguments: ["a=%", "a=%2", "a=%zz", "a=%FF", "%C3=1", "a=%C3"])
    func `what is broken is no form`(_ text: String) {
        #expect(form(text) == nil)
    }

    @Test func `more fields than a form of ours has are no form`() {
        let many = (0..<200).map { "a\($0)=1" }.joined(separator: "&")
        #expect(form(many) == nil)
        #expect(form("") != nil)
    }
}

@Suite struct LoopbackTests {
    @Test func `every address is of the machine itself, and none that others use`() {
        for first in UInt8.min...UInt8.max {
            for last in [UInt8.min, 1, 252, 253, 254, UInt8.max] {
                let address = Loopback.address([first, 77, last])
                let parts = address.split(separator: ".").compactMap { Int($0) }
                #expect(parts.count == 4 && parts[0] == 127 && (1...254).contains(parts[1]))
                #expect((2...254).contains(parts[3]), "\(address)")
            }
        }
    }

    @Test func `the kernel's table tells whose a connection is`() {
        let table = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0908077F:10E1 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1
               1: 0100007F:C350 0908077F:10E1 01 00000000:00000000 00:00000000 00000000  1001        0 12 1
            """
        #expect(Loopback.row("127.7.8.9", port: 4321) == "0908077F:10E1")
        #expect(Loopback.owner(in: table, of: "0100007F:C350", to: "0908077F:10E1") == 1001)
        #expect(Loopback.owner(in: table, of: "0100007F:C351", to: "0908077F:10E1") == nil)
        #expect(Loopback.row("127.7.8", port: 1) == nil)
        #expect(Loopback.row("127.7.8.9", port: 70_000) == nil)
    }
}
