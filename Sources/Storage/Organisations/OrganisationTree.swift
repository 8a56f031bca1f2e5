package import Domain

/// One level of the tree: the organisations right below one, each with how many stand below it.
package struct OrganisationTree: Query {
    package struct Line: Equatable, Sendable {
        package let code: String
        package let name: String
        package let kind: String
        package let kindLabels: [String: String]
        package let origin: String
        package let children: Int
    }

    package struct Answer: Equatable, Sendable {
        package struct Step: Equatable, Sendable, Decodable {
            package let code: String
            package let name: String
        }

        /// From the root down to the organisation itself.
        package let path: [Step]
        package let lines: [Line]
    }

    /// Nil: the root.
    package let below: Organisation.ID?

    package init(below: Organisation.ID? = nil) {
        self.below = below
    }

    /// The tree is no secret: whoever has any role may see it.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        struct Row: Decodable {
            let code: String
            let name: String
            let kind: String
            let labels: String
            let origin: String
            let children: Int
        }
        let ledger = SQLLedger(connection)
        let parent = try ledger.require(below ?? ledger.require(Realm.theOne).root)
        let rows: [Row] = try connection.all(
            """
            SELECT organisation.id AS code, organisation.name AS name, organisation.kind AS kind, kind.labels AS labels,
                   organisation.origin AS origin,
                   (SELECT COUNT(*) FROM organisation AS child
                    WHERE child.parent = organisation.id AND child.state = 'open') AS children
            FROM organisation
            JOIN kind ON kind.id = organisation.kind
            WHERE organisation.parent = \(parent.id) AND organisation.state = 'open'
            ORDER BY organisation.id
            """
        )
        let path = try parent.path.split(separator: "/").map { code in
            let step = try ledger.require(Organisation.ID(String(code)))
            return Answer.Step(code: step.id.text, name: step.name)
        }
        return Answer(
            path: path,
            lines: try rows.map {
                Line(
                    code: $0.code,
                    name: $0.name,
                    kind: $0.kind,
                    kindLabels: try Labels.read($0.labels),
                    origin: $0.origin,
                    children: $0.children
                )
            }
        )
    }
}
