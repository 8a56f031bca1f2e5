import Domain

/// An organisation and all below it, as a condition on the table `organisation` that an index serves.
struct Subtree {
    let path: String

    init(path: String) {
        self.path = path
    }

    init(of organisation: Organisation) {
        path = organisation.path
    }

    var condition: SQL {
        // Every path has an end that is greater: it ends with a slash.
        let end = path.firstTextAfterAllThatStartWithIt ?? path
        return "organisation.path >= \(path) AND organisation.path < \(end)"
    }

    /// Whether there are at most so many in it; counts no further.
    func hasAtMost(_ limit: Int, on connection: any Connection) throws -> Bool {
        let found = try connection.rows("SELECT organisation.id FROM organisation WHERE \(condition) LIMIT \(limit + 1)")
        return found.count <= limit
    }

    /// The open organisations in it, from the top down, at most so many.
    func open(_ limit: Int, on connection: any Connection) throws -> [Organisation.ID] {
        let found = try connection.rows(
            """
            SELECT organisation.id FROM organisation
            WHERE \(condition) AND organisation.state = 'open'
            ORDER BY organisation.path
            LIMIT \(limit)
            """
        )
        return found.compactMap { $0[0].words.map { Organisation.ID($0) } }
    }
}
