/// One step of the schema: statements in the portable subset, run in one transaction and never edited once shipped.
///
///     extension Migration {
///         static let problems = Migration("0003-problems") { sql in
///             [
///                 """
///                 CREATE TABLE problem (
///                     id        TEXT PRIMARY KEY,
///                     branch    TEXT NOT NULL CONSTRAINT problem_branch REFERENCES branch (id),
///                     closed_at \(sql.integer),
///                     entry     \(sql.integer) NOT NULL
///                 )\(sql.strict)
///                 """,
///                 "CREATE INDEX problem_by_branch ON problem (branch)",
///             ]
///         }
///     }
///
/// A migration names no Swift type, and only adds.
package struct Migration: Sendable {
    /// Number and what it founds or changes; it is kept in the database, so it never changes.
    package let name: String

    private let statements: @Sendable (Dialect) -> [String]

    package init(_ name: String, statements: @escaping @Sendable (Dialect) -> [String]) {
        self.name = name
        self.statements = statements
    }

    /// The statements as one database wants them, each without a semicolon.
    package func statements(for dialect: Dialect) -> [String] {
        statements(dialect)
    }
}
