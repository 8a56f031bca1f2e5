package import Domain

/// One draft with a text of it, the newest unless another is asked for, weighed as it stands.
package struct RulebookDraftOf: Query {
    package struct Answer: Equatable, Sendable {
        package struct Revision: Equatable, Sendable, Decodable {
            package let number: Int
            package let savedAt: Int64
            package let savedByName: String
        }

        package let draft: RulebookDraft
        /// The revision shown.
        package let number: Int
        package let text: String
        package let weighed: WeighRulebook.Answer
        /// Newest first, without their texts.
        package let revisions: [Revision]
    }

    package let draft: RulebookDraft.ID
    /// Nil: the newest.
    package let number: Int?

    package init(draft: RulebookDraft.ID, number: Int? = nil) {
        self.draft = draft
        self.number = number
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let draft = try ledger.require(draft)
        let shown = try ledger.require(RulebookDraftRevision.id(draft: draft.id, number: number ?? draft.revision))
        return Answer(
            draft: draft,
            number: shown.number,
            text: shown.text,
            weighed: try WeighRulebook(text: shown.text).answer(from: connection),
            revisions: try connection.all(
                """
                SELECT revision.number AS number, revision.saved_at AS saved_at, person.name AS saved_by_name
                FROM rulebook_draft_revision AS revision JOIN person ON person.id = revision.saved_by
                WHERE revision.rulebook_draft = \(draft.id)
                ORDER BY revision.number DESC LIMIT 200
                """
            )
        )
    }
}
