import Domain
import Rules

extension CheckupDesk {
    /// What should have been recorded by the phase the cycle stands in, or is about to leave.
    func records() throws -> [CheckupFinding] {
        var found: [CheckupFinding?] = [try activitiesOutsideTenure()]
        if cycle.phase >= .recording { found.append(try withoutActivities()) }
        if (.auditing...).contains(cycle.phase) { found += try [withoutAudit()] + incompleteAudits() }
        if (.reviewing...).contains(cycle.phase) { found += try missingIndicators() + missingBallots() }
        found.append(try unapprovedForms())
        found += [try staleFreeze(), try unownedProblems(), try overdueProblems(), try openProblems()]
        return found.compactMap(\.self)
    }

    /// The chair is somebody who holds a post there, and did not yet on that day.
    private func activitiesOutsideTenure() throws -> CheckupFinding? {
        try finding(
            .activityOutsideTenure,
            """
            'organisation' AS kind, activity.organisation AS id, organisation.name AS name,
                activity.day || ' ' || activity.chair AS note
            """,
            """
            FROM activity
            JOIN organisation ON organisation.id = activity.organisation
            WHERE activity.cycle = \(cycle.id) AND activity.state = 'logged' AND activity.chair IS NOT NULL AND EXISTS (
                SELECT 1 FROM post JOIN person ON person.id = post.holder
                WHERE post.organisation = activity.organisation AND person.name = activity.chair AND activity.day < post.since
            ) AND NOT EXISTS (
                SELECT 1 FROM post JOIN person ON person.id = post.holder
                WHERE post.organisation = activity.organisation AND person.name = activity.chair AND activity.day >= post.since
            ) AND NOT EXISTS (
                SELECT 1 FROM post JOIN post_tenure ON post_tenure.post = post.id JOIN person ON person.id = post_tenure.holder
                WHERE post.organisation = activity.organisation AND person.name = activity.chair
                AND activity.day >= post_tenure.since AND activity.day <= post_tenure.until
            )
            """,
            order: "activity.organisation, activity.day, activity.id"
        )
    }

    private func withoutActivities() throws -> CheckupFinding? {
        let counting = kinds { book in
            book.rulebook.inputs.contains { if case .activities = $0.origin { true } else { false } }
        }
        return try organisations(
            .withoutActivities,
            of: counting,
            where: """
                NOT EXISTS (
                    SELECT 1 FROM activity WHERE activity.cycle = \(cycle.id) AND activity.organisation = organisation.id
                    AND activity.state = 'logged'
                )
                """
        )
    }

    private func withoutAudit() throws -> CheckupFinding? {
        try organisations(
            .auditMissing,
            of: kinds { !$0.dimensions.isEmpty },
            where: """
                NOT EXISTS (
                    SELECT 1 FROM audit_score WHERE audit_score.cycle = \(cycle.id)
                    AND audit_score.organisation = organisation.id
                )
                """
        )
    }

    /// Visited, and not scored in every dimension.
    private func incompleteAudits() throws -> [CheckupFinding] {
        try scoring.filter { !$0.dimensions.isEmpty }.compactMap { book in
            try organisations(
                .auditIncomplete,
                of: book.pin.kinds.map { .id($0) },
                where: """
                    (SELECT count(DISTINCT audit_score.dimension) FROM audit_score WHERE audit_score.cycle = \(cycle.id)
                        AND audit_score.organisation = organisation.id) BETWEEN 1 AND \(book.dimensions.count - 1)
                    """
            )
        }
    }

    private func missingBallots() throws -> [CheckupFinding] {
        try scoring.flatMap { book in
            try book.rulebook.ballots.compactMap { ballot in
                try organisations(
                    .ballotMissing,
                    of: book.pin.kinds.map { .id($0) },
                    where: """
                        NOT EXISTS (
                            SELECT 1 FROM ballot_count WHERE ballot_count.cycle = \(cycle.id)
                            AND ballot_count.organisation = organisation.id AND ballot_count.ballot = \(ballot.id)
                        )
                        """,
                    arguments: [ballot.label.text(in: Label.mainLanguage)]
                )
            }
        }
    }

