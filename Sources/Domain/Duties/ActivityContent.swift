import Rules

/// What an activity says: everything about it that can be corrected.
package struct ActivityContent: Codable, Equatable, Sendable {
    /// As rulebooks name it in `activities.KIND`.
    package var kind: String
    package var day: Day
    package var subject: String
    /// Whoever chaired, taught or reported, by name or title.
    package var chair: String?
    /// How many came.
    package var attendees: Int?
    /// How many should have come.
    package var due: Int?
    /// How much it counts: an exact number as text.
    package var quantity: String
    package var unit: String?
    package var details: ActivityDetails

    package init(
        kind: String,
        day: Day,
        subject: String,
        chair: String? = nil,
        attendees: Int? = nil,
        due: Int? = nil,
        quantity: String = "1",
        unit: String? = nil,
        details: ActivityDetails = .none
    ) {
        self.kind = kind
        self.day = day
        self.subject = subject
        self.chair = chair
        self.attendees = attendees
        self.due = due
        self.quantity = quantity
        self.unit = unit
        self.details = details
    }

    /// The same with numbers in the one form they are kept in: `0.50` is `0.5`.
    ///
    /// - Throws: a refusal where one is no number.
    package func settled() throws -> ActivityContent {
        var settled = self
        settled.quantity = try Wording.number(quantity, "quantity").text
        for (name, amount) in details.amounts { settled.details.amounts[name] = try Wording.number(amount, name).text }
        return settled
    }
}
