// Waiting for a daemon on the socket: without polling, and without ever starting what somebody stopped.

import ControlInterface
import HostSystem

struct DaemonWait {
    private let session: Session
    private let reader: Int32?

    /// - Parameter reader: a descriptor that is printed to; nobody reading it ends the wait.
    init(_ session: Session, reader: Int32?) {
        self.session = session
        self.reader = reader
    }

    /// False when nobody reads on.
    /// - Parameter afterFailure: the mark is there and nobody answered: something has to happen first.
    /// - Parameter tell: called each time it is found absent.
    func untilThere(afterFailure: Bool, tell: () -> Void = {}) throws -> Bool {
        var isFirst = afterFailure
        while true {
            // Armed before it is looked, so that nothing falls in between.
            guard let folder = FolderWait(socket: session.socketPath, reader: reader) else {
                throw Failure(.noDaemon, session.words.noDaemon, session.words.howToStart)
            }
            if !isFirst, RunningMark.isSet(socket: session.socketPath) { return true }
            isFirst = false
            tell()
            if folder.wait() == .readerGone { return false }
        }
    }
}

extension Session {
    /// On a connection of its own.
    func freshCaller() throws(CallerError) -> Caller {
        hangUp()
        return try openCaller()
    }
}
