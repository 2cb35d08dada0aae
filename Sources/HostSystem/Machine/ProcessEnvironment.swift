// The environment this process was started with. The one place that reads it; what a variable means
// is its reader's to say. Never changes it.

import Glibc

package enum ProcessEnvironment {
    /// Every `NAME=value`. With a name twice the last one holds; an entry without `=` is none.
    package static var variables: [String: String] {
        var result: [String: String] = [:]
        var entry = environ
        while let line = entry.pointee {
            let text = String(cString: line)
            if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
                result[String(text[..<equals])] = String(text[equals...].dropFirst())
            }
            entry += 1
        }
        return result
    }
}
