/// Where every meaning is asked for already: what keeps a thing from being asked twice.
package struct FieldIndex: Hashable, Sendable {
    /// Where a field stands.
    package struct Place: Hashable, Sendable {
        package let rulebook: String
        package let version: Int
        package let rulebookLabel: Label
        package let form: String
        package let formLabel: Label
        package let field: String
        package let fieldLabel: Label
        package let kinds: [String]
    }

    /// A field that another form already asks for.
    package struct Duplicate: Hashable, Sendable {
        package let field: EntryForm.Field
        package let form: String
        package let existing: Place

        /// For whoever checks a file: at the line of the field.
        ///
        /// The words are in the language tables under `rules.mistake.form.exists`.
        package var mistake: Mistake {
            Mistake(
                at: field.position,
                "form.exists",
                [
                    field.meaning, "\(existing.rulebook) v\(existing.version)",
                    existing.formLabel.text(in: Label.mainLanguage), existing.fieldLabel.text(in: Label.mainLanguage),
                ]
            )
        }
    }

    private let places: [String: [Place]]

    /// Takes in published rulebooks; of several versions of one, the latest.
    package init(_ published: [Rulebook]) {
        var latest: [String: Rulebook] = [:]
        for rulebook in published where latest[rulebook.id].map({ $0.version < rulebook.version }) ?? true {
            latest[rulebook.id] = rulebook
        }
        var places: [String: [Place]] = [:]
        for rulebook in latest.values.sorted(by: { Names.precedes($0.id, $1.id) }) {
            for form in rulebook.forms {
                for field in form.fields {
                    let place = Place(
                        rulebook: rulebook.id,
                        version: rulebook.version,
                        rulebookLabel: rulebook.label,
                        form: form.id,
                        formLabel: form.label,
                        field: field.id,
                        fieldLabel: field.label,
                        kinds: form.kinds.isEmpty ? rulebook.kinds : form.kinds
                    )
                    places[field.meaning, default: []].append(place)
                }
            }
        }
        self.places = places
    }

    /// The fields of a rulebook that a form of another already asks the same kind of organisation for.
    ///
    /// A new version of a rulebook takes the place of the old one, so its own fields are not held against it.
    package func duplicates(in rulebook: Rulebook) -> [Duplicate] {
        rulebook.forms.flatMap { form in
            let kinds = form.kinds.isEmpty ? rulebook.kinds : form.kinds
            return form.fields.compactMap { field in
                let existing = places[field.meaning]?.first { place in
                    place.rulebook != rulebook.id
                        && (kinds.isEmpty || place.kinds.isEmpty || kinds.contains(where: place.kinds.contains))
                }
                return existing.map { Duplicate(field: field, form: form.id, existing: $0) }
            }
        }
    }
}
