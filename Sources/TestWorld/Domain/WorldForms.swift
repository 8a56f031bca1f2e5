package import Domain

/// The world with a form of dues that every organisation fills in each half-year.
extension World {
    /// The form, as records name it.
    package static let form = "world-review.dues"

    /// The form of the first district for the first half-year.
    package static let filled = filled(district)

    package static func filled(_ organisation: Organisation.ID, _ period: String = "2017-h1") -> FilledForm.ID {
        FilledForm.id(cycle: cycle, organisation: organisation, form: form, period: period)
    }

    /// 审核人 of the first district.
    package static let re = Signer("re")
    /// 填报员 of the village.
    package static let vi = Signer("vi")
    /// 书记 of the township above it.
    package static let tw = Signer("tw")

    /// Those the forms need: a clerk of the village, a secretary of its township, a reviewer of its district.
    package static func enlistForForms(in books: MemoryLedger) throws {
        for (command, signer) in enlistment { try books.submit(command, by: signer) }
    }

    package static let enlistment: [(any Command, Signer)] = [
        (
            RegisterPeople(people: [
                .init(id: re.person, name: "任审核"), .init(id: vi.person, name: "韦干事"), .init(id: tw.person, name: "屠书记"),
            ]), ada
        ),
        (GrantRole(person: re.person, role: .reviewer, organisation: district), ada),
        (GrantRole(person: vi.person, role: .clerk, organisation: village), ada),
        (GrantRole(person: tw.person, role: .secretary, organisation: township), ada),
    ]

    package static let formValues = [("paid", "8"), ("owed", "10"), ("amount", "120")]

    package static func filling(
        _ organisation: Organisation.ID = district,
        _ values: [(String, String?)] = formValues,
        period: String = "2017-h1",
        seen: Int64? = nil
    ) -> FillForm {
        FillForm(
            cycle: cycle,
            organisation: organisation,
            form: form,
            period: period,
            values: values.map { .init(field: $0.0, value: $0.1) },
            seen: seen
        )
    }

    /// Fills the form of the first district in, hands it in and approves it.
    package static func approveForm(in books: MemoryLedger) throws {
        try books.submit(filling(), by: bo)
        try books.submit(SubmitForm(filled), by: bo)
        try books.submit(ApproveForms([.init(filled, at: books.require(filled).recordedIn)]), by: ada)
    }

    /// The rulebook of the world with the form, and the income made of it.
    package static let formedRulebook =
        rulebook + """

            forms:
              - id: dues
                label: {zh-Hans: 党费收缴情况表, en: Dues}
                period: half_year
                due: {days: 10}
                approval: {levels: 1}
                fields:
                  - {id: paid, label: {zh-Hans: 按时交纳人数, en: Paid on time}, means: dues_paid, type: whole, least: 0, unit: 人}
                  - {id: owed, label: {zh-Hans: 应交人数, en: Owing}, means: dues_owed, type: whole, least: 0, unit: 人}
                  - {id: amount, label: {zh-Hans: 交纳金额, en: Amount}, means: dues_amount, least: 0, unit: 元, over: last}
                  - {id: note, label: {zh-Hans: 说明, en: Remarks}, means: dues_note, type: text, optional: true}
                indicators:
                  - id: income
                    label: {zh-Hans: 交纳率, en: Paid}
                    numerator: paid
                    denominator: owed
                    times: 100
                    missing: leave_out
                  - {id: money, label: {zh-Hans: 金额, en: Amount}, value: amount}
                checks:
                  - id: not_more
                    label: {zh-Hans: 按时交纳人数不多于应交人数, en: No more paid than owe}
                    holds: "paid <= owed"
                    severity: error
                  - id: steady
                    label: {zh-Hans: 应交人数不少于五人, en: At least five owe}
                    holds: "owed >= 5"
                    severity: warning
                outliers: {peers: 3.5, past: 3.5, least: 3}
            """
}
