package import Domain
package import Rules

/// The activities of an organisation and all below it, the newest first, a page at a time.
package struct ActivitiesOf: Query {
    package struct Filter: Equatable, Sendable {
        package var kind: String?
        package var from: Day?
        package var to: Day?
        /// A part of the subject.
        package var text: String?
        package var state: Activity.State = .logged

        package init() {}
    }

    package struct Line: Equatable, Sendable, Decodable {
        package let id: String
        package let organisation: String
        package let organisationName: String
        package let kind: String
        package let day: String
        package let subject: String
        package let chair: String?
        package let attendees: Int?
        package let due: Int?
        /// An exact number as text.
        package let quantity: String
        package let unit: String?
        package let origin: Activity.Origin
        package let state: Activity.State
        package let entry: Int64
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// How many there are, up to ``ActivitiesOf/most``.
        package let count: Int
        /// Whether there are more than ``ActivitiesOf/most``, which are not looked through.
        package let isCut: Bool
        /// What they come to, where they are all of one kind.
        package let quantity: Exact?
    }

    /// The most activities looked through.
    package static let most = 20_000
    /// Up to so many organisations are gone through one by one; above, the activities by their days.
    static let fewOrganisations = 200

    package let cycle: Cycle.ID
    package let below: Organisation.ID
    package let filter: Filter
    package let offset: Int
    package let limit: Int

    package init(cycle: Cycle.ID, below: Organisation.ID, filter: Filter = Filter(), offset: Int = 0, limit: Int = 50) {
        self.cycle = cycle
        self.below = below
        self.filter = filter
        self.offset = max(0, offset)
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresDutyReading(of: below, in: cycle, facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let scope = Subtree(of: try SQLLedger(connection).require(below))
        let found = try connection.rows(matching(scope, few: scope.hasAtMost(Self.fewOrganisations, on: connection)))
        let isCut = found.count > Self.most
        let rows = found.prefix(Self.most)
        let shown = rows.dropFirst(offset).prefix(limit)
        let lines: [Line] = try connection.all(
            """
            SELECT activity.id AS id, activity.organisation AS organisation, organisation.name AS organisation_name,
                   activity.activity_kind AS kind, activity.day AS day, activity.subject AS subject, activity.chair AS chair,
                   activity.attendees AS attendees, activity.due AS due, activity.quantity AS quantity, activity.unit AS unit,
                   activity.origin AS origin, activity.state AS state, activity.recorded_in AS entry
            FROM activity
            JOIN organisation ON organisation.id = activity.organisation
            WHERE activity.id IN \(anyOf: shown.map { $0[0] })
            ORDER BY activity.day DESC, activity.id DESC
            """
        )
        let isOneKind = filter.kind != nil && !isCut
        return Answer(
            lines: lines,
            count: rows.count,
            isCut: isCut,
            quantity: isOneKind ? Exact.sum(rows.compactMap { $0[1].words.flatMap { Exact($0) } }) : nil
        )
    }

    /// The ids and quantities of all that match, the newest first, and one more than are looked through.
    private func matching(_ scope: Subtree, few: Bool) -> SQL {
        let kind: SQL = filter.kind.map { "AND activity.activity_kind = \($0)" } ?? ""
        let from: SQL = filter.from.map { "AND activity.day >= \($0)" } ?? ""
        let to: SQL = filter.to.map { "AND activity.day <= \($0)" } ?? ""
        let text: SQL = filter.text.map { "AND activity.subject LIKE \(Self.pattern($0)) ESCAPE '!'" } ?? ""
        let state = filter.state.rawValue
        // CROSS JOIN goes through the few organisations first, each by its own index.
        let source: SQL =
            few
            ? "organisation CROSS JOIN activity ON activity.cycle = \(cycle) AND activity.organisation = organisation.id"
            : "activity JOIN organisation ON organisation.id = activity.organisation"
        return """
            SELECT activity.id, activity.quantity
            FROM \(source)
            WHERE activity.cycle = \(cycle) AND activity.state = \(state) AND \(scope.condition)
                \(kind) \(from) \(to) \(text)
            ORDER BY activity.day DESC, activity.id DESC
            LIMIT \(Self.most + 1)
            """
    }

    /// A pattern that finds the text anywhere, and takes `%` and `_` for themselves.
    static func pattern(_ text: String) -> String {
        let escaped = text.map { "!%_".contains($0) ? "!\($0)" : String($0) }.joined()
        return "%\(escaped)%"
    }
}
