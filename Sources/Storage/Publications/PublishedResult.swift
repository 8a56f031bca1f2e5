package import Domain

/// Everything the published page of a cycle prints; each figure is counted or read from records, and can be opened by its id
/// with ``FigureRecords``.
///
/// Once results are published everybody may read them; before that only the office, leaders and observers over the realm.
package struct PublishedResult: Query {
    /// How many organisations of a kind there are.
    package struct KindCount: Equatable, Sendable {
        package let kind: String
        package let labels: [String: String]
        package let reported: Int
        package let generated: Int
    }

    /// Activities of one kind, person and subject in one organisation, added up.
    package struct ActivityCount: Equatable, Sendable {
        package let figure: String
        package let place: String
        package let who: String?
        package let what: String
        package let value: String
        package let unit: String?
        package let origin: String
    }

    package struct FigureLine: Equatable, Sendable {
        package let figure: String
        package let section: String
        package let place: String
        package let who: String?
        package let what: String
        package let value: String?
        package let unit: String?
        package let note: String?
        package let source: String
        package let day: String?
    }

    package struct CampaignLine: Equatable, Sendable {
        package let figure: String
        package let place: String
        package let name: String
        package let criterion: String?
        package let measure: String
        package let value: String
        package let unit: String?
        package let note: String?
        package let origin: String
    }

    package struct ProblemLine: Equatable, Sendable {
        package let number: String
        package let place: String
        package let category: String
        package let dimension: String?
        package let text: String
        package let entry: Int64
    }

    package struct ProblemCount: Equatable, Sendable {
        package let figure: String
        package let category: String
        package let state: String
        package let count: Int
    }

    package struct GradeCount: Equatable, Sendable {
        package let figure: String
        package let grade: String
        package let labels: [String: String]
        package let count: Int
    }

    /// The decisions of one grading, for one kind of organisation.
    package struct GradeTable: Equatable, Sendable {
        package let kind: String
        package let kindLabels: [String: String]
        package let grading: String
        package let gradingLabels: [String: String]
        /// Whether any of them rests on records the demonstration made.
        package let isGenerated: Bool
        package let grades: [GradeCount]
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: String
        package let year: Int
        package let realm: String
        /// Nil before the results are published.
        package let publication: Publication?
        package let publishedBy: String?
        package let organisations: [KindCount]
        package let activities: [ActivityCount]
        package let figures: [FigureLine]
        package let campaigns: [CampaignLine]
        /// Those that were reported, each with its text.
        package let problems: [ProblemLine]
        /// Those the demonstration made, counted.
        package let generatedProblems: [ProblemCount]
        package let grades: [GradeTable]
    }

    package let cycle: Cycle.ID

    package init(cycle: Cycle.ID) {
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let publication = try ledger.find(Publication.id(cycle: cycle))
        return Answer(
            cycle: cycle.text,
            year: try ledger.require(cycle).year,
            realm: try ledger.require(Realm.theOne).name,
            publication: publication,
            publishedBy: try publication.flatMap { try EntryStamps([$0.recordedIn], from: connection)[$0.recordedIn]?.actor },
            organisations: try organisations(connection),
            activities: try activities(connection),
            figures: try figures(connection),
            campaigns: try campaigns(connection),
            problems: try problems(connection),
            generatedProblems: try generatedProblems(connection),
            grades: try grades(connection)
        )
    }
}
