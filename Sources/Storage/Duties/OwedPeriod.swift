package import Domain
package import Rules

/// A form of one organisation for one period, and where it stands on a day.
package struct OwedPeriod: Equatable, Sendable {
    /// Where it stands, told of those who look from above as of those who fill it in.
    package enum Standing: Equatable, Sendable {
        /// Nothing was filled in, and it is not late.
        case empty
        case draft
        case returned
        case unlocked
        /// Handed in; the organisation it waits for, nil: the office.
        case waiting(String?)
        case approved
    }

    package let organisation: Organisation.ID
    package let organisationName: String
    /// As records name the form.
    package let form: String
    package let formLabels: [String: String]
    package let period: FormPeriod
    package let standing: Standing
    /// Nil: the working days of that year are not known.
    package let due: CalendarDay?
    /// How many working days late it is, while it is not handed in; 0: it is not late.
    package let daysLate: Int
    /// Why it was returned or a field was opened again.
    package let reason: String?
    package let filled: FilledForm?

    init(
        _ owed: OwedForm,
        _ period: FormPeriod,
        of organisation: (id: Organisation.ID, name: String),
        filled: FilledForm?,
        waitingFor place: String?,
        on today: CalendarDay,
        by calendar: WorkCalendar
    ) {
        self.organisation = organisation.id
        organisationName = organisation.name
        form = owed.key
        formLabels = owed.form.label.texts
        self.period = period
        self.filled = filled
        reason = filled?.reason
        let due = owed.due(period, by: calendar)
        self.due = due
        switch filled?.state {
        case nil: standing = .empty
        case .draft: standing = .draft
        case .returned: standing = .returned
        case .unlocked: standing = .unlocked
        case .submitted: standing = .waiting(filled?.waitsForOffice == true ? nil : place)
        case .approved: standing = .approved
        }
        daysLate = filled?.isHandedIn == true ? 0 : due.map { calendar.daysLate(due: $0, on: today) } ?? 0
    }
}

extension FilledForm {
    /// Whether it lies with those who approve, or is through.
    package var isHandedIn: Bool {
        switch state {
        case .submitted, .approved, .unlocked: true
        case .draft, .returned: false
        }
    }
}

extension WorkCalendar {
    /// How many working days after the last one in time it is; in days of the calendar where a year is not known.
    package func daysLate(due: CalendarDay, on today: CalendarDay) -> Int {
        guard today > due else { return 0 }
        return (try? workingDays(from: due.adding(days: 1), through: today)) ?? due.days(to: today)
    }
}
