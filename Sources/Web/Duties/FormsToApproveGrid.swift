import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/forms/approvals`: what waits for somebody's approval, one by one or several at once with a note.
enum FormsToApproveGrid {
    static func page(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let (words, links) = (visit.words, visit.links)
        let cycle: Cycle.ID = try visit.id("cycle")
        let choice = GridChoice(visit.query)
        let answer = try await visit.ask(
            FormsToApprove(by: visit.visitor.signer, cycle: cycle, offset: choice.offset, limit: choice.limit)
        )
        let grid = Grid(
            id: "forms-to-approve",
            caption: words("web.filled.approvals_caption"),
            columns: [
                .init(id: "organisation", label: words("web.filled.column.organisation")),
                .init(id: "form", label: words("web.filled.form")),
                .init(id: "period", label: words("web.filled.period")),
                .init(id: "by", label: words("web.filled.column.person")),
                .init(id: "at", label: words("web.filled.column.at"), kind: .day),
                .init(id: "remark", label: words("web.filled.column.note")),
            ],
            rows: answer.lines.map { row($0, visit) },
            total: answer.total,
            isSearchable: false,
            empty: words("web.filled.approvals_empty"),
            bulk: Grid.Bulk(
                action: links.formsToApprove(cycle.text),
                fields: [.text("note", words("web.filled.bulk_note"), value: visit.form["note"])],
                buttons: [("approve", words("web.filled.bulk_approve"))]
            )
        )
        let page = GridPage(
            words("web.nav.forms_to_approve"),
            note: refusals.isEmpty
                ? words("web.filled.approvals_note") : refusals.map { words.refusal($0) }.joined(separator: " "),
            back: (words("web.filled.all"), links.owedForms(cycle.text)),
            grid: GridView(grid, choice: choice, visit)
        )
        return visit.gridPage(.formsToApprove, page)
    }

    private static func row(_ line: FormsToApprove.Line, _ visit: Visit) -> Grid.Row {
        let words = visit.words
        let remarks = [
            line.isOwn ? words("web.filled.own") : nil,
            line.filled.returns > 0 ? words("web.filled.again", String(line.filled.returns)) : nil,
            line.filled.explanations.isEmpty ? nil : words("web.filled.explained", String(line.filled.explanations.count)),
        ]
        return Grid.Row(
            id: line.isOwn ? nil : "\(line.filled.recordedIn) \(line.filled.id)",
            [
                Grid.Cell(line.organisationName, href: visit.links.filledForm(line.filled)),
                Grid.Cell(words.label(line.formLabels)),
                Grid.Cell(words.phrase(line.period.words)),
                Grid.Cell(line.submittedBy),
                Grid.Cell(line.filled.submittedAt.map(Moment.text) ?? ""),
                Grid.Cell(
                    remarks.compactMap(\.self).joined(separator: words("web.list_separator")),
                    tone: line.isOwn ? .soft : .plain
                ),
            ]
        )
    }

    /// Approves what was chosen, as it was seen: all of it, or none.
    static func approve(_ visit: Visit) async throws -> Reply {
        let cycle = try visit.part("cycle")
        return try await visit.attempt(again: { try await page(visit, $0) }) {
            let chosen = visit.form.all("row").compactMap { row -> ApproveForms.Seen? in
                let parts = row.split(separator: " ", maxSplits: 1)
                guard parts.count == 2, let entry = Int64(parts[0]) else { return nil }
                return ApproveForms.Seen(FilledForm.ID(String(parts[1])), at: entry)
            }
            guard !chosen.isEmpty else { return visit.see(visit.links.formsToApprove(cycle), note: "form_none_chosen") }
            let receipt = try await visit.submit(ApproveForms(chosen, note: visit.form["note"]))
            return visit.done(at: visit.links.formsToApprove(cycle), receipt)
        }
    }
}
