package import Rules

/// One of those who approve a form, in their order.
package struct ApprovalStep: Equatable, Sendable {
    /// The organisation it is approved for: one above that which filled it in, or the root for the office.
    package let organisation: Organisation
    package let isOffice: Bool

    /// Who may take the step: the reviewer or secretary of the organisation or one above, or the office, which stands in where
    /// there is nobody.
    package var roles: Set<Role> { isOffice ? [.office] : [.reviewer, .secretary, .office] }
}

extension Facts {
    /// Who approves a form of an organisation: so many above it as the rulebook says, then the office.
    ///
    /// What stands at the root is approved by the office, whatever the rulebook says: there is nobody else.
    package func approvalSteps(of reporting: Reporting, for organisation: Organisation) throws -> [ApprovalStep] {
        let above = organisation.path.split(separator: "/").dropLast().dropFirst().reversed().prefix(reporting.levels)
        var steps = try above.map { code in
            ApprovalStep(organisation: try require(Organisation.ID(String(code))), isOffice: false)
        }
        if reporting.endsAtOffice || steps.isEmpty { steps.append(ApprovalStep(organisation: try root(), isOffice: true)) }
        return steps
    }
}
