import Domain
import Exchange
import Language
import Storage

/// `/imports/files/:file` while it is not confirmed: what taking it in would do.
struct ImportPreviewPage: Sendable {
    struct Count: Sendable {
        let label: String
        let number: Int
        let tone: Aside
    }

    struct Row: Sendable {
        let number: Int
        let standing: String
        let tone: String
        let cells: [String]
    }

    struct Rows: Sendable {
        let caption: String
        let headings: [String]
        let list: [Row]
    }

    struct Wrong: Sendable {
        let place: String
        let heading: String
        let value: String
        let text: String
    }

    struct Wrongs: Sendable {
        let caption: String
        let list: [Wrong]
        let badRows: Aside
    }

    struct Other: Sendable {
        let text: String
        let href: String
    }

    struct Action: Sendable {
        let choice: String
        let label: String
    }

    struct Confirmation: Sendable {
        let action: String
        let token: String
        let key: String
        let buttons: [Action]
    }

    struct Removal: Sendable {
        let action: String
        let token: String
    }

    let crumbs: Frame.Link
    let heading: String
    let facts: [ImportFact]
    let problem: Aside
    let other: Other?
    let summary: String
    let counts: [Count]
    let confirmation: Confirmation?
    let removal: Removal
    let wrong: Wrongs?
    let rows: Rows?

    init(_ preview: ImportPreview, form: any ImportForm.Type, refusals: [Refusal], _ visit: Visit) {
        let (words, links, file) = (visit.words, visit.links, preview.file)
        let name = words("exchange.form.\(form.noun)")
        let token = visit.desk.token(of: visit.caller)
        crumbs = Frame.Link(
            href: links.imports(form.noun, cycle: file.cycle?.text),
            text: words("web.imports.form_heading", name),
            current: false
        )
        heading = words("web.imports.preview_heading", name)
        facts = ImportFact.list(of: file, words)
        problem = Aside(refusals.first.map { words.refusal(key: $0.key, arguments: $0.arguments) })
        other = preview.otherForm.map { noun in
            Other(
                text: words("web.imports.other_form", words("exchange.form.\(noun)")),
                href: links.imports(noun, cycle: file.cycle?.text)
            )
        }
        summary = Self.summary(preview, words)
        counts = RowStanding.allCases.compactMap { standing in
            let number = preview.count(standing)
            guard number > 0 || standing.isWritten || standing == .bad else { return nil }
            return Count(
                label: words("web.imports.standing.\(standing.rawValue)"),
                number: number,
                tone: Aside(number > 0 ? ImportFact.tone(standing) : nil)
            )
        }
        var buttons: [Action] = []
        if preview.canTakeEverything {
            buttons.append(Action(choice: "everything", label: words("web.imports.take_all", String(preview.toWrite))))
        }
        if preview.canTakeGoodRows {
            buttons.append(Action(choice: "good-rows", label: words("web.imports.take_good", String(preview.toWrite))))
        }
        confirmation =
            buttons.isEmpty
            ? nil : Confirmation(action: links.importConfirmation(file.id), token: token, key: Visit.newKey(), buttons: buttons)
        removal = Removal(action: links.importRemoval(file.id), token: token)
        wrong =
            preview.wrong.isEmpty
            ? nil
            : Wrongs(
                caption: words(
                    preview.mistakes > preview.wrong.count ? "web.imports.wrong_first" : "web.imports.wrong_all",
                    String(preview.mistakes),
                    String(preview.wrong.count)
                ),
                list: preview.wrong.map { wrong in
                    Wrong(place: wrong.place, heading: wrong.heading ?? "", value: wrong.value, text: wrong.text(words))
                },
                badRows: Aside(preview.count(.bad) > 0 ? links.importBadRows(file.id) : nil)
            )
        rows =
            preview.firstRows.isEmpty
            ? nil
            : Rows(
                caption: words("web.imports.first_rows", String(preview.firstRows.count), String(preview.rows)),
                headings: preview.headings,
                list: preview.firstRows.map { row in
                    Row(
                        number: row.number,
                        standing: words("web.imports.standing.\(row.standing.rawValue)"),
                        tone: ImportFact.tone(row.standing) ?? "soft",
                        cells: row.cells
                    )
                }
            )
    }

    private static func summary(_ preview: ImportPreview, _ words: Words) -> String {
        if preview.isBadAsAWhole { return words("web.imports.summary.unfit") }
        if preview.canTakeEverything { return words("web.imports.summary.good", String(preview.toWrite)) }
        if preview.canTakeGoodRows {
            return words("web.imports.summary.mixed", String(preview.toWrite), String(preview.count(.bad)))
        }
        if preview.mistakes > 0 { return words("web.imports.summary.bad", String(preview.count(.bad))) }
        return words("web.imports.summary.nothing")
    }
}
