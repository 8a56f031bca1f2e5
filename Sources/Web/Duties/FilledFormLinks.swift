import Domain
import Rules
import Storage

extension PageLinks {
    /// Who owes a form, and where each stands.
    func owedForms(_ cycle: String, _ query: [(String, String?)] = []) -> String { address(forms(cycle), query) }

    func formsToApprove(_ cycle: String) -> String { address(forms(cycle) + "/approvals") }

    func formRates(_ cycle: String, _ query: [(String, String?)] = []) -> String { address(forms(cycle) + "/rates", query) }

    /// One form of an organisation for a period, or something done with it.
    func filledForm(_ cycle: String, _ form: String, _ period: String, _ organisation: String, _ what: String? = nil) -> String {
        let parts = [form, period, organisation] + (what.map { [$0] } ?? [])
        return address(forms(cycle) + parts.map { "/" + PercentCoding.encoded($0) }.joined())
    }

    func filledForm(_ owed: OwedPeriod, in cycle: Cycle.ID) -> String {
        filledForm(cycle.text, owed.form, owed.period.key, owed.organisation.text)
    }

    func filledForm(_ form: FilledForm, _ what: String? = nil) -> String {
        filledForm(form.cycle.text, form.form, form.period, form.organisation.text, what)
    }

    private func forms(_ cycle: String) -> String { "/cycles/\(PercentCoding.encoded(cycle))/forms" }
}

extension MadePage.Section {
    static let forms = Self("forms")
    static let formsToApprove = Self("forms_to_approve")
    static let formRates = Self("form_rates")
}
