import Domain
import HTTPTypes
import Hummingbird
import Language
import Storage

/// One page being asked for: in which language, with which query, and in whose name.
struct PageReading: Sendable {
    let path: String
    let query: PageQuery
    let words: Words
    let links: PageLinks

    /// A language named in the address counts before the browser's wish; without either it is Chinese.
    init(path: String, query: String?, acceptLanguage: String?) {
        self.path = path
        self.query = PageQuery(query)
        let named = self.query["lang"].flatMap { Language(tag: $0) }
        words = Words(named ?? acceptLanguage.flatMap { Language(acceptLanguage: $0) } ?? .zhHans)
        links = PageLinks(language: named)
    }

    init(_ request: Request) {
        self.init(
            path: request.uri.path,
            query: request.uri.query,
            acceptLanguage: HTTPField.Name("Accept-Language").flatMap { request.headers[$0] }
        )
    }
}
