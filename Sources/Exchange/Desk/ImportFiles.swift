import Documents
package import Domain
package import Language
import Storage

/// The files the desk hands out: empty forms, and rows to be put right.
extension ImportDesk {
    /// An empty form to fill in, with its notes.
    package func template(
        _ form: any ImportForm.Type,
        cycle: Cycle.ID?,
        by signer: Signer,
        words: Words
    ) async throws -> Download {
        try await authorize(form, cycle: cycle, signer)
        let template = try await database.read { connection in
            let books = try ImportBooks(
                connection,
                cycle: form.isYearly ? cycle : nil,
                signer: signer,
                roles: form.roles,
                language: words.language
            )
            return try ImportTemplate(form, in: books, words: words)
        }
        return Download(workbook: try template.workbook(made: clock()), name: template.name)
    }

    /// What the books have, in the form in which it can be handed in again.
    ///
    /// - Throws: a `Refusal` where the form has no such table, or this signer may not hand it in.
    package func table(
        _ form: any ImportForm.Type,
        cycle: Cycle.ID?,
        by signer: Signer,
        words: Words
    ) async throws -> TableExport {
        try await authorize(form, cycle: cycle, signer)
        guard let form = form as? any ExportingForm.Type else { throw Refusal.noTable(form.noun) }
        let now = clock()
        return try await database.read { connection in
            let books = try ImportBooks(
                connection,
                cycle: form.isYearly ? cycle : nil,
                signer: signer,
                roles: form.roles,
                language: words.language,
                now: now
            )
            var table = try form.table(in: books, words: words)
            table.realm = try books.facts.root().name
            table.madeBy = try books.facts.find(signer.person)?.name ?? signer.person.text
            return table
        }
    }

    /// The bad rows of a file with what is wrong with them, to be put right and handed in again.
    ///
    /// - Throws: a `Refusal` where the file is no longer kept or has no bad rows.
    package func badRows(_ id: String, by signer: Signer, words: Words) async throws -> Download {
        let file = try await file(id, of: signer)
        let checked = try await checked(file, by: signer, language: words.language)
        let mistakes = ImportMistake.inOrder(checked.mistakes + checked.leaning).filter { $0.line > 0 }
        guard !mistakes.isEmpty, let bytes = try staging.bytes(of: file.id) else { throw Refusal.noBadRows }
        let rows = BadRows(of: try Documents.Table.read(bytes), columns: checked.columns, mistakes: mistakes.map(\.asFileMistake))
        let names = BadRows.Words(
            name: words("documents.bad-rows.name"),
            reason: words("documents.bad-rows.reason"),
            separator: words("documents.bad-rows.separator")
        )
        let texts = Dictionary(mistakes.map { ($0.asFileMistake, $0.text(words)) }) { first, _ in first }
        let form = checked.form
        let bytesOut = try rows.workbook(words: names, form: form.workbookForm, made: clock().seconds) { mistake in
            texts[mistake] ?? mistake.key
        }
        let name = file.fileName.split(separator: ".").dropLast().joined(separator: ".")
        return Download(workbook: bytesOut, name: "\(names.name)-\(name.isEmpty ? form.noun : name)")
    }
}

extension Instant {
    /// Whole seconds since 1970 (UTC).
    var seconds: Int { Int(milliseconds / 1000) }
}

extension Refusal {
    static func noTable(_ noun: String) -> Refusal { Refusal(.missing, "exchange.no-table", [noun]) }
    static let noBadRows = Refusal(.conflict, "exchange.no-bad-rows")
}
