import Mustache

/// A text that may be nothing: a section of a template shows it or leaves it out.
struct Aside: Sendable, Equatable {
    let text: String

    init(_ text: String?) {
        self.text = text ?? ""
    }
}

extension Aside: MustacheCustomRenderable {
    var renderText: String { text }
    var isNull: Bool { text.isEmpty }
}
