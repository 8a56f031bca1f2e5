import Domain
import Proofs

/// The content of one table as one number: SHA-256 over its rows in the order of their ids, every column of every row.
struct TableDigest {
    let rows: Int64
    let digest: Digest

    /// Each field is written as its kind, its length where it has one, and its bytes; so no two tables read alike.
    static func of(_ table: String, on connection: any Connection) throws -> TableDigest {
        let columns = try connection.columns(of: table).map(\.name)
        var running = RunningDigest()
        var buffer: [UInt8] = []
        var rows: Int64 = 0
        try connection.scan(SQL(verbatim: "SELECT \(columns.joined(separator: ", ")) FROM \(table) ORDER BY id")) { row in
            for column in columns.indices { append(row.field(at: column), to: &buffer) }
            if buffer.count >= 1 << 16 {
                running.add(buffer)
                buffer.removeAll(keepingCapacity: true)
            }
            rows += 1
            return true
        }
        running.add(buffer)
        return TableDigest(rows: rows, digest: running.finished())
    }

    /// The id of the first row in which two tables differ.
    static func firstDifference(_ table: String, _ left: any Connection, _ right: any Connection) throws -> String? {
        let columns = try left.columns(of: table).map(\.name)
        guard let place = columns.firstIndex(of: "id") else { throw Fault("\(table) has no id") }
        var after: Field = .text("")
        while true {
            let text = "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE id > ? ORDER BY id LIMIT 500"
            let ours = try left.rows(SQL(verbatim: text, [after]))
            let theirs = try right.rows(SQL(verbatim: text, [after]))
            for index in 0..<max(ours.count, theirs.count) {
                guard index < ours.count else { return name(of: theirs[index][place]) }
                guard index < theirs.count else { return name(of: ours[index][place]) }
                guard ours[index] == theirs[index] else {
                    let ids = [name(of: ours[index][place]), name(of: theirs[index][place])]
                    return ids.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                }
            }
            guard let last = ours.last else { return nil }
            after = last[place]
        }
    }

    private static func name(of field: Field) -> String {
        switch field {
        case .null: ""
        case .integer(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): Hexadecimal.text(of: bytes)
        }
    }

    private static func append(_ field: Field, to buffer: inout [UInt8]) {
        switch field {
        case .null: buffer.append(0)
        case .integer(let number):
            buffer.append(1)
            append(number, to: &buffer)
        case .text(let text):
            buffer.append(2)
            append(Int64(text.utf8.count), to: &buffer)
            buffer.append(contentsOf: text.utf8)
        case .blob(let bytes):
            buffer.append(3)
            append(Int64(bytes.count), to: &buffer)
            buffer.append(contentsOf: bytes)
        }
    }

    private static func append(_ number: Int64, to buffer: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
    }
}
