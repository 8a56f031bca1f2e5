extension Rulebook {
    /// What may stand and should be thought over: fields that demand photos or files.
    ///
    /// The regulations on burdens of 2024 keep photos and kept papers from being a yardstick. The words are in the language
    /// tables under `rules.mistake.` + key.
    package var burdenWarnings: [Mistake] {
        forms.flatMap(\.fields).compactMap { field in
            switch field.attachment {
            case .none: nil
            case .photo: Mistake(at: field.position, "warning.photo", [field.label.text(in: Label.mainLanguage)])
            case .file: Mistake(at: field.position, "warning.file", [field.label.text(in: Label.mainLanguage)])
            }
        }
    }
}
