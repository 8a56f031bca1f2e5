/// A text in one or more languages, by language tag.
package struct Label: Hashable, Sendable {
    /// The language every label has.
    package static let mainLanguage = "zh-Hans"

    package let texts: [String: String]

    package init(_ texts: [String: String]) {
        self.texts = texts
    }

    /// A text of the main language only.
    package init(_ text: String) {
        texts = [Self.mainLanguage: text]
    }

    /// The text in a language, or in the main language where it was not translated.
    package func text(in language: String) -> String {
        texts[language] ?? texts[Self.mainLanguage] ?? ""
    }
}
