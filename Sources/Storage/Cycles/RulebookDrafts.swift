package import Domain

/// The drafts of rulebooks: those that are being written first, then those published or put aside, newest first.
package struct RulebookDrafts: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let id: String
        package let title: String
        package let revision: Int
        package let state: String
        package let savedAt: Int64
        package let savedByName: String
    }

    /// So many at most.
    package static let most = 200

    package init() {}

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        try connection.all(
            """
            SELECT rulebook_draft.id AS id, rulebook_draft.title AS title, rulebook_draft.revision AS revision,
                   rulebook_draft.state AS state, rulebook_draft.saved_at AS saved_at, person.name AS saved_by_name
            FROM rulebook_draft JOIN person ON person.id = rulebook_draft.saved_by
            ORDER BY CASE rulebook_draft.state WHEN 'open' THEN 0 ELSE 1 END, rulebook_draft.saved_at DESC, rulebook_draft.id
            LIMIT \(Self.most)
            """
        )
    }
}
