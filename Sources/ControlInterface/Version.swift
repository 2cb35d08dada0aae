// The version both programs and the protocol tell. One number for all of them.

package enum Version {
    package static let number = "0.1.0"
}
