import Domain
import GRDBSQLite

/// The row a statement stands on.
struct SQLiteRow: ColumnReader {
    let statement: PreparedStatement

    var names: [String] { statement.names }

    func field(at column: Int) -> Field {
        let column = CInt(column)
        switch sqlite3_column_type(statement.handle, column) {
        case SQLITE_NULL: return .null
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement.handle, column))
        case SQLITE_BLOB: return .blob(Array(bytes(at: column)))
        // No column of ours is REAL: where one turns up, the file was changed, and its text differs from any number.
        default:
            let start = sqlite3_column_text(statement.handle, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement.handle, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    func integer(at column: Int) -> Int64? {
        let column = CInt(column)
        guard sqlite3_column_type(statement.handle, column) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(statement.handle, column)
    }

    /// The bytes in the column, good until the next step; none where it holds something else.
    func bytes(at column: CInt) -> UnsafeRawBufferPointer {
        guard sqlite3_column_type(statement.handle, column) == SQLITE_BLOB else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return UnsafeRawBufferPointer(
            start: sqlite3_column_blob(statement.handle, column),
            count: Int(sqlite3_column_bytes(statement.handle, column))
        )
    }
}
