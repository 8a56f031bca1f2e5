import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// One page being asked for: by whom, in which language, with which query.
struct PageReading: Sendable {
    let path: String
    let query: PageQuery
    let words: Words
    let links: PageLinks
    let visitor: Visitor?
    let manner: Manner

    /// A language named in the address counts before the browser's wish; without either it is Chinese.
    init(path: String, query: String?, acceptLanguage: String?, visitor: Visitor? = nil, manner: Manner = Manner()) {
        self.path = path
        self.query = PageQuery(query)
        let named = self.query["lang"].flatMap { Language(tag: $0) }
        words = Words(named ?? acceptLanguage.flatMap { Language(acceptLanguage: $0) } ?? .zhHans)
        links = PageLinks(language: named, readsJournal: visitor?.readsJournal ?? true)
        self.visitor = visitor
        self.manner = manner
    }

    init(_ request: Request, _ context: PageContext) {
        self.init(
            path: request.uri.path,
            query: request.uri.query,
            acceptLanguage: HTTPField.Name("Accept-Language").flatMap { request.headers[$0] },
            visitor: context.caller.visitor,
            manner: Manner(request.cookies[Manner.cookie]?.value)
        )
    }
}

/// How somebody wants pages to look on this computer: large type, high contrast.
struct Manner: Sendable, Equatable {
    static let cookie = "shuzhi-manner"

    var isLarge = false
    var isContrasting = false

    init() {}

    init(_ text: String?) {
        let marks = (text ?? "").split(separator: ".")
        isLarge = marks.contains("large")
        isContrasting = marks.contains("contrast")
    }

    var text: String {
        [isLarge ? "large" : nil, isContrasting ? "contrast" : nil].compactMap { $0 }.joined(separator: ".")
    }

    /// For the `class` of the page.
    var marks: String { text.replacing(".", with: " ") }
}
