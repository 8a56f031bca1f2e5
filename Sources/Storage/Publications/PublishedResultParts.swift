import Domain
import Rules

extension PublishedResult {
    func organisations(_ connection: any Connection) throws -> [KindCount] {
        struct Row: Decodable {
            let kind: String
            let labels: String
            let reported: Int
            let generated: Int
        }
        let rows: [Row] = try connection.all(
            """
            SELECT organisation.kind AS kind, kind.labels AS labels,
                   SUM(CASE WHEN organisation.origin = 'reported' THEN 1 ELSE 0 END) AS reported,
                   SUM(CASE WHEN organisation.origin = 'generated' THEN 1 ELSE 0 END) AS generated
            FROM organisation
            JOIN kind ON kind.id = organisation.kind
            WHERE organisation.state = 'open'
            GROUP BY organisation.kind, kind.labels
            ORDER BY MIN(organisation.depth), MAX(organisation.origin) DESC, organisation.kind
            """
        )
        return try rows.map {
            KindCount(kind: $0.kind, labels: try Labels.read($0.labels), reported: $0.reported, generated: $0.generated)
        }
    }

    /// Reported activities, added up; those the demonstration made are not printed.
    func activities(_ connection: any Connection) throws -> [ActivityCount] {
        struct Row: Decodable {
            let organisation: String
            let place: String
            let kind: String
            let chair: String?
            let subject: String
            let quantity: String
            let unit: String?
            let origin: String
        }
        let rows: [Row] = try connection.all(
            """
            SELECT activity.organisation AS organisation, organisation.name AS place, activity.activity_kind AS kind,
                   activity.chair AS chair, activity.subject AS subject, activity.quantity AS quantity, activity.unit AS unit,
                   activity.origin AS origin
            FROM activity
            JOIN organisation ON organisation.id = activity.organisation
            WHERE activity.cycle = \(cycle) AND activity.origin <> 'generated' AND activity.state = 'logged'
            ORDER BY activity.organisation, activity.recorded_in, activity.activity_kind, activity.id
            """
        )
        var order: [String] = []
        var groups: [String: [Row]] = [:]
        for row in rows {
            let key = "activities.\(row.organisation).\(row.kind)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(row)
        }
        return order.compactMap { key in
            guard let group = groups[key], let first = group.first else { return nil }
            let oneSubject = group.allSatisfy { $0.subject == first.subject }
            let oneChair = group.allSatisfy { $0.chair == first.chair }
            return ActivityCount(
                figure: key,
                place: first.place,
                who: oneChair ? first.chair : nil,
                what: oneSubject ? first.subject : first.kind,
                value: ExactSum.text(of: group.map(\.quantity)),
                unit: first.unit,
                origin: first.origin
            )
        }
    }

    func figures(_ connection: any Connection) throws -> [FigureLine] {
        struct Row: Decodable {
            let name: String
            let section: String
            let place: String
            let who: String?
            let what: String
            let value: String?
            let unit: String?
            let note: String?
            let source: String
            let day: String?
        }
        let rows: [Row] = try connection.all(
            """
            SELECT name, section, place, who, what, value, unit, note, source, day
            FROM figure
            WHERE cycle = \(cycle)
            ORDER BY recorded_in, id
            """
        )
        return rows.map {
            FigureLine(
                figure: "figure.\($0.name)",
                section: $0.section,
                place: $0.place,
                who: $0.who,
                what: $0.what,
                value: $0.value,
                unit: $0.unit,
                note: $0.note,
                source: $0.source,
                day: $0.day
            )
        }
    }

    func campaigns(_ connection: any Connection) throws -> [CampaignLine] {
        struct Row: Decodable {
            let id: String
            let place: String
            let name: String
            let criterion: String?
            let measure: String
            let value: String
            let unit: String?
            let note: String?
            let origin: String
        }
        let rows: [Row] = try connection.all(
            """
            SELECT campaign_result.id AS id, organisation.name AS place, campaign.name AS name, campaign.criterion AS criterion,
                   campaign_result.measure AS measure, campaign_result.value AS value, campaign_result.unit AS unit,
                   campaign_result.note AS note, campaign_result.origin AS origin
            FROM campaign_result
            JOIN campaign ON campaign.id = campaign_result.campaign
            JOIN organisation ON organisation.id = campaign.place
            WHERE campaign.cycle = \(cycle)
            ORDER BY campaign.id, campaign_result.recorded_in, campaign_result.id
            """
        )
        return rows.map {
            CampaignLine(
                figure: "campaign.\($0.id)",
                place: $0.place,
                name: $0.name,
                criterion: $0.criterion,
                measure: $0.measure,
                value: $0.value,
                unit: $0.unit,
                note: $0.note,
                origin: $0.origin
            )
        }
    }

