import Domain
import GRDB
import GRDBSQLite

/// A statement of GRDB's cache, bound and stepped by SQLite's own functions.
///
/// GRDB makes objects for every argument and every column of bytes; the writer runs half a dozen statements for each command,
/// and verification reads millions of rows.
final class PreparedStatement {
    /// Keeps the handle alive.
    private let statement: GRDB.Statement
    private let database: GRDB.Database
    let handle: OpaquePointer
    let names: [String]
    /// Whether a scan stands on it: it cannot serve another one.
    var isBusy = false

    /// SQLite copies what is bound.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: GRDB.Statement, on database: GRDB.Database) {
        self.statement = statement
        self.database = database
        handle = statement.sqliteStatement
        names = statement.columnNames
    }

    func bind(_ values: [Field]) throws {
        guard sqlite3_bind_parameter_count(handle) == values.count else {
            throw Fault("a statement of \(sqlite3_bind_parameter_count(handle)) marks got \(values.count) values")
        }
        for (index, value) in values.enumerated() {
            let code = try bind(value, at: CInt(index + 1))
            guard code == SQLITE_OK else { throw error() }
        }
    }

    /// Whether there is a row.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw error()
        }
    }

    func reset() {
        sqlite3_reset(handle)
    }

    private func bind(_ value: Field, at place: CInt) throws -> CInt {
        switch value {
        case .null: return sqlite3_bind_null(handle, place)
        case .integer(let number): return sqlite3_bind_int64(handle, place, number)
        case .text(var text):
            return try text.withUTF8 { bytes in
                // What reads text up to a zero would see only what stands before it.
                guard !bytes.contains(0) else { throw Refusal(.invalid, "storage.zero-character") }
                guard let start = bytes.baseAddress else { return sqlite3_bind_text(handle, place, "", 0, Self.transient) }
                return UnsafeRawPointer(start).withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                    sqlite3_bind_text(handle, place, $0, CInt(bytes.count), Self.transient)
                }
            }
        case .blob(let bytes):
            return bytes.withUnsafeBytes { buffer in
                buffer.isEmpty
                    ? sqlite3_bind_zeroblob(handle, place, 0)
                    : sqlite3_bind_blob(handle, place, buffer.baseAddress, CInt(buffer.count), Self.transient)
            }
        }
    }

    private func error() -> DatabaseError {
        let connection = database.sqliteConnection
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: String(cString: sqlite3_errmsg(connection)),
            sql: String(cString: sqlite3_sql(handle))
        )
    }
}
