import Domain
import GRDB

/// A row under a cursor of GRDB.
struct SQLiteRow: ColumnReader {
    let row: Row

    var names: [String] { Array(row.columnNames) }

    func field(at column: Int) -> Field {
        switch (row[column] as DatabaseValue).storage {
        case .null: .null
        case .int64(let number): .integer(number)
        // No column of ours is REAL: where one turns up, the file was changed, and its text differs from any number.
        case .double(let number): .text("\(number)")
        case .string(let text): .text(text)
        case .blob(let data): .blob(Array(data))
        }
    }

    func integer(at column: Int) -> Int64? {
        guard case .int64(let number) = (row[column] as DatabaseValue).storage else { return nil }
        return number
    }
}
