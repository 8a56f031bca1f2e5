import Documents
import Domain
import Exchange
import Language

/// `/imports/:form`.
struct ImportFormPage: Sendable {
    struct Column: Sendable {
        let heading: String
        let need: String
        let hint: String
        let example: String
    }

    struct Existing: Sendable {
        let xlsx: String
        let csv: String
    }

    let crumbs: Frame.Link
    let heading: String
    let about: String
    let template: String
    let existing: Existing?
    let form: FormView
    let columns: [Column]

    init(
        _ form: any ImportForm.Type,
        cycles: [Cycle.ID],
        cycle: Cycle.ID?,
        refusals: [Refusal],
        _ visit: Visit
    ) {
        let (words, links) = (visit.words, visit.links)
        let name = words("exchange.form.\(form.noun)")
        crumbs = Frame.Link(href: links.imports(), text: words("web.imports.heading"), current: false)
        heading = words("web.imports.form_heading", name)
        about = words("exchange.about.\(form.noun)")
        template = links.importTemplate(form.noun, cycle: cycle?.text)
        existing =
            form is any ExportingForm.Type
            ? Existing(
                xlsx: links.importTable(form.noun, cycle: cycle?.text, format: .xlsx),
                csv: links.importTable(form.noun, cycle: cycle?.text, format: .csv)
            ) : nil
        let year = FieldView.choice(
            "cycle",
            words("web.imports.cycle"),
            cycles.map { ($0.text, $0.text) },
            value: cycle?.text,
            isRequired: true
        )
        self.form = FormView(
            visit,
            to: links.imports(form.noun),
            submit: words("web.imports.look"),
            refusals: refusals,
            fields: (form.isYearly ? [year] : [])
                + [
                    .file(
                        "file",
                        words("web.imports.file"),
                        accept: ".xlsx,.csv",
                        hint: words("web.imports.file_hint", String(ImportDesk.mostBytes >> 20))
                    )
                ],
            isMultipart: true
        )
        let example = ImportExample(form, words: words)
        let isChinese = words.language == .zhHans
        columns = form.fixedTemplateColumns.map { column in
            Column(
                heading: column.heading(inChinese: isChinese),
                need: words(column.isRequired ? "exchange.template.required" : "exchange.template.optional"),
                hint: ImportHint.text(column, of: form, words: words),
                example: example.cells[column.id] ?? ""
            )
        }
    }
}
