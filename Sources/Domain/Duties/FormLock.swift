extension FilledForm {
    /// Why nothing, or not every field, can be written into, and what opens it: a refusal as ``FillForm`` gives it, so that a
    /// page can say it beforehand; nil: all can.
    package func lock(steps: [ApprovalStep]) -> Refusal? {
        guard let first = steps.first else { return nil }
        switch state {
        case .draft, .returned: return nil
        case .submitted:
            guard !waitsForOffice, let step = steps.first(where: { $0.organisation.id == waiting }) else {
                return .formWaitsForOffice
            }
            return .formWaits(for: step.organisation)
        case .approved:
            let day = approvedOn?.text ?? ""
            return first.isOffice ? .formLockedByOffice(on: day) : .formLocked(on: day, opener: first.organisation)
        case .unlocked: return first.isOffice ? .fieldLockedByOffice : .fieldLocked(opener: first.organisation)
        }
    }
}

extension Refusal {
    /// It was handed in: taken back by those who did, or returned by whom it waits for, it opens.
    package static func formWaits(for organisation: Organisation) -> Refusal {
        Refusal(.conflict, "duties.form-waits", [organisation.name])
    }

    package static let formWaitsForOffice = Refusal(.conflict, "duties.form-waits-for-office")

    /// It is approved: the first of those who approve opens single fields again, and so does the office.
    package static func formLocked(on day: String, opener: Organisation) -> Refusal {
        Refusal(.conflict, "duties.form-locked", [day, opener.name])
    }

    package static func formLockedByOffice(on day: String) -> Refusal {
        Refusal(.conflict, "duties.form-locked-by-office", [day])
    }

    /// Other fields of it are open again, this one is not.
    package static func fieldLocked(opener: Organisation) -> Refusal {
        Refusal(.conflict, "duties.field-locked", [opener.name])
    }

    package static let fieldLockedByOffice = Refusal(.conflict, "duties.field-locked-by-office")
}
