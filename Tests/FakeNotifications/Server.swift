// org.freedesktop.Notifications on one bus connection, driven by the test's commands.

import CSystemd
import Glibc

final class Server {
    private static let name = "org.freedesktop.Notifications"
    private static let path = "/org/freedesktop/Notifications"
    private enum Mode { case answer, refuse, mute }

    private var bus: OpaquePointer?
    private var mode = Mode.answer
    private var lastID: UInt32 = 0
    private var commands: [UInt8] = []
    private let capabilities: [String]
    private var screen: Screen

    init?(_ address: String, capabilities: [String], _ nature: Nature) {
        self.capabilities = capabilities
        screen = Screen(nature)
        guard sd_bus_new(&bus) >= 0, sd_bus_set_address(bus, address) >= 0,
            sd_bus_set_bus_client(bus, 1) >= 0
        else { return nil }
        let filter: sd_bus_message_handler_t = { message, userdata, _ in
            guard let message, let userdata else { return 0 }
            let server = Unmanaged<Server>.fromOpaque(userdata).takeUnretainedValue()
            return server.handle(Message(raw: message)) ? 1 : 0
        }
        sd_bus_add_filter(bus, nil, filter, Unmanaged.passUnretained(self).toOpaque())
        guard sd_bus_start(bus) >= 0, sd_bus_request_name(bus, Server.name, 0) >= 0 else {
            return nil
        }
        var unique: UnsafePointer<CChar>?
        sd_bus_get_unique_name(bus, &unique)
        say(["ready", unique.map { String(cString: $0) } ?? ""])
    }

    /// Until the bus or the test goes away.
    func run() {
        while true {
            while true {
                let work = sd_bus_process(bus, nil)
                if work < 0 { return }
                if work == 0 { break }
            }
            sd_bus_flush(bus)
            var polled = [
                pollfd(fd: sd_bus_get_fd(bus), events: Int16(POLLIN), revents: 0),
                pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
            ]
            poll(&polled, 2, -1)
            if polled[1].revents != 0, !readCommands() { return }
        }
    }

    private var time: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    private var now: String { "\(time)" }

    private func handle(_ message: Message) -> Bool {
        guard message.interface == Server.name else { return false }
        switch message.member {
        case "Notify": notify(message)
        case "CloseNotification":
            let id = message.uint32()
            say(["close", now, "\(id)"])
            guard mode != .mute else { return true }
            message.reply { _ in }
            screen.close(id, expired: false)
            closed(id, reason: 3)
        case "GetCapabilities": message.reply { $0.append(capabilities) }
        case "GetServerInformation":
            message.reply {
                for text in [screen.nature.name, "anchord tests", "1", "1.2"] { $0.append(text) }
            }
        default: return false
        }
        return true
    }

    private func notify(_ message: Message) {
        let time = now
        let app = message.string()
        let replaces = message.uint32()
        let (icon, summary, body) = (message.string(), message.string(), message.string())
        var actions: [String] = []
        message.array(of: "s") { actions.append("\(message.string())=\(message.string())") }
        var hints: [String] = []
        message.array(of: "{sv}") { hints.append(message.entry()) }
        let timeout = message.int32()
        if mode == .answer, replaces == 0 { lastID += 1 }
        let id = replaces == 0 ? lastID : replaces
        say([
            "notify", time, "\(id)", "\(replaces)", app, icon, "\(timeout)", summary, body,
            actions.joined(separator: "|"), hints.joined(separator: "|"),
        ])
        switch mode {
        case .answer:
            let sight = screen.notify(
                id, replaces: replaces != 0, actions: actions.count,
                hasValue: hints.contains { $0.hasPrefix("value:") },
                isResident: hints.contains("resident:b=true"), at: self.time)
            say(["seen", "\(id)", sight.rawValue])
            message.reply { $0.append(id) }
            if sight == .thrown { closed(id, reason: 4) }
        case .refuse: message.refuse("org.freedesktop.DBus.Error.LimitsExceeded", "not now")
        case .mute: break
        }
    }

    private func signal(_ member: String, _ fill: (Message) -> Void) {
        var message: OpaquePointer?
        guard sd_bus_message_new_signal(bus, &message, Server.path, Server.name, member) >= 0,
            let message
        else { return }
        fill(Message(raw: message))
        sd_bus_send(bus, message, nil)
        sd_bus_message_unref(message)
    }

    private func closed(_ id: UInt32, reason: UInt32) {
        signal("NotificationClosed") {
            $0.append(id)
            $0.append(reason)
        }
    }

    /// False when the test is gone.
    private func readCommands() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 4096)
        let count = read(0, &chunk, chunk.count)
        guard count > 0 else { return false }
        commands += chunk[..<count]
        while let end = commands.firstIndex(of: 10) {
            perform(String(decoding: commands[..<end], as: UTF8.self))
            commands.removeSubrange(...end)
        }
        return true
    }

    private func perform(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        let id = words.count > 1 ? UInt32(words[1]) ?? 0 : 0
        switch words.first {
        case "action" where words.count == 3:
            signal("ActionInvoked") {
                $0.append(id)
                $0.append(words[2])
            }
            if screen.click(id, at: time) { closed(id, reason: 2) }
        // Closes first and tells then, as awesome.
        case "click-late" where words.count == 3:
            closed(id, reason: 2)
            signal("ActionInvoked") {
                $0.append(id)
                $0.append(words[2])
            }
        case "closed" where words.count == 3:
            let reason = UInt32(words[2]) ?? 4
            screen.close(id, expired: reason == 1)
            closed(id, reason: reason)
        case "silent": screen.isSilent = true
        case "loud": screen.isSilent = false
        case "answer": mode = .answer
        case "refuse": mode = .refuse
        case "mute": mode = .mute
        default: say(["what?", line])
        }
    }
}
