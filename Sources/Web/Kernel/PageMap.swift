import HTTPTypes
import Hummingbird

/// Every page there is: its method, its path, who may open it, and what makes it.
struct PageMap: Sendable {
    typealias Handler = @Sendable (Visit) async throws -> Reply

    struct Route: Sendable {
        let method: HTTPRequest.Method
        let path: String
        let access: Access
        /// The most bytes its body may have.
        let mostBytes: Int
        let handler: Handler

        /// As it stands in the golden file of the routes.
        var text: String { "\(method.rawValue) \(path) \(access.text)" }
    }

    private(set) var routes: [Route] = []

    mutating func get(_ path: String, for access: Access, _ handler: @escaping Handler) {
        routes.append(Route(method: .get, path: path, access: access, mostBytes: 0, handler: handler))
    }

    /// - Parameter mostBytes: what the form may weigh; one that takes files says so.
    mutating func post(
        _ path: String,
        for access: Access,
        atMost mostBytes: Int = Form.mostBytes,
        _ handler: @escaping Handler
    ) {
        routes.append(Route(method: .post, path: path, access: access, mostBytes: mostBytes, handler: handler))
    }

    /// Puts every page behind its door.
    func add(to router: Router<PageContext>, desk: PageDesk) {
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                try await PageDoor(route: route, desk: desk).answer(request, context)
            }
        }
        let methods = Dictionary(grouping: routes, by: \.path).mapValues { Set($0.map(\.method)) }
        for (path, known) in methods.sorted(by: { $0.key < $1.key }) {
            for method in [HTTPRequest.Method.get, .post] where !known.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in throw HTTPError(.methodNotAllowed) }
            }
        }
    }
}
