/// The few words in which databases differ: the holes of a ``Migration``.
package struct Dialect: Sendable {
    package let name: String
    /// A whole number of 64 bits.
    package let integer: String
    /// Bytes.
    package let blob: String
    /// What follows the closing bracket of a table, so that a column holds nothing but its type.
    package let strict: String
    /// The statements that make a table refuse every change of a row that is in it; nothing where the database has no such means.
    package let appendOnly: @Sendable (_ table: String) -> [String]
}

extension Dialect {
    package static let sqlite = Dialect(
        name: "sqlite",
        integer: "INTEGER",
        blob: "BLOB",
        strict: " STRICT",
        appendOnly: { table in
            ["UPDATE", "DELETE"].map { verb in
                """
                CREATE TRIGGER \(table)_refuses_\(verb.lowercased()) BEFORE \(verb) ON \(table)
                BEGIN SELECT RAISE(ABORT, '\(table) only grows'); END
                """
            }
        }
    )
}
