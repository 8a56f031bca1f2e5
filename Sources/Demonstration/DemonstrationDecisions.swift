import Domain
import Rules
import Storage

extension DemonstrationCourse {
    /// The problems that were reported, and some generated ones, most of which are put right and closed.
    func findProblems() async throws {
        for problem in try reported.problems() {
            try await submission.submit(problem, by: office)
        }
        let branches = rows.filter { $0.origin == .generated }
        var raised: [RaiseProblem] = []
        var closed: [Problem.ID] = []
        for branch in branches {
            var dice = Dice(seed: seed, for: "problem of \(branch.code)")
            guard dice.happens(8), let text = dice.pick(names.problems.texts) else { continue }
            raised.append(
                RaiseProblem(
                    cycle: cycle,
                    organisation: branch.code,
                    text: text,
                    category: .individual,
                    source: .selfSearch,
                    origin: .generated
                )
            )
            if dice.happens(80) { closed.append(Problem.id(cycle: cycle, organisation: branch.code, number: 1)) }
        }
        guard let due = Day(year: facts.year, month: 12, day: 31) else { throw Fault("no year") }
        let words = names.problems
        try await submission.submit(all: raised, by: office, at: .problems)
        try await submission.submit(
            all: closed.map { ClaimProblem(problem: $0, measures: words.measures, responsible: words.responsible, due: due) },
            by: person(.clerk),
            at: .problems
        )
        try await submission.submit(
            all: closed.map { SubmitRectification(problem: $0, note: words.submission) },
            by: person(.clerk),
            at: .problems
        )
        try await submission.submit(
            all: closed.map { CloseProblem(problem: $0, note: words.closing) },
            by: office,
            at: .problems
        )
    }

    /// Grades as they were proposed, but for one branch, whose committee departs from the proposal and says why.
    func decide() async throws {
        try await advance(to: .deciding)
        let leader = try person(.leader)
        var departed = false
        for book in books {
            let lines = try await lines(of: book)
            for grading in book.rulebook.gradings {
                let decisions = lines.compactMap { line -> DecideGrades.Decided? in
                    guard let proposed = line.proposals[grading.id] else { return nil }
                    let names = grading.names.map(\.id)
                    let organisation = Organisation.ID(line.code)
                    guard !departed, line.origin == Organisation.Origin.generated.rawValue,
                        let rank = names.firstIndex(of: proposed), rank + 1 < names.count
                    else { return DecideGrades.Decided(organisation: organisation, grade: proposed) }
                    departed = true
                    return DecideGrades.Decided(
                        organisation: organisation,
                        grade: names[rank + 1],
                        reason: self.names.decision.reason
                    )
                }
                guard !decisions.isEmpty else { continue }
                try await submission.submit(DecideGrades(cycle: cycle, grading: grading.id, decisions: decisions), by: leader)
            }
        }
        try await submission.submit(PublishResults(cycle: cycle), by: office)
        try await advance(to: .rectifying)
        submission.progress(DemonstrationProgress(step: .deciding, done: rows.count, total: rows.count))
    }

    private func lines(of book: DemonstrationBook) async throws -> [ResultsTable.Line] {
        var lines: [ResultsTable.Line] = []
        for kind in book.pinned.kinds {
            lines += try await submission.registrar.ask(ResultsTable(cycle: cycle, kind: kind), by: Signer(office)).lines
        }
        return lines
    }
}
