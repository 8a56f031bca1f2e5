package import Domain

/// 双报告双评议: the double reports below an organisation, in the order of the tree, page by page.
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
        package let next: String?
    }

    package let cycle: Cycle.ID
    package let below: Organisation.ID?
    package let after: DoubleReport.ID?
    package let limit: Int

    package init(cycle: Cycle.ID, below: Organisation.ID? = nil, after: DoubleReport.ID? = nil, limit: Int = 50) {
        self.cycle = cycle
        self.below = below
        self.after = after
        self.limit = limit
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try WorkViewers.require(signer, over: below, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let place = try below.map { try ledger.require($0) } ?? ledger.root()
        let last = try after.map { try ledger.require($0) }
        let page = SubtreePage(
            below: place,
            after: try last.map { (try ledger.require($0.organisation), $0.id.text) },
            limit: limit
        )
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
            FROM organisation
            JOIN double_report AS report ON report.organisation = organisation.id AND report.cycle = \(cycle)
            WHERE \(page.paths("organisation", id: "report.id"))
            ORDER BY organisation.path, report.id
            LIMIT \(page.fetched)
            """
        )
        let (lines, next) = page.cut(found, id: \.id)
        return Answer(lines: lines, next: next)
    }
}
