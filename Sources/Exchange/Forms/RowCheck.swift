package import Documents
package import Domain

/// One row while it is read: what is wrong with it is noted, and reading goes on.
package struct RowCheck {
    package let row: SheetRow
    package let books: ImportBooks
    /// How the row stands to the books, as far as nothing is wrong with it.
    package var standing = RowStanding.new
    package private(set) var mistakes: [ImportMistake] = []

    package init(_ row: SheetRow, books: ImportBooks) {
        self.row = row
        self.books = books
    }

    package var isGood: Bool { mistakes.isEmpty }

    package mutating func note(_ column: String, _ key: String, _ arguments: [String] = []) {
        mistakes.append(ImportMistake(row.mistake(column, key, arguments)))
    }

    /// Notes what the books would say to a cell.
    package mutating func refuse(_ column: String, _ refusal: Refusal) {
        mistakes.append(ImportMistake(refusal, at: row.mistake(column, "")))
    }

    package mutating func text(_ column: String) -> String? {
        taken { row throws(FileMistake) in try row.text(column) }
    }

    /// The text of a cell that may be empty; nil: it is.
    package func optional(_ column: String) -> String? {
        row[column].isEmpty ? nil : row[column]
    }

    package mutating func code(_ column: String) -> String? {
        taken { row throws(FileMistake) in try row.code(column) }
    }

    package mutating func whole(_ column: String) -> Int? {
        taken { row throws(FileMistake) in try row.whole(column) }
    }

    /// Nil where the cell is empty, and after noting a mistake.
    package mutating func optionalWhole(_ column: String) -> Int? {
        row[column].isEmpty ? nil : whole(column)
    }

    package mutating func decimal(_ column: String) -> String? {
        taken { row throws(FileMistake) in try row.decimal(column) }
    }

    package mutating func optionalDecimal(_ column: String) -> String? {
        row[column].isEmpty ? nil : decimal(column)
    }

    package mutating func day(_ column: String) -> Day? {
        guard let day = taken({ row throws(FileMistake) in try row.day(column) }) else { return nil }
        return Day(year: day.year, month: day.month, day: day.day)
    }

    package mutating func optionalDay(_ column: String) -> Day? {
        row[column].isEmpty ? nil : day(column)
    }

    /// A day on which something of the cycle can lie.
    package mutating func day(_ column: String, within cycle: Cycle) -> Day? {
        guard let day = day(column) else { return nil }
        guard (cycle.opens...cycle.closes).contains(day) else {
            note(column, "day-outside", [row[column], cycle.opens.text, cycle.closes.text])
            return nil
        }
        return day
    }

    /// The organisation whose code stands in a cell, if the signer may hand in something about it.
    package mutating func organisation(_ column: String = "organisation") throws -> Organisation? {
        guard let code = code(column) else { return nil }
        if let known = try books.organisation(code) {
            guard books.reach?.covers(known) ?? true else {
                refuse(column, Refusal(.forbidden, "forbidden.role", [code]))
                return nil
            }
            return known
        }
        if let near = try books.nearest(to: code, among: { try books.codes() }) {
            note(column, "organisation-unknown-nearest", [code, near])
        } else {
            note(column, "organisation-unknown", [code])
        }
        return nil
    }

    /// The one of several things whose id, or what it is called, stands in a cell.
    package mutating func choice<Choice>(_ column: String, _ choices: [(value: Choice, names: [String])]) -> Choice? {
        guard let text = code(column) else { return nil }
        return choice(column, of: choices, written: text)
    }

    /// The same for a text that was found elsewhere.
    package mutating func choice<Choice>(
        _ column: String,
        of choices: [(value: Choice, names: [String])],
        written text: String
    ) -> Choice? {
        let plain = text.lowercased()
        if let found = choices.first(where: { $0.names.contains { $0.lowercased() == plain } }) { return found.value }
        if let near = books.nearest(to: text, among: { choices.flatMap(\.names) }) {
            note(column, "name-unknown-nearest", [text, row.heading(column), near])
        } else {
            note(column, "name-unknown", [text, row.heading(column), choices.compactMap(\.names.first).joined(separator: ", ")])
        }
        return nil
    }

    private mutating func taken<Value>(_ read: (SheetRow) throws(FileMistake) -> Value) -> Value? {
        do throws(FileMistake) {
            return try read(row)
        } catch {
            mistakes.append(ImportMistake(error))
            return nil
        }
    }
}
