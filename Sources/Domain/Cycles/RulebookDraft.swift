/// 规则册草稿: a rulebook somebody in the office is still writing; its texts stand in ``RulebookDraftRevision``.
///
/// Drafts are in the journal like everything else: what was tried, by whom, can be looked up, and two people who write on one
/// draft do not lose each other's words.
package struct RulebookDraft: Record {
    package enum State: String, Codable, CaseIterable, Sendable {
        case open
        case published
        case discarded
    }

    /// As long as a rulebook may be, in bytes of UTF-8.
    package static let longest = 1 << 20

    package let id: ID
    package internal(set) var title: String
    /// The number of its newest text, from 1.
    package internal(set) var revision: Int
    package internal(set) var state: State
    /// What it was published as.
    package internal(set) var edition: RulebookEdition.ID?
    /// Why it was discarded.
    package internal(set) var reason: String?
    package internal(set) var savedAt: Instant
    package internal(set) var savedBy: Person.ID

    init(id: ID, title: String, at stamp: Stamp) {
        self.id = id
        self.title = title
        revision = 0
        state = .open
        edition = nil
        reason = nil
        savedAt = stamp.instant
        savedBy = stamp.actor
    }

    /// Throws the refusal that it is published or discarded.
    func requireOpen() throws {
        guard state == .open else { throw Refusal.draftClosed(id) }
    }
}

extension RulebookDraft {
    package static let shape = Shape(
        "rulebook_draft",
        "id",
        "title",
        "revision",
        "state",
        "edition",
        "reason",
        "saved_at",
        "saved_by"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        title = try row.text()
        revision = try row.whole()
        state = try row.choice()
        edition = try row.optionalID()
        reason = try row.optionalText()
        savedAt = try row.instant()
        savedBy = try row.id()
    }

    package var fields: [Field] {
        [
            .id(id), .text(title), .whole(revision), .text(state.rawValue), .id(edition), .text(reason), .instant(savedAt),
            .id(savedBy),
        ]
    }
}

extension Facts {
    /// The newest text of a draft.
    package func text(of draft: RulebookDraft) throws -> String {
        try require(RulebookDraftRevision.id(draft: draft.id, number: draft.revision)).text
    }
}

extension Refusal {
    package static func draftClosed(_ draft: RulebookDraft.ID) -> Refusal {
        Refusal(.conflict, "cycles.draft-closed", [draft.text])
    }

    /// Somebody saved a newer text meanwhile.
    package static func draftChanged(_ draft: RulebookDraft) -> Refusal {
        Refusal(.conflict, "cycles.draft-changed", [draft.id.text, String(draft.revision), draft.savedBy.text])
    }
}
