import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/forms/…`: forms that are filled in, handed in, approved, returned and opened again.
enum FilledFormRoutes {
    static let readers: Set<Role> = [.office, .secretary, .clerk, .reviewer, .leader, .observer, .auditAdministrator]
    static let approvers: Set<Role> = [.office, .secretary, .reviewer]

    static let navigation = [
        NavigationEntry(.forms, for: readers) { links, cycle in cycle.map { links.owedForms($0.text) } },
        NavigationEntry(.formsToApprove, for: approvers) { links, cycle in cycle.map { links.formsToApprove($0.text) } },
        NavigationEntry(.formRates, for: readers.subtracting([.clerk])) { links, cycle in cycle.map { links.formRates($0.text) }
        },
    ]

    static func add(to map: inout PageMap) {
        let sheet = "/cycles/:cycle/forms/:form/:period/:organisation"
        map.get("/cycles/:cycle/forms", for: .roles(readers)) { try await OwedFormsGrid.page($0) }
        map.get("/cycles/:cycle/forms/approvals", for: .roles(approvers)) { try await FormsToApproveGrid.page($0) }
        map.post("/cycles/:cycle/forms/approvals", for: .roles(approvers)) { try await FormsToApproveGrid.approve($0) }
        map.get("/cycles/:cycle/forms/rates", for: .roles(readers)) { try await FormRatesGrid.page($0) }
        map.get(sheet, for: .roles(readers)) { try await page($0) }
        map.post(sheet, for: .roles(FilledForm.fillers)) { try await fill($0) }
        map.post(sheet + "/withdrawal", for: .roles(FilledForm.fillers)) { visit in
            try await act(visit) { WithdrawForm($0) }
        }
        map.post(sheet + "/review", for: .roles(approvers)) { visit in
            let (words, seen) = (visit.form["reason"], seen(visit) ?? 0)
            return try await act(visit) { filled in
                guard visit.form["act"] == "return" else { return ApproveForms([.init(filled, at: seen)], note: words) }
                return ReturnForm(filled, reason: words ?? "", seen: seen)
            }
        }
        map.post(sheet + "/unlocking", for: .roles(approvers)) { visit in
            try await act(visit) { UnlockField($0, field: visit.form["field"] ?? "", reason: visit.form["reason"] ?? "") }
        }
        map.post(sheet + "/locking", for: .roles(approvers)) { visit in
            try await act(visit) { LockForm($0, reason: visit.form["lock_reason"] ?? "") }
        }
        map.get(sheet + "/history", for: .roles(readers)) { try await FormHistoryGrid.page($0) }
    }

    // MARK: The sheet

    static func sheet(_ visit: Visit) async throws -> FormSheet.Answer {
        try await visit.ask(
            FormSheet(
                for: visit.visitor.signer,
                cycle: visit.id("cycle"),
                organisation: visit.id("organisation"),
                form: visit.part("form"),
                period: visit.part("period"),
                today: visit.today
            )
        )
    }

    private static func page(_ visit: Visit, _ refusals: [Refusal] = []) async throws -> Reply {
        let page = FilledFormPage(try await sheet(visit), refusals: refusals, visit)
        return visit.page(page.heading, .forms, "forms/sheet", page)
    }

    static func filled(_ visit: Visit) throws -> FilledForm.ID {
        try FilledForm.id(
            cycle: visit.id("cycle"),
            organisation: visit.id("organisation"),
            form: visit.part("form"),
            period: visit.part("period")
        )
    }

    private static func address(_ visit: Visit) throws -> String {
        try visit.links.filledForm(
            visit.part("cycle"),
            visit.part("form"),
            visit.part("period"),
            visit.part("organisation")
        )
    }

    /// The entry the form stood at when the page was made.
    private static func seen(_ visit: Visit) -> Int64? { visit.form["seen"].flatMap { Int64($0) } }

    private static func act(_ visit: Visit, _ make: @Sendable (FilledForm.ID) throws -> any Command) async throws -> Reply {
        try await visit.attempt(again: { try await page(visit, $0) }) {
            let receipt = try await visit.submit(make(filled(visit)))
            return visit.done(at: try address(visit), receipt)
        }
    }

    // MARK: Filling in

    /// Saves what was changed; where it is to be handed in, does that as well.
    private static func fill(_ visit: Visit) async throws -> Reply {
        let draft = try draftName(visit)
        return try await visit.attempt(again: { try await page(visit, $0) }) {
            let sheet = try await sheet(visit)
            let changed = changes(visit, sheet)
            var (entry, receipt) = (seen(visit), Receipt?.none)
            if !changed.isEmpty {
                let command = FillForm(
                    cycle: sheet.cycle.id,
                    organisation: sheet.organisation.id,
                    form: sheet.key,
                    period: sheet.period.key,
                    values: changed,
                    seen: entry
                )
                receipt = try await visit.submit(command, number: 0)
                entry = receipt?.entry
            }
            if visit.form["act"] == "submit" {
                receipt = try await visit.submit(handingIn(visit, sheet, seen: entry), number: 1)
            }
            try await visit.forgetDraft(draft)
            guard let receipt else { return visit.see(try address(visit), note: "form_unchanged") }
            return visit.done(at: try address(visit), receipt)
        }
    }

    static func draftName(_ visit: Visit) throws -> String { "forms/\(try filled(visit).text)" }

    private static func changes(_ visit: Visit, _ sheet: FormSheet.Answer) -> [FillForm.Entered] {
        sheet.form.fields.compactMap { field in
            let name = FilledFormPage.name(of: field.id)
            guard visit.form.has(name) else { return nil }
            let value = visit.form[name]
            // A number written another way is the same number.
            let known = sheet.filled?.values[field.id]
            guard value != known, value.flatMap({ Exact($0)?.text }) != known || known == nil || value == nil else { return nil }
            return value == nil && known == nil ? nil : FillForm.Entered(field: field.id, value: value)
        }
    }

    private static func handingIn(_ visit: Visit, _ sheet: FormSheet.Answer, seen entry: Int64?) throws -> SubmitForm {
        let explanations = sheet.reporting.checks.compactMap { check -> SubmitForm.Explained? in
            visit.form[FilledFormPage.explanationName(of: check.id)].map { SubmitForm.Explained(check: check.id, words: $0) }
        }
        return SubmitForm(try filled(visit), explanations: explanations, note: visit.form["note"], seen: entry)
    }
}
