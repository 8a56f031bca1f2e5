import HTTPTypes

/// Finds the route of a path: what stands in the map, and nothing beside it.
struct APIRouter: Sendable {
    struct Match: Sendable {
        let route: APIMap.Route
        /// The parts of the path that stand for something, decoded.
        let parts: [String: String]
    }

    private struct Entry: Sendable {
        let pattern: [Substring]
        let route: APIMap.Route
    }

    private let entries: [Int: [Entry]]

    init(_ map: APIMap) {
        entries = Dictionary(
            grouping: map.routes.map { Entry(pattern: Self.split($0.path), route: $0) },
            by: \.pattern.count
        )
    }

    /// The routes of a path, one for each method it can be asked with; none: there is nothing there.
    ///
    /// A part that is written out in the map goes before one that stands for something.
    func matches(_ path: String) -> [Match] {
        let parts = Self.split(path)
        let found = (entries[parts.count] ?? []).compactMap { entry -> (written: Int, match: Match)? in
            guard let values = Self.values(parts, entry.pattern) else { return nil }
            return (parts.count - values.count, Match(route: entry.route, parts: values))
        }
        let best = found.map(\.written).max()
        return found.filter { $0.written == best }.map(\.match)
    }

    private static func values(_ parts: [Substring], _ pattern: [Substring]) -> [String: String]? {
        var values: [String: String] = [:]
        for (part, wanted) in zip(parts, pattern) {
            if wanted.hasPrefix("{") {
                guard let value = PercentCoding.decoded(String(part)), !value.isEmpty else { return nil }
                values[String(wanted.dropFirst().dropLast())] = value
            } else if part != wanted {
                return nil
            }
        }
        return values
    }

    private static func split(_ path: String) -> [Substring] {
        path.split(separator: "/", omittingEmptySubsequences: false)
    }
}
