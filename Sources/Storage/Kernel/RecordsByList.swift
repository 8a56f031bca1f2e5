import Domain

extension Connection {
    /// The records whose column has one of some values, in the order of their ids within each two hundred values.
    ///
    /// One statement for two hundred values, so that a page does not ask once for each line it shows.
    func records<R: Record>(
        _: R.Type = R.self,
        where column: String,
        isAnyOf values: [Field],
        and others: [(column: String, field: Field)] = []
    ) throws -> [R] {
        let shape = R.shape
        guard shape.columns.contains(column), others.allSatisfy({ shape.columns.contains($0.column) }) else {
            throw Fault("\(shape.table) lacks a column that is asked for")
        }
        var records: [R] = []
        for start in stride(from: 0, to: values.count, by: 200) {
            let part = Array(values[start..<min(start + 200, values.count)])
            let marks = Array(repeating: "?", count: part.count).joined(separator: ", ")
            let conditions = others.map { "\($0.column) = ?" } + ["\(column) IN (\(marks))"]
            let text = """
                SELECT \(shape.columns.joined(separator: ", ")) FROM \(shape.table)
                WHERE \(conditions.joined(separator: " AND ")) ORDER BY id
                """
            try scan(SQL(verbatim: text, others.map(\.field) + part)) { row in
                var reader = RowReader(row.fields, table: shape.table)
                records.append(try R(from: &reader))
                return true
            }
        }
        return records
    }
}
