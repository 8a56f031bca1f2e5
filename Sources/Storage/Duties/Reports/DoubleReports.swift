package import Domain

/// 双报告双评议: the double reports below an organisation, in the order of the tree, a part at a time.
package struct DoubleReports: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let id: String
        package let organisation: String
        package let organisationName: String
        package let secretary: String
        /// The day it was given to the superior committee.
        package let upward: String?
        /// The day it was given to members, staff or residents.
        package let downward: String?
        package let comments: Int
        package let unanswered: Int
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// How many there are in all that fit.
        package let total: Int
    }

    package let cycle: Cycle.ID
    package let below: Organisation.ID?
    package let offset: Int
    package let limit: Int

    package init(cycle: Cycle.ID, below: Organisation.ID? = nil, offset: Int = 0, limit: Int = 100) {
        self.cycle = cycle
        self.below = below
        self.offset = offset
        self.limit = limit
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try WorkViewers.require(signer, over: below, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let place = try below.map { try ledger.require($0) } ?? ledger.root()
        let page = SubtreePage(below: place, offset: offset, limit: limit)
        let rows: SQL = """
            FROM organisation
            JOIN double_report AS report ON report.organisation = organisation.id AND report.cycle = \(cycle)
            WHERE \(page.holds("organisation"))
            """
        let found: [Line] = try connection.all(
            """
            SELECT report.id AS id, report.organisation AS organisation, organisation.name AS organisation_name,
                   report.secretary AS secretary,
                   (SELECT given.given_on FROM double_report_side AS given
                    WHERE given.double_report = report.id AND given.side = 'upward') AS upward,
                   (SELECT given.given_on FROM double_report_side AS given
                    WHERE given.double_report = report.id AND given.side = 'downward') AS downward,
                   (SELECT count(*) FROM double_report_comment AS said WHERE said.double_report = report.id) AS comments,
                   (SELECT count(*) FROM double_report_comment AS said
                    WHERE said.double_report = report.id AND said.answer IS NULL) AS unanswered
            \(rows)
            ORDER BY organisation.path, report.id
            \(page.part)
            """
        )
        return Answer(
            lines: found,
            total: Int(try connection.number("SELECT count(*) \(rows)") ?? 0)
        )
    }
}