    /// One finding an indicator: how many organisations have no value of it.
    private func missingIndicators() throws -> [CheckupFinding] {
        struct Line: Decodable {
            let id: String
            let name: String
            let ordinal: Int
        }
        return try scoring.flatMap { book -> [CheckupFinding] in
            let inputs = book.rulebook.inputs.compactMap { input in input.observedAs.map { (input, $0) } }
            guard !inputs.isEmpty else { return [] }
            let lines: [Line] = try connection.all(
                """
                SELECT id, name, ordinal FROM organisation
                WHERE kind IN \(anyOf: book.pin.kinds.map { .id($0) }) AND state = 'open' ORDER BY id
                """
            )
            return try inputs.compactMap { input, indicator in
                let known = try ledger.allObservations(of: indicator, in: cycle.id)
                let without = lines.filter { known[$0.ordinal] == nil }
                guard !without.isEmpty else { return nil }
                return CheckupFinding(
                    .indicatorMissing,
                    count: without.count,
                    [input.label.text(in: Label.mainLanguage)],
                    places: without.prefix(CheckupFinding.mostPlaces).map { .init(.organisation, $0.id, name: $0.name) }
                )
            }
        }
    }

    /// Forms somebody began and nobody has approved yet, or opened again: their values do not count.
    private func unapprovedForms() throws -> CheckupFinding? {
        try finding(
            .formNotApproved,
            "'organisation' AS kind, organisation.id AS id, organisation.name AS name, filled_form.period AS note",
            """
            FROM filled_form JOIN organisation ON organisation.id = filled_form.organisation
            WHERE filled_form.cycle = \(cycle.id) AND filled_form.state <> 'approved'
            """,
            order: "organisation.id, filled_form.id"
        )
    }

    /// Organisations that came in after the results were frozen, while they are still being decided.
    private func staleFreeze() throws -> CheckupFinding? {
        guard [.reviewing, .deciding].contains(cycle.phase), try ledger.exists(ResultsFreeze.id(cycle: cycle.id)) else {
            return nil
        }
        return try organisations(
            .freezeStale,
            of: kinds(),
            where: """
                NOT EXISTS (
                    SELECT 1 FROM scorecard WHERE scorecard.cycle = \(cycle.id) AND scorecard.organisation = organisation.id
                )
                """
        )
    }

    private func unownedProblems() throws -> CheckupFinding? {
        try problems(.problemWithoutOwner, note: "problem.id", where: "problem.state = 'found'")
    }

    private func overdueProblems() throws -> CheckupFinding? {
        try problems(.problemOverdue, note: "problem.due", where: "problem.state <> 'closed' AND problem.due < \(today)")
    }

    private func openProblems() throws -> CheckupFinding? {
        guard cycle.phase == .rectifying else { return nil }
        return try problems(.problemOpen, note: "problem.id", where: "problem.state NOT IN ('closed', 'found')")
    }

    private func problems(_ check: CheckupFinding.Check, note: SQL, where condition: SQL) throws -> CheckupFinding? {
        try finding(
            check,
            "'problem' AS kind, problem.id AS id, organisation.name AS name, \(note) AS note",
            """
            FROM problem JOIN organisation ON organisation.id = problem.organisation
            WHERE problem.cycle = \(cycle.id) AND \(condition)
            """,
            order: "problem.id"
        )
    }
}

extension PinnedBook {
    /// The audit dimensions that inputs are taken from.
    var dimensions: Set<String> {
        Set(
            rulebook.inputs.compactMap { input in
                if case .auditDimension(let dimension) = input.origin { dimension } else { nil }
            }
        )
    }
}

extension Input {
    /// The name one number of it is recorded under as an observation; nil where it is counted, or recorded in parts.
    var observedAs: String? {
        switch kind {
        case .number, .truth, .choice: break
        case .series, .groups, .text: return nil
        }
        return switch origin {
        case .given: id
        case .indicator(let indicator): indicator
        case .auditDimension, .auditTotal, .activities, .problemsOpen, .problemsClosed: nil
        }
    }
}
