/// 联系点: somebody in office keeps in touch with an organisation, an enterprise, a project, a household or a talent.
///
/// Households and talents have a number and nothing else: the books hold no personal data of citizens, so there is no place
/// for a name. What is visited is told from the activity log; nobody counts visits by hand.
package struct ContactPoint: Record {
    package enum Target: String, Codable, CaseIterable, Sendable {
        /// An organisation of the tree.
        case organisation
        case enterprise
        /// A project of works or the like, by its name.
        case project
        /// A household, by a number.
        case household
        /// A specialist, by a number and the institution.
        case talent

        /// Whether it is a citizen, of whom nothing but a number is kept.
        package var isCitizen: Bool { self == .household || self == .talent }
    }

    package enum State: String, Sendable {
        case linked
        case ended
    }

    package let id: ID
    package let cycle: Cycle.ID
    /// The organisation the person in office belongs to.
    package let organisation: Organisation.ID
    /// Who keeps in touch, by name or post.
    package let leader: String
    package let target: Target
    /// From 1, within the organisation, the cycle and the kind of target.
    package let number: Int
    /// The organisation of the tree it is, if it is one.
    package let place: Organisation.ID?
    /// The name of the enterprise or project; for a talent, that of the institution.
    package let institution: String?
    /// How many visits the year asks for; nil: none were set.
    package internal(set) var least: Int?
    /// The longest time between two visits, in days; nil: none was set.
    package internal(set) var longestGap: Int?
    package let since: Day
    package internal(set) var state: State
    package internal(set) var endedOn: Day?

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, target: Target, number: Int) -> ID {
        ID("\(cycle)|\(organisation)|\(target.rawValue)|\(number)")
    }
}

extension ContactPoint {
    package static let shape = Shape(
        "contact_point",
        "id",
        "cycle",
        "organisation",
        "leader",
        "target",
        "number",
        "place",
        "institution",
        "least",
        "longest_gap",
        "since",
        "state",
        "ended_on"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        leader = try row.text()
        target = try row.choice()
        number = try row.whole()
        place = try row.optionalID()
        institution = try row.optionalText()
        least = try row.optionalWhole()
        longestGap = try row.optionalWhole()
        since = try row.day()
        state = try row.choice()
        endedOn = try row.optionalDay()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(leader), .text(target.rawValue), .whole(number), .id(place),
            .text(institution), .whole(least), .whole(longestGap), .day(since), .text(state.rawValue), .day(endedOn),
        ]
    }
}

extension ContactPoint {
    /// Whether an activity of the organisation, by its subject, was about this contact point.
    ///
    /// A subject that lists several (`A、B`) is about each of them. An organisation is known by its name or code, an enterprise
    /// or project by its name, a household or talent by its number, whatever words stand around it.
    package func isMet(by subject: String, placeName: String?) -> Bool {
        let parts = subject.split { "、，,;；/|\n\t ".contains($0) }.map(String.init)
        if target.isCitizen { return parts.contains { Self.digits(of: $0) == String(number) } }
        let names = [placeName, place?.text, institution].compactMap { $0 }
        return names.contains { name in subject == name || parts.contains(name) }
    }

    /// The digits of a text that has one run of them; nil otherwise.
    private static func digits(of text: String) -> String? {
        let runs = text.split { !$0.isASCII || !$0.isNumber }
        return runs.count == 1 ? runs.first.map(String.init) : nil
    }
}
