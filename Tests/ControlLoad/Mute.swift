// Clients that ask for a lot and never read: they send as long as the kernel takes it, then stay
// until their standard input ends. Prints how many were let go by then.

import Glibc

struct Mute {
    private let path: String
    private let clients: Int
    private let calls: Int

    init(_ path: String, clients: Int, calls: Int) {
        self.path = path
        self.clients = clients
        self.calls = calls
    }

    func run() -> (String, Int) {
        let text =
            #"{"method":"org.varlink.service.GetInterfaceDescription","parameters":"#
            + #"{"interface":"io.github.anchord.Anchord"}}"#
        let call = Array(text.utf8) + [0]
        var lines: [Line] = []
        for _ in 0..<clients {
            guard let line = try? Line(path) else { return ("no connection", 1) }
            lines.append(line)
        }
        for _ in 0..<calls {
            for index in lines.indices where !lines[index].isOver {
                _ = lines[index].send(call[...])
            }
        }
        let word = Array("asked\n".utf8)
        _ = write(STDOUT_FILENO, word, word.count)
        while getchar() != EOF {}
        let gone = lines.count { line in
            var polled = pollfd(fd: line.fd, events: 0, revents: 0)
            poll(&polled, 1, 0)
            return Int32(polled.revents) & POLLHUP != 0
        }
        return ("\(gone) let go", 0)
    }
}
