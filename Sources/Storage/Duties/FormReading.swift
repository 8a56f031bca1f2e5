import Domain

/// Who may look at filled forms, over the organisation or above it.
enum FormReading {
    static let roles: Set<Role> = [
        .office, .secretary, .clerk, .reviewer, .leader, .observer, .auditAdministrator,
    ]
}

extension FilledForm {
    /// The columns of its shape, for statements that hand out whole records.
    static let columns = shape.columns.map { "filled_form.\($0)" }.joined(separator: ", ")
}

extension Connection {
    /// The filled forms a statement finds.
    func filledForms(_ sql: SQL) throws -> [FilledForm] {
        var forms: [FilledForm] = []
        try scan(sql) { row in
            var reader = RowReader(row.fields, table: FilledForm.shape.table)
            forms.append(try FilledForm(from: &reader))
            return true
        }
        return forms
    }
}

extension SQL {
    /// The columns of a filled form, in the order of its shape.
    static let filledForm = SQL(verbatim: FilledForm.columns)

    /// The organisations whose path lies within one of these: a range of the index for each.
    static func within(_ paths: [String], _ column: SQL) -> SQL {
        guard let first = paths.first else { return "(1 = 0)" }
        let one: SQL = "\(column) >= \(first) AND \(column) < \(first.firstTextAfterAllThatStartWithIt ?? first)"
        return paths.dropFirst().reduce("((\(one))") { sql, path in
            "\(sql) OR (\(column) >= \(path) AND \(column) < \(path.firstTextAfterAllThatStartWithIt ?? path))"
        } + ")"
    }

    fileprivate static func + (left: SQL, right: SQL) -> SQL { "\(left)\(right)" }
}
