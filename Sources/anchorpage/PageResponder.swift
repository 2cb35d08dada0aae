// One request: its head to the gate, its body only where the gate has said so, its reply with the headers
// that every reply has. Whose connection it is, the kernel tells.

import Glibc
import HTTPTypes
import HostSystem
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOPosix
import PageGate
import PageSite

struct PageResponder: HTTPResponder {
    typealias Context = PageContext
    let served: Served

    /// A form that takes longer is not a browser's.
    private static let patience = Duration.seconds(10)

    func respond(to request: Request, context: PageContext) async throws -> Response {
        guard let site = served.site, PageResponder.isOwn(context.channel) else {
            return closing(.refused(.forbidden), context)
        }
        let verdict: Gate.Verdict
        do throws(Refusal) { verdict = try site.judge(head(request)) } catch {
            return closing(.refused(error), context)
        }
        if case .page(let path, _) = verdict, path == EventStream.path {
            return EventStream(served: served, site: site).response(request)
        }
        var body: [UInt8] = []
        if case .form = verdict {
            guard let bytes = await read(request) else {
                return closing(.refused(.tooLarge), context)
            }
            body = bytes
        }
        let reply = try await NIOThreadPool.singleton.runIfActive { [body] in
            site.reply(to: verdict, body: body, now: Serving.milliseconds())
        }
        return response(reply)
    }

    private func head(_ request: Request) -> RequestHead {
        func header(_ name: String) -> String? {
            HTTPField.Name(name).flatMap { request.headers[$0] }
        }
        let cookies = request.headers[values: .cookie]
        return RequestHead(
            method: request.method.rawValue, target: request.head.path ?? "",
            host: request.head.authority ?? header("Host"), origin: header("Origin"),
            site: header("Sec-Fetch-Site"), cookies: cookies,
            contentType: header("Content-Type"),
            length: header("Transfer-Encoding") == nil
                ? header("Content-Length").flatMap { Int($0) } : nil)
    }

    /// Nil: too much, or too slow.
    private func read(_ request: Request) async -> [UInt8]? {
        await withTaskGroup(of: [UInt8]?.self) { group in
            group.addTask {
                let buffer = try? await request.body.collect(upTo: Gate.bodyLimit)
                return buffer.map { Array($0.readableBytesView) }
            }
            group.addTask {
                try? await Task.sleep(for: PageResponder.patience)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }

    // MARK: Replies

    static func headers(_ type: String) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in Gate.headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        fields[.contentType] = type
        return fields
    }

    private func response(_ reply: PageReply) -> Response {
        var fields = PageResponder.headers(reply.type)
        if let location = reply.location { fields[.location] = location }
        if let cookie = reply.cookie { fields[.setCookie] = cookie }
        return Response(
            status: .init(code: reply.status), headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)))
    }

    /// What was not read stays unread: the connection ends with the reply.
    private func closing(_ reply: PageReply, _ context: PageContext) -> Response {
        var fields = PageResponder.headers(reply.type)
        fields[.connection] = "close"
        let (bytes, channel) = (reply.body, context.channel)
        return Response(
            status: .init(code: reply.status), headers: fields,
            body: ResponseBody(contentLength: bytes.count) { writer in
                try await writer.write(ByteBuffer(bytes: bytes))
                try await writer.finish(nil)
                channel.close(mode: .all, promise: nil)
            })
    }

    // MARK: Whose it is

    /// False where the kernel says that another user is at the other end.
    private static func isOwn(_ channel: any Channel) -> Bool {
        guard let peer = channel.remoteAddress, let own = channel.localAddress,
            let end = row(peer), let other = row(own),
            let table = try? SafeFile.read("/proc/net/tcp", limit: 16 * 1024 * 1024)
        else { return true }
        let owner = Loopback.owner(
            in: String(decoding: table, as: UTF8.self), of: end, to: other)
        return owner.map { $0 == getuid() } ?? true
    }

    private static func row(_ address: SocketAddress) -> String? {
        guard let name = address.ipAddress, let port = address.port else { return nil }
        return Loopback.row(name, port: port)
    }
}
