// The daemon's side of the desktop: what the notifier says, in the engine's words, and finding the
// bus again when it was lost.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import Systemd

extension Daemon {
    /// After a lost bus: tried again after this, then twice as long each time up to the longest, and
    /// only while something is open. A session that restarts has its bus back within seconds.
    static let firstReconnect: Int64 = 2_000_000
    static let longestReconnect: Int64 = 300_000_000

    func startDesktop() throws(SystemdError) {
        reconnect = try loop.addTimer(
            clock: .boottime, accuracyUSec: 500_000, name: "bus-reconnect"
        ) { [weak self] in self?.connectBus() }
        guard let address = BusAddress.session(environment: options.environment) else { return }
        notifier = Notifier(loop: loop, address: address) { [weak self] event in
            self?.heard(event)
        }
        connectBus()
    }

    /// Harmless when connected.
    func connectBus() {
        guard let notifier, !notifier.isConnected else { return }
        do {
            if try notifier.connect() {
                watchDesktop()
                moveSharedHelper()
            }
        } catch {
            planReconnect()
        }
    }

    /// Also waits for a connection that was begun and may come to nothing.
    private func planReconnect() {
        guard engine.wantsServer else { return }
        try? reconnect?.arm(atUSec: Clocks.read().boottimeUSec + reconnectDelay)
        reconnectDelay = min(reconnectDelay * 2, Daemon.longestReconnect)
    }

    func show(_ nudge: Nudge) {
        connectBus()
        guard let notifier else { return dispatch(.notDelivered(nudge.slot, .nobody)) }
        notifier.show(nudge) { [weak self] result in
            switch result {
            case .success(let bubble): self?.dispatch(.delivered(nudge.slot, bubble))
            case .failure(let failure):
                self?.dispatch(.notDelivered(nudge.slot, failure.asDelivery))
                if failure == .noBus { self?.planReconnect() }
            }
        }
    }

    /// By the bus: the daemon starts nothing itself.
    func open(_ view: PageView, for slot: SlotKey) {
        guard let notifier else { return dispatch(.pageNotOpened(slot)) }
        notifier.openPage(view) { [weak self] isOpen in
            self?.dispatch(isOpen ? .pageOpened(slot) : .pageNotOpened(slot))
        }
    }

    private func heard(_ event: NotifierEvent) {
        switch event {
        case .serverAppeared(let identity, let facts):
            reconnectDelay = Daemon.firstReconnect
            try? reconnect?.disarm()
            if serverFacts == nil {
                log.write(
                    JournalEntry(
                        .notifierFound, .info, "Notifications go to \(facts.name) \(facts.version)",
                        [("ANCHORD_SERVER", facts.name)]))
            }
            serverFacts = facts
            serverCanBeStarted = false
            desktopWatch?.serverIs(facts.name)
            notifier?.adopt(engine.bubbles)
            dispatch(
                .serverAppeared(
                    identity, drawsProgress: facts.drawsProgress, buttons: facts.buttons))
        case .serverVanished(let canBeStarted): lostServer(canBeStarted: canBeStarted)
        case .busLost:
            lostServer("The session bus is gone", .notice)
            watchDesktop()
            planReconnect()
        case .action(let bubble, let key):
            guard let action = ActionKey(rawValue: key) else { return }
            dispatch(.bubbleAction(bubble, action))
        case .closed(let bubble, let closing): dispatch(.bubbleClosed(bubble, closing))
        case .shownLate(let slot, let bubble): dispatch(.delivered(slot, bubble))
        }
    }

    private func lostServer(canBeStarted: Bool) {
        let isNews = serverFacts != nil || canBeStarted != serverCanBeStarted || !noServerIsKnown
        serverCanBeStarted = canBeStarted
        noServerIsKnown = true
        guard isNews else { return dispatch(.serverVanished) }
        if canBeStarted {
            lostServer("The next nudge starts a notification server", .debug)
        } else {
            lostServer("There is no notification server", .notice)
        }
    }

    private func lostServer(_ words: String, _ priority: Priority) {
        serverFacts = nil
        desktopWatch?.serverIs(nil)
        log.write(JournalEntry(.notifierLost, priority, words))
        news.changed()
        dispatch(.serverVanished)
    }
}

extension NotifierFailure {
    var asDelivery: DeliveryFailure {
        switch self {
        case .noBus, .noServer: .nobody
        case .timedOut: .unanswered
        case .refused(let name): .refused(name)
        }
    }
}
