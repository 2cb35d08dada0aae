// What `doctor` asks: how the daemon's surroundings stand, as it sees them itself. Looks and tells;
// the one thing it may show is a bubble to look at, which is no nudge and is kept nowhere.

import AnchorDesktop
import AnchorEngine
import AnchorModel
import CivilTime
import ControlInterface
import HostSystem
import Systemd
import Varlink

extension Daemon {
    func diagnose(_ call: Call, _ client: ControlConnection) throws {
        let wantsBubble = try parameters(Diagnose.self, call).bubble ?? false
        var checks = [
            busCheck, notificationCheck, capabilityCheck, silenceCheck, sessionCheck, wordsCheck,
            scheduleCheck, stateCheck,
        ].compactMap(\.self)
        askPhone { [weak self] phone in
            checks.append(phone)
            self?.askBusy { busy in
                checks.append(busy)
                checks += self?.otherChecks ?? []
                guard wantsBubble, let self else {
                    return client.reply(Diagnose.Reply(checks: checks))
                }
                self.showSample { client.reply(Diagnose.Reply(checks: checks + [$0])) }
            }
        }
    }

    // MARK: The desktop

    private var busCheck: Check {
        notifier?.isConnected == true ? Check(.bus, .ok, .busFine) : Check(.bus, .problem, .noBus)
    }

    private var notificationCheck: Check? {
        guard let facts = serverFacts else {
            guard notifier?.isConnected == true else { return nil }
            return serverCanBeStarted
                ? Check(.notifications, .ok, .serverStarts)
                : Check(.notifications, .problem, .noServer)
        }
        return Check(.notifications, .ok, .server, facts.name, facts.version)
    }

    private var capabilityCheck: Check? { serverFacts.map { Check.bubbles($0.capabilities) } }

    private var silenceCheck: Check {
        switch desktopWatch?.silence ?? .unknown {
        case .no: Check(.silence, .ok, .silenceOff)
        case .yes: Check(.silence, .ok, .silenceOn)
        case .unknown: Check(.silence, .unknown, .silenceUnknown)
        }
    }

    /// Who keeps the screen awake, where it is told; asked only when somebody does.
    private func askBusy(_ tell: @escaping (Check) -> Void) {
        switch surroundings?.busy ?? .unknown {
        case .no: return tell(Check(.busy, .ok, .busyNot))
        case .unknown: return tell(Check(.busy, .unknown, .busyUnknown))
        case .yes: break
        }
        let isHabit = engine.status(at: clocks()).isBusyUnheard
        Inhibitors.ask(session: notifier?.bus, system: sessionWatch?.bus) { who in
            let names = who.joined(separator: ", ")
            tell(
                names.isEmpty
                    ? Check(.busy, .ok, isHabit ? .busyHabit : .busy)
                    : Check(.busy, .ok, isHabit ? .busyHabit : .busy, names))
        }
    }

    private var sessionCheck: Check {
        if engine.isWordSet(TypedWord.locked) { return Check(.session, .ok, .sessionSaidLocked) }
        guard let sessions = sessionWatch?.sessions else {
            return Check(.session, .unknown, .noLogind)
        }
        if surroundings?.locked == .yes { return Check(.session, .ok, .sessionLocked) }
        return sessions.contains(where: \.isGraphical)
            ? Check(.session, .ok, .sessionOpen) : Check(.session, .unknown, .sessionNone)
    }

    /// Nil where none is set. `locked` is the screen's.
    private var wordsCheck: Check? {
        let set = engine.status(at: clocks()).words.filter { $0 != TypedWord.locked }
        guard !set.isEmpty else { return nil }
        let asked = engine.schedule.allUnless
        guard let stray = set.first(where: { !asked.contains($0) }) else {
            return Check(.words, .ok, .wordsHold, set.joined(separator: ", "))
        }
        return Check(.words, .ok, .wordHoldsNothing, stray)
    }

