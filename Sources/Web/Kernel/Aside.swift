import Mustache

/// A text that may be nothing: a section of a template shows it or leaves it out.
///
/// Its own property has a name no page uses: inside the section it stands before the page's.
struct Aside: Sendable, Equatable {
    let asideText: String

    init(_ text: String?) {
        asideText = text ?? ""
    }
}

extension Aside: MustacheCustomRenderable {
    var renderText: String { asideText }
    var isNull: Bool { asideText.isEmpty }
}
