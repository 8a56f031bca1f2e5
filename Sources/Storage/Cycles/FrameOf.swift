package import Domain

/// What stands around every page: which cycle is under way, and whose results everybody may read.
///
/// Under way is the newest that is not closed, else the newest.
package struct FrameOf: Query {
    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle.ID?
        package let phase: Phase?
        /// The one whose results were published last.
        package let published: Cycle.ID?
    }

    package init() {}

    /// That a cycle is under way is known to everybody who is known.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        _ = try facts.require(signer.person)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        struct Row: Decodable {
            let id: Cycle.ID
            let phase: Phase
            let published: Cycle.ID?
        }
        let row: Row? = try connection.one(
            """
            SELECT id, phase,
                   (SELECT cycle FROM publication ORDER BY published_at DESC, publication.id DESC LIMIT 1) AS published
            FROM cycle ORDER BY CASE phase WHEN 'closed' THEN 1 ELSE 0 END, opens DESC, id DESC LIMIT 1
            """
        )
        return Answer(cycle: row?.id, phase: row?.phase, published: row?.published)
    }
}