    /// Also where no bus is: then nobody mirrors anything.
    private func askPhone(_ tell: @escaping (Check) -> Void) {
        guard let bus = notifier?.bus, bus.isReady else {
            return tell(Check(.phone, .unknown, .phoneUnknown))
        }
        NameQuestion.isThere(oneOf: NameQuestion.phone, on: bus) { isThere in
            switch isThere {
            case true?: tell(Check(.phone, .ok, .phoneMirrors))
            case false?: tell(Check(.phone, .ok, .phoneNone))
            case nil: tell(Check(.phone, .unknown, .phoneUnknown))
            }
        }
    }

    // MARK: What it keeps and reads

    private var scheduleCheck: Check {
        if let problem = schedules.problems.first {
            return Check(.schedule, .problem, .scheduleBroken, problem.line(in: problem.file))
        }
        guard let file = schedules.file else { return Check(.schedule, .ok, .starter) }
        let anchors = engine.schedule.anchors
        let planned = engine.plannedIDs.count
        return Check(.schedule, .ok, .scheduleFine, file, "\(anchors.count)", "\(planned)")
    }

    private var stateCheck: Check {
        let folder = options.stateFolder
        let reason = ledger.problem.map { engine.schedule.language($0) } ?? ""
        guard let facts = FolderFacts(folder, files: FolderFacts.ledgerFiles) else {
            return Check(.state, .problem, .notWritable, folder, reason)
        }
        return Check.state(
            folder, mode: facts.mode, isWritable: facts.isWritable, reason: facts.reason,
            kept: facts.kept, free: facts.free)
    }

    /// Whatever status says is wrong and no other check has told.
    private var otherChecks: [Check] {
        let told = Set(schedules.problems)
        return strangerChecks
            + currentStatus().problems.filter {
                !told.contains($0) && $0.id != ProblemID.noServer.rawValue
            }.map {
                Check(.other, .problem, .told, $0.line(in: $0.file))
            }
    }

    /// Rows with this machine's own id that the ledger does not have.
    private var strangerChecks: [Check] {
        guard let shared, shared.strangers > 0 else { return [] }
        let say = engine.schedule.language
        let text = say(
            "\(shared.strangers) rows of this machine in \(shared.path) are not in its history (an older copy of it?); anchorctl import takes them from the file"
        )
        return [Check(.other, .problem, .told, text)]
    }

    // MARK: A bubble to look at

    /// What became of it, as soon as the server said so.
    private func showSample(_ tell: @escaping (Check) -> Void) {
        connectBus()
        guard let notifier else { return tell(Check(.bubble, .problem, .bubbleNobody)) }
        let say = engine.schedule.language
        let now = clocks().wall
        let nudge = Nudge(
            slot: SlotKey(
                anchor: "doctor", day: zones.table.local.local(at: now).date, label: "sample"),
            summary: say("This is how a nudge looks"),
            body: say("Shown by anchorctl doctor. It is not recorded."),
            buttons: [NudgeButton(key: .done, label: say("Seen"))],
            timeout: engine.schedule.bubble, sound: engine.schedule.sound, replaces: nil)
        let server = serverFacts?.name ?? ""
        notifier.show(nudge) { result in
            switch result {
            case .success: tell(Check(.bubble, .ok, .bubbleShown, server))
            case .failure(.noBus), .failure(.noServer):
                tell(Check(.bubble, .problem, .bubbleNobody))
            case .failure(.timedOut): tell(Check(.bubble, .problem, .bubbleSilent))
            case .failure(.refused(let name)):
                tell(Check(.bubble, .problem, .bubbleRefused, name))
            }
        }
    }
}

extension ControlInterface.Problem {
    /// `file:line:column: message`, as far as it is known.
    fileprivate func line(in file: String?) -> String {
        guard let file else { return message }
        let place = line.map { line in ":\(line)" + (column.map { ":\($0)" } ?? "") } ?? ""
        return "\(file)\(place): \(message)"
    }
}
