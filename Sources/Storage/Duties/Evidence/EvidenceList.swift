package import Domain

/// 佐证材料: what an organisation and those below it keep, in the order of the tree, a part at a time.
package struct EvidenceList: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let id: String
        package let organisation: String
        package let organisationName: String
        package let title: String
        package let revision: Int
        package let fileName: String
        package let mediaType: String
        package let size: Int
        package let digest: String
        package let state: String
        package let keptUntil: String
        /// How many records it is attached to.
        package let uses: Int
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// How many there are in all that fit.
        package let total: Int
        /// How many bytes the organisation itself keeps, and how many it may.
        package let used: Int
        package let limits: EvidenceLimit.Values
    }

    package let cycle: Cycle.ID
    package let below: Organisation.ID?
    /// A part of the title or file name, or a whole hash; empty: any.
    package let text: String
    package let offset: Int
    package let limit: Int

    package init(
        cycle: Cycle.ID,
        below: Organisation.ID? = nil,
        text: String = "",
        offset: Int = 0,
        limit: Int = 100
    ) {
        self.cycle = cycle
        self.below = below
        self.text = text
        self.offset = offset
        self.limit = limit
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try WorkViewers.require(signer, over: below, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let place = try below.map { try ledger.require($0) } ?? ledger.root()
        let page = SubtreePage(below: place, offset: offset, limit: limit)
        let named: SQL =
            text.isEmpty
            ? "" : "AND instr(item.title || ' ' || newest.file_name || ' ' || newest.digest, \(text)) > 0"
        let rows: SQL = """
            FROM organisation
            JOIN evidence_item AS item ON item.organisation = organisation.id AND item.cycle = \(cycle)
            JOIN evidence_revision AS newest ON newest.evidence_item = item.id AND newest.number = item.revision
            WHERE \(page.holds("organisation")) \(named)
            """
        let found: [Line] = try connection.all(
            """
            SELECT item.id AS id, item.organisation AS organisation, organisation.name AS organisation_name,
                   item.title AS title, item.revision AS revision, newest.file_name AS file_name,
                   newest.media_type AS media_type, newest.size AS size, newest.digest AS digest, newest.state AS state,
                   newest.kept_until AS kept_until,
                   (SELECT count(*) FROM evidence_use WHERE evidence_use.evidence_item = item.id) AS uses
            \(rows)
            ORDER BY organisation.path, item.id
            \(page.part)
            """
        )
        return Answer(
            lines: found,
            total: Int(try connection.number("SELECT count(*) \(rows)") ?? 0),
            used: try ledger.find(EvidenceUsage.ID(place.id.text))?.bytes ?? 0,
            limits: try ledger.evidenceLimits(of: place)
        )
    }
}
