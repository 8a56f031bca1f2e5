import Domain

/// A step on the way from the root down to an organisation.
package struct PlaceStep: Hashable, Sendable, Decodable {
    package let code: String
    package let name: String
}

/// What the organisations on some paths are called.
struct PlaceNames {
    private let names: [String: String]

    init(of paths: some Sequence<String>, from connection: any Connection) throws {
        let codes = Set(paths.flatMap { $0.split(separator: "/").map(String.init) })
        let lines: [PlaceStep] = try connection.all(
            """
            SELECT id AS code, name AS name
            FROM organisation
            WHERE id IN \(anyOf: codes.sorted().map { Field.text($0) })
            ORDER BY id
            """
        )
        names = Dictionary(lines.map { ($0.code, $0.name) }) { first, _ in first }
    }

    /// From the root down to the last one of the path.
    func steps(of path: String) -> [PlaceStep] {
        path.split(separator: "/").map { PlaceStep(code: String($0), name: names[String($0)] ?? String($0)) }
    }

    /// The path in names, joined by slashes, without the last one.
    func above(_ path: String) -> String {
        steps(of: path).dropLast().map(\.name).joined(separator: "/")
    }
}
