// What the terminal can show: which characters, and how many beside each other.

import Glibc

extension Session {
    /// The first of LC_ALL, LC_CTYPE and LANG that is set decides, as in locale(7).
    var isUnicode: Bool {
        let locale =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy
            .compactMap { self.environment[$0] }.first { !$0.isEmpty }?.lowercased() ?? ""
        return locale.contains("utf-8") || locale.contains("utf8")
    }

    /// Of a picture, which may be wider than a line that is read. 80 into a pipe; beyond 120 the eye
    /// loses the row.
    var pictureWidth: Int {
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
            size.ws_col > 0
        else { return 80 }
        return min(max(Int(size.ws_col), 20), 120)
    }
}
