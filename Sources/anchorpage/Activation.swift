// The page's name on the session bus, so that a click on a bubble shows it: org.freedesktop.Application of
// the desktop entry specification. On a thread of its own, with a loop of its own; decides nothing about pages.

import AnchorDesktop
import AnchorModel
import Glibc
import HostSystem
import Systemd

struct Activation: Sendable {
    private static let flags: UInt32 = 4  // DBUS_NAME_FLAG_DO_NOT_QUEUE
    private static let owner: UInt32 = 1  // DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER
    /// Microseconds: for the bus's own answer, and for a click that a second process was started for.
    private static let patience: UInt64 = 5_000_000

    let environment: [String: String]
    let folder: String
    /// An address that opens once; nil where nobody serves.
    let address: @Sendable (PageView) -> String?

    /// Answers until the process ends. Where there is no bus, or the name is another's, nobody is the worse
    /// for it: the page has its own ways in.
    func listen() { _ = ServingThread { [self] in try? answer(forAtMost: nil) }.start() }

    /// Answers whoever had this process started, for another one that serves already and has no name.
    func answerOnce() { try? answer(forAtMost: Activation.patience) }

    private func answer(forAtMost patience: UInt64?) throws(SystemdError) {
        guard let address = BusAddress.session(environment: environment) else { return }
        let loop = try EventLoop()
        let bus = try Bus(address: address, loop: loop, name: "page")
        var isOver = false
        bus.onDisconnected = { isOver = true }
        let filter = try bus.addFilter { message in
            guard message.isMethodCall else { return false }
            answer(message, on: bus)
            return true
        }
        try bus.call(
            BusMethod(
                destination: "org.freedesktop.DBus", path: "/org/freedesktop/DBus",
                interface: "org.freedesktop.DBus", member: "RequestName"),
            timeoutUSec: Activation.patience
        ) {
            $0.append(PageActivation.name)
            $0.append(Activation.flags)
        } completion: { result in
            let isOurs = (try? result.get())?.readUInt32() == Activation.owner
            if !isOurs { isOver = true }
        }
        let end = patience.map { Clocks.read().monotonicUSec + Int64($0) }
        while !isOver {
            let now = Clocks.read().monotonicUSec
            if let end, now >= end { break }
            try loop.runOnce(timeoutUSec: end.map { UInt64($0 - now) } ?? .max)
        }
        withExtendedLifetime(filter) {}
        bus.close()
    }

    private func answer(_ message: BusMessage, on bus: Bus) {
        let isOurs =
            message.path == PageActivation.path
            && message.interface == PageActivation.interface
        var view = PageView.today
        var isUnderstood = false
        switch message.member {
        case "Activate" where isOurs: isUnderstood = message.signature == "a{sv}"
        // Addresses of files: there are none to open, and the page is what was asked for.
        case "Open" where isOurs && message.signature == "asa{sv}":
            isUnderstood = message.readStrings() != nil
        case "ActivateAction" where isOurs && message.signature == "sava{sv}":
            guard let wanted = message.readString().flatMap(PageView.init) else { break }
            view = wanted
            isUnderstood = message.readArray(of: "v") { $0.skipVariant() ? true : nil } != nil
        default: break
        }
        guard isUnderstood, let data = texts(message) else {
            let actions = PageView.allCases.map(\.rawValue).joined(separator: ", ")
            return refuse(
                message, on: bus, "UnknownMethod",
                "anchorpage answers Activate, Open, and ActivateAction of \(actions)")
        }
        guard show(view, data) else {
            return refuse(message, on: bus, "Failed", "no browser could be opened from here")
        }
        try? bus.reply(to: message)
    }

    private func refuse(_ message: BusMessage, on bus: Bus, _ error: String, _ text: String) {
        try? bus.reply(to: message, error: "org.freedesktop.DBus.Error.\(error)", text: text)
    }

    /// The texts of a dictionary; nil: it is none.
    private func texts(_ message: BusMessage) -> [String: String]? {
        var found: [String: String] = [:]
        let isWhole = message.readDictionary { key, message in
            guard message.variantSignature() == "s" else { return message.skipVariant() }
            guard let text = message.readVariant(of: "s", { $0.readString() }) else { return false }
            found[key] = text
            return true
        }
        return isWhole ? found : nil
    }

    private func show(_ view: PageView, _ data: [String: String]) -> Bool {
        guard let address = address(view) else { return false }
        var variables = environment
        // So that the window it opens, or has open already, may come to the front.
        if let token = data["activation-token"] { variables["XDG_ACTIVATION_TOKEN"] = token }
        if let id = data["desktop-startup-id"] { variables["DESKTOP_STARTUP_ID"] = id }
        return Browser.open(address, variables, folder: folder)
    }
}
