import Domain

/// Which organisations have records in a cycle that the demonstration made: what is computed from them is marked as well.
struct OrganisationsWithGeneratedRecords {
    private let codes: Set<String>

    /// - Parameter organisation: nil: all.
    init(in cycle: Cycle.ID, only organisation: Organisation.ID? = nil, from connection: any Connection) throws {
        let own: SQL = organisation.map { "AND organisation = \($0)" } ?? ""
        let rows = try connection.rows(
            """
            SELECT organisation FROM activity WHERE cycle = \(cycle) AND origin = 'generated' \(own)
            UNION
            SELECT organisation FROM audit_score WHERE cycle = \(cycle) AND origin = 'generated' \(own)
            UNION
            SELECT organisation FROM ballot_count WHERE cycle = \(cycle) AND origin = 'generated' \(own)
            ORDER BY organisation
            """
        )
        codes = Set(rows.compactMap { $0[0].words })
    }

    func contains(_ code: String) -> Bool { codes.contains(code) }

    var isEmpty: Bool { codes.isEmpty }
}
