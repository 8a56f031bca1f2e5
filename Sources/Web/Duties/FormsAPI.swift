import Domain
import Rules
import Storage

/// `/api/cycles/{cycle}/forms…`: the forms of the year, who owes them, and what is in them.
enum FormsAPI {
    private static let afterText = APIParameter("after", .text)

    static func add(to map: inout APIMap) throws {
        lists(&map)
        sheets(&map)
        try writing(&map)
    }

    private static func lists(_ map: inout APIMap) {
        map.get("/cycles/{cycle}/forms", .dutiesRead, "list-forms", as: .list(form)) { call in
            try await call.ask(FormsOfCycle(call.id("cycle")))
        }
        map.get(
            "/cycles/{cycle}/forms/to-fill",
            .dutiesRead,
            "list-forms-to-fill",
            [APIParameter.limit, afterText],
            as: .page("OwedFormPage", of: owed)
        ) { call in
            let answer = try await call.ask(
                FormsToFill(
                    by: call.signer,
                    cycle: call.id("cycle"),
                    today: try call.today,
                    after: call.query["after"],
                    limit: call.limit
                )
            )
            return APIPage(answer.lines, next: answer.next)
        }
        map.get(
            "/cycles/{cycle}/forms/to-approve",
            .dutiesRead,
            "list-forms-to-approve",
            APIParameter.paging,
            as: .page("WaitingFormPage", of: waiting)
        ) { call in
            let answer = try await call.ask(
                FormsToApprove(by: call.signer, cycle: call.id("cycle"), offset: call.offset, limit: call.limit)
            )
            return APIPage(answer.lines, from: call.offset, of: answer.total)
        }
        map.get(
            "/cycles/{cycle}/organisations/{code}/forms/{form}/{period}/rates",
            .dutiesRead,
            "show-form-rates",
            APIParameter.paging,
            as: rates
        ) { call in
            let answer = try await call.ask(
                FormRates(
                    cycle: call.id("cycle"),
                    form: call.part("form"),
                    period: call.part("period"),
                    below: call.id("code"),
                    today: try call.today,
                    offset: call.offset,
                    limit: call.limit
                )
            )
            return Rates(answer: answer, below: APIPage(answer.lines, from: call.offset, of: answer.below))
        }
    }

    private static func sheets(_ map: inout APIMap) {
        map.get("/cycles/{cycle}/organisations/{code}/forms/{form}/{period}", .dutiesRead, "show-form", as: sheet) { call in
            try await call.ask(
                FormSheet(
                    for: call.signer,
                    cycle: call.id("cycle"),
                    organisation: call.id("code"),
                    form: call.part("form"),
                    period: call.part("period"),
                    today: try call.today
                )
            )
        }
        map.get(
            "/cycles/{cycle}/organisations/{code}/forms/{form}/{period}/history",
            .dutiesRead,
            "list-form-history",
            [APIParameter.limit, APIParameter("field", .text), afterText],
            as: .page("FormChangePage", of: change)
        ) { call in
            let parts = (call.query["after"] ?? "").split(separator: " ", maxSplits: 1).map(String.init)
            let place = parts.count == 2 ? Int64(parts[0]).map { FormHistory.Place(entry: $0, field: parts[1]) } : nil
            let answer = try await call.ask(
                FormHistory(filled(call), field: call.query["field"], after: place, limit: call.limit)
            )
            return APIPage(answer.lines, next: answer.next.map { "\($0.entry) \($0.field)" })
        }
    }

    /// What is sent to fill a form in.
    private struct Filling: Decodable {
        let values: [FillForm.Entered]
        let seen: Int64?
    }

    /// What is sent to hand a form in.
    private struct Submission: Decodable {
        let explanations: [SubmitForm.Explained]
        let note: String?
        let seen: Int64?
    }

    private struct Approval: Decodable {
        let seen: Int64
        let note: String?
    }

    private struct Return: Decodable {
        let seen: Int64
        let reason: String
    }

    private static func writing(_ map: inout APIMap) throws {
        let form = "/cycles/{cycle}/organisations/{code}/forms/{form}/{period}"
        try map.post(form + "/values", .dutiesWrite, "fill-form", command: FillForm.self, reading: Filling.self) { call, sent in
            FillForm(
                cycle: call.id("cycle"),
                organisation: call.id("code"),
                form: call.part("form"),
                period: call.part("period"),
                values: sent.values,
                seen: sent.seen
            )
        }
        try map.post(form + "/submission", .dutiesWrite, "submit-form", command: SubmitForm.self, reading: Submission.self) {
            SubmitForm(filled($0), explanations: $1.explanations, note: $1.note, seen: $1.seen)
        }
        try map.post(form + "/approval", .dutiesWrite, "approve-form", command: ApproveForms.self, reading: Approval.self) {
            ApproveForms([.init(filled($0), at: $1.seen)], note: $1.note)
        }
        try map.post(form + "/return", .dutiesWrite, "return-form", command: ReturnForm.self, reading: Return.self) {
            ReturnForm(filled($0), reason: $1.reason, seen: $1.seen)
        }
    }

    private static func filled(_ call: APICall) -> FilledForm.ID {
        FilledForm.id(
            cycle: call.id("cycle"),
            organisation: call.id("code"),
            form: call.part("form"),
            period: call.part("period")
        )
    }

