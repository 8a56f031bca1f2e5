import Domain

/// A second factor as it is kept.
struct KeptFactor: Sendable {
    let generation: Int
    let sealed: [UInt8]
    /// Whether its owner has shown that they have it.
    let isConfirmed: Bool
}

extension SecretTables {
    func factor(of owner: Person.ID) throws -> KeptFactor? {
        let rows = try connection.rows("SELECT generation, sealed, confirmed FROM secret_factor WHERE id = \(owner)")
        return try rows.first.map { fields in
            var row = RowReader(fields, table: "secret_factor")
            return KeptFactor(generation: try row.whole(), sealed: try row.blob(), isConfirmed: try row.flag())
        }
    }

    /// The second factor that is asked for: confirmed, and of the generation that counts.
    func countingFactor(of account: Account) throws -> KeptFactor? {
        guard let factor = try factor(of: account.person), factor.isConfirmed, factor.generation == account.factors else {
            return nil
        }
        return factor
    }

    /// Keeps a new secret that is not asked for before it is confirmed.
    func begin(_ sealed: [UInt8], of account: Account, at instant: Instant) throws {
        try connection.run("DELETE FROM secret_factor WHERE id = \(account.person)")
        try connection.run(
            """
            INSERT INTO secret_factor (id, generation, sealed, confirmed, last_step, made_at)
            VALUES (\(account.person), \(account.factors), \(sealed), 0, -1, \(instant))
            """
        )
    }

    func confirm(of owner: Person.ID) throws {
        try connection.run("UPDATE secret_factor SET confirmed = 1 WHERE id = \(owner)")
    }

    /// Takes a time step that was not taken yet, nor any later one.
    ///
    /// - Returns: whether it could be taken: a code counts once.
    func take(step: Int64, of owner: Person.ID) throws -> Bool {
        try connection.run(
            "UPDATE secret_factor SET last_step = \(step) WHERE id = \(owner) AND last_step < \(step)"
        ) == 1
    }

    func setRecoveryCodes(_ codes: [String], of account: Account) throws {
        try connection.run("DELETE FROM secret_recovery_code WHERE owner = \(account.person)")
        for code in codes {
            try connection.run(
                """
                INSERT INTO secret_recovery_code (id, owner, generation, used_at)
                VALUES (\(SecretBytes.fingerprint(of: code)), \(account.person), \(account.factors), NULL)
                """
            )
        }
    }

    /// Takes a recovery code; each counts once.
    func take(recoveryCode: String, of account: Account, at instant: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE secret_recovery_code SET used_at = \(instant)
            WHERE id = \(SecretBytes.fingerprint(of: recoveryCode)) AND owner = \(account.person)
                AND generation = \(account.factors) AND used_at IS NULL
            """
        ) == 1
    }

    func recoveryCodesLeft(of account: Account) throws -> Int {
        Int(
            try connection.number(
                """
                SELECT count(*) FROM secret_recovery_code
                WHERE owner = \(account.person) AND generation = \(account.factors) AND used_at IS NULL
                """
            ) ?? 0
        )
    }
}
