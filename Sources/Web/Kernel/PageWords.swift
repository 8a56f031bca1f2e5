import Language
import Mustache

/// The words of a page: `{{w.published.plan}}` in a template is the text `web.published.plan` of the language tables.
struct PageWords: MustacheParent, Sendable {
    private let words: Words
    private let prefix: String

    init(_ words: Words) {
        self.init(words, prefix: "web.")
    }

    private init(_ words: Words, prefix: String) {
        self.words = words
        self.prefix = prefix
    }

    func child(named name: String) -> Any? {
        let key = prefix + name
        return words.has(key) ? words.text(key) : PageWords(words, prefix: key + ".")
    }
}

extension PageWords: MustacheCustomRenderable {
    /// A key without a text is shown as such, so that it is seen.
    var renderText: String { "⟦\(prefix)⟧" }
    var isNull: Bool { false }
}