    private static let form = APIForm<FormsOfCycle.Line>(
        "Form",
        [
            APIField("form", .text) { $0.key }, APIField("labels", .labels) { $0.labels },
            APIField("kinds", .list(.id())) { $0.kinds }, APIField("periods", .list(formPeriod)) { $0.periods },
        ]
    )

    private static let formPeriod = APIForm<FormsOfCycle.Period>(
        "FormPeriod",
        [
            APIField("period", .text) { $0.period.key }, APIField("first", .day) { $0.period.first },
            APIField("last", .day) { $0.period.last }, APIField("due", .optional(.day)) { $0.due },
        ]
    )

    private static let owed = APIForm<OwedPeriod>(
        "OwedForm",
        [
            APIField("organisation", .id()) { $0.organisation }, APIField("organisationName", .text) { $0.organisationName },
            APIField("form", .text) { $0.form }, APIField("labels", .labels) { $0.formLabels },
            APIField("period", .text) { $0.period.key },
            APIField("state", .optional(.choice())) { $0.filled?.state },
            APIField("due", .optional(.day)) { $0.due }, APIField("daysLate", .count) { $0.daysLate },
            APIField("reason", .optional(.text)) { $0.reason },
        ]
    )

    private static let waiting = APIForm<FormsToApprove.Line>(
        "WaitingForm",
        [
            APIField("id", .id()) { $0.filled.id }, APIField("organisation", .id()) { $0.filled.organisation },
            APIField("organisationName", .text) { $0.organisationName }, APIField("form", .text) { $0.filled.form },
            APIField("labels", .labels) { $0.formLabels }, APIField("period", .text) { $0.period.key },
            APIField("values", .labels) { $0.filled.values }, APIField("explanations", .labels) { $0.filled.explanations },
            APIField("submittedBy", .text) { $0.submittedBy },
            APIField("submittedAt", .optional(.moment)) { $0.filled.submittedAt },
            APIField("entry", .entry) { $0.filled.recordedIn }, APIField("own", .flag) { $0.isOwn },
        ]
    )

    private static let counts = APIForm<FormRates.Counts>(
        "FormCounts",
        [
            APIField("expected", .count) { $0.expected }, APIField("submitted", .count) { $0.submitted },
            APIField("onTime", .count) { $0.onTime }, APIField("approved", .count) { $0.approved },
        ]
    )

    private static let rate = APIForm<FormRates.Line>(
        "FormRate",
        [
            APIField("organisation", .id()) { $0.organisation }, APIField("name", .text) { $0.name },
            APIField("own", .optional(owed)) { $0.own }, APIField("counts", counts) { $0.counts },
        ]
    )

    private struct Rates: Sendable {
        let answer: FormRates.Answer
        let below: APIPage<FormRates.Line>
    }

    private static let rates = APIForm<Rates>(
        "FormRates",
        [
            APIField("place", .text) { $0.answer.place }, APIField("due", .optional(.day)) { $0.answer.due },
            APIField("counts", counts) { $0.answer.total },
            APIField("below", .page("FormRatePage", of: rate)) { $0.below },
        ]
    )

    private static let field = APIForm<EntryForm.Field>(
        "FormField",
        [
            APIField("field", .text) { $0.id }, APIField("labels", .label) { $0.label },
            APIField("unit", .optional(.label)) { $0.unit }, APIField("optional", .flag) { $0.isOptional },
        ]
    )

    private static let finding = APIForm<FormFinding>(
        "FormFinding",
        [
            APIField("labels", .label) { $0.label }, APIField("severity", .choice()) { $0.severity },
            APIField("text", .phrase) { $0.words },
        ]
    )

    private static let sheet = APIForm<FormSheet.Answer>(
        "FormSheet",
        [
            APIField("cycle", .id()) { $0.cycle.id }, APIField("organisation", .id()) { $0.organisation.id },
            APIField("organisationName", .text) { $0.organisation.name }, APIField("form", .text) { $0.key },
            APIField("labels", .label) { $0.form.label }, APIField("period", .text) { $0.period.key },
            APIField("due", .optional(.day)) { $0.due }, APIField("daysLate", .count) { $0.daysLate },
            APIField("state", .optional(.choice())) { $0.filled?.state },
            APIField("entry", .optional(.entry)) { $0.filled?.recordedIn },
            APIField("fields", .list(field)) { $0.form.fields },
            APIField("values", .labels) { $0.filled?.values ?? [:] },
            APIField("approvedValues", .optional(.labels)) { $0.filled?.approved },
            APIField("explanations", .labels) { $0.filled?.explanations ?? [:] },
            APIField("findings", .list(finding)) { $0.findings }, APIField("lock", .optional(.refusal)) { $0.lock },
        ]
    )

    private static let change = APIForm<FormHistory.Line>(
        "FormChange",
        [
            APIField("field", .text) { $0.field }, APIField("before", .optional(.text)) { $0.before },
            APIField("after", .optional(.text)) { $0.after }, APIField("reason", .optional(.text)) { $0.reason },
            APIField("at", .moment) { $0.at }, APIField("person", .text) { $0.person }, APIField("entry", .entry) { $0.entry },
        ]
    )
}
