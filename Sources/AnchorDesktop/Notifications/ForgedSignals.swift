// A forged click is refused here. Everybody on the session bus can send what looks like a signal of the
// notification server; one counts only when the server itself sent it, and a click only when the bubble
// is one of ours. Reads messages; tells nobody.

import AnchorModel
import Systemd

struct ServerSignals {
    /// The server that bubbles go to now; nil: there is none, and no signal is believed.
    let server: ServerIdentity?

    /// A button of one of our bubbles, and its key; or a token of such a click. The bubble may have ended: awesome and some lists
    /// close a bubble first and send the click afterwards.
    func click(_ message: BusMessage, among ours: OwnBubbles) -> (BubbleReference, String)? {
        guard let bubble = bubble(message), ours.contains(bubble.id),
            let text = message.readString()
        else { return nil }
        return (bubble, text)
    }

    /// A bubble that ended, whosever it was, and why.
    func closing(_ message: BusMessage) -> (BubbleReference, BubbleClosing)? {
        guard let bubble = bubble(message), let reason = message.readUInt32() else { return nil }
        return (bubble, BubbleClosing(rawValue: reason) ?? .undefined)
    }

    /// The bus fills in the sender's unique name, which no client can choose.
    private func bubble(_ message: BusMessage) -> BubbleReference? {
        guard let server, message.sender == server.uniqueName, let id = message.readUInt32()
        else { return nil }
        return BubbleReference(server: server, id: id)
    }
}
