package import Domain

/// The cycle whose results were published last; nil before the first.
///
/// Everybody may ask.
package struct NewestPublication: Query {
    package init() {}

    package func authorize(_ signer: Signer, in facts: some Facts) throws {}

    package func answer(from connection: any Connection) throws -> Cycle.ID? {
        struct Row: Decodable {
            let cycle: Cycle.ID
        }
        let row: Row? = try connection.one("SELECT cycle FROM publication ORDER BY published_at DESC, id DESC LIMIT 1")
        return row?.cycle
    }
}
