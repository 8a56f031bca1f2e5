import Domain

/// A password as it is kept: never itself.
struct KeptPassword: Sendable {
    let generation: Int
    let salt: [UInt8]
    let hash: [UInt8]
    let cost: ScryptCost
    let madeAt: Instant
}

extension SecretTables {
    /// The password that counts.
    func password(of owner: Person.ID) throws -> KeptPassword? {
        try passwords(
            """
            SELECT generation, salt, hash, cost, made_at FROM secret_password
            WHERE owner = \(owner) AND is_current = 1
            """
        ).first
    }

    /// The passwords of an owner, the newest first.
    func lastPasswords(of owner: Person.ID, most: Int) throws -> [KeptPassword] {
        try passwords(
            """
            SELECT generation, salt, hash, cost, made_at FROM secret_password
            WHERE owner = \(owner)
            ORDER BY is_current DESC, made_at DESC LIMIT \(most)
            """
        )
    }

    /// Puts a password in the place of any earlier one, and keeps as many of those as the policy compares with.
    func set(_ password: KeptPassword, of owner: Person.ID, keeping history: Int) throws {
        try connection.run("UPDATE secret_password SET is_current = 0 WHERE owner = \(owner)")
        try connection.run(
            """
            INSERT INTO secret_password (id, owner, is_current, generation, salt, hash, cost, made_at)
            VALUES (\(SecretBytes.token()), \(owner), 1, \(password.generation), \(password.salt), \(password.hash),
                    \(password.cost.text), \(password.madeAt))
            """
        )
        try connection.run(
            """
            DELETE FROM secret_password
            WHERE owner = \(owner) AND is_current = 0 AND id NOT IN (
                SELECT id FROM secret_password WHERE owner = \(owner) AND is_current = 0
                ORDER BY made_at DESC LIMIT \(max(0, history - 1)))
            """
        )
    }

    private func passwords(_ sql: SQL) throws -> [KeptPassword] {
        try connection.rows(sql).map { fields in
            var row = RowReader(fields, table: "secret_password")
            return KeptPassword(
                generation: try row.whole(),
                salt: try row.blob(),
                hash: try row.blob(),
                cost: try ScryptCost(row.text()),
                madeAt: try row.instant()
            )
        }
    }
}
