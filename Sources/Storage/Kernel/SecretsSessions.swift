import Domain

/// A session as it is kept: under the hash of its token.
struct KeptSession: Sendable {
    let id: String
    let owner: Person.ID
    let generation: Int
    let address: String
    let powers: String
    let begunAt: Instant
    let seenAt: Instant
    let expiresAt: Instant
    let endedAt: Instant?

    /// Whether it still counts, apart from its account.
    func counts(at now: Instant, idle: Int64) -> Bool {
        now < expiresAt && now.milliseconds - seenAt.milliseconds < idle && endedAt.map { now < $0 } ?? true
    }
}

extension SecretTables {
    private static let columns: SQL = "id, owner, generation, address, powers, begun_at, seen_at, expires_at, ended_at"

    func session(_ id: String) throws -> KeptSession? {
        try sessions("SELECT \(Self.columns) FROM secret_session WHERE id = \(id)").first
    }

    /// The sessions of an owner that were not ended, the newest first.
    func sessions(of owner: Person.ID) throws -> [KeptSession] {
        try sessions(
            """
            SELECT \(Self.columns) FROM secret_session WHERE owner = \(owner) AND ended_at IS NULL
            ORDER BY begun_at DESC, id
            """
        )
    }

    func add(_ session: KeptSession) throws {
        try connection.run(
            """
            INSERT INTO secret_session (id, owner, generation, address, powers, begun_at, seen_at, expires_at, ended_at)
            VALUES (\(session.id), \(session.owner), \(session.generation), \(String(session.address.prefix(64))),
                    \(session.powers), \(session.begunAt), \(session.seenAt), \(session.expiresAt), NULL)
            """
        )
    }

    func see(_ id: String, at instant: Instant) throws {
        try connection.run("UPDATE secret_session SET seen_at = \(instant) WHERE id = \(id) AND seen_at < \(instant)")
    }

    /// - Returns: whether this ended it, and not somebody before.
    @discardableResult
    func end(_ id: String, at instant: Instant) throws -> Bool {
        try connection.run("UPDATE secret_session SET ended_at = \(instant) WHERE id = \(id) AND ended_at IS NULL") == 1
    }

    /// Ends every session of an owner but one.
    @discardableResult
    func endAll(of owner: Person.ID, except id: String?, at instant: Instant) throws -> Int {
        try connection.run(
            """
            UPDATE secret_session SET ended_at = \(instant)
            WHERE owner = \(owner) AND (ended_at IS NULL OR ended_at > \(instant)) AND id <> \(id ?? "")
            """
        )
    }

    /// Forgets the sessions of an owner that ran out before a moment.
    func forgetSessions(of owner: Person.ID, before instant: Instant) throws {
        try connection.run("DELETE FROM secret_session WHERE owner = \(owner) AND expires_at < \(instant)")
    }

    private func sessions(_ sql: SQL) throws -> [KeptSession] {
        try connection.rows(sql).map { fields in
            var row = RowReader(fields, table: "secret_session")
            return KeptSession(
                id: try row.text(),
                owner: try row.id(),
                generation: try row.whole(),
                address: try row.text(),
                powers: try row.text(),
                begunAt: try row.instant(),
                seenAt: try row.instant(),
                expiresAt: try row.instant(),
                endedAt: try row.optionalInstant()
            )
        }
    }
}
