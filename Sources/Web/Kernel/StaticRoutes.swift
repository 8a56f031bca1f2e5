import Hummingbird

/// `/static/shuzhi.css`.
struct StaticRoutes {
    /// What changes with the files.
    let version: String

    static let paths = [Views.stylesheetPath]

    func add(to router: Router<BasicRequestContext>) {
        let tag = "W/\"\(version)\""
        router.get("static/shuzhi.css") { request, _ in
            var headers = HTTPFields()
            headers[.contentType] = "text/css; charset=utf-8"
            headers[.cacheControl] = "max-age=300"
            headers[.eTag] = tag
            if let known = request.headers[.ifNoneMatch], PageDesk.names(known, tag) {
                return Response(status: .notModified, headers: headers)
            }
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: Views.stylesheet)))
        }
    }
}
