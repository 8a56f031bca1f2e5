package import Domain
import FoundationEssentials
import Proofs

/// Makes the books anew from their journal, in a file beside, and says table by table whether they are the same.
package struct Rebuild: Sendable {
    private let database: any Database
    private let commands: Commands

    package init(database: any Database, commands: Commands) {
        self.database = database
        self.commands = commands
    }

    /// Writes the new file: the journal and the sealed values copied, every other table replayed.
    ///
    /// - Parameter path: a file that does not exist yet.
    /// - Returns: the comparison; a table that differs is not an error, it is what a rebuild is for.
    /// - Throws: ``UnfitJournal`` where the journal cannot be replayed; a ``StorageProblem`` where a file cannot be made.
    package func run(into path: String, progress: (Int64) -> Void = { _ in }) throws -> VerificationReport {
        guard !FileManager.default.fileExists(atPath: path) else { throw StorageProblem.folderTaken(path) }
        let fresh = try SQLiteDatabase(path: path)
        defer { try? fresh.close() }
        try Schema.bringUpToDate(fresh)
        return try database.readNow { live in
            var report = VerificationReport()
            try fresh.writeNow { try copyKept(from: live, to: $0) }
            let head = try Journal(live).head()
            (report.entries, report.root) = (head.size, head.frontier.root)
            try Replay(commands).run(live, upTo: head.size, into: fresh, progress: progress)
            try fresh.readNow { try BooksComparison(live: live, replayed: $0).run(into: &report) }
            return report
        }
    }

    private func copyKept(from live: any Connection, to fresh: any Connection) throws {
        try fresh.run("DELETE FROM journal_head")
        for table in Schema.kept.sorted() where table != "schema_migration" {
            let columns = try fresh.columns(of: table).map(\.name)
            let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
            let insert = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))"
            try live.scan(SQL(verbatim: "SELECT \(columns.joined(separator: ", ")) FROM \(table)")) { row in
                try fresh.run(SQL(verbatim: insert, row.fields))
                return true
            }
        }
    }
}
