/// 报表: a form that is filled in every period and approved up the tree.
package struct Reporting: Hashable, Sendable {
    /// 指标: what counts for scoring, made of the approved fields.
    package struct Indicator: Hashable, Sendable {
        package enum Amount: Hashable, Sendable {
            case field(String)
            /// Times 100 for a per cent.
            case ratio(numerator: String, denominator: String, times: Exact)
        }

        /// What a period without an approved value does to the year.
        package enum Gap: String, Hashable, Sendable, CaseIterable {
            case notComputable = "not_computable"
            case leaveOut = "leave_out"
        }

        package let id: String
        package let label: Label
        package let amount: Amount
        package let gap: Gap
        /// How many decimals are shown; the exact value counts.
        package let decimals: Int

        /// The fields it is made of.
        package var fields: [String] {
            switch amount {
            case .field(let field): [field]
            case .ratio(let numerator, let denominator, _): [numerator, denominator]
            }
        }
    }

    /// 审核关系: something that must hold between the fields of a form.
    package struct Check: Hashable, Sendable {
        package enum Severity: String, Hashable, Sendable, CaseIterable {
            /// It is not handed in before that is mended.
            case error
            /// It is handed in with an explanation.
            case warning
        }

        package let id: String
        /// What must hold, in words.
        package let label: Label
        package let formula: String
        package let severity: Severity
    }

    /// From how far off a value is remarked on, in robust deviations.
    package struct Outliers: Hashable, Sendable {
        /// From the values of organisations alike in the same period; nil: not compared.
        package let peers: Exact?
        /// From the organisation's own values of earlier periods; nil: not compared.
        package let past: Exact?
        /// The least number of values it is compared with.
        package let least: Int
    }

    package let rhythm: Duty.Rhythm
    /// How long after the end of a period it may be handed in.
    package let due: Term
    /// How many organisations above approve, the one right above first; those at the root leave it to the office.
    package let levels: Int
    /// Whether the office approves last.
    package let endsAtOffice: Bool
    package let indicators: [Indicator]
    package let checks: [Check]
    package let outliers: Outliers?
}

extension Rulebook {
    package func form(_ id: String) -> EntryForm? {
        forms.first { $0.id == id }
    }

    /// The kinds of organisation that fill a form in; empty: all.
    package func kinds(of form: EntryForm) -> [String] {
        form.kinds.isEmpty ? kinds : form.kinds
    }

    /// The form an indicator is made of; nil: it is recorded as it is.
    package func form(making indicator: String) -> EntryForm? {
        forms.first { $0.reporting?.indicators.contains { $0.id == indicator } ?? false }
    }
}