    func problems(_ connection: any Connection) throws -> [ProblemLine] {
        struct Row: Decodable {
            let id: String
            let place: String
            let category: String
            let dimension: String?
            let text: String
            let raisedIn: Int64
        }
        let rows: [Row] = try connection.all(
            """
            SELECT problem.id AS id, organisation.name AS place, problem.category AS category, problem.dimension AS dimension,
                   problem.text AS text, problem.raised_in AS raised_in
            FROM problem
            JOIN organisation ON organisation.id = problem.organisation
            WHERE problem.cycle = \(cycle) AND problem.origin = 'reported'
            ORDER BY problem.organisation, problem.raised_in, problem.id
            """
        )
        return rows.map {
            ProblemLine(
                number: $0.id,
                place: $0.place,
                category: $0.category,
                dimension: $0.dimension,
                text: $0.text,
                entry: $0.raisedIn
            )
        }
    }

    func generatedProblems(_ connection: any Connection) throws -> [ProblemCount] {
        struct Row: Decodable {
            let category: String
            let state: String
            let count: Int
        }
        let rows: [Row] = try connection.all(
            """
            SELECT category, state, COUNT(*) AS count
            FROM problem
            WHERE cycle = \(cycle) AND origin = 'generated'
            GROUP BY category, state
            ORDER BY category, state
            """
        )
        return rows.map {
            ProblemCount(figure: "problems.\($0.category).\($0.state)", category: $0.category, state: $0.state, count: $0.count)
        }
    }

    func grades(_ connection: any Connection) throws -> [GradeTable] {
        struct Row: Decodable {
            let kind: String
            let labels: String
            let grading: String
            let grade: String
            let count: Int
        }
        let rows: [Row] = try connection.all(
            """
            SELECT organisation.kind AS kind, kind.labels AS labels, decision.grading AS grading, decision.grade AS grade,
                   COUNT(*) AS count
            FROM decision
            JOIN organisation ON organisation.id = decision.organisation
            JOIN kind ON kind.id = organisation.kind
            WHERE decision.cycle = \(cycle)
            GROUP BY organisation.kind, kind.labels, decision.grading, decision.grade
            ORDER BY MIN(organisation.depth), MAX(organisation.origin) DESC, organisation.kind, decision.grading, decision.grade
            """
        )
        let isGenerated = try !OrganisationsWithGeneratedRecords(in: cycle, from: connection).isEmpty
        var tables: [GradeTable] = []
        for book in try PinnedBook.scoring(of: cycle, from: connection) {
            for kind in book.pin.kinds {
                for grading in book.rulebook.gradings {
                    let decided = rows.filter { $0.kind == kind.text && $0.grading == grading.id }
                    guard let first = decided.first else { continue }
                    let counts = grading.names.map { name in
                        GradeCount(
                            figure: "grades.\(kind).\(grading.id).\(name.id)",
                            grade: name.id,
                            labels: name.label.texts,
                            count: decided.first { $0.grade == name.id }?.count ?? 0
                        )
                    }
                    tables.append(
                        GradeTable(
                            kind: kind.text,
                            kindLabels: try Labels.read(first.labels),
                            grading: grading.id,
                            gradingLabels: grading.label.texts,
                            isGenerated: isGenerated,
                            grades: counts
                        )
                    )
                }
            }
        }
        let order = rows.map(\.kind)
        return tables.enumerated().sorted { left, right in
            let places = (order.firstIndex(of: left.element.kind) ?? 0, order.firstIndex(of: right.element.kind) ?? 0)
            return places.0 == places.1 ? left.offset < right.offset : places.0 < places.1
        }.map(\.element)
    }
}
