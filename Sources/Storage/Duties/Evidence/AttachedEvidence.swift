import Domain

/// A piece of evidence as it is shown beside the record it is attached to.
package struct AttachedEvidence: Equatable, Sendable, Decodable {
    package let evidence: String
    package let title: String
    /// The number of the newest revision.
    package let revision: Int
    package let fileName: String
    package let mediaType: String
    package let size: Int
    package let digest: String
    /// `kept`, or `deleted` when only the hash is left.
    package let state: String

    static func to(
        _ about: EvidenceUse.About,
        _ subject: String,
        from connection: any Connection
    ) throws -> [AttachedEvidence] {
        try connection.all(
            """
            SELECT item.id AS evidence, item.title AS title, item.revision AS revision, newest.file_name AS file_name,
                   newest.media_type AS media_type, newest.size AS size, newest.digest AS digest, newest.state AS state
            FROM evidence_use
            JOIN evidence_item AS item ON item.id = evidence_use.evidence_item
            JOIN evidence_revision AS newest ON newest.evidence_item = item.id AND newest.number = item.revision
            WHERE evidence_use.subject = \(subject) AND evidence_use.about = \(about.rawValue)
            ORDER BY item.id
            LIMIT 200
            """
        )
    }
}
