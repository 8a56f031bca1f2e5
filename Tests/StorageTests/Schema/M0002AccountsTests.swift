import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Bringing older books up to date` {
    /// Books as the first schema had them are what a replay of their journal makes of them.
    @Test func `gives what a replay gives`() async throws {
        let world = try await WorldRealm(until: .rectifying)
        let path = world.test.folder + "/older.sqlite"
        let older = try SQLiteDatabase(path: path)
        try Schema.bringUpToDate(older, migrations: [.journal, .founding])
        let columns = [
            "activity": """
            id, cycle, organisation, name, activity_kind, day, subject, chair, attendees, due, quantity, unit, origin, state, \
            reason, recorded_in, entry
            """,
            "grant_given": "id, person, role, organisation, path, state, entry",
            "pin": "id, cycle, rulebook, pinned_kinds, within, settings, entry",
            "post": "id, organisation, title, holder, since, term_ends, entry",
            "scorecard": """
            id, cycle, organisation, pin, rulebook, scope, peer_group, inputs, column_values, place, tied, proposals, \
            recorded_in, entry
            """,
        ]
        try world.folder.database.readNow { live in
            try older.writeNow { copy in
                try copy.run("PRAGMA defer_foreign_keys = ON")
                for table in ["kind", "organisation", "person", "rulebook_edition", "cycle"] + columns.keys.sorted() {
                    let names = try columns[table] ?? live.columns(of: table).map(\.name).joined(separator: ", ")
                    for row in try live.rows(SQL(stringLiteral: "SELECT \(names) FROM \(table)")) {
                        let values = row.map { field -> SQL in "\(field)" }
                        var list = values[0]
                        for value in values.dropFirst() { list = "\(list), \(value)" }
                        try copy.run("\(SQL(stringLiteral: "INSERT INTO \(table) (\(names)) VALUES ("))\(list))")
                    }
                }
            }
        }
        try Schema.bringUpToDate(older)
        for table in columns.keys.sorted() {
            let query = SQL(stringLiteral: "SELECT * FROM \(table) ORDER BY id")
            let (ours, theirs) = (
                try older.readNow { try $0.rows(query) }, try world.folder.database.readNow { try $0.rows(query) }
            )
            #expect(ours == theirs, "\(table)")
        }
        try older.close()
    }
}
