import Domain
package import Rules

/// A value that lies far off from others it can be compared with: no mistake, but worth a look.
package struct FormRemark: Equatable, Sendable {
    package enum Compared: Equatable, Sendable {
        /// With organisations of the same kind below the same one.
        case peers
        /// With the organisation's own earlier periods.
        case past
    }

    /// The id of the indicator or field.
    package let subject: String
    package let label: Label
    package let value: Exact
    package let compared: Compared
    package let outlier: Outlier
}

/// Looks for values that are far off: those of the indicators a form makes, or of its number fields where it makes none.
struct FormRemarks {
    /// More values than this are not compared with.
    private static let most = 500

    private let owed: OwedForm
    private let period: FormPeriod
    private let organisation: Organisation
    private let cycle: Cycle.ID
    private let connection: any Connection

    init(
        _ owed: OwedForm,
        _ period: FormPeriod,
        of organisation: Organisation,
        in cycle: Cycle.ID,
        _ connection: any Connection
    ) {
        self.owed = owed
        self.period = period
        self.organisation = organisation
        self.cycle = cycle
        self.connection = connection
    }

    func remarks(on values: [String: String]) throws -> [FormRemark] {
        guard let rule = owed.reporting.outliers else { return [] }
        let peers = try rule.peers == nil ? [] : peerForms()
        let past = try rule.past == nil ? [] : pastForms()
        return subjects.flatMap { subject -> [FormRemark] in
            guard let value = subject.number(values) else { return [] }
            func remark(_ compared: FormRemark.Compared, _ forms: [[String: String]], _ limit: Exact?) -> FormRemark? {
                guard let limit else { return nil }
                let others = forms.compactMap(subject.number)
                return Outlier(value, among: others, limit: limit, least: rule.least).map {
                    FormRemark(subject: subject.id, label: subject.label, value: value, compared: compared, outlier: $0)
                }
            }
            return [remark(.peers, peers, rule.peers), remark(.past, past, rule.past)].compactMap(\.self)
        }
    }

    private struct Subject {
        let id: String
        let label: Label
        let number: ([String: String]) -> Exact?
    }

    private var subjects: [Subject] {
        let form = owed.form
        guard owed.reporting.indicators.isEmpty else {
            return owed.reporting.indicators.map { indicator in
                Subject(id: indicator.id, label: indicator.label) { values in
                    guard case .number(let number) = indicator.value(of: values, in: form) else { return nil }
                    return number
                }
            }
        }
        return form.fields.filter { $0.kind != .text }.map { field in
            Subject(id: field.id, label: field.label) { $0[field.id].flatMap { Exact($0) } }
        }
    }

    /// What others of its kind below the same organisation handed in for the period.
    private func peerForms() throws -> [[String: String]] {
        guard let parent = organisation.parent else { return [] }
        let forms = try connection.filledForms(
            """
            SELECT \(.filledForm) FROM organisation AS peer
            JOIN filled_form
                ON filled_form.id = \("\(cycle)|") || peer.id || \("|\(owed.key)|\(period.key)")
            WHERE peer.parent = \(parent) AND peer.kind = \(organisation.kind) AND peer.state = 'open'
                AND peer.id <> \(organisation.id) AND filled_form.state IN ('submitted', 'approved', 'unlocked')
            ORDER BY filled_form.id
            LIMIT \(Self.most)
            """
        )
        return forms.map { $0.state == .unlocked ? $0.approved ?? $0.values : $0.values }
    }

    /// What was approved of the organisation for other periods, in this cycle and earlier ones.
    private func pastForms() throws -> [[String: String]] {
        let forms = try connection.filledForms(
            """
            SELECT \(.filledForm) FROM filled_form
            WHERE filled_form.organisation = \(organisation.id) AND filled_form.form = \(owed.key)
                AND filled_form.approved IS NOT NULL
            ORDER BY filled_form.recorded_in DESC, filled_form.id
            LIMIT \(Self.most)
            """
        )
        return forms.filter { $0.cycle != cycle || $0.period != period.key }.compactMap(\.approved)
    }
}
