// The browser that is there already, by xdg-open. Where it can read the runtime folder the address goes by a
// file of the user's own (0600), so that no command line shows the key; snaps and flatpaks cannot, and get it
// as it is. Knows no browser by name.

import Glibc
import HostSystem

enum Browser {
    /// False: there is nothing to open it with.
    static func open(
        _ address: String, _ environment: [String: String], folder: String
    ) -> Bool {
        guard environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil,
            let opener = Process.find("xdg-open", environment)
        else { return false }
        let target = isBoxed(environment) ? address : handover(address, folder) ?? address
        guard let pid = Process.start(opener, ["xdg-open", target], environment) else {
            return false
        }
        return !Process.fails(pid, within: patience)
    }

    static let prefix = "open-"

    /// Milliseconds in which xdg-open says that it found nothing to open a page with; one that found
    /// something may stay for as long as the browser does.
    private static let patience = 700

    /// A page that leads on at once; whoever serves removes it.
    private static func handover(_ address: String, _ folder: String) -> String? {
        let path = "\(folder)/\(prefix)\(getpid()).html"
        let page = """
            <!DOCTYPE html>
            <html lang="en"><meta charset="utf-8"><meta name="referrer" content="no-referrer">
            <meta http-equiv="refresh" content="0; url=\(address)"><title>anchord</title>
            <p><a href="\(address)">anchord</a></p></html>

            """
        do throws(FileError) { try AtomicFile.write(Array(page.utf8), to: path) } catch {
            return nil
        }
        return "file://" + path
    }

    /// Pages that led on, or were never read.
    static func clear(_ folder: String) {
        let names = (try? FolderNames.of(folder)) ?? []
        for name in names where name.hasPrefix(prefix) && name.hasSuffix(".html") {
            unlink("\(folder)/\(name)")
        }
    }

    /// Whether the default browser lives in a box that cannot read the folder; unknown counts as yes.
    private static func isBoxed(_ environment: [String: String]) -> Bool {
        guard
            let name = Child.output(
                "xdg-settings", ["get", "default-web-browser"], environment)?
                .split(separator: "\n").first.map(String.init), name.hasSuffix(".desktop"),
            !name.contains("/")
        else { return true }
        let home = environment["HOME"] ?? ""
        let boxes = [
            "/var/lib/snapd/desktop/applications", "/var/lib/flatpak/exports/share/applications",
            home + "/.local/share/flatpak/exports/share/applications",
        ]
        return boxes.contains { access("\($0)/\(name)", F_OK) == 0 }
    }
}
