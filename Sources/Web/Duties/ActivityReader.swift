import Domain
import Rules
import Storage

/// Reads an activity out of what was filled in; fields that are not of its kind are not looked at.
struct ActivityReader {
    let asked: ActivityForm

    /// - Throws: ``Refusals`` with everything that cannot be read; what the books say of it comes later.
    func content(_ form: Form) throws -> ActivityContent {
        var problems: [Refusal] = []
        func number(_ name: String) -> Int? {
            guard let text = form[name] else { return nil }
            if let number = Int(text) { return number }
            problems.append(.notANumber(name, text))
            return nil
        }
        if form["kind"] == nil { problems.append(.blank("kind")) }
        if form["subject"] == nil { problems.append(.blank("subject")) }
        let day = form["day"].flatMap { Day($0) }
        if day == nil { problems.append(form["day"].map { .notADay("day", $0) } ?? .blank("day")) }
        let kind = form["kind"] ?? ""
        let parts = asked.entry(kind)?.parts ?? Set(ActivityForm.Part.allCases)
        let counts = (number("attendees"), number("due"))
        var details = ActivityDetails()
        if parts.contains(.voters) {
            (details.votingPresent, details.votingDue) = (number("voting_present"), number("voting_due"))
        }
        if parts.contains(.votes) { details.votesFor = number("votes_for") }
        if parts.contains(.chair) { (details.chairPost, details.isDelegated) = (form["post"], form.has("delegated")) }
        if parts.contains(.follows) { details.follows = form["follows"] }
        if parts.contains(.people) { details.people = form.all("people").map { Person.ID($0) } }
        if let field = ActivityFields.marksField(of: kind, in: asked) { details.marks = form.all(field) }
        for name in asked.entry(kind)?.amounts ?? [] { details.amounts[name] = form["amount.\(name)"] }
        if parts.contains(.ballot) {
            details.seats = number("seats")
            do {
                details.ballot = try Self.ballot(form["ballot"] ?? "")
            } catch let refusal as Refusal {
                problems.append(refusal)
            }
        }
        guard problems.isEmpty, let day, let subject = form["subject"] else { throw Refusals(list: problems) }
        return ActivityContent(
            kind: kind,
            day: day,
            subject: subject,
            chair: form["chair"],
            attendees: counts.0,
            due: counts.1,
            quantity: form["quantity"] ?? "1",
            unit: form["unit"],
            details: details
        )
    }

    /// One candidate a line: what the paper calls them, a blank, their votes.
    static func ballot(_ text: String) throws -> [ActivityDetails.BallotLine] {
        try text.split(separator: "\n").compactMap { line in
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let last = words.last else { return nil }
            guard words.count > 1, let votes = Int(last) else { throw Refusal.notANumber("ballot", String(line.prefix(80))) }
            return ActivityDetails.BallotLine(candidate: words.dropLast().joined(separator: " "), votes: votes)
        }
    }
}
