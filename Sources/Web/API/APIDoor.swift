import Domain
import HTTPTypes
import Hummingbird
import Language
import Logging
import NIOCore
import Storage

/// Answers everything below `/api`: it lets in who shows a token, reads what they send, and says in problem details why not.
///
/// Cookies are not looked at, so no page of somebody else can ask in a visitor's name.
struct APIDoor: RouterMiddleware {
    /// The most bytes of what is sent.
    static let mostBytes = 1 << 20

    private static let document = "/api/openapi.json"

    let desk: PageDesk
    let map: APIMap
    private let router: APIRouter
    private let paces: RequestBuckets
    private let strangers: RequestBuckets

    init(desk: PageDesk, map: APIMap) {
        self.desk = desk
        self.map = map
        router = APIRouter(map)
        paces = RequestBuckets(burst: 600, perSecond: 50)
        strangers = RequestBuckets(burst: 60, perSecond: 1)
    }

    func handle(
        _ request: Request,
        context: PageContext,
        next: (Request, PageContext) async throws -> Response
    ) async throws -> Response {
        guard request.uri.path == "/api" || request.uri.path.hasPrefix("/api/") else { return try await next(request, context) }
        let reading = PageReading(request, context)
        do {
            return Self.response(.ok, "application/json", try await answer(request, context, reading), reading.words)
        } catch {
            let problem = problem(error, context.logger, request)
            return Self.response(problem.status, APIProblem.type, problem.json(reading.words), reading.words, problem.headers)
        }
    }

    private func answer(_ request: Request, _ context: PageContext, _ reading: PageReading) async throws -> JSON {
        if request.uri.path == Self.document {
            guard request.method == .get else { throw APIProblem(.methodNotAllowed, "method").with(.allow, "GET") }
            return OpenAPIDocument(map: map, words: reading.words).json
        }
        let matches = router.matches(request.uri.path)
        guard !matches.isEmpty else { throw APIProblem(.notFound, "address") }
        guard let match = matches.first(where: { $0.route.method == request.method }) else {
            let allowed = matches.map(\.route.method.rawValue).sorted().joined(separator: ", ")
            throw APIProblem(.methodNotAllowed, "method").with(.allow, allowed)
        }
        let holder = try await holder(request, context)
        if let wait = paces.take(holder.token.id.text, at: desk.clock()) { throw Self.tooMany(wait) }
        guard holder.token.allows(match.route.scope) else { throw Self.outOfScope(match.route.scope) }
        let call = APICall(
            desk: desk,
            signer: holder.signer,
            words: reading.words,
            parts: match.parts,
            query: try Self.query(reading.query, match.route),
            body: try await Self.body(request, match.route),
            idempotencyKey: try Self.key(request, match.route)
        )
        return try await match.route.handler(call)
    }

    /// Whoever the request is made for (RFC 6750).
    private func holder(_ request: Request, _ context: PageContext) async throws -> Tokens.Holder {
        let shown = request.headers[.authorization]?.split(separator: " ", maxSplits: 1) ?? []
        guard shown.count == 2, shown[0].lowercased() == "bearer" else {
            throw APIProblem(.unauthorized, "no-token").with(.wwwAuthenticate, "Bearer realm=\"shuzhi\"")
        }
        let tokens = try desk.accountDesk.tokens
        if let holder = try await tokens.find(String(shown[1])) { return holder }
        // Wrong tokens are written down, but nobody fills the log with them.
        if let wait = strangers.take(context.address, at: desk.clock()) { throw Self.tooMany(wait) }
        try await tokens.noteWrong(from: context.address)
        throw APIProblem(.unauthorized, "wrong-token")
            .with(.wwwAuthenticate, "Bearer realm=\"shuzhi\", error=\"invalid_token\"")
    }

    private static func tooMany(_ wait: Int) -> APIProblem {
        APIProblem(.tooManyRequests, "too-many", [String(wait)]).with(.retryAfter, String(wait))
    }

