/// 双报告双评议: one secretary, one report, given to the level above and to the members, staff or residents below.
///
/// Source: `[S16] [S18] [S19] [S24]` of the domain facts: both sides hear the same report, and both comment and rate. The ratings
/// themselves are ballots of the pinned rulebook; here stands which ballot belongs to which side.
package struct DoubleReport: Record {
    package enum Side: String, Codable, CaseIterable, Sendable {
        /// To the superior committee.
        case upward
        /// To members, staff or residents.
        case downward
    }

    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// Who reports, by post.
    package let secretary: String
    package internal(set) var text: ReportText
    package internal(set) var writtenBy: Person.ID
    package internal(set) var writtenAt: Instant
    /// Which sides have been given it.
    package internal(set) var delivered: Int

    init(_ writing: WriteDoubleReport, at stamp: Stamp) {
        id = Self.id(cycle: writing.cycle, organisation: writing.organisation, secretary: writing.secretary)
        cycle = writing.cycle
        organisation = writing.organisation
        secretary = writing.secretary
        text = writing.text
        writtenBy = stamp.actor
        writtenAt = stamp.instant
        delivered = 0
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, secretary: String) -> ID {
        ID("\(cycle)|\(organisation)|\(secretary)")
    }
}

/// A report in the three parts secretaries report in.
package struct ReportText: Codable, Equatable, Sendable {
    package let results: String
    /// Problems and their causes.
    package let problems: String
    package let plans: String

    package init(results: String, problems: String, plans: String) {
        self.results = results
        self.problems = problems
        self.plans = plans
    }

    /// The characters that are not blank, of each part.
    package var lengths: (results: Int, problems: Int, plans: Int) {
        (Self.length(results), Self.length(problems), Self.length(plans))
    }

    private static func length(_ text: String) -> Int { text.count { !$0.isWhitespace } }

    func check() throws {
        try Wording.check(results, "results", most: 5000)
        try Wording.check(problems, "problems", most: 5000)
        try Wording.check(plans, "plans", most: 5000)
    }
}

extension DoubleReport {
    package static let shape = Shape(
        "double_report",
        "id",
        "cycle",
        "organisation",
        "secretary",
        "results",
        "problems",
        "plans",
        "written_by",
        "written_at",
        "delivered"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        secretary = try row.text()
        text = ReportText(results: try row.text(), problems: try row.text(), plans: try row.text())
        writtenBy = try row.id()
        writtenAt = try row.instant()
        delivered = try row.whole()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(secretary), .text(text.results), .text(text.problems),
            .text(text.plans), .id(writtenBy), .instant(writtenAt), .whole(delivered),
        ]
    }
}
