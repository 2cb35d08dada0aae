// Asks for the page in the browser by its name on the bus, which starts it where it is installed. Starts no
// program itself, and never waits.

package import AnchorModel
package import Systemd

package enum PageActivation {
    /// The page's program, as its entry among the applications is called.
    package static let name = "io.github.anchord.anchorpage"
    /// By the desktop entry specification, "D-Bus activation".
    package static let path = "/io/github/anchord/anchorpage"
    package static let interface = "org.freedesktop.Application"

    /// 10 s: it answers when a browser was asked to open, some 300 ms after a click; on a busy machine that
    /// has none of it in memory it takes a few seconds.
    static let timeoutUSec: UInt64 = 10_000_000

    /// - Parameter token: of the click, so that a browser that is open already may come to the front (xdg-activation).
    /// - Parameter completion: called once, perhaps before this returns; false: there is no page, or no browser.
    package static func activate(
        _ view: PageView, on bus: Bus, token: String?, completion: @escaping (Bool) -> Void
    ) {
        // What the application shows by itself is Activate; all else is an action of it.
        let isAction = view != .today
        let method = BusMethod(
            destination: name, path: path, interface: interface,
            member: isAction ? "ActivateAction" : "Activate")
        do throws(SystemdError) {
            try bus.call(method, timeoutUSec: timeoutUSec) { body in
                if isAction {
                    body.append(view.rawValue)
                    body.appendArray(of: "v") {}
                }
                body.appendDictionary {
                    guard let token else { return }
                    body.entry("activation-token", token)
                    // As servers and programs of X11 name the same.
                    body.entry("desktop-startup-id", token)
                }
            } completion: { result in
                if case .success = result { completion(true) } else { completion(false) }
            }
        } catch {
            completion(false)
        }
    }
}
