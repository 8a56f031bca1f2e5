import Domain
import Language
import Rules

/// What kinds, marks, posts, counts and facts are called; what has no name of its own is called by its id.
extension Words {
    func activityKind(_ kind: String) -> String { named("activities.kind.", kind) }
    func activityMark(_ mark: String) -> String { named("activities.mark.", mark) }
    func postRole(_ role: String) -> String { named("activities.post.", role) }
    func activityAmount(_ amount: String) -> String { named("activities.amount.", amount) }
    func matterKind(_ kind: String) -> String { named("activities.matter.", kind) }
    func matterStep(_ step: String) -> String { named("activities.step.", step) }

    func dutyFact(_ text: String) -> String {
        switch OrganisationFact.Subject(text) {
        case .fact(let fact): self("activities.fact.\(fact.rawValue)")
        case .fixedDay(let kind): self("activities.fact.fixed_day", activityKind(kind))
        case nil: text
        }
    }

    /// The value of a fact as people read it.
    func factValue(_ value: String, of text: String) -> String {
        guard let subject = OrganisationFact.Subject(text) else { return value }
        switch subject {
        case .fact(let fact) where fact.measure == .truth: return self("web.duty_state.\(value == "true" ? "yes" : "no")")
        case .fact(let fact) where fact.measure == .word: return named("activities.value.", value)
        case .fact: return value
        case .fixedDay:
            switch FixedDay(value) {
            case .dayOfMonth(let day): return self("web.duty_state.day_of_month", String(day))
            case .weekday(let weekday, let week):
                return self("web.duty_state.weekday", self("web.weekday.\(weekday)"), String(week))
            case nil: return value
            }
        }
    }

    func label(_ label: Label) -> String { label.text(in: language.rawValue) }

    private func named(_ prefix: String, _ id: String) -> String { has(prefix + id) ? self(prefix + id) : id }
}
