/// What an activity holds beyond when, what and how many: votes, agenda, the post of the chair, further counts.
///
/// Everything may be left out; what was not written down is nil or empty, and a rule that needs it is not computable.
package struct ActivityDetails: Equatable, Sendable {
    /// How many votes one candidate got.
    package struct BallotLine: Codable, Equatable, Sendable {
        /// The candidate as the ballot paper numbers them; a name is not needed.
        package let candidate: String
        package let votes: Int

        package init(candidate: String, votes: Int) {
            self.candidate = candidate
            self.votes = votes
        }
    }

    /// Those present who may vote.
    package var votingPresent: Int?
    /// Those due to attend who may vote.
    package var votingDue: Int?
    package var votesFor: Int?
    /// The post of whoever chaired, taught or reported, as rulebooks name it: `secretary`, `deputy`, ….
    package var chairPost: String?
    /// Whether the secretary asked the chair to stand in.
    package var isDelegated = false
    /// What was on the agenda, as rulebooks name it: `study`, `election`, `budget`, ….
    package var marks: [String] = []
    /// Further counts by the name rulebooks use, exact numbers as text.
    package var amounts: [String: String] = [:]
    /// Those who attended and whose attendance is itself a duty, such as leading cadres.
    package var people: [Person.ID] = []
    /// The name of the activity of the same organisation and cycle it belongs to: the meeting that discussed it, the ballot it
    /// repeats.
    package var follows: String?
    package var ballot: [BallotLine] = []
    package var seats: Int?
    /// The contact point it was a visit of, by its id.
    package var contact: String?

    package init() {}

    package static let none = ActivityDetails()
}

extension ActivityDetails: Codable {
    private enum Name: String, CodingKey {
        case amounts, ballot, chairPost, contact, follows, isDelegated, marks, people, seats, votesFor, votingDue, votingPresent
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Name.self)
        votingPresent = try container.decodeIfPresent(Int.self, forKey: .votingPresent)
        votingDue = try container.decodeIfPresent(Int.self, forKey: .votingDue)
        votesFor = try container.decodeIfPresent(Int.self, forKey: .votesFor)
        chairPost = try container.decodeIfPresent(String.self, forKey: .chairPost)
        isDelegated = try container.decodeIfPresent(Bool.self, forKey: .isDelegated) ?? false
        marks = try container.decodeIfPresent([String].self, forKey: .marks) ?? []
        amounts = try container.decodeIfPresent([String: String].self, forKey: .amounts) ?? [:]
        people = try container.decodeIfPresent([Person.ID].self, forKey: .people) ?? []
        follows = try container.decodeIfPresent(String.self, forKey: .follows)
        ballot = try container.decodeIfPresent([BallotLine].self, forKey: .ballot) ?? []
        seats = try container.decodeIfPresent(Int.self, forKey: .seats)
        contact = try container.decodeIfPresent(String.self, forKey: .contact)
    }

    /// Only what was written down.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Name.self)
        try container.encodeIfPresent(votingPresent, forKey: .votingPresent)
        try container.encodeIfPresent(votingDue, forKey: .votingDue)
        try container.encodeIfPresent(votesFor, forKey: .votesFor)
        try container.encodeIfPresent(chairPost, forKey: .chairPost)
        if isDelegated { try container.encode(true, forKey: .isDelegated) }
        if !marks.isEmpty { try container.encode(marks, forKey: .marks) }
        if !amounts.isEmpty { try container.encode(amounts, forKey: .amounts) }
        if !people.isEmpty { try container.encode(people, forKey: .people) }
        try container.encodeIfPresent(contact, forKey: .contact)
        try container.encodeIfPresent(follows, forKey: .follows)
        if !ballot.isEmpty { try container.encode(ballot, forKey: .ballot) }
        try container.encodeIfPresent(seats, forKey: .seats)
    }

    /// The canonical text a record keeps: what the encoder would write.
    var text: String {
        guard self != .none else { return "{}" }
        func quoted(_ texts: [String]) -> String { "[\(texts.map(CanonicalJSON.quoted).joined(separator: ","))]" }
        let lines = ballot.map { "{\"candidate\":\(CanonicalJSON.quoted($0.candidate)),\"votes\":\($0.votes)}" }
        let parts: [(Name, String?)] = [
            (.amounts, amounts.isEmpty ? nil : CanonicalJSON.text(of: amounts)),
            (.ballot, lines.isEmpty ? nil : "[\(lines.joined(separator: ","))]"),
            (.chairPost, chairPost.map(CanonicalJSON.quoted)), (.contact, contact.map(CanonicalJSON.quoted)),
            (.follows, follows.map(CanonicalJSON.quoted)),
            (.isDelegated, isDelegated ? "true" : nil), (.marks, marks.isEmpty ? nil : quoted(marks)),
            (.people, people.isEmpty ? nil : quoted(people.map(\.text))), (.seats, seats.map(String.init)),
            (.votesFor, votesFor.map(String.init)), (.votingDue, votingDue.map(String.init)),
            (.votingPresent, votingPresent.map(String.init)),
        ]
        let written = parts.compactMap { name, value in value.map { "\"\(name.rawValue)\":\($0)" } }
        return "{\(written.joined(separator: ","))}"
    }

    init(text: String) throws {
        self = text == "{}" ? .none : try CanonicalJSON.decode(ActivityDetails.self, from: Array(text.utf8))
    }
}
