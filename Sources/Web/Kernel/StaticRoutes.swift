import Hummingbird

/// `/static/shuzhi.css`.
struct StaticRoutes {
    static let paths = [Views.stylesheetPath]

    func add(to router: Router<BasicRequestContext>) {
        router.get("static/shuzhi.css") { _, _ in
            var headers = HTTPFields()
            headers[.contentType] = "text/css; charset=utf-8"
            headers[.cacheControl] = "max-age=300"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: Views.stylesheet)))
        }
    }
}
