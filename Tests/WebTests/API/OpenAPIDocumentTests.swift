import Domain
import Foundation
import HTTPTypes
import Language
import TestWorld
import Testing

@testable import Web

@Suite struct `The document of the API` {
    private func document(_ language: Language = .en) throws -> JSON {
        OpenAPIDocument(map: try WebApplication.apiMap(), words: Words(language)).json
    }

    @Test func `is as written down`() throws {
        try Golden.expect(Self.lines(try document()) + "\n", is: "openapi.json")
    }

    @Test func `is served to everybody`() async throws {
        let answer = try await WebTest(as: nil).get("/api/openapi.json", headers: ["Accept-Language": "en"])
        #expect(answer.status == 200)
        #expect(try answer.json == document())
    }

    @Test(arguments: Language.allCases) func `has words for everything`(language: Language) throws {
        #expect(!(try document(language).written.contains("⟦")))
    }

    @Test func `has every route of the map, and no name twice`() throws {
        let map = try WebApplication.apiMap()
        let paths = try #require(try document()["paths"])
        for route in map.routes {
            #expect(paths[route.path]?[route.method.rawValue.lowercased()] != nil, "\(route.text)")
        }
        #expect(Set(map.routes.map(\.text)).count == map.routes.count)
        #expect(Set(map.routes.map(\.operation)).count == map.routes.count)
    }

    @Test func `uses a name for one thing only`() throws {
        var known: [String: JSONSchema] = [:]
        func look(_ schema: JSONSchema) {
            switch schema {
            case .named(let name, let plain):
                #expect(known[name] == nil || known[name] == plain, "\(name)")
                known[name] = plain
                look(plain)
            case .object(let properties): for property in properties { look(property.schema) }
            case .list(let element), .map(let element), .nullable(let element): look(element)
            case .text, .formed, .choice, .whole, .flag: break
            }
        }
        for route in try WebApplication.apiMap().routes {
            look(route.answer)
            route.body.map(look)
        }
        let schemas = try #require(try document()["components"]?["schemas"])
        for name in known.keys.sorted() { #expect(schemas[name] != nil, "\(name)") }
    }

    /// An address for every route that reads; the world has something at each.
    static let addresses = [
        "/api/organisations", "/api/organisations/search?q=nm", "/api/organisations/330203", "/api/organisations/330203/history",
        "/api/organisations/330203/posts", "/api/organisations/330203/grants", "/api/groupings", "/api/people/search?q=bo",
        "/api/people/bo", "/api/cycles/current", "/api/cycles/2017", "/api/cycles/2017/timeline", "/api/cycles/2017/checkup",
        "/api/rulebooks", "/api/work-calendar", "/api/cycles/2017/organisations/330203/activities",
        "/api/activities/2017%7C330203%7Cm1", "/api/cycles/2017/organisations/330203/compliance",
        "/api/cycles/2017/organisations/330203/compliance/below", "/api/cycles/2017/organisations/330203/counters",
        "/api/cycles/2017/forms", "/api/cycles/2017/forms/to-fill", "/api/cycles/2017/forms/to-approve",
        "/api/cycles/2017/projects", "/api/cycles/2017/organisations/330203/contact-points", "/api/cycles/2017/task-lists",
        "/api/cycles/2017/double-reports", "/api/cycles/2017/evidence", "/api/cycles/2017/results?kind=district",
        "/api/cycles/2017/organisations/330203/scorecard", "/api/cycles/2017/organisations/330203/audit-scores",
        "/api/cycles/2017/organisations/330203/ballots", "/api/cycles/2017/published",
        "/api/cycles/2017/figures/figure.contact-points", "/api/journal?limit=3", "/api/journal/0",
    ]

    @Test func `says what is really answered`() async throws {
        let api = try await APITest()
        let router = APIRouter(try WebApplication.apiMap())
        for address in Self.addresses {
            let answer = try await api.get(address)
            #expect(answer.status == 200, "\(address) \(answer.text.prefix(300))")
            guard answer.status == 200, let path = address.split(separator: "?").first,
                let match = router.matches(String(path)).first(where: { $0.route.method == .get })
            else { continue }
            #expect(SchemaCheck.faults(in: try answer.json, against: match.route.answer) == [], "\(address)")
        }
    }

    @Test func `says what is answered where something is wrong`() async throws {
        let api = try await APITest()
        for address in ["/api/nope", "/api/cycles/2016", "/api/organisations?limit=x"] {
            let answer = try await api.get(address)
            #expect(SchemaCheck.faults(in: try answer.json, against: APIProblem.schema) == [], "\(address)")
        }
    }

    /// An operation, a schema or an answer a line, so that a difference shows where it is.
    private static func lines(_ json: JSON, _ depth: Int = 0) -> String {
        guard depth < 3, case .object(let fields) = json, !fields.isEmpty else { return json.written }
        let indent = String(repeating: " ", count: depth)
        let inner = fields.map { "\(indent) \(JSON.text($0.name).written): \(lines($0.value, depth + 1))" }
        return "{\n\(inner.joined(separator: ",\n"))\n\(indent)}"
    }
}
