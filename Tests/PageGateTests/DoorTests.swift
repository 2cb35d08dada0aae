// Keys and sessions: each opens once, soon, and for one.

import Testing

@testable import PageGate

@Suite struct DoorTests {
    static func secret(_ number: UInt8) -> Secret { Secret([UInt8](repeating: number, count: 32)) }

    private static func enter(_ door: inout Door, _ key: Secret, now: Int64) -> Door.Entry {
        door.enter(key.text, now: now, cookie: secret(100), token: secret(101))
    }

    @Test func `a secret is base64 for addresses, 43 characters of it`() {
        #expect(Secret((0..<32).map { $0 }).text == "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")
        #expect(Secret([UInt8](repeating: 255, count: 32)).text.hasSuffix("_8"))
    }

    @Test func `nothing but the whole secret matches`() {
        let secret = DoorTests.secret(7)
        #expect(secret.matches(secret.text))
        #expect(!secret.matches(secret.text.dropLast()))
        #expect(!secret.matches(secret.text + "A"))
        #expect(!secret.matches(""))
        #expect(!secret.matches(DoorTests.secret(8).text))
    }

    @Test func `a key opens within half a minute, and not at its end`() {
        var door = Door()
        let key = door.key(DoorTests.secret(1), now: 1_000)
        guard case .welcome(let session, _) = DoorTests.enter(&door, key, now: 30_999) else {
            Issue.record("not let in")
            return
        }
        #expect(door.session(cookie: session.cookie.text) == session)
        let old = door.key(DoorTests.secret(2), now: 1_000)
        #expect(DoorTests.enter(&door, old, now: 31_000) == .unknown)
    }

    @Test func `a key leads where it was made for, and to today otherwise`() {
        var door = Door()
        let keys = [
            door.key(DoorTests.secret(1), now: 0),
            door.key(DoorTests.secret(2), now: 0, to: "/check-in"),
        ]
        let paths = keys.map { key -> String? in
            guard case .welcome(_, let onward) = DoorTests.enter(&door, key, now: 1) else {
                return nil
            }
            return onward
        }
        #expect(paths == ["/", "/check-in"])
    }

    @Test func `a key that is used twice ends the session it opened`() {
        var door = Door()
        let key = door.key(DoorTests.secret(1), now: 0)
        guard case .welcome(let session, _) = DoorTests.enter(&door, key, now: 1) else {
            Issue.record("not let in")
            return
        }
        #expect(DoorTests.enter(&door, key, now: 60_000) == .spent)
        #expect(door.session(cookie: session.cookie.text) == nil)
    }

    @Test func `another window keeps its session`() {
        var door = Door()
        let first = door.key(DoorTests.secret(1), now: 0)
        let second = door.key(DoorTests.secret(2), now: 0)
        let one = door.enter(
            first.text, now: 1, cookie: DoorTests.secret(3), token: DoorTests.secret(4))
        let two = door.enter(
            second.text, now: 1, cookie: DoorTests.secret(5), token: DoorTests.secret(6))
        #expect(one != two)
        #expect(DoorTests.enter(&door, second, now: 2) == .spent)
        #expect(door.session(cookie: DoorTests.secret(3).text) != nil)
        #expect(door.session(cookie: DoorTests.secret(5).text) == nil)
    }

    @Test func `what nobody gave opens nothing`() {
        var door = Door()
        #expect(DoorTests.enter(&door, DoorTests.secret(9), now: 0) == .unknown)
        #expect(door.session(cookie: "") == nil)
        #expect(door.session(cookie: DoorTests.secret(9).text) == nil)
    }

    @Test func `more windows than anybody has: the oldest makes room`() {
        var door = Door()
        for number in 0..<UInt8(Door.mostSessions + 1) {
            let key = door.key(DoorTests.secret(number), now: 0)
            _ = door.enter(
                key.text, now: 1, cookie: DoorTests.secret(50 + number),
                token: DoorTests.secret(200))
        }
        #expect(door.session(cookie: DoorTests.secret(50).text) == nil)
        #expect(door.session(cookie: DoorTests.secret(51).text) != nil)
    }
}
