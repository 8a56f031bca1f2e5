package import Domain

/// The books in a database, open on one connection: any record, through its ``Shape``.
///
/// Every record table has the columns of its shape and a last one, `entry`: the number of the journal entry its row came from.
package final class SQLLedger: Ledger {
    private let connection: any Connection
    private var texts: [String: Texts] = [:]
    private var listings: [String: String] = [:]

    /// The entry that records saved now come from.
    package var entry: Int64

    package init(_ connection: any Connection, entry: Int64 = 0) {
        self.connection = connection
        self.entry = entry
    }

    package func find<R: Record>(_ id: Identifier<R>) throws -> R? {
        let found: [R] = try records(SQL(verbatim: texts(of: R.self).find, [.id(id)]))
        return found.first
    }

    package func list<R: Record>(_ match: Match<R>) throws -> [R] {
        let condition = try Condition(match)
        return try records(SQL(verbatim: listing(R.self, where: condition.text), condition.values))
    }

    package func count<R: Record>(_ match: Match<R>) throws -> Int {
        let condition = try Condition(match)
        let sql = SQL(verbatim: "SELECT count(*) FROM \(R.shape.table)\(condition.text)", condition.values)
        return Int(try connection.number(sql) ?? 0)
    }

    package func save<R: Record>(_ record: R) throws {
        let fields = record.fields
        guard fields.count == R.shape.columns.count else {
            throw Fault("\(R.shape.table) has \(R.shape.columns.count) columns, the record \(fields.count) fields")
        }
        try connection.run(SQL(verbatim: texts(of: R.self).save, fields + [.integer(entry)]))
        if R.self == Organisation.self, let organisation = record as? Organisation {
            try NameParts(connection: connection).note(organisation)
        }
    }

    package func remove<R: Record>(_ id: Identifier<R>) throws {
        try connection.run(SQL(verbatim: "DELETE FROM \(R.shape.table) WHERE id = ?", [.id(id)]))
    }

    package func erase(_ commitment: Commitment) throws {
        try connection.run("DELETE FROM sealed_plain WHERE commitment = \(commitment.hex)")
    }

    private func records<R: Record>(_ sql: SQL) throws -> [R] {
        var records: [R] = []
        try connection.scan(sql) { row in
            var reader = RowReader(row.fields, table: R.shape.table)
            records.append(try R(from: &reader))
            return true
        }
        return records
    }

    /// The statement that lists records, put together once: every command asks for the grants of its signer.
    private func listing<R: Record>(_ kind: R.Type, where condition: String) -> String {
        let name = R.shape.table + condition
        if let known = listings[name] { return known }
        let made = "\(texts(of: kind).select)\(condition) ORDER BY id"
        listings[name] = made
        return made
    }

    private func texts<R: Record>(of _: R.Type) -> Texts {
        let shape = R.shape
        if let known = texts[shape.table] { return known }
        let made = Texts(shape)
        texts[shape.table] = made
        return made
    }

    /// The statements of one table, joined once.
    private struct Texts {
        let select: String
        let find: String
        let save: String

        init(_ shape: Shape) {
            let columns = shape.columns.joined(separator: ", ")
            let marks = Array(repeating: "?", count: shape.columns.count + 1).joined(separator: ", ")
            let changes = (shape.columns.dropFirst() + ["entry"]).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
            select = "SELECT \(columns) FROM \(shape.table)"
            find = "\(select) WHERE id = ?"
            save = """
                INSERT INTO \(shape.table) (\(columns), entry) VALUES (\(marks)) \
                ON CONFLICT (id) DO UPDATE SET \(changes)
                """
        }
    }

    /// The WHERE of a match.
    private struct Condition {
        var text = ""
        var values: [Field] = []

        init<R: Record>(_ match: Match<R>) throws {
            for condition in match.conditions {
                guard R.shape.columns.contains(condition.column) else {
                    throw Fault("\(R.shape.table) has no column \(condition.column)")
                }
                text += text.isEmpty ? " WHERE " : " AND "
                switch (condition.test, condition.field) {
                case (.equal, .null): text += "\(condition.column) IS NULL"
                case (.equal, let field):
                    text += "\(condition.column) = ?"
                    values.append(field)
                case (.prefix, .text(let prefix)): addRange(condition.column, prefix)
                case (.prefix, _): throw Fault("a prefix of \(condition.column) must be text")
                }
            }
        }

        /// Texts that start with a prefix are a range, and a range can use the index.
        private mutating func addRange(_ column: String, _ prefix: String) {
            text += "\(column) >= ?"
            values.append(.text(prefix))
            if let end = prefix.firstTextAfterAllThatStartWithIt {
                text += " AND \(column) < ?"
                values.append(.text(end))
            }
        }
    }
}
