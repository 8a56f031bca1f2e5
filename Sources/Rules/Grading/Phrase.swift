/// Something to say, as a key of the language tables and what fills its places.
package struct Phrase: Hashable, Sendable {
    package enum Argument: Hashable, Sendable {
        case text(String)
        /// A name from the rulebook, shown in the reader's language.
        case label(Label)
        /// Why a value is not there; its words are under `rules.missing.`.
        case missing(Missing)
        /// A phrase within the phrase.
        indirect case phrase(Phrase)
        /// Several, joined as the language joins them.
        indirect case list([Argument])
    }

    /// The whole key, such as `rules.bind.cap`.
    package let key: String
    package let arguments: [Argument]

    package init(_ key: String, _ arguments: [Argument] = []) {
        self.key = key
        self.arguments = arguments
    }

    /// The phrase in a language; `words` looks a key up in that language's table and fills its places.
    package func text(in language: String, _ words: (_ key: String, _ arguments: [String]) -> String) -> String {
        words(key, arguments.map { $0.text(in: language, words) })
    }
}

extension Phrase.Argument {
    package func text(in language: String, _ words: (_ key: String, _ arguments: [String]) -> String) -> String {
        switch self {
        case .text(let text): text
        case .label(let label): label.text(in: language)
        case .missing(let missing): words("rules.missing." + missing.key, missing.arguments)
        case .phrase(let phrase): phrase.text(in: language, words)
        case .list(let items): items.map { $0.text(in: language, words) }.joined(separator: words("rules.words.comma", []))
        }
    }
}

extension Phrase.Argument: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) {
        self = .text(text)
    }
}
