import Domain
import Language
import Rules
import Storage

/// The small forms beside a filled form: what whoever looks can do with it.
struct FilledFormActs {
    let sheet: FormSheet.Answer
    let refusals: [Refusal]
    let visit: Visit

    private var words: Words { visit.words }

    private func address(_ what: String) -> String {
        visit.links.filledForm(sheet.cycle.id.text, sheet.key, sheet.period.key, sheet.organisation.id.text, what)
    }

    /// Approving and returning: one text, two buttons; returning needs the text.
    var review: FormView? {
        guard sheet.powers.approves else { return nil }
        return FormView(
            visit,
            to: address("review"),
            submit: words("web.filled.approve"),
            heading: words("web.filled.review_heading"),
            refusals: refusals.filter { $0.key.hasPrefix("wording.") },
            fields: [
                .hidden("seen", String(sheet.filled?.recordedIn ?? 0)),
                .area(
                    "reason",
                    words("web.filled.review_words"),
                    value: visit.form["reason"],
                    rows: 3,
                    hint: words("web.filled.review_hint")
                ),
            ],
            others: [.init(name: "act", value: "return", label: words("web.filled.give_back"), confirm: Aside(nil))]
        )
    }

    var withdrawal: FormView? {
        guard sheet.powers.withdraws else { return nil }
        return FormView(
            visit,
            to: address("withdrawal"),
            submit: words("web.filled.withdraw"),
            heading: words("web.filled.withdraw_heading"),
            note: words("web.filled.withdraw_note"),
            fields: []
        )
    }

    var unlocking: FormView? {
        guard sheet.powers.unlocks, let filled = sheet.filled else { return nil }
        let closed = sheet.form.fields.filter { !filled.open.contains($0.id) }
        guard !closed.isEmpty else { return nil }
        return FormView(
            visit,
            to: address("unlocking"),
            submit: words("web.filled.unlock"),
            heading: words("web.filled.unlock_heading"),
            note: words("web.filled.unlock_note"),
            fields: [
                .choice(
                    "field",
                    words("web.filled.unlock_field"),
                    closed.map { ($0.id, $0.label.text(in: words.language.rawValue)) },
                    value: visit.form["field"],
                    isRequired: true
                ),
                .area("reason", words("web.filled.unlock_reason"), value: visit.form["reason"], rows: 2, isRequired: true),
            ]
        )
    }

    var locking: FormView? {
        guard sheet.powers.unlocks, sheet.filled?.state == .unlocked else { return nil }
        return FormView(
            visit,
            to: address("locking"),
            submit: words("web.filled.lock"),
            heading: words("web.filled.lock_heading"),
            note: words("web.filled.lock_note"),
            fields: [.text("lock_reason", words("web.filled.lock_reason"), isRequired: true)]
        )
    }
}