    private static func outOfScope(_ scope: TokenScope) -> APIProblem {
        APIProblem(.forbidden, "scope", [scope.rawValue])
            .with(.wwwAuthenticate, "Bearer realm=\"shuzhi\", error=\"insufficient_scope\", scope=\"\(scope.rawValue)\"")
    }

    /// - Throws: a problem that names every parameter that does not fit.
    private static func query(_ query: PageQuery, _ route: APIMap.Route) throws -> [String: String] {
        var values: [String: String] = [:]
        var details: [APIProblem.Detail] = []
        for (name, value) in query.pairs {
            guard let parameter = route.parameters.first(where: { $0.name == name }) else {
                details.append(.init(field: name, key: "unknown-parameter", arguments: []))
                continue
            }
            guard values.updateValue(value, forKey: name) == nil else {
                details.append(.init(field: name, key: "repeated-parameter", arguments: []))
                continue
            }
            details += SchemaCheck.faults(in: parameter.kind.value(value), against: parameter.kind.schema)
                .map { .init(field: name, key: $0.kind.rawValue, arguments: $0.arguments) }
        }
        for parameter in route.parameters where parameter.isRequired && values[parameter.name] == nil {
            details.append(.init(field: parameter.name, key: SchemaCheck.Fault.Kind.missing.rawValue, arguments: []))
        }
        guard details.isEmpty else { throw APIProblem(.badRequest, "parameters", details: details) }
        return values
    }

    /// - Throws: a problem where nothing, too much, or something else than JSON that fits is sent.
    private static func body(_ request: Request, _ route: APIMap.Route) async throws -> [UInt8] {
        guard let schema = route.body else { return [] }
        let parts = (request.headers[.contentType] ?? "").lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
        guard parts.first == "application/json", parts.dropFirst().allSatisfy({ $0 == "charset=utf-8" }) else {
            throw APIProblem(.unsupportedMediaType, "media-type")
        }
        let bytes: [UInt8]
        do {
            bytes = Array(try await request.body.collect(upTo: mostBytes).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw APIProblem(.contentTooLarge, "too-large", [String(mostBytes / 1024)])
        }
        let value: JSON
        do {
            value = try JSONReader.read(bytes)
        } catch let mistake as JSONReader.Mistake {
            throw APIProblem(.badRequest, "json-\(mistake.kind.rawValue)", [String(mistake.place + 1)])
        }
        let faults = SchemaCheck.faults(in: value, against: schema)
        guard faults.isEmpty else {
            let details = faults.map { APIProblem.Detail(field: $0.pointer, key: $0.kind.rawValue, arguments: $0.arguments) }
            throw APIProblem(.unprocessableContent, "body", details: details)
        }
        return bytes
    }

    private static func key(_ request: Request, _ route: APIMap.Route) throws -> IdempotencyKey? {
        guard route.isWriting, let name = HTTPField.Name("Idempotency-Key"), let text = request.headers[name] else { return nil }
        return try IdempotencyKey(text)
    }

    private func problem(_ error: any Error, _ logger: Logger, _ request: Request) -> APIProblem {
        switch error {
        case let problem as APIProblem: return problem
        case let refusal as Refusal: return APIProblem(refusal)
        case is DecodingError: return APIProblem(.unprocessableContent, "body")
        case let error as HTTPError where error.status == .notFound: return APIProblem(.notFound, "address")
        case let problem as StorageProblem where problem.kind == .busy:
            return APIProblem(.serviceUnavailable, "unavailable").with(.retryAfter, "5")
        default:
            logger.error("request failed", metadata: ["http.path": "\(request.uri.path)", "error": "\(error)"])
            return APIProblem(.internalServerError, "fault")
        }
    }

    private static func response(
        _ status: HTTPResponse.Status,
        _ type: String,
        _ json: JSON,
        _ words: Words,
        _ headers: HTTPFields = [:]
    ) -> Response {
        var headers = headers
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = words.language.rawValue
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: json.written)))
    }
}
