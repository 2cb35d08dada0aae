// Who is let go, and who never is, in a time the test makes; and the bytes that wait.

import Testing
import Varlink

struct ClientAccountsTests {
    /// 1000 bytes together, ten seconds.
    private func accounts() -> ClientAccounts<String> {
        ClientAccounts(limit: 1000, patience: 10)
    }

    @Test("who takes nothing for the whole patience is overdue, to the microsecond")
    func neverReads() {
        var all = accounts()
        all.set("bar", calls: 0, replies: 100, moved: false, at: 5)
        #expect(all.nextLook == 15)
        #expect(all.overdue(at: 14).isEmpty)
        #expect(all.overdue(at: 15) == ["bar"])
        // More that waits does not make the wait begin anew.
        all.set("bar", calls: 0, replies: 200, moved: false, at: 14)
        #expect(all.overdue(at: 15) == ["bar"])
    }

    @Test("one byte taken begins the wait anew, the last one ends it")
    func slowReader() {
        var all = accounts()
        all.set("pager", calls: 0, replies: 100, moved: false, at: 0)
        all.set("pager", calls: 0, replies: 99, moved: true, at: 9)
        #expect(all.overdue(at: 18).isEmpty)
        #expect(all.nextLook == 19)
        all.set("pager", calls: 0, replies: 0, moved: true, at: 18)
        #expect(all.overdue(at: 100).isEmpty)
        #expect(all.nextLook == nil)
    }

    @Test("half a call may wait for its other half for ever")
    func halfSent() {
        var all = accounts()
        all.set("typist", calls: 50, replies: 0, moved: false, at: 0)
        #expect(all.overdue(at: 1_000_000).isEmpty)
        #expect(all.nextLook == nil)
        // What then waits to be read waits from then on.
        all.set("typist", calls: 0, replies: 50, moved: false, at: 2_000_000)
        #expect(all.nextLook == 2_000_010)
    }

    @Test("over the limit the largest goes, of equals the one that waited longest, until it fits")
    func tooMuch() {
        var all = accounts()
        all.set("small", calls: 10, replies: 0, moved: false, at: 0)
        all.set("newer", calls: 0, replies: 400, moved: false, at: 2)
        all.set("older", calls: 200, replies: 200, moved: false, at: 1)
        #expect(all.tooBig == nil)
        all.set("third", calls: 300, replies: 0, moved: false, at: 3)
        #expect(all.tooBig == "older")
        all.remove("older")
        #expect(all.tooBig == nil)
        all.remove("nobody")
        all.set("small", calls: 600, replies: 0, moved: false, at: 4)
        #expect(all.tooBig == "small")
        all.set("small", calls: 0, replies: 0, moved: true, at: 5)
        #expect(all.tooBig == nil)
    }

    @Test("bytes leave in the order they came, however they are cut")
    func queue() {
        var random = SeededGenerator(state: 7)
        var queue = OutputQueue()
        var sent: [UInt8] = []
        var all: [UInt8] = []
        for _ in 0..<2000 {
            let reply = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            all += reply
            queue.append(reply)
            let count = Int.random(in: 0...400, using: &random)
            sent += queue.unsent.prefix(count)
            queue.removeFirst(count)
            #expect(queue.count == all.count - sent.count)
        }
        sent += queue.unsent
        queue.removeFirst(.max)
        #expect(queue.isEmpty)
        #expect(sent == all)
    }

    @Test("a connection reads no further while calls wait or one is answered")
    func readAhead() {
        var connection = ServerConnection()
        #expect(connection.wantsInput)
        connection.feed(bytes(#"{"method":"a.B"}"#) + Array(#"{"meth"#.utf8))
        #expect(!connection.wantsInput)
        _ = connection.next()
        #expect(!connection.wantsInput)
        _ = connection.reply()
        #expect(connection.next() == nil)
        #expect(connection.wantsInput)
        #expect(connection.waiting == 6)
    }

    @Test("a reply made once for all streams is the one each would have made")
    func streamReply() throws {
        let made = try #require(ServerConnection.streamReply(["n": 1]))
        var connection = ServerConnection()
        let calls = [#"{"method":"a.B","more":true}"#, #"{"method":"a.B"}"#]
        connection.feed(calls.flatMap(bytes))
        _ = connection.next()
        #expect(connection.reply(made) == bytes(#"{"continues":true,"parameters":{"n":1}}"#))
        #expect(connection.reply(made) == connection.reply(["n": 1], continues: true))
        _ = connection.reply()
        _ = connection.next()
        #expect(connection.reply(made).isEmpty, "a call without more has no stream")
        #expect(ServerConnection.streamReply(["n": Double.nan]) == nil)
    }
}
