package import Domain
package import Rules

/// What waits for somebody's approval, by the code of the organisation, part by part.
///
/// For a reviewer or secretary: what waits for an organisation they have. For the office: what waits for the office.
package struct FormsToApprove: Query {
    package struct Line: Equatable, Sendable {
        package let filled: FilledForm
        package let organisationName: String
        package let formLabels: [String: String]
        package let period: FormPeriod
        package let submittedBy: String
        /// Handed in by whoever looks: somebody else approves it.
        package let isOwn: Bool
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// How many there are in all.
        package let total: Int
    }

    package let signer: Signer
    package let cycle: Cycle.ID
    package let offset: Int
    package let limit: Int

    package init(by signer: Signer, cycle: Cycle.ID, offset: Int = 0, limit: Int = 100) {
        self.signer = signer
        self.cycle = cycle
        self.offset = max(offset, 0)
        self.limit = max(limit, 1)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresOwn(self.signer)
        _ = try facts.require(cycle)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let root = try ledger.root()
        let isOffice = try signer.holds([.office], over: root, during: cycle.id, in: ledger)
        let reach = try signer.reach([.reviewer, .secretary], during: cycle.id, in: ledger)
        var conditions: [SQL] = []
        if isOffice { conditions.append("filled_form.waits_for_office = 1") }
        if reach.covers(root) {
            conditions.append("filled_form.waits_for_office = 0")
        } else if !reach.paths.isEmpty {
            conditions.append(
                """
                filled_form.waits_for_office = 0 AND filled_form.waiting IN
                    (SELECT place.id FROM organisation AS place WHERE \(.within(reach.paths, "place.path")))
                """
            )
        }
        guard let first = conditions.first else { return Answer(lines: [], total: 0) }
        let waiting: SQL = """
            FROM filled_form
            WHERE filled_form.cycle = \(cycle.id) AND filled_form.state = 'submitted'
                AND (\(conditions.dropFirst().reduce(first) { "\($0) OR \($1)" }))
            """
        let forms = try connection.filledForms(
            "SELECT \(.filledForm) \(waiting) ORDER BY filled_form.id LIMIT \(limit) OFFSET \(offset)"
        )
        return Answer(
            lines: try lines(of: forms, in: cycle, ledger),
            total: Int(try connection.number("SELECT count(*) \(waiting)") ?? 0)
        )
    }

    private func lines(of forms: [FilledForm], in cycle: Cycle, _ ledger: SQLLedger) throws -> [Line] {
        var owed = OwedForms(of: cycle, in: ledger)
        return try forms.compactMap { form in
            let organisation = try ledger.require(form.organisation)
            guard let known = try owed.forms(of: organisation.kind).first(where: { $0.key == form.form }),
                let period = known.period(form.period)
            else { return nil }
            return Line(
                filled: form,
                organisationName: organisation.name,
                formLabels: known.form.label.texts,
                period: period,
                submittedBy: try form.submittedBy.flatMap { try ledger.find($0)?.name } ?? "",
                isOwn: form.submittedBy == signer.person
            )
        }
    }
}
