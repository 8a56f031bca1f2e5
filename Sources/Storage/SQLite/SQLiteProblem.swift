import Domain
import GRDB

/// What an error of SQLite means to us.
enum SQLiteProblem {
    /// Runs the body, and throws a ``StorageProblem`` or a `Fault` in place of an error of SQLite.
    static func translating<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw meaning(of: error)
        }
    }

    static func meaning(of error: DatabaseError) -> any Error {
        let words = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return StorageProblem.damaged(words)
        case .SQLITE_BUSY, .SQLITE_LOCKED: return StorageProblem(.busy, "storage.busy", [words])
        case .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_NOMEM, .SQLITE_INTERRUPT,
            .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOLFS, .SQLITE_PROTOCOL:
            return StorageProblem.inputOutput(words)
        default: return Fault("\(words)\(error.sql.map { " in \($0)" } ?? "")")
        }
    }
}
