package import Domain

/// 草稿: forms that are half filled in, kept for their owner until they are sent or forgotten.
///
/// They are beside the journal: a draft is no record, and goes when it is no longer needed.
package struct Drafts: Sendable {
    package struct Draft: Equatable, Sendable {
        /// The form's fields as they were sent.
        package let body: String
        package let savedAt: Instant
    }

    /// The longest draft, in bytes.
    package static let longest = 1 << 20
    /// The most drafts of one person; the oldest goes.
    package static let most = 50
    /// How long a draft is kept, in milliseconds: 60 days.
    private static let kept: Int64 = 60 * 86_400_000

    let desk: AccountDesk

    /// Keeps a draft in place of an earlier one of the same form.
    ///
    /// - Parameter form: names the form, with what it is about: `activities/2026`.
    /// - Throws: the refusal that it is too long, or its name is none.
    package func save(_ body: String, of owner: Person.ID, form: String) async throws {
        guard body.utf8.count <= Self.longest, (1...200).contains(form.utf8.count) else {
            throw Refusal(.invalid, "storage.draft-too-long", [String(Self.longest / 1024)])
        }
        let now = desk.clock()
        try await desk.secrets.write { tables in
            try tables.connection.run("DELETE FROM desk_draft WHERE owner = \(owner) AND form = \(form)")
            try tables.connection.run(
                """
                INSERT INTO desk_draft (id, owner, form, body, saved_at)
                VALUES (\("\(owner)|\(form)"), \(owner), \(form), \(body), \(now))
                """
            )
            try tables.connection.run(
                """
                DELETE FROM desk_draft
                WHERE owner = \(owner) AND (saved_at < \(Instant(milliseconds: now.milliseconds - Self.kept)) OR form NOT IN (
                    SELECT form FROM desk_draft WHERE owner = \(owner) ORDER BY saved_at DESC, form LIMIT \(Self.most)
                ))
                """
            )
        }
    }

    package func find(of owner: Person.ID, form: String) async throws -> Draft? {
        try await desk.secrets.read { tables in
            struct Row: Decodable {
                let body: String
                let saved_at: Int64
            }
            let row: Row? = try tables.connection.one(
                "SELECT body, saved_at FROM desk_draft WHERE owner = \(owner) AND form = \(form)"
            )
            return row.map { Draft(body: $0.body, savedAt: Instant(milliseconds: $0.saved_at)) }
        }
    }

    /// Forgets a draft: it was sent, or is not wanted any more.
    package func forget(of owner: Person.ID, form: String) async throws {
        try await desk.secrets.write { tables in
            _ = try tables.connection.run("DELETE FROM desk_draft WHERE owner = \(owner) AND form = \(form)")
        }
    }
}

extension AccountDesk {
    package var drafts: Drafts { Drafts(desk: self) }
}
