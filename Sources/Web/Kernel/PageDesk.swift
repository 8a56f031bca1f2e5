import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Language
import Storage

/// Everything the pages share: the books, the accounts, the templates, and how a page becomes an answer.
struct PageDesk: Sendable {
    let registrar: Registrar
    /// Nil: pages are only written to files, and nobody signs in.
    let accounts: AccountDesk?
    let clock: @Sendable () -> Instant
    let views: Views
    let cookies: SessionCookies
    /// The bytes of evidence; nil: none can be kept or shown.
    var evidence: EvidenceStore?
    /// Nil: no files are taken in.
    var imports: ImportDesk?
    /// Nil: nobody signs in through an identity provider.
    var openID: OpenIDDesk?

    /// The token of a caller's forms.
    func token(of caller: Caller) -> String { accounts?.pageToken(for: caller.subject) ?? "" }

    /// The accounts.
    ///
    /// - Throws: "not found" where nobody signs in.
    var accountDesk: AccountDesk {
        get throws {
            guard let accounts else { throw HTTPError(.notFound) }
            return accounts
        }
    }

    /// The bytes of evidence.
    ///
    /// - Throws: "not found" where none are kept.
    var evidenceStore: EvidenceStore {
        get throws {
            guard let evidence else { throw HTTPError(.notFound) }
            return evidence
        }
    }

    /// The desk for files that are handed in, with the board of long tasks.
    ///
    /// - Throws: "not found" where no files are taken in.
    var importDesk: ImportDesk {
        get throws {
            guard let imports else { throw HTTPError(.notFound) }
            return imports
        }
    }

    func response(_ reply: Reply, _ visit: Visit) async throws -> Response {
        switch reply {
        case .page(let page):
            if let export = GridExport.asked(of: page.body) { return try await response(.file(export.file(visit)), visit) }
            return Response(status: .ok, headers: Self.headers(visit.reading), body: Self.body(try await html(page, visit)))
        case .see(let address):
            return .redirect(to: address, type: .normal)
        case .refused(let reply, let status):
            var response = try await response(reply, visit)
            response.status = status
            return response
        case .file(let file):
            var headers = HTTPFields()
            headers[.contentType] = file.type
            headers[.contentDisposition] = file.disposition
            headers[.cacheControl] = "no-store"
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
        case .json(let text):
            var headers = HTTPFields()
            headers[.contentType] = "application/json; charset=utf-8"
            headers[.cacheControl] = "no-store"
            return Response(status: .ok, headers: headers, body: Self.body(text))
        case .empty:
            return Response(status: .noContent)
        }
    }

    func html(_ page: MadePage, _ visit: Visit) async throws -> String {
        let frame = try await FrameMaker(desk: self, reading: visit.reading, caller: visit.caller)
            .frame(title: page.title, section: page.section)
        return try views.render(page.body, template: page.template, frame: frame, words: visit.words)
    }

    /// A page that only says what went wrong; it is made even when the books cannot be read.
    func problem(
        _ status: HTTPResponse.Status,
        text: String,
        _ reading: PageReading,
        _ caller: Caller
    ) async throws -> Response {
        let heading = reading.words("web.problem.heading", String(status.code))
        let page = ProblemPage(heading: heading, text: text, home: reading.links.home)
        let frame = try await FrameMaker(desk: self, reading: reading, caller: caller).frame(title: heading, section: nil)
        var headers = Self.headers(reading)
        if status == .methodNotAllowed { headers[.allow] = Methods.allowed }
        let html = try views.render(page, template: "problem", frame: frame, words: reading.words)
        return Response(status: status, headers: headers, body: Self.body(html))
    }

    /// A page is somebody's: no browser or proxy keeps it.
    private static func headers(_ reading: PageReading) -> HTTPFields {
        var headers = HTTPFields()
        headers[.contentType] = "text/html; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = reading.words.language.rawValue
        return headers
    }

    private static func body(_ text: String) -> ResponseBody { ResponseBody(byteBuffer: ByteBuffer(string: text)) }
}

/// A page before it is framed.
struct MadePage: Sendable {
    /// The part of the navigation a page belongs to; each room names its own.
    struct Section: Hashable, Sendable {
        let name: String

        init(_ name: String) {
            self.name = name
        }
    }

    let title: String
    let section: Section?
    let template: String
    let body: any Sendable
}
