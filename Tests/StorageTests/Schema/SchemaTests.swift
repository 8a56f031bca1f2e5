import Domain
import Foundation
import Storage
import TestWorld
import Testing

@Suite struct `The schema` {
    private let test: TestRealm
    private let realm: RealmFolder

    init() throws {
        test = try TestRealm()
        realm = try test.create()
    }

    private func read<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try realm.database.readNow(body)
    }

    /// The frozen digests: a migration that was shipped is never edited, a new one is added below.
    @Test func `has every shipped migration as it was`() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Golden/migrations.txt")
        let lines = Schema.migrations.map { "\($0.name) \(Schema.digest(of: $0))\n" }.joined()
        if ProcessInfo.processInfo.environment["SHUZHI_GOLDEN"] == "write" {
            try Data(lines.utf8).write(to: path)
        }
        let golden = try String(contentsOf: path, encoding: .utf8)
        #expect(lines == golden, "migrations are frozen: add a new one (SHUZHI_GOLDEN=write pins it)")
    }

    @Test func `numbers its migrations in order`() {
        let names = Schema.migrations.map(\.name)
        #expect(names == names.sorted() && Set(names).count == names.count)
    }

    @Test func `stays as it is when it is up to date`() throws {
        let before = try read { try $0.rows("SELECT name, sql FROM sqlite_schema ORDER BY name") }
        try Schema.bringUpToDate(realm.database)
        let after = try read { try $0.rows("SELECT name, sql FROM sqlite_schema ORDER BY name") }
        #expect(before == after && !before.isEmpty)
    }

    @Test func `is not half brought up to date`() throws {
        let broken = Migration("9000-broken") { sql in ["CREATE TABLE half (id TEXT PRIMARY KEY)\(sql.strict)", "nonsense"] }
        #expect(throws: Fault.self) {
            try Schema.bringUpToDate(realm.database, migrations: Schema.migrations + [broken])
        }
        #expect(try !read { try $0.tables() }.contains("half"))
        #expect(throws: Never.self) { try Schema.bringUpToDate(realm.database) }
    }

    @Test func `is not brought up to date with another text of a migration that ran`() throws {
        let other = Schema.migrations.dropLast() + [Migration(Schema.migrations.last?.name ?? "") { _ in ["SELECT 1"] }]
        #expect(throws: StorageProblem.self) { try Schema.bringUpToDate(realm.database, migrations: Array(other)) }
    }

    /// Columns called like a table that point nowhere, and why.
    private static let loose: Set<String> = []

    @Test func `lets every column called like a table point to it`() throws {
        try read { connection in
            let tables = try connection.tables()
            for table in tables {
                let references = try connection.references(of: table)
                for column in try connection.columns(of: table) where tables.contains(column.name) {
                    guard !Self.loose.contains("\(table).\(column.name)") else { continue }
                    #expect(
                        references.contains { $0.column == column.name && $0.table == column.name },
                        "\(table).\(column.name) is called like a table and points nowhere"
                    )
                }
            }
        }
    }

    @Test func `has an index for every reference`() throws {
        try read { connection in
            for table in try connection.tables() {
                for reference in try connection.references(of: table) {
                    #expect(reference.isIndexed, "\(table).\(reference.column) needs an index")
                }
            }
        }
    }

    @Test func `has only strict tables of whole numbers, text and bytes, each with an id`() throws {
        try read { connection in
            let texts = try connection.rows(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            )
            for row in texts {
                guard case .text(let name) = row[0], case .text(let sql) = row[1] else { continue }
                #expect(sql.hasSuffix("STRICT"), "\(name) is not strict")
                let columns = try connection.columns(of: name)
                #expect(columns.count { $0.isPrimaryKey } == 1, "\(name) needs one primary key")
                for column in columns {
                    #expect(["INTEGER", "TEXT", "BLOB"].contains(column.type), "\(name).\(column.name) is \(column.type)")
                }
            }
        }
    }

    @Test func `notes in every table that is rebuilt the entry a row came from`() throws {
        let kept: Set = [
            "desk_draft",
            "desk_import",
            "desk_task",
            "journal_checkpoint",
            "journal_entry",
            "journal_head",
            "name_part",
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
        try read { connection in
            for table in try connection.tables() where !kept.contains(table) {
                let columns = try connection.columns(of: table)
                #expect(columns.first?.name == "id" && columns.first?.type == "TEXT", "\(table) begins with its id")
                #expect(columns.last?.name == "entry" && columns.last?.isRequired == true, "\(table) ends with its entry")
            }
        }
    }
}
