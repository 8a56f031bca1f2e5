package import Domain
package import Rules

/// 工作日历: the years whose working days are known, and where from.
package struct WorkCalendarOf: Query {
    package struct Line: Equatable, Sendable {
        package let year: WorkYear
        /// Entered by the office; nil: it came with the program.
        package let enteredAt: Instant?
        package let enteredByName: String?
    }

    package init() {}

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    /// Newest first.
    package func answer(from connection: any Connection) throws -> [Line] {
        let ledger = SQLLedger(connection)
        let entered = Dictionary(try ledger.all(WorkCalendarYear.self).map { ($0.year, $0) }) { first, _ in first }
        return try ledger.workCalendar().years.values.sorted { $0.year > $1.year }.map { year in
            let own = entered[year.year]
            return Line(
                year: year,
                enteredAt: own?.recordedAt,
                enteredByName: try own.flatMap { try ledger.find($0.recordedBy)?.name }
            )
        }
    }
}
