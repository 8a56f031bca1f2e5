import Domain
import Hummingbird
import Language
import Storage

/// Asks the registrar and renders pages: everything the routes share.
struct PageDesk: Sendable {
    let registrar: Registrar
    let reader: Signer
    let readerName: @Sendable () async throws -> String
    let clock: @Sendable () -> Instant
    let views: Views

    func ask<Q: Query>(_ query: Q) async throws -> Q.Answer {
        try await registrar.ask(query, by: reader)
    }

    /// A page as an answer, with the tag that changes with the journal, the language and the program's pages.
    func page(_ reading: PageReading, _ request: Request, make: () async throws -> MadePage) async throws -> Response {
        let tag = "W/\"\(registrar.size)-\(views.version)-\(reading.words.language.rawValue)\""
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "private, no-cache"
        headers[.eTag] = tag
        headers[.vary] = "Accept-Language"
        headers[.contentLanguage] = reading.words.language.rawValue
        if let known = request.headers[.ifNoneMatch], Self.names(known, tag) {
            return Response(status: .notModified, headers: headers)
        }
        let page = try await make()
        let html = try await html(page, reading)
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    func html(_ page: MadePage, _ reading: PageReading) async throws -> String {
        let frame = try await frame(title: page.title, section: page.section, reading)
        return try views.render(page.body, template: page.template, frame: frame, words: reading.words)
    }

    func problem(_ status: HTTPResponse.Status, text: String, _ reading: PageReading) async throws -> Response {
        let heading = reading.words("web.problem.heading", String(status.code))
        let page = MadePage(
            title: heading,
            section: nil,
            template: "problem",
            body: ProblemPage(heading: heading, text: text, home: reading.links.home)
        )
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = reading.words.language.rawValue
        if status == .methodNotAllowed { headers[.allow] = "GET, HEAD" }
        let html = try await html(page, reading)
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    private func frame(title: String, section: MadePage.Section?, _ reading: PageReading) async throws -> Frame {
        let words = reading.words
        let newest = try? await ask(NewestPublication())
        let cycle = newest.flatMap { $0 }?.text
        var links: [Frame.Link] = []
        func add(_ href: String, _ key: String, _ own: MadePage.Section) {
            links.append(Frame.Link(href: href, text: words("web.nav.\(key)"), current: section == own))
        }
        if let cycle {
            add(reading.links.published(cycle), "published", .published)
            add(reading.links.results(cycle), "results", .results)
            add(reading.links.overview(cycle), "cycle", .cycle)
        }
        add(reading.links.organisations(), "organisations", .organisations)
        add(reading.links.journal(), "journal", .journal)
        let other: Language = words.language == .zhHans ? .en : .zhHans
        let size = registrar.size
        return Frame(
            language: words.language.rawValue,
            title: title + " · " + words("web.product"),
            stylesheet: Views.stylesheetPath,
            home: reading.links.home,
            links: links,
            otherLanguage: other.rawValue,
            otherName: Words(other)("web.language_name"),
            otherHref: PageLinks(language: other).address(
                reading.path,
                reading.query.pairs.map { ($0.name, Optional($0.value)) }
            ),
            state: words("web.journal_state", String(size)),
            printed: words(
                "web.printed",
                Moment.text(clock()),
                (try? await readerName()) ?? reader.person.text,
                String(max(0, size - 1))
            )
        )
    }

    /// Weak comparison (RFC 9110, 13.1.2).
    static func names(_ header: String, _ tag: String) -> Bool {
        header == "*" || header.split(separator: ",").contains { $0.filter { $0 != " " } == tag }
    }
}

/// A page before it is framed.
struct MadePage: Sendable {
    enum Section: Sendable {
        case published
        case results
        case cycle
        case organisations
        case journal
    }

    let title: String
    let section: Section?
    let template: String
    let body: any Sendable
}
