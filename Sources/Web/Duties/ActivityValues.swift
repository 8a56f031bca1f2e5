import Domain

/// What stands in the fields of the form for an activity: as it was typed, or as an activity says it.
struct ActivityValues: Sendable {
    private var values: [String: [String]] = [:]

    init() {}

    init(_ form: Form) {
        for name in form.names { values[name] = form.all(name) }
    }

    /// - Parameter marks: the name of the field its agenda marks stand in.
    init(_ content: ActivityContent, marks: String?) {
        let details = content.details
        self["kind"] = content.kind
        self["day"] = content.day.text
        self["subject"] = content.subject
        self["chair"] = content.chair
        self["attendees"] = content.attendees.map { String($0) }
        self["due"] = content.due.map { String($0) }
        self["quantity"] = content.quantity
        self["unit"] = content.unit
        self["post"] = details.chairPost
        self["delegated"] = details.isDelegated ? "yes" : nil
        self["voting_present"] = details.votingPresent.map { String($0) }
        self["voting_due"] = details.votingDue.map { String($0) }
        self["votes_for"] = details.votesFor.map { String($0) }
        self["follows"] = details.follows
        self["seats"] = details.seats.map { String($0) }
        self["ballot"] =
            details.ballot.isEmpty
            ? nil : details.ballot.map { "\($0.candidate) \($0.votes)" }.joined(separator: "\n")
        for (name, amount) in details.amounts { self["amount.\(name)"] = amount }
        values["people"] = details.people.map(\.text)
        if let marks { values[marks] = details.marks }
    }

    subscript(_ name: String) -> String? {
        get { values[name]?.first.flatMap { $0.isEmpty ? nil : $0 } }
        set { values[name] = newValue.map { [$0] } }
    }

    func all(_ name: String) -> Set<String> { Set(values[name] ?? []) }
}
