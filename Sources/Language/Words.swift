/// The words of one language: every text a person sees, by its key.
///
/// The tables are the files `zh-Hans/*.yaml` and `en/*.yaml` beside this one. A text may have places `{0}`, `{1}` … for
/// arguments.
package struct Words: Sendable {
    package let language: Language
    private let texts: [String: String]

    package init(_ language: Language) {
        self.language = language
        texts = Self.tables[language] ?? [:]
    }

    /// For tests: the words of a table of their own.
    package init(_ language: Language, table: WordTable) {
        self.language = language
        texts = table.texts
    }

    /// The text of a key, its places filled; a key without a text comes back as `⟦key⟧`, so that it is seen.
    package func callAsFunction(_ key: String, _ arguments: String...) -> String {
        text(key, arguments)
    }

    /// The same with the arguments in a list.
    package func text(_ key: String, _ arguments: [String] = []) -> String {
        guard let text = texts[key] else { return "⟦\(key)⟧" }
        return Places.fill(text, with: arguments)
    }

    package func has(_ key: String) -> Bool {
        texts[key] != nil
    }

    /// Why something was refused (`refusal.` + key).
    package func refusal(key: String, arguments: [String]) -> String {
        text("refusal." + key, arguments)
    }

    /// What is wrong in a rulebook, a formula or an inputs file (`rules.mistake.` + key).
    package func mistake(key: String, arguments: [String]) -> String {
        text("rules.mistake." + key, arguments)
    }

    /// Why a value is not there (`rules.missing.` + key).
    package func missing(key: String, arguments: [String]) -> String {
        text("rules.missing." + key, arguments)
    }

    /// What held a proposed grade up or down (`rules.bind.` + key).
    package func bind(key: String, arguments: [String]) -> String {
        text("rules.bind." + key, arguments)
    }

    /// What is wrong in a file of rows (`documents.mistake.` + key).
    package func fileMistake(key: String, arguments: [String]) -> String {
        text("documents.mistake." + key, arguments)
    }

    /// The label in this language of something that is labelled by language tag; Chinese where this language has none.
    package func label(_ labels: [String: String]) -> String {
        labels[language.rawValue] ?? labels[Language.zhHans.rawValue] ?? labels.min { $0.key < $1.key }?.value ?? ""
    }

    /// The tables of a language by file path, as they are written: what the tests of the tables read.
    package static func tables(of language: Language) -> [(path: String, table: WordTable)] {
        EmbeddedText.files
            .filter { $0.key.hasPrefix(language.rawValue + "/") && $0.key.hasSuffix(".yaml") }
            .sorted { $0.key < $1.key }
            .map { ($0.key, WordTable($0.value)) }
    }

    private static let tables: [Language: [String: String]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            let texts = tables(of: language).reduce(into: [:]) { merged, file in
                merged.merge(file.table.texts) { first, _ in first }
            }
            return (language, texts)
        }
    )
}
