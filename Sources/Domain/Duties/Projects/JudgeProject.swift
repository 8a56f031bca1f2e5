import Rules

/// 评定: the review office says how good a closed project was, in a word of the place.
///
/// Where the pinned rulebook has the setting `project_rating` with choices, the word is one of them.
package struct JudgeProject: Command {
    package static let name = "duties.judge-project"
    /// The setting of a rulebook whose choices are the words for led projects.
    package static let setting = "project_rating"

    package let project: Project.ID
    package let rating: String
    package let note: String

    package init(project: Project.ID, rating: String, note: String) {
        self.project = project
        self.rating = rating
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try signer.requiresAbove(facts.require(project.organisation), as: [.office], during: project.cycle, in: facts)
        try signer.requiresAnother(than: project.submittedBy)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        try facts.require(project.cycle).requiresOpen()
        try project.requires([.closed])
        try Wording.check(rating, "rating", most: 40)
        try Wording.check(note, "note")
        let words = try facts.projectRatings(for: facts.require(project.organisation), in: project.cycle)
        guard words.isEmpty || words.contains(rating) else { throw Refusal.noSuchRating(rating, words) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        let before = project.rating
        project.rating = rating
        try ledger.save(project)
        try ledger.save(
            WorkStep(.judged, on: .project, project.id.text, note: note, before: before, after: rating, at: stamp)
        )
    }
}

extension Facts {
    /// The words led projects are judged in, in the rulebook's order; empty: any.
    package func projectRatings(for organisation: Organisation, in cycle: Cycle.ID) throws -> [String] {
        for pin in try pins(of: cycle) where pin.kinds.contains(organisation.kind) {
            let setting = try require(pin.rulebook).read().settings.first { $0.id == JudgeProject.setting }
            let words = (setting?.choices ?? []).compactMap { choice -> String? in
                guard case .text(let word) = choice else { return nil }
                return word
            }
            if !words.isEmpty { return words }
        }
        return []
    }
}

extension Refusal {
    package static func noSuchRating(_ rating: String, _ words: [String]) -> Refusal {
        Refusal(.invalid, "duties.no-such-rating", [rating, words.joined(separator: "/")])
    }
}
