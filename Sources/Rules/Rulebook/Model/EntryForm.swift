/// A form people fill in, with the meaning of every field.
package struct EntryForm: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let id: String
        package let label: Label
        /// What it asks, under a key all rulebooks share: two fields of one meaning ask the same thing twice.
        package let meaning: String
        package let attachment: Attachment
        /// Where it stands in the file.
        package let position: Position
    }

    package enum Attachment: String, Hashable, Sendable, CaseIterable {
        case none, photo, file
    }

    package let id: String
    package let label: Label
    /// Kinds of organisation; empty: those of the rulebook.
    package let kinds: [String]
    package let fields: [Field]
}
