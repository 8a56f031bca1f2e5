import Proofs
package import Rules

/// 规则册: one version of a rulebook, exactly as it was published; its id is the SHA-256 of its text.
package struct RulebookEdition: Record {
    package let id: ID
    /// The id the rulebook gives itself.
    package let name: String
    package let version: Int
    package let text: String
    package let publishedAt: Instant

    package init(
        id: ID,
        name: String,
        version: Int,
        text: String,
        publishedAt: Instant
    ) {
        self.id = id
        self.name = name
        self.version = version
        self.text = text
        self.publishedAt = publishedAt
    }
}

extension RulebookEdition {
    package static let shape = Shape(
        "rulebook_edition",
        "id",
        "name",
        "version",
        "text",
        "published_at"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        name = try row.text()
        version = try row.whole()
        text = try row.text()
        publishedAt = try row.instant()
    }

    package var fields: [Field] {
        [
            .id(id), .text(name), .whole(version), .text(text), .instant(publishedAt),
        ]
    }
}

extension RulebookEdition {
    /// The id of the edition with this text: `sha256:` and the hex of the digest of its text.
    package static func id(of rulebook: Rulebook) -> ID {
        ID("sha256:\(SHA256Digest.of(rulebook.canonicalBytes).hex)")
    }

    /// - Throws: a ``Fault`` when the text has mistakes, which it had not when it was published.
    package func read() throws -> Rulebook {
        switch Rulebook.read(text) {
        case .success(let rulebook): return rulebook
        case .failure(let mistakes): throw Fault("\(id) reads with \(mistakes.list.count) mistakes")
        }
    }
}
