package import Domain

/// 年度目录: the cycles, newest first.
package struct CyclesList: Query {
    package struct Line: Equatable, Sendable {
        package let cycle: Cycle
        package let rulebooks: Int
        package let isPublished: Bool
    }

    package init() {}

    /// Which years there are is no secret.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        let ledger = SQLLedger(connection)
        return try ledger.all(Cycle.self).sorted { ($0.year, $0.id) > ($1.year, $1.id) }.map { cycle in
            Line(
                cycle: cycle,
                rulebooks: try ledger.count(Match<Pin>("cycle", .id(cycle.id))),
                isPublished: try ledger.exists(Publication.id(cycle: cycle.id))
            )
        }
    }
}
