// What the helper asks over the socket, as questions to the ledger. Trusts no number in a message.

import HostSystem

extension SharedAnswers {
    /// - Parameter generation: how often rows were erased.
    func answer(_ message: SharedMessage, generation: Int64) -> SharedMessage {
        switch message.kind {
        case .take: return take(message)
        case .rows: return rows(message)
        case .stones: return stones(message)
        case .standing: return standing(message)
        default:
            // Of a state before the last erasure: what was erased has to leave the file first.
            if message.text(0) != SharedFolder.ownPlace || message.number(0) == generation {
                savePlace(message.text(1), of: message.text(0))
            }
            return SharedMessage(.answer)
        }
    }

    private func take(_ message: SharedMessage) -> SharedMessage {
        let lines = message.texts.dropFirst(2).enumerated().map { place, bytes in
            let number = Int(message.number(place))
            return LineTail.Line(bytes: bytes, number: number > 0 ? number : nil)
        }
        let taking = take(
            SharedPiece(name: message.text(0), lines: lines, place: message.text(1)))
        return SharedMessage(.answer, [taking.rawValue])
    }

    private func rows(_ message: SharedMessage) -> SharedMessage {
        let limit = min(max(Int(message.number(1)), 1), 1_000)
        guard let page = rows(after: message.number(0), limit: limit) else {
            return SharedMessage(.answer, [0])
        }
        return SharedMessage(
            .answer, [1, page.place, page.hasMore ? 1 : 0],
            page.rows.flatMap { [Array($0.id.utf8), $0.line] })
    }

    private func stones(_ message: SharedMessage) -> SharedMessage {
        let limit = min(max(Int(message.number(0)), 1), 1_000)
        guard let ids = stones(after: message.text(0), limit: limit) else {
            return SharedMessage(.answer, [0])
        }
        return SharedMessage(.answer, [1], ids.map { Array($0.utf8) })
    }

    private func standing(_ message: SharedMessage) -> SharedMessage {
        let rows = message.texts.indices.map { (message.text($0), message.number($0)) }
        guard let found = standing(rows) else { return SharedMessage(.answer, [0]) }
        return SharedMessage(.answer, [1] + found.map(\.rawValue))
    }
}
