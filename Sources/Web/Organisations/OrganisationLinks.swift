import Domain

/// The addresses of the pages about the tree, its posts, its people and their powers.
extension PageLinks {
    /// One of the changes of an organisation, or its posts: `/organisations/330203/merge`.
    func organisation(_ code: String, _ part: String, _ query: [(String, String?)] = []) -> String {
        address("/organisations/\(PercentCoding.encoded(code))/\(part)", query)
    }

    func post(_ code: String, _ post: String, _ part: String? = nil) -> String {
        organisation(code, "posts/\(PercentCoding.encoded(post))" + (part.map { "/\($0)" } ?? ""))
    }

    func groupings() -> String { address("/groupings") }

    func grouping(_ id: String, _ part: String? = nil) -> String {
        address("/groupings/\(PercentCoding.encoded(id))" + (part.map { "/\($0)" } ?? ""))
    }

    func people(_ query: [(String, String?)] = []) -> String { address("/people", query) }

    func person(_ id: String, _ part: String? = nil) -> String {
        address("/people/\(PercentCoding.encoded(id))" + (part.map { "/\($0)" } ?? ""))
    }

    func powers(_ query: [(String, String?)] = []) -> String { address("/powers", query) }
}
