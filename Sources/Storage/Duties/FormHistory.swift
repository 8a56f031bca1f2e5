package import Domain

/// How one value, or every value, of a filled form came to be: who changed it when, from what to what, and why; the newest first.
package struct FormHistory: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let field: String
        package let before: String?
        package let after: String?
        package let reason: String?
        package let at: Instant
        package let person: String
        package let entry: Int64
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// What to go on behind; nil: that was all.
        package let next: Place?
    }

    /// A place in the list: one field changed in one entry.
    package struct Place: Equatable, Sendable {
        package let entry: Int64
        package let field: String

        package init(entry: Int64, field: String) {
            self.entry = entry
            self.field = field
        }
    }

    package static let most = 200

    package let filled: FilledForm.ID
    /// Nil: all fields.
    package let field: String?
    package let after: Place?
    package let limit: Int

    package init(_ filled: FilledForm.ID, field: String? = nil, after: Place? = nil, limit: Int = 100) {
        self.filled = filled
        self.field = field
        self.after = after
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let form = try facts.require(filled)
        try signer.requires(FormReading.roles, over: facts.require(form.organisation), during: form.cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let behind: SQL =
            after.map { place in
                """
                AND (change.recorded_in < \(place.entry) OR change.recorded_in = \(place.entry) AND change.field > \(place.field))
                """
            } ?? ""
        let only: SQL = field.map { "AND change.field = \($0)" } ?? ""
        let lines: [Line] = try connection.all(
            """
            SELECT change.field AS field, change.before AS before, change.after AS after, change.reason AS reason,
                   change.recorded_at AS at, person.name AS person, change.recorded_in AS entry
            FROM form_change AS change
            JOIN person ON person.id = change.recorded_by
            WHERE change.filled_form = \(filled) \(only) \(behind)
            ORDER BY change.recorded_in DESC, change.field
            LIMIT \(limit + 1)
            """
        )
        let page = lines.prefix(limit)
        return Answer(
            lines: Array(page),
            next: lines.count > limit ? page.last.map { Place(entry: $0.entry, field: $0.field) } : nil
        )
    }
}
