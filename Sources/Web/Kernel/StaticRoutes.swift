import HTTPTypes
import Hummingbird

/// `/static/…`: the stylesheet and our scripts, which hold nothing of anybody's.
struct StaticRoutes {
    static let prefix = "/static/"

    /// What a page asks for, in the order in which it runs.
    static let scripts = ["page.js", "palette.js", "drafts.js", "sheet.js", "tables.js"].map { prefix + $0 }

    static let paths = [Views.stylesheetPath] + scripts

    /// What changes with the files.
    let version: String

    func add(to router: Router<PageContext>) {
        for path in Self.paths {
            let text = EmbeddedText.files["Static/\(path.dropFirst(Self.prefix.count))"] ?? ""
            let type = path.hasSuffix(".css") ? "text/css" : "text/javascript"
            router.get(RouterPath(path)) { request, _ in answer(request, text: text, type: type) }
            router.post(RouterPath(path)) { _, _ -> Response in throw HTTPError(.methodNotAllowed) }
        }
    }

    private func answer(_ request: Request, text: String, type: String) -> Response {
        let tag = "W/\"\(version)\""
        var headers = HTTPFields()
        headers[.contentType] = "\(type); charset=utf-8"
        headers[.cacheControl] = "max-age=300"
        headers[.eTag] = tag
        if let known = request.headers[.ifNoneMatch], Self.names(known, tag) {
            return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Weak comparison (RFC 9110, 13.1.2).
    private static func names(_ header: String, _ tag: String) -> Bool {
        header == "*" || header.split(separator: ",").contains { $0.filter { $0 != " " } == tag }
    }
}
