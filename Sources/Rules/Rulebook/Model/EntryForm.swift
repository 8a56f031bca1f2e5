/// A form people fill in, with the meaning of every field.
package struct EntryForm: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let id: String
        package let label: Label
        /// What it asks, under a key all rulebooks share: two fields of one meaning ask the same thing twice.
        package let meaning: String
        package let attachment: Attachment
        package let kind: Kind
        package let unit: Label?
        /// What to know before filling it in.
        package let hint: Label?
        /// It may stay empty; what depends on it is then missing, never 0.
        package let isOptional: Bool
        /// How the figure of a year comes of those of its periods.
        package let over: Over
        /// Where it stands in the file.
        package let position: Position
    }

    /// What may be written into a field.
    package enum Kind: Hashable, Sendable {
        case number(least: Exact?, most: Exact?)
        case whole(least: Exact?, most: Exact?)
        case text
    }

    /// How one figure is made of those of several periods.
    package enum Over: String, Hashable, Sendable, CaseIterable {
        case sum, mean
        /// That of the last period: what is counted at its end.
        case last
    }

    package enum Attachment: String, Hashable, Sendable, CaseIterable {
        case none, photo, file
    }

    package let id: String
    package let label: Label
    /// Kinds of organisation; empty: those of the rulebook.
    package let kinds: [String]
    package let fields: [Field]
    /// When it is filled in and by whom it is approved; nil: it is kept elsewhere, and only its fields are known.
    package let reporting: Reporting?

    package func field(_ id: String) -> Field? {
        fields.first { $0.id == id }
    }
}
