import Proofs

/// One text of a draft, as it was saved.
package struct RulebookDraftRevision: Record {
    package let id: ID
    package let draft: RulebookDraft.ID
    /// From 1.
    package let number: Int
    package let text: String
    /// SHA-256 of the text, in hex: what tells a draft from what was published.
    package let digest: String
    package let savedAt: Instant
    package let savedBy: Person.ID

    init(of draft: RulebookDraft.ID, number: Int, text: String, at stamp: Stamp) {
        id = Self.id(draft: draft, number: number)
        self.draft = draft
        self.number = number
        self.text = text
        digest = Self.digest(of: text)
        savedAt = stamp.instant
        savedBy = stamp.actor
    }

    package static func id(draft: RulebookDraft.ID, number: Int) -> ID {
        ID("\(draft)|\(number)")
    }

    static func digest(of text: String) -> String { SHA256Digest.of(Array(text.utf8)).hex }
}

extension RulebookDraftRevision {
    package static let shape = Shape(
        "rulebook_draft_revision",
        "id",
        "rulebook_draft",
        "number",
        "text",
        "digest",
        "saved_at",
        "saved_by"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        draft = try row.id()
        number = try row.whole()
        text = try row.text()
        digest = try row.text()
        savedAt = try row.instant()
        savedBy = try row.id()
    }

    package var fields: [Field] {
        [.id(id), .id(draft), .whole(number), .text(text), .text(digest), .instant(savedAt), .id(savedBy)]
    }
}
