package import Domain

/// One organisation: where it stands, what stands right below it, and the groupings it belongs to.
package struct OrganisationOverview: Query {
    package struct Children: Hashable, Sendable {
        package let kind: String
        package let kindLabels: [String: String]
        package let open: Int
        package let closed: Int
    }

    package struct Membership: Hashable, Sendable, Decodable {
        package let grouping: String
        package let name: String
        /// The organisation that leads it.
        package let lead: String
        package let joinedOn: String
        /// Nil while it belongs.
        package let leftOn: String?
    }

    package struct Answer: Sendable {
        package let organisation: Organisation
        package let kindLabels: [String: String]
        /// From the root down to the organisation itself.
        package let path: [PlaceStep]
        package let children: [Children]
        /// Those that last first.
        package let memberships: [Membership]
    }

    package let organisation: Organisation.ID

    package init(organisation: Organisation.ID) {
        self.organisation = organisation
    }

    /// The tree is no secret: whoever has any role may see it.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let organisation = try ledger.require(organisation)
        return Answer(
            organisation: organisation,
            kindLabels: try ledger.require(organisation.kind).labels,
            path: try PlaceNames(of: [organisation.path], from: connection).steps(of: organisation.path),
            children: try children(connection),
            memberships: try memberships(connection)
        )
    }

    private func children(_ connection: any Connection) throws -> [Children] {
        struct Row: Decodable {
            let kind: String
            let labels: String
            let open: Int
            let closed: Int
        }
        let rows: [Row] = try connection.all(
            """
            SELECT child.kind AS kind, kind.labels AS labels, SUM(CASE child.state WHEN 'open' THEN 1 ELSE 0 END) AS open,
                   SUM(CASE child.state WHEN 'closed' THEN 1 ELSE 0 END) AS closed
            FROM organisation AS child
            JOIN kind ON kind.id = child.kind
            WHERE child.parent = \(organisation)
            GROUP BY child.kind, kind.labels
            ORDER BY child.kind
            """
        )
        return try rows.map { Children(kind: $0.kind, kindLabels: try Labels.read($0.labels), open: $0.open, closed: $0.closed) }
    }

    private func memberships(_ connection: any Connection) throws -> [Membership] {
        try connection.all(
            """
            SELECT grouping.id AS grouping, grouping.name AS name, grouping.lead AS lead, belongs.joined_on AS joined_on,
                   belongs.left_on AS left_on
            FROM grouping_member AS belongs
            JOIN grouping ON grouping.id = belongs.grouping
            WHERE belongs.organisation = \(organisation)
            ORDER BY CASE WHEN belongs.left_on IS NULL THEN 0 ELSE 1 END, belongs.joined_on DESC, belongs.id
            """
        )
    }
}
