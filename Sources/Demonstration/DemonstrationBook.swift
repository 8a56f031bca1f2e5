import Domain
import RulebookLibrary
import Rules

/// A rulebook of the demonstration year and the kinds it is pinned to.
struct DemonstrationBook: Sendable {
    let text: String
    let rulebook: Rulebook
    let pinned: OpenCycle.Pinned

    /// Districts are compared within the city, townships within their district, branches within their township or district.
    static func all() throws -> [DemonstrationBook] {
        let duty = "ningbo-duty-review-2017"
        let star = "ningbo-branch-star-2017"
        return [
            try book(duty, kinds: ["district"], within: 0),
            try book(duty, kinds: ["township"], within: 1),
            try book(star, kinds: ["agency"], within: 1),
            try book(star, kinds: ["community", "enterprise", "hospital", "school", "two-new", "village"], within: 2),
        ]
    }

    /// What organisations are held to beside what scores them: the national duties for branches, the figures of secretaries.
    static func duties() throws -> [DemonstrationBook] {
        let branches: [Kind.ID] = ["agency", "community", "enterprise", "hospital", "school", "two-new", "village"]
        return [
            try book("national-duties", kinds: branches, within: 0, purpose: .duties),
            try book("secretary-counters", kinds: ["city", "district", "township"], within: 0, purpose: .duties),
        ]
    }

    /// Each text once, in the order of first use.
    static func texts(of books: [DemonstrationBook]) -> [String] {
        books.map(\.text).reduce(into: []) { texts, text in
            if !texts.contains(text) { texts.append(text) }
        }
    }

    private static func book(
        _ name: String,
        kinds: [Kind.ID],
        within depth: Int,
        purpose: Pin.Purpose = .scoring
    ) throws -> DemonstrationBook {
        guard let text = RulebookLibrary.text(named: name) else { throw Fault("the library has no \(name)") }
        guard case .success(let rulebook) = Rulebook.read(text) else { throw Fault("\(name) has mistakes") }
        return DemonstrationBook(
            text: text,
            rulebook: rulebook,
            pinned: OpenCycle.Pinned(rulebook: RulebookEdition.id(of: rulebook), kinds: kinds, within: depth, purpose: purpose)
        )
    }
}
