import Domain
import HTTPTypes
import Language

/// The document of the API, made from its map: OpenAPI 3.1.
struct OpenAPIDocument {
    let map: APIMap
    let words: Words

    /// Every status an answer that is none of the good ones may have.
    private static let reading = [400, 401, 403, 404, 409, 422, 429, 500, 503]
    private static let writing = [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503]

    /// The header that goes with a status.
    private static let headers = [401: "WWW-Authenticate", 429: "Retry-After", 503: "Retry-After"]

    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": .text(words("api.title")), "version": "1", "description": .text(words("api.about")),
            ],
            "servers": [["url": "/"]],
            "tags": .list(rooms.map { ["name": .text($0), "description": .text(words("api.room.\($0)"))] }),
            "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "token": [
                        "type": "http", "scheme": "bearer", "description": .text(words("api.token")),
                    ]
                ],
                "schemas": .object(schemas),
                "responses": .object(Self.writing.map { JSONField("problem-\($0)", response($0)) }),
            ],
        ]
    }

    private var rooms: [String] {
        map.routes.reduce(into: []) { rooms, route in
            let room = Self.room(route)
            if !rooms.contains(room) { rooms.append(room) }
        }
    }

    private static func room(_ route: APIMap.Route) -> String { String(route.scope.rawValue.prefix { $0 != ":" }) }

    private var paths: [JSONField] {
        var order: [String] = []
        var operations: [String: [JSONField]] = [:]
        for route in map.routes {
            if operations[route.path] == nil { order.append(route.path) }
            operations[route.path, default: []].append(JSONField(route.method.rawValue.lowercased(), operation(route)))
        }
        let own = JSONField("/api/openapi.json", ["get": document])
        return [own] + order.map { JSONField($0, .object(operations[$0] ?? [])) }
    }

    /// The document itself, for which nobody needs a token.
    private var document: JSON {
        [
            "operationId": "document",
            "summary": .text(words("api.do.document")),
            "security": [],
            "responses": [
                "200": [
                    "description": .text(words("api.status.200")),
                    "content": ["application/json": ["schema": ["type": "object"]]],
                ]
            ],
        ]
    }

    private func operation(_ route: APIMap.Route) -> JSON {
        var fields = [
            JSONField("operationId", .text(route.operation)),
            JSONField("summary", .text(words(route.summary))),
            JSONField("description", .text(words("api.scope", route.scope.rawValue))),
            JSONField("tags", [.text(Self.room(route))]),
            JSONField("security", [["token": [.text(route.scope.rawValue)]]]),
        ]
        let parameters = Self.parts(of: route.path).map(path) + route.parameters.map(query) + (route.isWriting ? [key] : [])
        if !parameters.isEmpty { fields.append(JSONField("parameters", .list(parameters))) }
        if let body = route.body {
            fields.append(
                JSONField("requestBody", ["required": .flag(true), "content": ["application/json": ["schema": body.json]]])
            )
        }
        let good: JSON = [
            "description": .text(words("api.status.200")),
            "content": ["application/json": ["schema": route.answer.json]],
        ]
        let bad = (route.isWriting ? Self.writing : Self.reading).map {
            JSONField(String($0), ["$ref": .text("#/components/responses/problem-\($0)")])
        }
        fields.append(JSONField("responses", .object([JSONField("200", good)] + bad)))
        return .object(fields)
    }

    private static func parts(of path: String) -> [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    private func path(_ name: String) -> JSON {
        [
            "name": .text(name), "in": "path", "required": .flag(true),
            "description": .text(words("api.parameter.\(name)")),
            "schema": ["type": "string", "minLength": .whole(1)],
        ]
    }

    private func query(_ parameter: APIParameter) -> JSON {
        [
            "name": .text(parameter.name), "in": "query", "required": .flag(parameter.isRequired),
            "description": .text(words(parameter.key)), "schema": parameter.kind.schema.json,
        ]
    }

    private var key: JSON {
        [
            "name": "Idempotency-Key", "in": "header", "required": .flag(false),
            "description": .text(words("api.parameter.idempotency-key")),
            "schema": ["type": "string", "pattern": "^[!-~]{1,128}$"],
        ]
    }

    private func response(_ status: Int) -> JSON {
        var fields = [JSONField("description", .text(words("api.status.\(status)")))]
        if let header = Self.headers[status] {
            fields.append(JSONField("headers", .object([JSONField(header, ["schema": ["type": "string"]])])))
        }
        fields.append(JSONField("content", .object([JSONField(APIProblem.type, ["schema": APIProblem.schema.json])])))
        return .object(fields)
    }

    private var schemas: [JSONField] {
        var parts = APIProblem.schema.parts
        for route in map.routes {
            parts.merge(route.answer.parts) { first, _ in first }
            parts.merge(route.body?.parts ?? [:]) { first, _ in first }
        }
        return parts.sorted { $0.key < $1.key }.map { JSONField($0.key, $0.value.plain.json) }
    }
}
