// The letter to oneself between the wire and the ledger: its words leave on a soft day alone.

import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface

extension Daemon {
    func readLetter(_ client: ControlConnection) throws {
        let isSoft = engine.isSoftDay
        let letter: HistoryRow?
        switch ledger.newestLetter() {
        case .success(let row): letter = row
        case .failure(let failure):
            throw ControlError.notRead(reason: failure.reason).callError
        }
        client.reply(
            ReadLetter.Reply(
                soft: isSoft, writtenUSec: letter?.at.microseconds,
                text: isSoft ? letter?.text : nil))
    }
}
