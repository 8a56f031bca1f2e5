/// The query of an address, decoded: the first value of each name counts.
struct PageQuery: Sendable {
    private let values: [String: String]
    /// The pairs in the order they were given, without the language.
    let pairs: [(name: String, value: String)]

    init(_ query: String?) {
        let decoded = (query ?? "").split(separator: "&").prefix(64).compactMap { pair -> (name: String, value: String)? in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first.flatMap({ PercentCoding.decoded(String($0)) }), !name.isEmpty else { return nil }
            return (name, parts.count < 2 ? "" : PercentCoding.decoded(String(parts[1])) ?? "")
        }
        values = Dictionary(decoded.map { ($0.name, $0.value) }) { first, _ in first }
        pairs = decoded.filter { $0.name != "lang" }
    }

    subscript(_ name: String) -> String? {
        values[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
