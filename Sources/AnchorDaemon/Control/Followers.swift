// The clients that follow events: each is told what is on the disk behind its place, as fast as it reads, and
// what is kept nowhere when it has read the rest. Holds no more than a page for each.

import AnchorModel
import CivilTime
import ControlInterface
import HistoryFormats
import LedgerStore
import Varlink

final class Followers {
    /// Rows read at a time: some 50 KiB on the wire, well within a connection's output.
    private static let page = 200
    /// What is kept nowhere waits for a reader that lags up to so many; the newest go then.
    private static let mostPassing = 64

    private let ledger: LedgerKeeper
    private let schedule: () -> Schedule
    private var followers: [ObjectIdentifier: Follower] = [:]
    /// There are rows that nobody was told yet.
    private var hasRows = false

    private final class Follower {
        let client: ControlConnection
        var place: LedgerCursor
        var passing: [Follow.Reply] = []
        init(_ client: ControlConnection, _ place: LedgerCursor) {
            self.client = client
            self.place = place
        }

        /// Hung up, or its stream is over.
        var isGone: Bool { client.isClosed || client.current == nil }
    }

    init(_ ledger: LedgerKeeper, schedule: @escaping () -> Schedule) {
        self.ledger = ledger
        self.schedule = schedule
    }

    var keepsEvents: Bool { schedule().history != .off }

    func add(_ client: ControlConnection, cursor: String?, at now: Instant) throws(CallError) {
        let place: LedgerCursor
        switch ledger.place(behind: cursor) {
        case .success(let found): place = found
        case .failure(let failure): throw failure.callError
        }
        let follower = Follower(client, place)
        followers[ObjectIdentifier(client)] = follower
        client.onRoom = { [weak self, weak follower] in
            if let follower { self?.tell(follower) }
        }
        client.reply(
            Follow.Reply(
                .following, cursor: "\(place)", atUSec: now.microseconds, kept: keepsEvents),
            continues: true)
        tell(follower)
    }

    /// Rows of history are on the disk.
    func rowsCame() { hasRows = true }

    /// What is so now and kept nowhere.
    func pass(_ event: Follow.Reply) {
        for follower in followers.values where follower.passing.count < Followers.mostPassing {
            follower.passing.append(event)
        }
    }

    /// Tells everybody what there is, at the end of what happened together.
    func tell() {
        followers = followers.filter { !$0.value.isGone }
        let isNews = hasRows
        hasRows = false
        for follower in followers.values where isNews || !follower.passing.isEmpty {
            tell(follower)
        }
    }

    private func tell(_ follower: Follower) {
        let client = follower.client
        while !follower.isGone, client.hasRoom {
            var replies: [Follow.Reply] = []
            let read = ledger.events(behind: follower.place, limit: Followers.page) {
                replies.append(
                    Follow.Reply(Entry(schedule().event(of: $0), host: nil), cursor: "\($1)"))
            }
            switch read {
            case .failure(let failure): return client.fail(failure.callError)
            case .success(let place):
                for reply in replies { client.reply(reply, continues: true) }
                guard place == follower.place else {
                    follower.place = place
                    continue
                }
            }
            for event in follower.passing { client.reply(event, continues: true) }
            follower.passing = []
            return
        }
    }

    /// A stream ends with a last reply (UAPI.20), not with a closed connection. Who has not read all goes on
    /// behind its place.
    func finish(at now: Instant) {
        tell()
        for follower in followers.values where !follower.isGone {
            follower.client.reply(
                Follow.Reply(.ended, cursor: "\(follower.place)", atUSec: now.microseconds))
        }
        followers = [:]
    }
}

extension LedgerKeeper.FollowFailure {
    var callError: CallError {
        switch self {
        case .unknown(let fault):
            ControlError.unknownCursor(CursorFault(rawValue: fault.rawValue) ?? .unreadable)
                .callError
        case .unreadable(let reason): ControlError.notRead(reason: reason).callError
        }
    }
}
