import Proofs

/// The tables of a realm: the list of migrations, and what brings a database up to it.
package enum Schema {
    /// Every migration in the order they run; the list only grows.
    package static let migrations: [Migration] = [
        .journal,
        .founding,
        .accounts,
        .duties,
        .forms,
        .projects,
        .cycles,
        .desk,
        .nameSearch,
        .tokens,
        .drafts,
        .openID,
    ]

    /// The tables that are not rebuilt from the journal: the journal itself, what may be erased, secrets and sessions, what is
    /// only under way, and the list of migrations.
    static let kept: Set<String> = [
        "desk_draft",
        "desk_import",
        "desk_task",
        "journal_checkpoint",
        "journal_entry",
        "journal_head",
        "schema_migration",
        "sealed_plain",
        "secret_factor",
        "secret_invitation",
        "secret_password",
        "secret_recovery_code",
        "secret_session",
        "secret_subject",
        "secret_token",
        "security_event",
    ]

    /// The tables made from others for finding things, by this program's own lights: they are neither copied nor compared.
    static let derived: Set<String> = ["name_part"]

    /// Runs the migrations that have not run yet, all in one transaction.
    ///
    /// - Throws: a ``StorageProblem`` where the database was made by a newer program, or with another text of a migration.
    package static func bringUpToDate(
        _ database: some Database,
        dialect: Dialect = .sqlite,
        migrations: [Migration] = migrations
    ) throws {
        try database.writeNow { connection in
            try connection.run(
                SQL(
                    verbatim: """
                        CREATE TABLE IF NOT EXISTS schema_migration (
                            name   TEXT PRIMARY KEY NOT NULL,
                            digest TEXT NOT NULL
                        )\(dialect.strict)
                        """
                )
            )
            let done = try ran(connection)
            for migration in migrations where done[migration.name] == nil {
                for statement in migration.statements(for: dialect) {
                    try connection.run(SQL(verbatim: statement))
                }
                let digest = digest(of: migration, dialect)
                try connection.run("INSERT INTO schema_migration (name, digest) VALUES (\(migration.name), \(digest))")
            }
            try check(done, against: migrations, dialect)
            let names = Migration.nameSearch.name
            // Books that were filled before there was an index of names.
            if done[names] == nil, migrations.contains(where: { $0.name == names }) {
                try NameParts(connection: connection).refill()
            }
        }
    }

    /// Whether the database has ever been set up: an emptied file has not.
    static func isSetUp(_ connection: any Connection) throws -> Bool {
        guard try connection.tables().contains("schema_migration") else { return false }
        return try connection.number("SELECT count(*) FROM schema_migration") ?? 0 > 0
    }

    /// - Throws: a ``StorageProblem`` where a migration has not run, or the database was made by a newer program.
    static func requireUpToDate(_ connection: any Connection, dialect: Dialect = .sqlite) throws {
        let done = try ran(connection)
        if let missing = migrations.first(where: { done[$0.name] == nil }) { throw StorageProblem.olderSchema(missing.name) }
        try check(done, against: migrations, dialect)
    }

    /// SHA-256 of the statements, in hex: what a golden file pins.
    package static func digest(of migration: Migration, _ dialect: Dialect = .sqlite) -> String {
        SHA256Digest.of(migration.statements(for: dialect).joined(separator: ";\n")).hex
    }

    private static func ran(_ connection: any Connection) throws -> [String: String] {
        struct Line: Decodable {
            let name: String
            let digest: String
        }
        let lines: [Line] = try connection.all("SELECT name, digest FROM schema_migration ORDER BY name")
        return Dictionary(lines.map { ($0.name, $0.digest) }, uniquingKeysWith: { first, _ in first })
    }

    private static func check(_ done: [String: String], against migrations: [Migration], _ dialect: Dialect) throws {
        let known = Dictionary(migrations.map { ($0.name, digest(of: $0, dialect)) }, uniquingKeysWith: { first, _ in first })
        for (name, digest) in done.sorted(by: { $0.key < $1.key }) where known[name] != digest {
            throw StorageProblem.newerSchema(name)
        }
    }
}
