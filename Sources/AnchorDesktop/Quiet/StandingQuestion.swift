// One yes-or-no question to one service, kept answered: asked when the service is there, and again
// at each signal that may change the answer. Unknown without the service, with an answer of another form
// and as long as there is none in time; one that comes late counts. Never starts a service; never waits.

import AnchorModel
import Systemd

final class StandingQuestion {
    /// Whom to ask, and what.
    struct Terms: Sendable {
        let service: String
        let path: String
        let interface: String
        let member: String
        var arguments: [String] = []
        /// The interface and member of the signal that something changed; nil: any of the interface's.
        let signal: (interface: String, member: String?)
        /// Only signals with this first value.
        var signalArgument: String?
        /// The error that is an answer too, and which: what was never set is refused by some.
        var refusal: (error: String, means: Certainty)?
        let read: @Sendable (BusMessage) -> Certainty?
    }

    private let terms: Terms
    private let bus: Bus
    private let timeoutUSec: UInt64
    private let tell: () -> Void
    private var name: NameWatch?
    private var match: BusMatch?
    /// Counts the asking, so that an answer that was overtaken is known as such.
    private var round = 0

    private(set) var answer = Certainty.unknown
    /// There was an answer, or there is nobody to give one.
    private(set) var isSettled = false

    /// - Parameter tell: called when `answer` or `isSettled` is another one.
    init(
        _ terms: Terms, on bus: Bus, timeoutUSec: UInt64, tell: @escaping () -> Void
    ) throws(SystemdError) {
        self.terms = terms
        self.bus = bus
        self.timeoutUSec = timeoutUSec
        self.tell = tell
        match = try bus.addMatch(
            sender: terms.service, path: nil, interface: terms.signal.interface,
            member: terms.signal.member, firstArgument: terms.signalArgument
        ) { [weak self] message in
            // Anybody may send a signal to this connection alone.
            guard let self, let owner = self.name?.owner, message.sender == owner else { return }
            self.ask()
        }
        name = try NameWatch(terms.service, on: bus, timeoutUSec: timeoutUSec) { [weak self] in
            self?.ask()
        }
    }

    private func ask() {
        round += 1
        let asked = round
        guard let owner = name?.owner else { return settle(.unknown) }
        let method = BusMethod(
            destination: owner, path: terms.path, interface: terms.interface, member: terms.member)
        do throws(SystemdError) {
            try bus.ask(method, timeoutUSec: timeoutUSec) { [terms] body in
                for argument in terms.arguments { body.append(argument) }
            } completion: { [weak self] result in
                guard let self, self.round == asked else { return }
                self.settle(self.answer(result))
            }
        } catch {
            settle(.unknown)
        }
    }

    private func answer(_ result: Result<BusMessage, BusFailure>) -> Certainty {
        switch result {
        case .success(let reply): return terms.read(reply) ?? .unknown
        case .failure(.refused(let error, _)):
            return terms.refusal.flatMap { $0.error == error ? $0.means : nil } ?? .unknown
        case .failure: return .unknown
        }
    }

    private func settle(_ new: Certainty) {
        guard new != answer || !isSettled else { return }
        answer = new
        isSettled = true
        tell()
    }
}

extension StandingQuestion.Terms {
    /// A property; `read` gets the message inside the variant.
    static func property(
        _ property: String, of interface: String, service: String, path: String, type: String,
        read: @escaping @Sendable (BusMessage) -> Certainty?
    ) -> StandingQuestion.Terms {
        let properties = "org.freedesktop.DBus.Properties"
        return StandingQuestion.Terms(
            service: service, path: path, interface: properties, member: "Get",
            arguments: [interface, property], signal: (properties, "PropertiesChanged"),
            signalArgument: interface
        ) { $0.readVariant(of: type, read) }
    }
}
