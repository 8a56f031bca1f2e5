package import Domain
package import Rules

/// What waits for somebody's approval, by the code of the organisation, page by page.
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
        /// The id to go on behind; nil: that was all.
        package let next: FilledForm.ID?
    }

    package static let most = 200

    package let signer: Signer
    package let cycle: Cycle.ID
    package let after: FilledForm.ID?
    package let limit: Int

    package init(by signer: Signer, cycle: Cycle.ID, after: FilledForm.ID? = nil, limit: Int = 50) {
        self.signer = signer
        self.cycle = cycle
        self.after = after
        self.limit = min(max(limit, 1), Self.most)
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
        var forms: [FilledForm] = []
        if isOffice { forms += try waiting("filled_form.waits_for_office = 1", in: cycle.id, connection) }
        if reach.covers(root) {
            forms += try waiting("filled_form.waits_for_office = 0", in: cycle.id, connection)
        } else if !reach.paths.isEmpty {
            let places: SQL = """
                filled_form.waiting IN (SELECT place.id FROM organisation AS place WHERE \(.within(reach.paths, "place.path")))
                AND filled_form.waits_for_office = 0
                """
            forms += try waiting(places, in: cycle.id, connection)
        }
        forms.sort { $0.id < $1.id }
        let page = forms.prefix(limit)
        return Answer(
            lines: try lines(of: Array(page), in: cycle, ledger),
            next: forms.count > limit ? page.last?.id : nil
        )
    }

    private func waiting(_ condition: SQL, in cycle: Cycle.ID, _ connection: any Connection) throws -> [FilledForm] {
        try connection.filledForms(
            """
            SELECT \(.filledForm) FROM filled_form
            WHERE filled_form.cycle = \(cycle) AND filled_form.state = 'submitted' AND \(condition)
                AND filled_form.id > \(after?.text ?? "")
            ORDER BY filled_form.id
            LIMIT \(limit + 1)
            """
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
