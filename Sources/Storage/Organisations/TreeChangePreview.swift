package import Domain

/// What a change of the tree would do to whom, before anybody is bound to it.
package struct TreeChangePreview: Query {
    /// Somebody who comes to stand elsewhere.
    package struct Move: Hashable, Sendable {
        package let code: String
        package let name: String
        package let to: String
        /// How many open organisations go along below it.
        package let below: Int
    }

    /// Somebody who is closed, and what ends with it.
    package struct Closing: Hashable, Sendable {
        package let code: String
        package let name: String
        package let posts: [PostLine]
        package let grants: [GrantLine]
        /// The groupings it leaves, by name.
        package let groupings: [String]
        /// Problems that are not closed: they stay with its code, and those above finish them.
        package let openProblems: Int
        /// Cycles with a scorecard: the results stay where they were.
        package let results: Int
    }

    package struct Answer: Sendable {
        /// Nil: it would be accepted as the books stand.
        package let refusal: Refusal?
        package let moves: [Move]
        package let closings: [Closing]
        /// Who takes over the memberships in groupings, by name.
        package let heir: String?
    }

    package let change: any TreeChange
    package let today: Day

    package init(_ change: any TreeChange, today: Day) {
        self.change = change
        self.today = today
    }

    /// Whoever may do it may know what it would do.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try change.authorize(signer, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let effects = try change.effects(in: ledger)
        var refusal: Refusal?
        do {
            try change.validate(in: ledger)
        } catch let found as Refusal {
            refusal = found
        }
        return Answer(
            refusal: refusal,
            moves: try effects.moves.map { try move($0, ledger) },
            closings: try effects.closes.map { try closing($0, ledger, connection) },
            heir: try effects.heir.map { try ledger.require($0).name }
        )
    }

    private func move(_ move: TreeEffects.Move, _ ledger: SQLLedger) throws -> Move {
        let moved = try ledger.require(move.organisation)
        let inside = Match<Organisation>("state", .text(Organisation.State.open.rawValue)).and("path", startsWith: moved.path)
        return Move(
            code: moved.id.text,
            name: moved.name,
            to: try ledger.find(move.below)?.name ?? move.below.text,
            below: try ledger.count(inside) - (moved.state == .open ? 1 : 0)
        )
    }

    private func closing(_ code: Organisation.ID, _ ledger: SQLLedger, _ connection: any Connection) throws -> Closing {
        let closed = try ledger.require(code)
        let posts = try PostsOf(organisation: code, today: today).answer(from: connection).posts
        let grants: [GrantRow] = try connection.all(
            """
            SELECT \(GrantRow.columns)
            \(GrantRow.tables)
            WHERE given.organisation = \(code) AND given.state = 'given'
            ORDER BY given.role, given.id
            """
        )
        let overview = try OrganisationOverview(organisation: code).answer(from: connection)
        let open = try connection.number(
            "SELECT count(*) FROM problem WHERE organisation = \(code) AND state <> 'closed'"
        )
        return Closing(
            code: code.text,
            name: closed.name,
            posts: posts.filter { $0.ended == nil },
            grants: try grants.map { try $0.line() },
            groupings: overview.memberships.filter { $0.leftOn == nil }.map(\.name),
            openProblems: Int(open ?? 0),
            results: try ledger.count(Match<Scorecard>("organisation", .id(code)))
        )
    }
}
