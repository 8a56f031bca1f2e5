import Domain

/// Labels by language, as a table keeps them.
enum Labels {
    static func read(_ text: String) throws -> [String: String] {
        try CanonicalJSON.decode([String: String].self, from: Array(text.utf8))
    }
}
