import Domain
import HTTPTypes
import Language
import Storage

/// Which organisation a page is about, and the field that chooses another.
struct PlacePicker: Sendable {
    let action: String
    /// The choice; nil where there are too many, and a code is typed.
    let choice: FieldView.Choice?
    let input: Typed?
    let carried: [GridView.Pair]
    let label: String
    let go: String

    struct Typed: Sendable {
        let value: String
        let places: [FieldView.Option]
    }

    /// The place of a page: the one asked for, else the first within reach.
    ///
    /// - Throws: the refusal that there is none.
    static func place(_ scope: DutyScope.Answer, _ visit: Visit) throws -> Organisation.ID {
        if let code = visit.query["place"] ?? visit.form["place"] { return Organisation.ID(code) }
        guard let first = scope.places.first else { throw Refusal(.forbidden, "forbidden.anywhere", []) }
        return Organisation.ID(first.code)
    }

    /// - Parameter keeping: names in the query that are carried along.
    init(_ scope: DutyScope.Answer, place: Organisation.ID, at action: String, keeping: [String] = [], _ visit: Visit) {
        self.action = action
        label = visit.words("web.activities.place")
        go = visit.words("web.activities.change_place")
        let top = scope.places.first?.depth ?? 0
        let options = scope.places.map { line in
            // Deeper ones stand further in, with blanks a list keeps.
            let indent = String(repeating: "\u{3000}", count: max(0, line.depth - top))
            return FieldView.Option(value: line.code, label: indent + line.name, chosen: line.code == place.text)
        }
        let isTyped = scope.isCut || !scope.places.contains { $0.code == place.text }
        choice =
            isTyped
            ? nil
            : FieldView.Choice(
                name: "place",
                id: "field-place",
                options: options,
                isRequired: true,
                described: Aside(nil),
                isWrong: false
            )
        input = isTyped ? Typed(value: place.text, places: options) : nil
        let language = visit.links.language.map { [("lang", $0.rawValue)] } ?? []
        carried = (keeping.compactMap { name in visit.query[name].map { (name, $0) } } + language)
            .map { GridView.Pair(name: $0.0, value: $0.1) }
    }
}
